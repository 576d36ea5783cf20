import {
  type Clock,
  Day,
  type Fact,
  type FactId,
  newId,
  Plan,
  planWords,
  Sex,
  type StandingPlan,
  TendError,
} from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { createPeople, findPerson, ownerOf } from './people.ts';
import { prepared } from './prepared.ts';
import { findSubject, resolveSubject, type SubjectRow, subjectNames } from './subjects.ts';
import { isoIn } from './time.ts';

/** A plan is looked at again with whoever gave it at least once a year. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** The day on the calendar there, as 2026-03-03. */
export const today = ({ nowMs, zone }: Clock): string => isoIn(nowMs, zone).slice(0, 10);

export type GivenPlan = {
  readonly subject?: string | undefined;
  readonly plan: Plan;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly reviewBy: string;
};

/** Plans of clinicians. One of a kind stands for a person at a time; those before it are its history. */
export function createPlans(db: WritableDb) {
  const people = createPeople(db);
  const endOthers = db.prepare(`
    UPDATE facts SET until = :today
     WHERE subject_id = :subject AND kind = 'plan' AND until IS NULL AND json_extract(plan, '$.kind') = :kind`);
  const roleOf = db.prepare<[object], string>('SELECT role FROM people WHERE id = :id').pluck();
  const asClinician = db.prepare("UPDATE people SET role = 'clinician' WHERE id = :id");
  const insert = db.prepare(`
    INSERT INTO facts (uid, subject_id, said_by, kind, value, status, since, review_by, plan, reviewed_ms)
    VALUES (:uid, :subject, :saidBy, 'plan', :value, 'diagnosed', :since, :reviewBy, :plan, :now)`);

  /** Only a clinician's word lowers a warning. Someone not met before is kept as one, so that the name never leaves. */
  function clinician(name: string, clock: Clock): number {
    const known = findPerson(db, name);
    const role = known && roleOf.get(known);
    if (known !== undefined && role === 'other') asClinician.run(known);
    else if (known === undefined ? findSubject(db, name) !== undefined : role !== 'clinician') {
      throw new TendError(
        'bad-input',
        'That is the name of someone else in this journal. Only what a doctor, nurse or therapist allowed can lower a warning.',
        { field: 'givenBy' },
      );
    }
    if (known !== undefined) return known.id;
    people.add({ name, role: 'clinician' }, clock);
    return findPerson(db, name)?.id ?? ownerOf(db).id;
  }

  return {
    /** @throws TendError `bad-input` for days that cannot be, or a name that is no clinician's; `not-found` */
    add({ subject: whose, plan, givenBy, givenOn, reviewBy }: GivenPlan, clock: Clock): FactId {
      refuseDays(givenOn, reviewBy, today(clock));
      return db.transaction(() => {
        const subject = resolveSubject(db, whose);
        const uid = newId<FactId>();
        endOthers.run({ subject: subject.id, kind: plan.kind, today: today(clock) });
        insert.run({
          ...{ uid, subject: subject.id, saidBy: clinician(givenBy, clock), value: planWords(plan) },
          ...{ since: givenOn, reviewBy, plan: JSON.stringify(plan), now: clock.nowMs },
        });
        return uid;
      })();
    },
  };
}

function refuseDays(givenOn: string, reviewBy: string, now: string): void {
  const wrong = (field: string, sentence: string) => new TendError('bad-input', sentence, { field });
  if (givenOn > now) throw wrong('givenOn', 'The day it was given is still to come. Please check it.');
  if (reviewBy < now)
    throw wrong('reviewBy', 'That day is over. Please ask whoever gave the plan whether it still holds.');
  if (Date.parse(reviewBy) - Date.parse(givenOn) > LONGEST_DAYS * DAY_MS)
    throw wrong(
      'reviewBy',
      'A plan is looked at again within a year of the day it was given. Please choose a sooner day.',
    );
}

type PlanRow = {
  readonly fact: FactId;
  readonly plan: string;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly reviewBy: string;
  readonly sex: string | null;
};

/** The plans that count for a person; one that cannot be read does not. `self`: the line is by whom it is about. */
export function plansOf(
  db: ReadableDb,
  subject: Pick<SubjectRow, 'id' | 'name'>,
  self: boolean,
): StandingPlan[] {
  const rows = prepared<PlanRow>(
    db,
    `SELECT f.uid AS fact, f.plan, p.name AS givenBy, f.since AS givenOn, f.review_by AS reviewBy, s.sex
       FROM facts AS f JOIN people AS p ON p.id = f.said_by JOIN subjects AS s ON s.id = f.subject_id
      WHERE f.subject_id = :subject AND f.kind = 'plan' AND f.until IS NULL AND f.plan IS NOT NULL
        AND p.role = 'clinician'`,
  ).all({ subject: subject.id });
  if (rows.length === 0) return [];
  const names = subjectNames(db).find(({ who }) => who === subject.name)?.names ?? [];
  return rows.flatMap(({ fact, givenBy, givenOn, reviewBy, sex, ...row }) => {
    const plan = readPlan(row.plan);
    const days = Day.safeParse(givenOn).success && Day.safeParse(reviewBy).success;
    if (plan === undefined || !days) return [];
    const known = Sex.safeParse(sex);
    const who = { names, self, ...(known.success && { sex: known.data }) };
    return [{ fact, plan, givenBy, givenOn, reviewBy, who }];
  });
}

export function readPlan(stored: string | null): Plan | undefined {
  try {
    return stored === null ? undefined : Plan.parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

/** `due`: its day is over, or nobody can tell which it was. It lowers nothing, and is asked about. */
export function planState(
  { until, reviewBy }: { readonly until: string | null; readonly reviewBy: string | undefined },
  now: string,
): NonNullable<Fact['planState']> {
  if (until !== null) return 'ended';
  return reviewBy !== undefined && reviewBy >= now ? 'stands' : 'due';
}

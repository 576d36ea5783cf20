import {
  ASK_LATER_DAYS,
  askAgainDays,
  type Clock,
  Day,
  Fact,
  type FactId,
  newId,
  Regimen,
  TendError,
} from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { createPeople, findPerson, ownerOf } from './people.ts';
import { createPlans, type GivenPlan, planState, readPlan, today } from './plans.ts';
import { readRegimen } from './read-regimen.ts';
import { findSubject, resolveSubject } from './subjects.ts';
import { isoIn } from './time.ts';

type FactRow = {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly saidBy: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly reviewedMs: number;
  readonly plan: string | null;
  readonly reviewBy: string | null;
  readonly regimen: string | null;
  readonly askAfterMs: number | null;
};

type NewFact = {
  readonly subject?: string | undefined;
  readonly kind: Exclude<Fact['kind'], 'plan'>;
  readonly value: string;
  readonly status?: Fact['status'] | undefined;
  readonly since?: string | undefined;
  readonly regimen?: Regimen | undefined;
};

const DAY_MS = 86_400_000;

/** What stands for longer than a day. Suspected stays suspected until a person says otherwise. */
export function createFacts(db: WritableDb) {
  const plans = createPlans(db);
  const people = createPeople(db);
  const columns = `f.uid AS id, s.name AS subject, f.kind, f.value, f.status, p.name AS saidBy, f.since, f.until,
                   f.reviewed_ms AS reviewedMs, f.plan, f.review_by AS reviewBy, f.regimen, f.ask_after_ms AS askAfterMs`;
  const joins =
    'FROM facts AS f JOIN subjects AS s ON s.id = f.subject_id JOIN people AS p ON p.id = f.said_by';
  const ofSubject = db.prepare<[object], FactRow>(
    `SELECT ${columns} ${joins} WHERE f.subject_id = :subject ORDER BY f.until IS NOT NULL, f.kind, f.id`,
  );
  const one = db.prepare<[object], FactRow>(`SELECT ${columns} ${joins} WHERE f.uid = :uid`);
  const insert = db.prepare(`
    INSERT INTO facts (uid, subject_id, said_by, kind, value, status, since, reviewed_ms, regimen, regimen_from_ms)
    VALUES (:uid, :subject, :saidBy, :kind, :value, :status, :since, :now, :regimen, :from)`);
  const review = db.prepare('UPDATE facts SET reviewed_ms = :now, ask_after_ms = NULL WHERE uid = :uid');
  const later = db.prepare('UPDATE facts SET ask_after_ms = :from WHERE uid = :uid');
  const end = db.prepare('UPDATE facts SET until = :today WHERE uid = :uid AND until IS NULL');

  function shown(row: FactRow | undefined, clock: Clock): Fact {
    if (!row) throw new TendError('not-found', 'That fact is not in this journal any more.');
    const {
      reviewedMs,
      since,
      until,
      plan: stored,
      reviewBy: day,
      regimen: asSaid,
      askAfterMs,
      ...rest
    } = row;
    const plan = readPlan(stored);
    const reviewBy = Day.safeParse(day).data;
    const regimen = storedRegimen(asSaid);
    const { kind, status } = Fact.pick({ kind: true, status: true }).parse(rest);
    return Fact.parse({
      ...rest,
      ...(since !== null && { since }),
      ...(until !== null && { until }),
      ...(plan && { plan }),
      ...(reviewBy !== undefined && { reviewBy }),
      ...(rest.kind === 'plan' && { planState: planState({ until, reviewBy }, today(clock)) }),
      lastReviewed: isoIn(reviewedMs, clock.zone),
      ...(regimen && { regimen }),
      ...(until === null && isOld({ kind, status, reviewedMs, askAfterMs }, clock) && { askAgain: true }),
    });
  }

  /** Whoever prescribed is known from then on, so that the name never leaves. */
  function known(name: string | undefined, clock: Clock): void {
    if (name === undefined || findPerson(db, name) || findSubject(db, name)) return;
    people.add({ name, role: 'clinician' }, clock);
  }

  /** Without a status, an illness or an intolerance is only suspected: nobody said it was diagnosed. */
  function write(subject: number, input: NewFact, clock: Clock): FactId {
    const uid = newId<FactId>();
    const doubtful = ['diagnosis', 'allergy', 'intolerance'].includes(input.kind);
    const regimen = input.kind === 'medicine' ? (input.regimen ?? readRegimen(input.value)) : undefined;
    known(regimen?.prescribedBy, clock);
    insert.run({
      uid,
      subject,
      saidBy: ownerOf(db).id,
      kind: input.kind,
      value: input.value,
      status: input.status ?? (doubtful ? 'suspected' : 'diagnosed'),
      since: input.since ?? null,
      now: clock.nowMs,
      regimen: regimen === undefined ? null : JSON.stringify(regimen),
      from: regimen === undefined ? null : clock.nowMs,
    });
    return uid;
  }

  return {
    /** Those that stand no longer are last. */
    list(subject: string | undefined, clock: Clock): Fact[] {
      return ofSubject.all({ subject: resolveSubject(db, subject).id }).map((row) => shown(row, clock));
    },
    add(input: NewFact, clock: Clock): Fact {
      const subject = resolveSubject(db, input.subject).id;
      const uid = db.transaction(() => write(subject, input, clock))();
      return shown(one.get({ uid }), clock);
    },
    /**
     * A current medicine as it is now: the one before ends today and stays as what was.
     * @throws TendError `not-found`; `bad-input` for what is no medicine, or stands no longer
     */
    change(
      input: Pick<NewFact, 'value' | 'regimen' | 'since'> & { readonly id: FactId },
      clock: Clock,
    ): Fact {
      return db.transaction(() => {
        const before = shown(one.get({ uid: input.id }), clock);
        if (before.kind !== 'medicine' || before.until !== undefined) {
          throw new TendError(
            'bad-input',
            'Only a medicine that is taken now can be changed. Please add a new one.',
          );
        }
        end.run({ uid: input.id, today: today(clock) });
        const { status } = before;
        const uid = write(
          resolveSubject(db, before.subject).id,
          { ...input, kind: 'medicine', status },
          clock,
        );
        return shown(one.get({ uid }), clock);
      })();
    },
    /** A clinician's plan, in place of one of the same kind. @throws TendError `bad-input`, `not-found` */
    addPlan(input: GivenPlan, clock: Clock): Fact {
      return shown(one.get({ uid: plans.add(input, clock) }), clock);
    },
    /** @throws TendError `not-found`; `bad-input` for a plan, which only whoever gave it can give again */
    review(id: FactId, clock: Clock): Fact {
      if (one.get({ uid: id })?.kind === 'plan') {
        throw new TendError(
          'bad-input',
          'A plan counts longer only when a clinician gave it again. Please write it down anew, with the day and who said so.',
        );
      }
      review.run({ uid: id, now: clock.nowMs });
      return shown(one.get({ uid: id }), clock);
    },
    /** Whether it still stands is asked again in a week. @throws TendError `not-found` */
    later(id: FactId, clock: Clock): Fact {
      later.run({ uid: id, from: clock.nowMs + ASK_LATER_DAYS * DAY_MS });
      return shown(one.get({ uid: id }), clock);
    },
    /** It stands no longer, and stays where it can be read. @throws TendError `not-found` */
    end(id: FactId, clock: Clock): Fact {
      end.run({ uid: id, today: today(clock) });
      return shown(one.get({ uid: id }), clock);
    },
  };
}

function isOld(
  {
    reviewedMs,
    askAfterMs,
    ...fact
  }: Pick<Fact, 'kind' | 'status'> & Pick<FactRow, 'reviewedMs' | 'askAfterMs'>,
  { nowMs }: Clock,
): boolean {
  const days = askAgainDays(fact);
  return days !== null && nowMs - reviewedMs >= days * DAY_MS && nowMs >= (askAfterMs ?? 0);
}

/** What cannot be read is none: the words of the fact are there all the same. */
export function storedRegimen(stored: string | null): Regimen | undefined {
  try {
    return stored === null ? undefined : Regimen.parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

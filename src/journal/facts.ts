import { type Clock, Day, Fact, type FactId, newId, TendError } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { ownerOf } from './people.ts';
import { createPlans, type GivenPlan, planState, readPlan, today } from './plans.ts';
import { resolveSubject } from './subjects.ts';
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
};

/** What stands for longer than a day. Suspected stays suspected until a person says otherwise. */
export function createFacts(db: WritableDb) {
  const plans = createPlans(db);
  const columns = `f.uid AS id, s.name AS subject, f.kind, f.value, f.status, p.name AS saidBy, f.since, f.until,
                   f.reviewed_ms AS reviewedMs, f.plan, f.review_by AS reviewBy`;
  const joins =
    'FROM facts AS f JOIN subjects AS s ON s.id = f.subject_id JOIN people AS p ON p.id = f.said_by';
  const ofSubject = db.prepare<[object], FactRow>(
    `SELECT ${columns} ${joins} WHERE f.subject_id = :subject ORDER BY f.until IS NOT NULL, f.kind, f.id`,
  );
  const one = db.prepare<[object], FactRow>(`SELECT ${columns} ${joins} WHERE f.uid = :uid`);
  const insert = db.prepare(`
    INSERT INTO facts (uid, subject_id, said_by, kind, value, status, since, reviewed_ms)
    VALUES (:uid, :subject, :saidBy, :kind, :value, :status, :since, :now)`);
  const review = db.prepare('UPDATE facts SET reviewed_ms = :now WHERE uid = :uid');
  const end = db.prepare('UPDATE facts SET until = :today WHERE uid = :uid AND until IS NULL');

  function shown(row: FactRow | undefined, clock: Clock): Fact {
    if (!row) throw new TendError('not-found', 'That fact is not in this journal any more.');
    const { reviewedMs, since, until, plan: stored, reviewBy: day, ...rest } = row;
    const plan = readPlan(stored);
    const reviewBy = Day.safeParse(day).data;
    return Fact.parse({
      ...rest,
      ...(since !== null && { since }),
      ...(until !== null && { until }),
      ...(plan && { plan }),
      ...(reviewBy !== undefined && { reviewBy }),
      ...(rest.kind === 'plan' && { planState: planState({ until, reviewBy }, today(clock)) }),
      lastReviewed: isoIn(reviewedMs, clock.zone),
    });
  }

  return {
    /** Those that stand no longer are last. */
    list(subject: string | undefined, clock: Clock): Fact[] {
      return ofSubject.all({ subject: resolveSubject(db, subject).id }).map((row) => shown(row, clock));
    },
    /** Without a status, an illness or an intolerance is only suspected: nobody said it was diagnosed. */
    add(
      input: {
        readonly subject?: string | undefined;
        readonly kind: Exclude<Fact['kind'], 'plan'>;
        readonly value: string;
        readonly status?: Fact['status'] | undefined;
        readonly since?: string | undefined;
      },
      clock: Clock,
    ): Fact {
      const uid = newId<FactId>();
      const doubtful = ['diagnosis', 'allergy', 'intolerance'].includes(input.kind);
      insert.run({
        uid,
        subject: resolveSubject(db, input.subject).id,
        saidBy: ownerOf(db).id,
        kind: input.kind,
        value: input.value,
        status: input.status ?? (doubtful ? 'suspected' : 'diagnosed'),
        since: input.since ?? null,
        now: clock.nowMs,
      });
      return shown(one.get({ uid }), clock);
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
    /** It stands no longer, and stays where it can be read. @throws TendError `not-found` */
    end(id: FactId, clock: Clock): Fact {
      end.run({ uid: id, today: today(clock) });
      return shown(one.get({ uid: id }), clock);
    },
  };
}

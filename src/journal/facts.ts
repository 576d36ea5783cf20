import { type Clock, Fact, type FactId, newId, TendError } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { ownerOf } from './people.ts';
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
};

/** What stands for longer than a day. Suspected stays suspected until a person says otherwise. */
export function createFacts(db: WritableDb) {
  const columns = `f.uid AS id, s.name AS subject, f.kind, f.value, f.status, p.name AS saidBy, f.since, f.until,
                   f.reviewed_ms AS reviewedMs`;
  const joins =
    'FROM facts AS f JOIN subjects AS s ON s.id = f.subject_id JOIN people AS p ON p.id = f.said_by';
  const ofSubject = db.prepare<[object], FactRow>(
    `SELECT ${columns} ${joins} WHERE f.subject_id = :subject ORDER BY f.kind, f.id`,
  );
  const one = db.prepare<[object], FactRow>(`SELECT ${columns} ${joins} WHERE f.uid = :uid`);
  const insert = db.prepare(`
    INSERT INTO facts (uid, subject_id, said_by, kind, value, status, since, reviewed_ms)
    VALUES (:uid, :subject, :saidBy, :kind, :value, :status, :since, :now)`);
  const review = db.prepare('UPDATE facts SET reviewed_ms = :now WHERE uid = :uid');

  function shown(row: FactRow | undefined, zone: string): Fact {
    if (!row) throw new TendError('not-found', 'That fact is not in this journal any more.');
    const { reviewedMs, since, until, ...rest } = row;
    return Fact.parse({
      ...rest,
      ...(since !== null && { since }),
      ...(until !== null && { until }),
      lastReviewed: isoIn(reviewedMs, zone),
    });
  }

  return {
    list(subject: string | undefined): Fact[] {
      return ofSubject.all({ subject: resolveSubject(db, subject).id }).map((row) => shown(row, 'UTC'));
    },
    /** Without a status, an illness or an intolerance is only suspected: nobody said it was diagnosed. */
    add(
      input: {
        readonly subject?: string | undefined;
        readonly kind: Fact['kind'];
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
      return shown(one.get({ uid }), clock.zone);
    },
    /** @throws TendError `not-found` */
    review(id: FactId, clock: Clock): Fact {
      review.run({ uid: id, now: clock.nowMs });
      return shown(one.get({ uid: id }), clock.zone);
    },
  };
}

import { type Agreement, TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';

/** Which of a person's names count as which other, because somebody said so: "red skin" as rash. */
export type Agreements = {
  list(subject: number): Agreement[];
  /** @throws TendError `bad-input` for a name that would count as itself */
  say(subject: number, agreement: Agreement, saidBy: number, nowMs: number): void;
  /** As if it had never been asked: it may be asked again. */
  takeBack(subject: number, agreement: Pick<Agreement, 'name' | 'countsAs'>): void;
};

type Row = { readonly name: string; readonly countsAs: string; readonly counts: 0 | 1 };

const readers = new WeakMap<ReadableDb, (subject: number) => Agreement[]>();

/** What was agreed about a person, also what was refused. @param subject row id */
export function agreedIn(db: ReadableDb, subject: number): Agreement[] {
  let read = readers.get(db);
  if (read === undefined) {
    const rows = db.prepare<{ subject: number }, Row>(
      'SELECT name, counts_as AS countsAs, counts FROM word_agreements WHERE subject_id = :subject ORDER BY said_ms, id',
    );
    read = (of) => rows.all({ subject: of }).map((row) => ({ ...row, counts: row.counts === 1 }));
    readers.set(db, read);
  }
  return read(subject);
}

export function createAgreements(db: WritableDb): Agreements {
  const say = db.prepare(`
    INSERT INTO word_agreements (subject_id, name, counts_as, counts, said_by, said_ms)
    VALUES (:subject, :name, :countsAs, :counts, :saidBy, :nowMs)
    ON CONFLICT (subject_id, name, counts_as) DO UPDATE SET counts = excluded.counts, said_by = excluded.said_by, said_ms = excluded.said_ms`);
  const takeBack = db.prepare(
    'DELETE FROM word_agreements WHERE subject_id = :subject AND name = :name AND counts_as = :countsAs',
  );
  return {
    list: (subject) => agreedIn(db, subject),
    say(subject, { name, countsAs, counts }, saidBy, nowMs) {
      if (name === countsAs) throw new TendError('bad-input', 'A word counts as itself already.');
      say.run({ subject, name, countsAs, counts: counts ? 1 : 0, saidBy, nowMs });
    },
    takeBack: (subject, { name, countsAs }) => void takeBack.run({ subject, name, countsAs }),
  };
}

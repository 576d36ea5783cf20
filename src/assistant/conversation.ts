import type { Answer } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';

const made = new WeakMap<WritableDb, (row: object) => void>();

/**
 * Keeps a question with its answer in the vault, for the conversation and for looking back. Evidence is kept as ids:
 * its text stands in the journal, and goes from there when it is deleted.
 */
export function keepConversation(db: WritableDb, subject: number, askedMs: number, answer: Answer): void {
  let insert = made.get(db);
  if (insert === undefined) {
    const statement = db.prepare(
      'INSERT INTO conversations (subject_id, asked_ms, question, answer) VALUES (:subject, :askedMs, :question, :answer)',
    );
    insert = (row) => statement.run(row);
    made.set(db, insert);
  }
  insert({ subject, askedMs, question: answer.question, answer: JSON.stringify(kept(answer)) });
}

function kept(answer: Answer) {
  const { evidence, series: _series, ...rest } = answer;
  const slim = (claims: Answer['known']) => claims.map(({ counted: _counted, ...claim }) => claim);
  return {
    ...rest,
    known: slim(answer.known),
    unknown: slim(answer.unknown),
    maybe: slim(answer.maybe),
    evidence: evidence.map(({ id, type, entryId, revision }) => ({ id, type, entryId, revision })),
  };
}

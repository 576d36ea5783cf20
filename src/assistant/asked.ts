import type { ReadableDb } from '../vault/index.ts';

/** A question that was asked, and its answer as it is kept (JSON). */
export type AskedBefore = { readonly askedMs: number; readonly question: string; readonly answer: string };

/** Everything that was asked about a subject, oldest first. @param subject row id */
export function askedAbout(db: ReadableDb, subject: number): AskedBefore[] {
  return db
    .prepare<{ subject: number }, AskedBefore>(
      'SELECT asked_ms AS askedMs, question, answer FROM conversations WHERE subject_id = :subject ORDER BY id',
    )
    .all({ subject });
}

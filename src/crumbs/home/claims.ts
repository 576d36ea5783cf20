import type { Clock, OutsideClaim } from '../../contract/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { claimSentences } from './sentences.ts';
import { touchesOf } from './touches.ts';

/** The passage nearest to a sentence, fit to be shown; undefined when none is near. */
export type NearestPassage = (sentence: string) => Promise<NonNullable<OutsideClaim['passage']> | undefined>;

/** More than anyone checks sentence by sentence; the answer itself stands whole above them. */
const MOST_CLAIMS = 40;

/**
 * Every sentence of an answer, held against what is recorded and against the passages that came with Tend. By code alone: whatever an
 * answer asks for, nothing follows from it, and no sentence of it becomes evidence.
 */
export async function claimsOf(
  db: ReadableDb,
  answer: string,
  subject: number,
  clock: Clock,
  passages: NearestPassage,
): Promise<OutsideClaim[]> {
  const claims: OutsideClaim[] = [];
  for (const text of claimSentences(answer).slice(0, MOST_CLAIMS)) {
    const passage = (await passages(text)) ?? null;
    claims.push({ text, ...touchesOf(db, text, subject, clock), passage });
  }
  return claims;
}

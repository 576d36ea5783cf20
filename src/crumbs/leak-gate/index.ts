import type { Refusal } from '../../contract/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { findCharacters } from './characters.ts';
import { identifiersOf } from './identifiers.ts';
import { findJournalRuns } from './journal-runs.ts';
import { findIdentifiers } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findPatterns } from './patterns.ts';
import { mark } from './sentence.ts';
import { findUnknownWords } from './words.ts';
import { writtenIn } from './written.ts';

export { readAhead } from './read-ahead.ts';
export { type Found, recognise } from './recognisers/index.ts';
export { mark } from './sentence.ts';

/**
 * The leak gate: every reason why this sentence may not leave, in the order it is read. Deterministic, and knows no
 * exceptions for who wrote the sentence. It fails closed: whatever goes wrong inside is a refusal.
 * @param licensed the values of the predicates that are switched on, as they stand in the sentence.
 * @returns refusals for the person only: they point at the very words that must not leave.
 */
export function checkSentence(
  db: ReadableDb,
  sentence: string,
  licensed: readonly string[],
  /** Words of a person that are in no table yet, such as the question just typed. */
  alsoWritten: readonly string[] = [],
): Refusal[] {
  try {
    const marked = mark(sentence, licensed);
    const written = writtenIn(db);
    return merged([
      ...findCharacters(sentence),
      ...findIdentifiers(marked, identifiersOf(db)),
      ...findPatterns(marked),
      ...findNumbers(marked),
      ...findUnknownWords(marked, written),
      ...findJournalRuns(marked, written, alsoWritten),
    ]);
  } catch {
    // What was thrown is not quoted: it may hold the very words that must not leave.
    return [
      { gate: 'gate', reason: 'The check itself failed, so nothing may leave. Please start Tend again.' },
    ];
  }
}

/** The name of a model is the receiver's word, not ours, but whose account it names can stand in it. */
export function checkModelName(db: ReadableDb, model: string): Refusal[] {
  return merged(findIdentifiers(mark(model, []), identifiersOf(db))).map(({ gate, reason }) => ({
    gate: `receiver-${gate}`,
    reason: `In the name of the model: ${reason}`,
  }));
}

/** An address is sent too: its path to whoever answers there, its name to everyone on the way. */
export function checkAddress(db: ReadableDb, url: string): Refusal[] {
  const said = URL.parse(url);
  const words =
    said === null ? url : `${said.hostname} ${decoded(said.pathname)}`.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return merged(findIdentifiers(mark(words, []), identifiersOf(db))).map(({ gate, reason }) => ({
    gate: `receiver-${gate}`,
    reason: `In the receiver’s address: ${reason}`,
  }));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** They only say that nothing vouches for a word: not worth saying where another gate knows what it is. */
const VAGUE: readonly string[] = [
  'unlicensed',
  'unknown-word',
  'proper-name',
  'number',
  'long-number',
  'code',
  'person',
];

/** In reading order, one refusal a gate and place; of several at one place the one that says most. */
export function merged(refusals: readonly Refusal[]): Refusal[] {
  const sorted = [...refusals].sort(
    (a, b) => (a.start ?? -1) - (b.start ?? -1) || (b.end ?? 0) - (a.end ?? 0),
  );
  const kept: Refusal[] = [];
  for (const refusal of sorted) {
    const last = kept.findLast((other) => other.gate === refusal.gate);
    if (last !== undefined && (refusal.start ?? 0) < (last.end ?? 1)) {
      if (last.end !== undefined && refusal.end !== undefined) last.end = Math.max(last.end, refusal.end);
    } else kept.push({ ...refusal });
  }
  return kept.filter((refusal) => !kept.some((other) => saysMore(other, refusal) && covers(other, refusal)));
}

function saysMore(a: Refusal, b: Refusal): boolean {
  const vague = VAGUE.indexOf(b.gate);
  if (vague < 0) return false;
  const other = VAGUE.indexOf(a.gate);
  return other < 0 ? a.gate !== 'journal' : other > vague;
}

function covers(a: Refusal, b: Refusal): boolean {
  return a.start !== undefined && b.start !== undefined && a.start <= b.start && (a.end ?? 0) >= (b.end ?? 0);
}

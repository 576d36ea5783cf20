import type { Refusal } from '../../contract/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { CLOSING, CLOSING_CONDITION, CLOSING_MEDICINE } from '../template.ts';
import { tokensOf } from './fold.ts';
import type { Marked } from './sentence.ts';

const RUN = 5;

/**
 * Any five words in a row that someone wrote in this vault: in an entry, an earlier version of one, one that was deleted and
 * can still be undone, or a question that was asked. Only the template's closing question is exempt, whole.
 */
export function findJournalRuns(
  db: ReadableDb,
  { tokens }: Marked,
  alsoWritten: readonly string[],
): Refusal[] {
  const runs = runsOf(tokens.map((token) => token.word)).map((run, start) => ({ run, start }));
  const open = runs.filter(({ run }) => !FIXED.has(run));
  if (open.length === 0) return [];
  const elsewhere = otherWords(db, alsoWritten);
  return open
    .filter(({ run }) => elsewhere.has(run) || isInEntries(db, run))
    .map(({ start }) => ({
      gate: 'journal',
      reason: 'These five words in a row were written in your journal.',
      start: tokens[start]?.start ?? 0,
      end: tokens[start + RUN - 1]?.end ?? 0,
    }));
}

/** The runs of five of a text, in order. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let start = 0; start + RUN <= words.length; start++)
    runs.push(words.slice(start, start + RUN).join(' '));
  return runs;
}

const FIXED: ReadonlySet<string> = new Set(
  [CLOSING, CLOSING_MEDICINE, CLOSING_CONDITION].flatMap((closing) =>
    runsOf(tokensOf(closing).map((t) => t.word)),
  ),
);

/** The index folds case and accents and stems, so that "itched" finds "itching": wider than letter by letter, never narrower. */
function isInEntries(db: ReadableDb, run: string): boolean {
  return statementsOf(db).inEntries.get({ phrase: `"${run}"` }) !== undefined;
}

/** What the index does not hold: few texts, so they are read. */
function otherWords(db: ReadableDb, alsoWritten: readonly string[]): Set<string> {
  const runs = new Set<string>();
  const add = (text: string) => {
    for (const run of runsOf(tokensOf(text).map((token) => token.word))) runs.add(run);
  };
  for (const { text } of statementsOf(db).others.iterate()) add(text);
  alsoWritten.forEach(add);
  return runs;
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();
function prepare(db: ReadableDb) {
  return {
    inEntries: db.prepare<{ phrase: string }, { rowid: number }>(
      `SELECT rowid FROM entries_fts WHERE entries_fts MATCH :phrase LIMIT 1`,
    ),
    others: db.prepare<[], { text: string }>(
      `SELECT text FROM entry_revisions
       UNION ALL SELECT text FROM entries WHERE deleted_ms IS NOT NULL
       UNION ALL SELECT question FROM conversations`,
    ),
  };
}
function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}

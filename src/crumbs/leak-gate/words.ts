import type { Refusal } from '../../contract/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { Marked, MarkedToken } from './sentence.ts';

/**
 * Words that nothing vouches for: not the template, no predicate, no ordinary word. That is how a name that is in no
 * list is caught, and a place, an employer, a brand. Also ordinary words where they stand as a name, here or in
 * the journal ("at Grace's", "in Reading").
 */
export function findUnknownWords(db: ReadableDb, sentence: Marked): Refusal[] {
  const refusals: Refusal[] = [];
  const open = sentence.tokens.filter((token) => !token.licensed && !/\p{N}/u.test(token.word));
  for (const token of open) {
    const { start, end } = token;
    if (!token.template && !isOrdinary(token.word)) {
      refusals.push({
        gate: 'unknown-word',
        reason: 'This is no ordinary word, and no switch lets it out.',
        start,
        end,
      });
    } else if (isCapital(token) && !startsSentence(sentence, token) && !isLetterOfMedicine(sentence, token)) {
      refusals.push({ gate: 'proper-name', reason: 'This stands as a name.', start, end });
    } else if (!token.template && isNameInJournal(db, token)) {
      refusals.push({ gate: 'name', reason: 'Your journal uses this word as a name.', start, end });
    }
  }
  return refusals;
}

function isCapital({ written }: MarkedToken): boolean {
  return /^\p{Lu}/u.test(written) && written !== 'I';
}

/** "vitamin D", "hepatitis B". */
function isLetterOfMedicine({ original }: Marked, { written, start }: MarkedToken): boolean {
  return (
    /^[A-K]$/.test(written) &&
    /\b(?:vitamin|hepatitis|influenza|type|group|factor)s? $/i.test(original.slice(0, start))
  );
}

function startsSentence({ original }: Marked, { start }: MarkedToken): boolean {
  return /(?:^|[.?!]["”’')]?\s+)["“‘'(]?$/.test(original.slice(0, start));
}

/** A capital in the middle of a line of the journal. Asked only for the few words that the template did not bring. */
function isNameInJournal(db: ReadableDb, { word }: MarkedToken): boolean {
  if (word.length < 3 || COMMON.has(word)) return false;
  const capital = new RegExp(
    `\\p{L},? (?:\\p{Lu}[\\p{L}.]{0,30} ){0,6}${word.charAt(0).toUpperCase()}${word.slice(1)}(?!\\p{L})`,
    'u',
  );
  for (const { text } of entriesWith(db).iterate({ phrase: `"${word}"` }))
    if (capital.test(text)) return true;
  return false;
}

/** Words that stand in every third entry and name nobody: asking for them would read the whole journal. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the and for but not you all any can had her was one our out day get has him his how its may new now old see two who did she use way ' +
    'after again been before from have more much some than that them then there they this very well went were what when where which while with would'
  ).split(' '),
);

const statements = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();
function prepare(db: ReadableDb) {
  return db.prepare<{ phrase: string }, { text: string }>(
    `SELECT entries.text FROM entries_fts JOIN entries ON entries.id = entries_fts.rowid
     WHERE entries_fts MATCH :phrase`,
  );
}
function entriesWith(db: ReadableDb) {
  const known = statements.get(db) ?? prepare(db);
  statements.set(db, known);
  return known;
}

import type { ReadableDb } from '../../vault/index.ts';
import { tokensOf } from './fold.ts';

/** How many words in a row are somebody's wording and no coincidence. */
export const RUN = 5;

/** What was written in a vault, as far as the gate needs to know: which runs of words, and which words as a name. */
export type Written = {
  hasRun(hash: number): boolean;
  /** Whether this folded word stands somewhere with a capital that begins no sentence. */
  usesAsName(word: string): boolean;
};

/**
 * A vault of 100,000 entries has about a million runs: kept as sorted lists of 53-bit hashes, 8 MB, no word of them. Read
 * once for each opened vault; afterwards only what was added or edited is read. What was forgotten stays in it as a hash
 * until the vault is locked, which can only refuse more.
 */
type Kept = {
  readonly lists: Float64Array[];
  readonly names: Set<string>;
  /** Row ids are used again once the last row is gone: the row itself is looked at too. */
  last: { id: number; uid: string };
  /** The last earlier revision of each entry that was edited. */
  readonly revisions: Map<number, number>;
  asked: { id: number; at: number };
};

const kept = new WeakMap<ReadableDb, Kept>();

/** All that anybody wrote: entries, deleted ones that can still be undone, earlier versions, questions asked here and outside, facts, plans, what is remembered. */
export function writtenIn(db: ReadableDb): Written {
  const known = upToDate(db);
  // A few hundred at most, and they change in place: read each time.
  const noted = new Set(
    prepared(db)
      .noted.all()
      .flatMap(({ text }) => runsOf(wordsOf(text))),
  );
  return {
    hasRun: (hash) => noted.has(hash) || known.lists.some((list) => includes(list, hash)),
    usesAsName: (word) => known.names.has(word),
  };
}

/**
 * Reads the next part of a vault that was just opened, so that the first question need not wait for all of it.
 * @returns whether there is more to read.
 */
export function readPart(db: ReadableDb): boolean {
  const known = started(db);
  return readEntries(known, db) === AT_ONCE;
}

/** Hashes of all runs of a text, in order. Endings are cut, so that "itched" is found where "itching" was written. */
export function runsOf(words: readonly string[]): number[] {
  const runs: number[] = [];
  const stems = words.map(stem);
  for (let start = 0; start + RUN <= stems.length; start++) runs.push(hashOf(stems, start));
  return runs;
}

export function wordsOf(text: string): string[] {
  return isAscii(text)
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : tokensOf(text).map((token) => token.word);
}

function upToDate(db: ReadableDb): Kept {
  const known = started(db);
  while (readEntries(known, db) === AT_ONCE);
  const { revised, textOf } = prepared(db);
  const texts: string[] = [];
  for (const { id, revision } of revised.all()) {
    if (known.revisions.get(id) === revision) continue;
    texts.push(textOf.get({ id })?.text ?? '');
    known.revisions.set(id, revision);
  }
  addTexts(known, texts);
  addQuestions(known, db);
  return known;
}

function started(db: ReadableDb): Kept {
  const known = kept.get(db);
  const { uidOf, earlier } = prepared(db);
  const stillThere =
    known !== undefined && (known.last.id === 0 || uidOf.get({ id: known.last.id })?.uid === known.last.uid);
  if (stillThere) return known;
  const made: Kept = {
    lists: [],
    names: new Set(),
    last: { id: 0, uid: '' },
    revisions: new Map(),
    asked: { id: 0, at: 0 },
  };
  addTexts(
    made,
    earlier.all().map(({ text }) => text),
  );
  kept.set(db, made);
  return made;
}

const AT_ONCE = 2000;

/** @returns how many there were to read, at most as many as are read at once. */
function readEntries(known: Kept, db: ReadableDb): number {
  const rows = prepared(db).since.all({ id: known.last.id, most: AT_ONCE });
  addTexts(
    known,
    rows.map(({ text }) => text),
  );
  known.last = rows.at(-1) ?? known.last;
  return rows.length;
}

/** Questions name nobody in a way that counts: only their runs do. */
function addQuestions(known: Kept, db: ReadableDb): void {
  const { askedAt, questions } = prepared(db);
  const from = askedAt.get({ id: known.asked.id })?.at === known.asked.at ? known.asked.id : 0;
  const rows = questions.all({ id: from });
  addRuns(
    known,
    rows.flatMap(({ text }) => runsOf(wordsOf(text))),
  );
  known.asked = rows.at(-1) ?? known.asked;
}

function addTexts(known: Kept, texts: readonly string[]): void {
  const hashes: number[] = [];
  for (const text of texts) {
    for (const hash of runsOf(wordsOf(text))) hashes.push(hash);
    for (const [, word = ''] of text.matchAll(NAMED)) known.names.add(wordsOf(word)[0] ?? '');
  }
  addRuns(known, hashes);
}

/** A short list is put together with the last one, so that a day of writing makes no hundred lists. */
function addRuns(known: Kept, hashes: readonly number[]): void {
  if (hashes.length === 0) return;
  const last = known.lists.at(-1);
  const joins = last !== undefined && last.length < 10_000;
  if (joins) known.lists.pop();
  known.lists.push(Float64Array.from([...(joins ? last : []), ...hashes]).sort());
}

/** A capital after a word, a comma or a title: no sentence begins there. */
const NAMED = /(?:\p{L},?|\b(?:Dr|Mr|Mrs|Ms|St|Prof)\.) (\p{Lu}\p{L}{2,40})(?!\p{L})/gu;

function includes(sorted: Float64Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function stem(word: string): string {
  if (word.length < 5) return word;
  const cut = word.endsWith('ing')
    ? 3
    : word.endsWith('ed') || word.endsWith('es')
      ? 2
      : word.endsWith('s') || word.endsWith('e')
        ? 1
        : 0;
  return cut === 0 ? word : word.slice(0, -cut);
}

/** Two FNV-1a hashes of the five words, 53 bits of them. */
function hashOf(stems: readonly string[], start: number): number {
  let a = 0x811c9dc5;
  let b = 0x01234567;
  for (let i = start; i < start + RUN; i++) {
    const word = stems[i] ?? '';
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 15);
    }
    a = Math.imul(a ^ 0x20, 0x01000193);
    b = Math.imul(b ^ 0x20, 0x85ebca6b) ^ (b >>> 15);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

const statements = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();
function prepare(db: ReadableDb) {
  return {
    since: db.prepare<{ id: number; most: number }, { id: number; uid: string; text: string }>(
      `SELECT id, uid, text FROM entries WHERE id > :id ORDER BY id LIMIT :most`,
    ),
    uidOf: db.prepare<{ id: number }, { uid: string }>(`SELECT uid FROM entries WHERE id = :id`),
    textOf: db.prepare<{ id: number }, { text: string }>(`SELECT text FROM entries WHERE id = :id`),
    revised: db.prepare<[], { id: number; revision: number }>(
      `SELECT entry_id AS id, max(revision) AS revision FROM entry_revisions GROUP BY entry_id`,
    ),
    earlier: db.prepare<[], { text: string }>(`SELECT text FROM entry_revisions`),
    noted: db.prepare<[], { text: string }>(
      `SELECT value AS text FROM facts UNION ALL SELECT plan FROM facts WHERE plan IS NOT NULL
       UNION ALL SELECT text FROM statements UNION ALL SELECT question FROM asked_outside`,
    ),
    askedAt: db.prepare<{ id: number }, { at: number }>(
      `SELECT asked_ms AS at FROM conversations WHERE id = :id`,
    ),
    questions: db.prepare<{ id: number }, { id: number; at: number; text: string }>(
      `SELECT id, asked_ms AS at, question AS text FROM conversations WHERE id > :id ORDER BY id`,
    ),
  };
}
function prepared(db: ReadableDb) {
  const known = statements.get(db) ?? prepare(db);
  statements.set(db, known);
  return known;
}

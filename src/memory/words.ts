import { type Condition, READABLE } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';

/** The window a search is confined to, UTC milliseconds, `to` exclusive; null where it is open. */
export type Window = { readonly fromMs: number | null; readonly toMs: number | null };

/**
 * A row that shares words with the query. `share` is its BM25 against the most BM25 can give for all the words asked
 * for, those that stand nowhere included: above 0, below 1, and about .45 for a note of ordinary length that has each
 * of them once. So one common word out of five counts little, although it may be the best there is.
 */
export type WordHit = { readonly owner: number; readonly share: number };

/** Whose entries, and who looks: both row ids. */
export type Whose = { readonly subject: number; readonly reader: number };

/** @param narrowed what the entries `e` are narrowed to besides */
export type EntryWords = (
  whose: Whose,
  query: string,
  window: Window,
  limit: number,
  narrowed?: Condition,
) => WordHit[];
export type PassageWords = (query: string, limit: number) => WordHit[];

/**
 * Words that carry no meaning of their own. No negation is among them ("no rash" is about "no"), and no word of
 * time or amount.
 */
const stopWords = new Set(
  `a about after all also am an and any are as at be been before being but by can could did do does doing during for
  from get got had has have having he her hers him his how i if in into is it its just me my of on or our she should
  since so some than that the their them then there these they this those to too up was we were what when where
  which while who whom whose why will with would you your`.split(/\s+/),
);

/** A term in more rows than this, and in more than a tenth of all, ranks nothing and costs 100 ms at 100k rows. */
const COMMON_ROWS = 500;
const COMMON_SHARE = 0.1;

/**
 * The words of a question that are worth looking for, each as a quoted FTS5 phrase, so that no character of it is
 * syntax. A number with its point ("2.5") or a word with its hyphen stays together as a phrase.
 */
export function terms(query: string): string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’_-][\p{L}\p{N}]+)*/gu) ?? [];
  const unique = [...new Set(words.slice(0, 64))];
  const telling = unique.filter((word) => !stopWords.has(word));
  // "who is she" has nothing else: then they count.
  return (telling.length > 0 ? telling : unique).map((word) => `"${word}"`);
}

export function entryWords(db: ReadableDb): EntryWords {
  const select = (narrowed: string) =>
    db.prepare<[object], Ranked>(`
    SELECT f.rowid AS owner, -bm25(entries_fts) AS bm25
      FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid
     WHERE entries_fts MATCH :match AND e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE}
       AND (:fromMs IS NULL OR e.end_ms >= :fromMs) AND (:toMs IS NULL OR e.start_ms < :toMs)${narrowed}
     ORDER BY bm25 DESC LIMIT :limit`);
  const whole = select('');
  const weigh = weighing(db, 'entries_fts', 'entries');
  return (whose, query, window, limit, narrowed) => {
    const rows = narrowed === undefined || narrowed.sql === '' ? whole : select(narrowed.sql);
    const words = telling(weigh(query));
    // All words first; where too few rows have them all, any of them (rows with more of them still rank higher).
    const find = (operator: string) =>
      rows.all({ match: joined(words, operator), ...whose, ...window, ...narrowed?.values, limit });
    const every = words.length === 0 ? [] : find(' AND ');
    return shares(every.length >= limit || words.length < 2 ? every : find(' OR '), words);
  };
}

export function passageWords(db: ReadableDb): PassageWords {
  // A word of the title says what the whole passage is about.
  const rows = db.prepare<[object], Ranked>(`
    SELECT rowid AS owner, -bm25(passages_fts, 2.0, 1.0) AS bm25
      FROM passages_fts WHERE passages_fts MATCH :match ORDER BY bm25 DESC LIMIT :limit`);
  const weigh = weighing(db, 'passages_fts', 'passages');
  return (query, limit) => {
    const words = weigh(query);
    return words.length === 0 ? [] : shares(rows.all({ match: joined(words, ' OR '), limit }), words);
  };
}

type Ranked = { readonly owner: number; readonly bm25: number };
/** A quoted term with the rows it stands in (at most `COMMON` of them are counted) and its inverse document frequency. */
type Weighed = {
  readonly term: string;
  readonly common: boolean;
  readonly rows: number;
  readonly idf: number;
};

const joined = (words: readonly Weighed[], operator: string) => words.map(({ term }) => term).join(operator);

function shares(ranked: readonly Ranked[], words: readonly Weighed[]): WordHit[] {
  const possible = words.reduce((sum, { idf }) => sum + idf * (K1 + 1), 0);
  return ranked.map(({ owner, bm25 }) => ({ owner, share: bm25 / possible }));
}

/** FTS5's constant of term saturation: a term gives at most its inverse document frequency times this and one more. */
const K1 = 1.2;

/** The terms without those that stand in very many rows; the rarest when all do. */
function telling(words: readonly Weighed[]): readonly Weighed[] {
  const rare = words.filter(({ common }) => !common);
  if (rare.length > 0 || words.length === 0) return rare;
  return [words.reduce((a, b) => (b.rows < a.rows ? b : a))];
}

function weighing(
  db: ReadableDb,
  fts: 'entries_fts' | 'passages_fts',
  table: 'entries' | 'passages',
): (query: string) => Weighed[] {
  const count = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck();
  const rowsWith = db
    .prepare<[object], number>(
      `SELECT count(*) FROM (SELECT 1 FROM ${fts} WHERE ${fts} MATCH :term LIMIT :most)`,
    )
    .pluck();
  return (query) => {
    const all = count.get() ?? 0;
    const most = Math.max(COMMON_ROWS, Math.ceil(all * COMMON_SHARE));
    return terms(query).map((term) => {
      const rows = rowsWith.get({ term, most }) ?? 0;
      // As FTS5's bm25() has it, and as there never below a millionth.
      const idf = Math.max(1e-6, Math.log((all - rows + 0.5) / (rows + 0.5)));
      return { term, common: rows >= most, rows, idf };
    });
  };
}

import type { ReadableDb } from '../vault/index.ts';

/** The window a search is confined to, UTC milliseconds, `to` exclusive; null where it is open. */
export type Window = { readonly fromMs: number | null; readonly toMs: number | null };

/** A row that shares words with the query. `bm25` is at least 0; more is better, with no fixed top. */
export type WordHit = { readonly owner: number; readonly bm25: number };

export type EntryWords = (subject: number, query: string, window: Window, limit: number) => WordHit[];
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
  const rows = db.prepare<[object], { owner: number; bm25: number }>(`
    SELECT f.rowid AS owner, -bm25(entries_fts) AS bm25
      FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid
     WHERE entries_fts MATCH :match AND e.subject_id = :subject AND e.deleted_ms IS NULL
       AND (:fromMs IS NULL OR e.end_ms >= :fromMs) AND (:toMs IS NULL OR e.start_ms < :toMs)
     ORDER BY bm25 DESC LIMIT :limit`);
  const rare = rareTerms(db, 'entries_fts', 'entries');
  return (subject, query, window, limit) =>
    andThenOr(rare(query), limit, (match) => rows.all({ match, subject, ...window, limit }));
}

export function passageWords(db: ReadableDb): PassageWords {
  // A word of the title says what the whole passage is about.
  const rows = db.prepare<[object], { owner: number; bm25: number }>(`
    SELECT rowid AS owner, -bm25(passages_fts, 2.0, 1.0) AS bm25
      FROM passages_fts WHERE passages_fts MATCH :match ORDER BY bm25 DESC LIMIT :limit`);
  return (query, limit) => {
    const words = terms(query);
    return words.length === 0 ? [] : rows.all({ match: words.join(' OR '), limit });
  };
}

/** All words first; where too few rows have them all, any of them (rows with more of them still rank higher). */
function andThenOr(words: readonly string[], limit: number, find: (match: string) => WordHit[]): WordHit[] {
  if (words.length === 0) return [];
  const every = find(words.join(' AND '));
  return every.length >= limit || words.length === 1 ? every : find(words.join(' OR '));
}

/** The terms of a query without those that stand in very many rows; the rarest when all do. */
function rareTerms(db: ReadableDb, fts: 'entries_fts', table: 'entries'): (query: string) => string[] {
  const all = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck();
  const rowsWith = db
    .prepare<[object], number>(
      `SELECT count(*) FROM (SELECT 1 FROM ${fts} WHERE ${fts} MATCH :match LIMIT :most)`,
    )
    .pluck();
  return (query) => {
    const most = Math.max(COMMON_ROWS, Math.ceil((all.get() ?? 0) * COMMON_SHARE));
    const counted = terms(query).map((term) => ({ term, rows: rowsWith.get({ match: term, most }) ?? 0 }));
    const rare = counted.filter(({ rows }) => rows < most);
    if (rare.length > 0 || counted.length === 0) return rare.map(({ term }) => term);
    return [counted.reduce((a, b) => (b.rows < a.rows ? b : a)).term];
  };
}

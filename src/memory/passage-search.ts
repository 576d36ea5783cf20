import type { Hit, SearchMode } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { type Meaning, merge } from './entry-search.ts';
import { fuse } from './fuse.ts';
import { passageWords } from './words.ts';

/**
 * What meaning counts against words in passages: there the dense score leads (docs: models). Tuned on one half of
 * LiveQA-Med's questions and reported on the other by bench/retrieval.
 */
export const PASSAGE_WEIGHT = 0.75;
/**
 * A passage is shown if it is close in meaning, or holds most of what was asked word for word and is not far off.
 * Below that it answers nothing: questions about cars and pizza stay under both with the built-in pack.
 */
const CLOSE = 0.4;
const MOST_WORDS = 0.3;
const NOT_FAR = 0.28;
const CANDIDATES = 50;

export function passageSearch(
  db: ReadableDb,
): (query: string, mode: SearchMode, meaning: Meaning, limit: number) => Hit[] {
  const words = passageWords(db);
  const load = db.prepare<[object], PassageRow>(`
    SELECT id, uid, title, text, source, url, licence, dated FROM passages
     WHERE id IN (SELECT value FROM json_each(:ids))`);
  return (query, mode, meaning, limit) => {
    const matched = mode === 'meaning' ? [] : words(query, CANDIDATES);
    const near = meaning === null ? [] : meaning.space.nearest(meaning.vector, CANDIDATES);
    const candidates = merge(matched, near, meaning).filter(
      ({ words: shared, cosine }) =>
        (cosine ?? 0) >= CLOSE || (shared >= MOST_WORDS && (meaning === null || (cosine ?? 0) >= NOT_FAR)),
    );
    const weight = mode === 'words' || meaning === null ? 0 : mode === 'meaning' ? 1 : PASSAGE_WEIGHT;
    const best = fuse(candidates, weight).slice(0, limit);
    const ids = JSON.stringify(best.map(({ owner }) => owner));
    const rows = new Map(load.all({ ids }).map((row) => [row.id, row]));
    return best.flatMap(({ owner, score, words: shared, meaning: close }) => {
      const row = rows.get(owner);
      if (row === undefined) return [];
      return [
        {
          // Its row's own public id.
          passageId: row.uid as NonNullable<Hit['passageId']>,
          score,
          words: mode === 'meaning' ? null : shared,
          meaning: mode === 'words' ? null : close,
          text: row.text,
          title: row.title,
          source: `${row.source}, ${row.dated}, ${row.licence}, ${row.url}`,
        },
      ];
    });
  };
}

type PassageRow = {
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly url: string;
  readonly licence: string;
  readonly dated: string;
};

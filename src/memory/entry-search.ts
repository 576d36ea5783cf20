import type { Clock, Hit, SearchMode } from '../contract/index.ts';
import { shownTime } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { type Candidate, type Fused, fuse } from './fuse.ts';
import type { Profile } from './profile.ts';
import { reweigh } from './reweigh.ts';
import type { Space } from './space.ts';
import { entryWords, type Window } from './words.ts';

/** The meaning of a query: its vector, the space to look in, and the model both come from. Null: words only. */
export type Meaning = { readonly vector: Float32Array; readonly space: Space; readonly model: string } | null;

export type EntryQuery = {
  readonly subject: number;
  readonly query: string;
  readonly mode: SearchMode;
  readonly limit: number;
  readonly meaning: Meaning;
  /** Given when the question names a date: then nothing is re-weighted. */
  readonly window: Window | null;
  readonly clock: Clock;
};

/**
 * What meaning counts against words in the journal. Names, doses and rare words decide there (docs: models); tuned on
 * one half of bench/data/recall.json, where .35 to .75 are as good, and reported on the other by bench/retrieval: .922
 * against .709 for words and .918 for meaning alone.
 */
export const JOURNAL_WEIGHT = 0.6;
/** Below this cosine, and without a common word, an entry has nothing to do with the query. */
const MEANING_FLOOR = 0.25;
/** Candidates each side hands over. */
const CANDIDATES = 100;
const OPEN: Window = { fromMs: null, toMs: null };

export function entrySearch(db: ReadableDb, profile: Profile): (query: EntryQuery) => Hit[] {
  const words = entryWords(db);
  const within = db
    .prepare<[object], number>(`
      SELECT id FROM entries WHERE subject_id = :subject AND deleted_ms IS NULL
         AND (:fromMs IS NULL OR end_ms >= :fromMs) AND (:toMs IS NULL OR start_ms < :toMs)`)
    .pluck();
  const load = db.prepare<[object], EntryRow>(`
    SELECT id, uid, text, start_ms AS startMs, end_ms AS endMs, offset_min AS offsetMin, zone, precision
      FROM entries WHERE id IN (SELECT value FROM json_each(:ids)) AND subject_id = :subject AND deleted_ms IS NULL`);

  return ({ subject, query, mode, limit, meaning, window, clock }) => {
    const most = Math.max(CANDIDATES, limit);
    const matched = mode === 'meaning' ? [] : words(subject, query, window ?? OPEN, most);
    const allowed = window === null ? undefined : new Set(within.all({ subject, ...window }));
    const near = meaning === null ? [] : meaning.space.nearest(meaning.vector, most, allowed);
    const candidates = merge(matched, near, meaning).filter(
      ({ words: shared, cosine }) => shared > 0 || (cosine ?? 0) >= MEANING_FLOOR,
    );
    const fused = fuse(
      candidates,
      mode === 'words' || meaning === null ? 0 : mode === 'meaning' ? 1 : JOURNAL_WEIGHT,
    );
    const ids = fused.map(({ owner }) => owner);
    const rows = new Map(load.all({ ids: JSON.stringify(ids), subject }).map((row) => [row.id, row]));
    const real = fused.filter(({ owner }) => rows.has(owner));
    const affinity =
      meaning === null || window !== null
        ? new Map<number, number>()
        : profile.affinity(subject, meaning.model, meaning.vector, ids);
    const ordered =
      window === null
        ? reweigh(real, (owner) => ({
            affinity: affinity.get(owner) ?? 0,
            ageMs: clock.nowMs - (rows.get(owner)?.startMs ?? 0),
          }))
        : real;
    return ordered.slice(0, limit).flatMap((hit) => toHit(hit, rows.get(hit.owner), mode));
  };
}

/** Every row either side found, with what both say about it. */
export function merge(
  matched: readonly { owner: number; share: number }[],
  near: readonly { owner: number; cosine: number }[],
  meaning: Pick<NonNullable<Meaning>, 'vector' | 'space'> | null,
): Candidate[] {
  const words = new Map(matched.map((hit) => [hit.owner, hit.share]));
  const cosine = new Map(near.map((hit) => [hit.owner, hit.cosine]));
  return [...new Set([...words.keys(), ...cosine.keys()])].map((owner) => ({
    owner,
    words: words.get(owner) ?? 0,
    cosine: cosine.get(owner) ?? (meaning === null ? null : meaning.space.cosine(meaning.vector, owner)),
  }));
}

type EntryRow = Parameters<typeof shownTime>[0] & {
  readonly id: number;
  readonly uid: string;
  readonly text: string;
};

function toHit(hit: Fused, row: EntryRow | undefined, mode: SearchMode): Hit[] {
  if (row === undefined) return [];
  return [
    {
      // Its row's own public id.
      entryId: row.uid as NonNullable<Hit['entryId']>,
      score: hit.score,
      words: mode === 'meaning' ? null : hit.words,
      meaning: mode === 'words' ? null : hit.meaning,
      text: row.text,
      at: shownTime(row),
    },
  ];
}

import type { Clock, Hit, SearchMode } from '../contract/index.ts';
import { type Condition, READABLE, shownTime } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { askedTime } from './asked-time.ts';
import { type Candidate, type Fused, fuse } from './fuse.ts';
import type { Leaning } from './leaning.ts';
import { type WordMark, wordMarks } from './marks.ts';
import { type NamedHit, namedEntries } from './named.ts';
import { MAX_PROFILE_LIFT, reweigh } from './reweigh.ts';
import type { Space } from './space.ts';
import { entryWords, type Window, type WordHit } from './words.ts';

/** The meaning of a query: its vector, the space to look in, and the model both come from. Null: words only. */
export type Meaning = { readonly vector: Float32Array; readonly space: Space; readonly model: string } | null;

export type EntryQuery = {
  readonly subject: number;
  /** Who looks, a person's row id: what another keeps to themselves is not found. */
  readonly reader: number;
  readonly query: string;
  /** What the query names, as the journal calls it: entries in which it was read count as having its words. */
  readonly names: readonly string[];
  readonly mode: SearchMode;
  readonly limit: number;
  readonly meaning: Meaning;
  /** What the mega-cookie says of the query; null where it may not speak. */
  readonly leaning: Leaning | null;
  /** Given when the question names a date: then nothing is re-weighted. */
  readonly window: Window | null;
  /** What the entries `e` are narrowed to by a person; then nothing is re-weighted either. */
  readonly narrowed: Condition;
  readonly clock: Clock;
  /** Other weights than Tend's, for the bench that tunes them. */
  readonly weights?: Weights;
};

export type Weights = {
  /** What meaning counts against words, 0 to 1. */
  readonly meaning: number;
  /** What share of the words it counts as when all that is named was read in an entry, 0 to 1. */
  readonly named: number;
  /** The most the mega-cookie may add to a score, 0 to 1. */
  readonly lift: number;
};

/**
 * Names, doses and rare words decide in the journal (docs: models). Tuned on one half of bench/data/recall.json and of
 * bench/data/cookie.jsonl, reported on the other by bench/retrieval.
 */
export const JOURNAL_WEIGHT = 0.6;
const JOURNAL: Weights = { meaning: JOURNAL_WEIGHT, named: 0.6, lift: MAX_PROFILE_LIFT };
/** Below this cosine, and without a common word, an entry has nothing to do with the query. */
const MEANING_FLOOR = 0.25;
/** Candidates each side hands over. */
const CANDIDATES = 100;
const OPEN: Window = { fromMs: null, toMs: null };

export function entrySearch(db: ReadableDb): (query: EntryQuery) => Hit[] {
  const words = entryWords(db);
  const withNames = namedEntries(db);
  const marked = wordMarks(db);
  const within = (narrowed: string) =>
    db
      .prepare<[object], number>(`
        SELECT e.id FROM entries AS e WHERE e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE}
           AND (:fromMs IS NULL OR e.end_ms >= :fromMs) AND (:toMs IS NULL OR e.start_ms < :toMs)${narrowed}`)
      .pluck();
  const load = db.prepare<[object], EntryRow>(`
    SELECT e.id, e.uid, e.text, e.start_ms AS startMs, e.end_ms AS endMs, e.offset_min AS offsetMin, e.zone, e.precision
      FROM entries AS e WHERE e.id IN (SELECT value FROM json_each(:ids)) AND e.subject_id = :subject
       AND e.deleted_ms IS NULL AND ${READABLE}`);
  const hidden = db
    .prepare<[object], number>(
      'SELECT 1 FROM entries WHERE subject_id = :subject AND private = 1 AND observer_id <> :reader LIMIT 1',
    )
    .pluck();

  return (asked) => {
    const { subject, reader, query, names, mode, limit, meaning, window, narrowed, clock } = asked;
    const weights = asked.weights ?? JOURNAL;
    const confined = window !== null || narrowed.sql !== '';
    const leaning = confined || mode !== 'hybrid' ? null : asked.leaning;
    const most = Math.max(CANDIDATES, limit);
    const whose = { subject, reader };
    const matched = mode === 'meaning' ? [] : words(whose, query, window ?? OPEN, most, narrowed);
    const named = mode !== 'hybrid' ? [] : withNames(whose, names, window ?? OPEN, most, narrowed);
    // Left out before the nearest are taken: what is hidden must not crowd out what is not.
    const all = meaning === null || (!confined && hidden.get(whose) === undefined);
    const allowed = all
      ? undefined
      : new Set(within(narrowed.sql).all({ ...whose, ...(window ?? OPEN), ...narrowed.values }));
    const near = meaning === null ? [] : meaning.space.nearest(meaning.vector, most, allowed);
    const lifted = [...(leaning?.lifts.keys() ?? [])];
    const candidates = merge(
      withNamed(matched, named, names.length, weights.named),
      near,
      meaning,
      lifted,
    ).filter(
      ({ owner, words: shared, cosine }) =>
        shared > 0 || (cosine ?? 0) >= MEANING_FLOOR || leaning?.lifts.has(owner) === true,
    );
    const fused = fuse(
      candidates,
      mode === 'words' || meaning === null ? 0 : mode === 'meaning' ? 1 : weights.meaning,
    );
    const ids = fused.map(({ owner }) => owner);
    const rows = new Map(load.all({ ids: JSON.stringify(ids), ...whose }).map((row) => [row.id, row]));
    const real = fused.filter(({ owner }) => rows.has(owner));
    const ordered = confined
      ? real
      : reweigh(
          real,
          (owner) => ({
            affinity: leaning?.lifts.get(owner) ?? 0,
            ageMs: clock.nowMs - (rows.get(owner)?.startMs ?? 0),
          }),
          askedTime(query),
          weights.lift,
        );
    const best = ordered.slice(0, limit);
    const marks =
      mode === 'meaning'
        ? new Map<number, WordMark[]>()
        : marked(
            query,
            mode === 'hybrid' ? names : [],
            reader,
            best.map(({ owner }) => owner),
          );
    return best.flatMap((hit) => toHit(hit, rows.get(hit.owner), mode, marks.get(hit.owner)));
  };
}

/** An entry in which all that is named was read has its words, whatever it was written with. */
function withNamed(
  matched: readonly WordHit[],
  named: readonly NamedHit[],
  asked: number,
  most: number,
): WordHit[] {
  const shares = new Map(matched.map(({ owner, share }) => [owner, share]));
  for (const one of named)
    shares.set(one.owner, Math.max(shares.get(one.owner) ?? 0, (most * one.named) / asked));
  return [...shares].map(([owner, share]) => ({ owner, share }));
}

/** Every row either side found, with what both say about it. */
export function merge(
  matched: readonly { owner: number; share: number }[],
  near: readonly { owner: number; cosine: number }[],
  meaning: Pick<NonNullable<Meaning>, 'vector' | 'space'> | null,
  others: readonly number[] = [],
): Candidate[] {
  const words = new Map(matched.map((hit) => [hit.owner, hit.share]));
  const cosine = new Map(near.map((hit) => [hit.owner, hit.cosine]));
  return [...new Set([...words.keys(), ...cosine.keys(), ...others])].map((owner) => ({
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

function toHit(
  hit: Fused,
  row: EntryRow | undefined,
  mode: SearchMode,
  marks: WordMark[] | undefined,
): Hit[] {
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
      ...(marks !== undefined && marks.length > 0 && { marks }),
    },
  ];
}

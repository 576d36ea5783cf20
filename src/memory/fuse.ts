/** What each side says about one row. `bm25` is 0 where no word matched, `cosine` null where it has no vector yet. */
export type Candidate = { readonly owner: number; readonly bm25: number; readonly cosine: number | null };

export type Fused = {
  readonly owner: number;
  /** 0 to 1. */
  readonly score: number;
  /** BM25 against the best of this search, 0 to 1. */
  readonly words: number;
  /** The cosine, 0 to 1; null where the row has no vector yet. */
  readonly meaning: number | null;
};

/**
 * A convex combination of normalised scores: better than reciprocal rank fusion with only one weight to tune
 * (Bruch, Gai & Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", ACM TOIS 2023). BM25 has 0 as its
 * lowest and is divided by the best of the search; a cosine is taken as it is, opposite counting as unrelated.
 *
 * @param weight what meaning counts, 0 to 1; words count the rest
 * @returns best first
 */
export function fuse(candidates: readonly Candidate[], weight: number): Fused[] {
  const top = Math.max(...candidates.map(({ bm25 }) => bm25), Number.MIN_VALUE);
  return candidates
    .map(({ owner, bm25, cosine }) => {
      const words = bm25 / top;
      const meaning = cosine === null ? null : Math.min(1, Math.max(0, cosine));
      // A row that waits for its vector is judged by its words alone, as far as words reach.
      return { owner, words, meaning, score: (1 - weight) * words + weight * (meaning ?? 0) };
    })
    .sort((a, b) => b.score - a.score);
}

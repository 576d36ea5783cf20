/** What each side says about one row. `words` is 0 where none matched, `cosine` null where it has no vector yet. */
export type Candidate = { readonly owner: number; readonly words: number; readonly cosine: number | null };

export type Fused = {
  readonly owner: number;
  /** 0 to 1. */
  readonly score: number;
  /** How much of the query's information the row's words hold, 0 to 1. */
  readonly words: number;
  /** The cosine, 0 to 1; null where the row has no vector yet. */
  readonly meaning: number | null;
};

/**
 * A convex combination of normalised scores: better than reciprocal rank fusion, with only one weight to tune (Bruch,
 * Gai & Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", ACM TOIS 2023). Both sides are normalised by
 * what they could be at most, not by the best of this search: a poor match stays poor where nothing is better.
 *
 * @param weight what meaning counts, 0 to 1; words count the rest
 * @returns best first
 */
export function fuse(candidates: readonly Candidate[], weight: number): Fused[] {
  return candidates
    .map(({ owner, words, cosine }) => {
      const meaning = cosine === null ? null : Math.min(1, Math.max(0, cosine));
      // A row that waits for its vector is judged by its words alone, as far as words reach.
      return { owner, words, meaning, score: (1 - weight) * words + weight * (meaning ?? 0) };
    })
    .sort((a, b) => b.score - a.score);
}

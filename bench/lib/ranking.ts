/** Gains of the ranked documents, best rank first, as nDCG@k: 1 when no order could be better. Linear gain. */
export function ndcg(gains: readonly number[], ideal: readonly number[], k = 10): number {
  const dcg = (list: readonly number[]) =>
    list.slice(0, k).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
  const best = dcg([...ideal].sort((a, b) => b - a));
  return best === 0 ? 0 : dcg(gains) / best;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The weight of 0, .05 … 1 with the best mean score; the middle one of those that are equally good. */
export function tuned(score: (weight: number) => number): number {
  const weights = Array.from({ length: 21 }, (_, i) => i / 20);
  const scored = weights.map((weight) => ({ weight, value: score(weight) }));
  const top = Math.max(...scored.map(({ value }) => value));
  const best = scored.filter(({ value }) => value >= top - 1e-9);
  return best[Math.floor(best.length / 2)]?.weight ?? 0.5;
}

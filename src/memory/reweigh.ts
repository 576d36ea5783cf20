import type { Fused } from './fuse.ts';

/** What may tip the order among hits of the same worth: both only ever lift, within these shares of the score. */
export const MAX_PROFILE_LIFT = 0.1;
export const MAX_RECENCY_LIFT = 0.03;
/** After a season a note counts half as recent. */
const HALF_LIFE_MS = 90 * 24 * 3_600_000;

/** What is known of a hit beside its score: how much the profile speaks for it (0 to 1), and its age. */
export type Circumstance = { readonly affinity: number; readonly ageMs: number };

/**
 * Re-weights hits by the mega-cookie and by how recent they are, best first. Not to be used when the question names a
 * date: then neither habit nor age may shift anything.
 */
export function reweigh(hits: readonly Fused[], of: (owner: number) => Circumstance): Fused[] {
  return hits
    .map((hit) => {
      const { affinity, ageMs } = of(hit.owner);
      const recency = 0.5 ** (Math.max(0, ageMs) / HALF_LIFE_MS);
      const lift = 1 + MAX_PROFILE_LIFT * Math.min(1, Math.max(0, affinity)) + MAX_RECENCY_LIFT * recency;
      // Against the most there can be, so that a score stays below 1.
      return { ...hit, score: (hit.score * lift) / (1 + MAX_PROFILE_LIFT + MAX_RECENCY_LIFT) };
    })
    .sort((a, b) => b.score - a.score);
}

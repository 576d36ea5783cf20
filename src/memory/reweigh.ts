import type { AskedTime } from './asked-time.ts';
import type { Fused } from './fuse.ts';

/**
 * What may tip the order: each only ever lifts, at most this much. The profile's lift was tuned (docs: decisions 0037);
 * age breaks ties, and counts for more only when the question asks for what is now, or for how it began.
 */
export const MAX_PROFILE_LIFT = 0.2;
export const MAX_RECENCY_LIFT = 0.03;
export const ASKED_RECENCY_LIFT = 0.12;
/** After a season a note counts half as recent; asked for what is now, after two weeks. */
const HALF_LIFE_MS = 90 * 24 * 3_600_000;
const ASKED_HALF_LIFE_MS = 14 * 24 * 3_600_000;

/** What is known of a hit beside its score: how much the profile speaks for it (0 to 1), and its age. */
export type Circumstance = { readonly affinity: number; readonly ageMs: number };

/**
 * Re-weights hits by the mega-cookie and by how recent they are, best first. Not to be used when the question names a
 * date: then neither habit nor age may shift anything.
 */
export function reweigh(
  hits: readonly Fused[],
  of: (owner: number) => Circumstance,
  asked: AskedTime = null,
  most = MAX_PROFILE_LIFT,
): Fused[] {
  const known = hits.map((hit) => ({ hit, ...of(hit.owner) }));
  const oldest = Math.max(0, ...known.map(({ ageMs }) => ageMs));
  return known
    .map(({ hit, affinity, ageMs }) => {
      // A share of the score: what has nothing to do with the question is not lifted by being new.
      const byAge = hit.score * recency(ageMs, oldest, asked);
      const byProfile = most * Math.min(1, Math.max(0, affinity));
      // Against the most there can be, so that a score stays below 1.
      return { ...hit, score: (hit.score + byProfile + byAge) / (1 + most + ASKED_RECENCY_LIFT) };
    })
    .sort((a, b) => b.score - a.score);
}

function recency(ageMs: number, oldestMs: number, asked: AskedTime): number {
  const age = Math.max(0, asked === 'beginning' ? oldestMs - ageMs : ageMs);
  return asked === null
    ? MAX_RECENCY_LIFT * 0.5 ** (age / HALF_LIFE_MS)
    : ASKED_RECENCY_LIFT * 0.5 ** (age / ASKED_HALF_LIFE_MS);
}

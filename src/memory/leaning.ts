import type { AskedKind } from './asked-kind.ts';
import { dot } from './clusters.ts';
import type { Profile } from './profile.ts';

/** What the mega-cookie says about a question: which remembered things it may mean, and which entries that speaks for. */
export type Leaning = {
  /** Names of things noted here that are close enough to be said, the closest first. */
  readonly names: readonly string[];
  /** Entries (row ids), each with how much speaks for it, 0 to 1. */
  readonly lifts: ReadonlyMap<number, number>;
};

/**
 * A question means a remembered thing when it is this close to what that is called, and stands out among all of them: the
 * best, and what is nearly as close. Tuned on one half of bench/data/cookie.jsonl over one journal, reported on the other
 * half over another.
 */
export const LEANING = { from: 0.3, full: 0.6, near: 0.1, most: 3 } as const;
/** From here on a person is told which thing was meant. */
const SAID = 0.45;
const NEWEST = 200;

export type LeaningQuery = {
  readonly subject: number;
  readonly model: string;
  readonly vector: Float32Array;
  /** Where the question asks for one kind, only things of that kind are meant. */
  readonly kind: AskedKind;
};

export function leaningOf(profile: Profile, query: LeaningQuery, options: typeof LEANING = LEANING): Leaning {
  const close = profile
    .described(query.subject, query.model)
    .filter(({ kind }) => query.kind === null || kind === query.kind)
    .map(({ id, name, vector }) => ({ id, name, cosine: dot(query.vector, vector) }))
    .sort((a, b) => b.cosine - a.cosine);
  const best = close[0]?.cosine ?? 0;
  const meant = close
    .slice(0, options.most)
    .filter(({ cosine }) => cosine >= options.from && cosine >= best - options.near);
  const lifts = new Map<number, number>();
  const lift = (entry: number, by: number) => lifts.set(entry, Math.max(lifts.get(entry) ?? 0, by));
  for (const { id, cosine } of meant) {
    const by = Math.min(1, (cosine - options.from) / (options.full - options.from));
    for (const entry of profile.entriesOf(id, NEWEST)) lift(entry, by);
  }
  return { names: meant.filter(({ cosine }) => cosine >= SAID).map(({ name }) => name), lifts };
}

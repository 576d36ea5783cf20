/** A note as a point: its unit vector, and how much it counts (what is older counts less). */
export type Point = { readonly owner: number; readonly vector: Float32Array; readonly weight: number };

/** Notes that are like each other: a unit vector in their middle, and whose they are. */
export type Cluster = {
  readonly centre: Float32Array;
  readonly weight: number;
  readonly members: readonly Point[];
};

/** Closer than this to a middle, a note belongs to it. Notes of one topic in other words are some .5 to .7 apart. */
const BELONGS = 0.5;
const MOST = 12;
/** Fewer notes are no theme: they wait for more. */
const LEAST_MEMBERS = 3;
const ROUNDS = 4;

/**
 * Groups notes by meaning, as many groups as there are kinds of notes, at most twelve: one mean of everything would lie
 * between all of them and near none (Kulis & Jordan, "Revisiting k-means", ICML 2012, with cosine for distance). The same
 * points in the same order give the same groups.
 */
export function clustersOf(points: readonly Point[]): Cluster[] {
  let centres: Float32Array[] = [];
  let groups: Point[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    groups = centres.map(() => []);
    for (const point of points) {
      const [at, cosine] = nearest(centres, point.vector);
      if (at >= 0 && (cosine >= BELONGS || (round > 0 && centres.length >= MOST))) groups[at]?.push(point);
      else if (centres.length < MOST) {
        centres.push(point.vector);
        groups.push([point]);
      } else groups[at]?.push(point);
    }
    groups = groups.filter((group) => group.length > 0);
    centres = groups.map(middle);
  }
  return groups
    .map((members) => ({
      centre: middle(members),
      weight: members.reduce((sum, { weight }) => sum + weight, 0),
      members,
    }))
    .filter(({ members }) => members.length >= LEAST_MEMBERS)
    .sort((a, b) => b.weight - a.weight);
}

function nearest(centres: readonly Float32Array[], vector: Float32Array): [at: number, cosine: number] {
  let [best, cosine] = [-1, Number.NEGATIVE_INFINITY];
  for (const [at, centre] of centres.entries()) {
    const its = dot(centre, vector);
    if (its > cosine) [best, cosine] = [at, its];
  }
  return [best, cosine];
}

const middle = (points: readonly Point[]) =>
  meanDirection(
    points.map(({ vector }) => vector),
    points.map(({ weight }) => weight),
  );

/** The unit vector in the middle of some, all alike where no weights are given. */
export function meanDirection(vectors: readonly Float32Array[], weights?: readonly number[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const [at, vector] of vectors.entries()) {
    const weight = weights?.[at] ?? 1;
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0);
  }
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((x) => x / length) : sum;
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

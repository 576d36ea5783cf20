/** Words of like use have one number: how a word that no line taught is heard like those that are like it. */
export type WordClasses = ReadonlyMap<string, readonly number[]>;

/** As many classes, coarse and fine. */
export const COARSENESS = [100, 400] as const;
const TURNS = 15;

type Vectors = {
  readonly dims: number;
  readonly row: ReadonlyMap<string, number>;
  readonly values: Float32Array;
};

/** Classes by the direction of public word vectors (k-means; begun from words spread evenly over the list, so always the same). */
export function classify({ dims, row, values }: Vectors): WordClasses {
  const words = [...row.keys()];
  const rows = words.map((word) =>
    unit(values.subarray((row.get(word) ?? 0) * dims, ((row.get(word) ?? 0) + 1) * dims)),
  );
  const of = COARSENESS.map((count) => cluster(rows, count));
  return new Map(words.map((word, at) => [word, of.map((one) => one[at] ?? 0)]));
}

export function classesOf(word: string, classes: WordClasses): readonly number[] {
  return classes.get(word) ?? classes.get(word.replace(/(?:'s|s)$/u, '')) ?? [];
}

function cluster(rows: readonly Float32Array[], count: number): Int32Array {
  const dims = rows[0]?.length ?? 0;
  let centres = Array.from(
    { length: count },
    (_, at) => rows[Math.floor((at * rows.length) / count)] ?? unit(new Float32Array(dims)),
  );
  const mine = new Int32Array(rows.length);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const sums = centres.map(() => new Float32Array(dims));
    rows.forEach((one, at) => {
      let best = 0;
      let most = -Infinity;
      centres.forEach((centre, index) => {
        const near = dot(one, centre);
        if (near > most) {
          best = index;
          most = near;
        }
      });
      mine[at] = best;
      const sum = sums[best];
      if (sum) for (let dim = 0; dim < dims; dim += 1) sum[dim] = (sum[dim] ?? 0) + (one[dim] ?? 0);
    });
    centres = sums.map((sum, index) => (dot(sum, sum) > 0 ? unit(sum) : (centres[index] ?? sum)));
  }
  return mine;
}

function unit(row: Float32Array): Float32Array {
  const length = Math.sqrt(dot(row, row)) || 1;
  return row.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

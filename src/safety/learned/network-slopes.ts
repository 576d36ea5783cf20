import { PLACES, strongest, times, WIDTHS } from './network.ts';
import type { PublicVectors } from './public-vectors.ts';

// `as number`: every place that is read is there, and a fallback would be paid for at each of some billion readings.

/** Chosen by cross-validation on the lines that are learned from. */
export const DIMS = 32;
export const FILTERS = 64;
/** Shares that are left out while learning, so that no word and no filter is relied on alone. */
const WORDS_LEFT_OUT = 0.1;
const FILTERS_LEFT_OUT = 0.4;

/** What is learned. */
export type Weights = {
  /** From a public vector to a row. */
  readonly bring: Float32Array;
  readonly own: Float32Array;
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
  readonly head: Float32Array;
  readonly headBias: Float32Array;
};
/** A line with its words as places in the vocabulary; -1 where it has none. */
export type Read = { readonly sentences: readonly Int32Array[]; readonly kind: number };

/** Which way is down for a few lines together. */
export function slopesOf(
  lines: readonly Read[],
  weights: Weights,
  base: readonly (number | undefined)[],
  vectors: PublicVectors,
  random: () => number,
): Weights {
  const slope: Weights = {
    bring: new Float32Array(weights.bring.length),
    own: new Float32Array(weights.own.length),
    kernel: new Float32Array(weights.kernel.length),
    bias: new Float32Array(weights.bias.length),
    head: new Float32Array(weights.head.length),
    headBias: new Float32Array(weights.headBias.length),
  };
  const rows = new Map<number, { readonly row: Float32Array; readonly places: Float32Array }>();
  const heard = (word: number) => {
    let made = rows.get(word);
    if (made === undefined) {
      const row = rowOf(word, base[word], weights, vectors);
      made = { row, places: times(row, weights.kernel, FILTERS * PLACES) };
      rows.set(word, made);
    }
    return made;
  };
  for (const { sentences, kind } of lines) {
    const left = sentences.map((words) => words.map((word) => (random() < WORDS_LEFT_OUT ? -1 : word)));
    const all = left.map((words) =>
      strongest(
        Array.from(words, (word) => (word < 0 ? undefined : heard(word).places)),
        weights.bias,
        FILTERS,
      ),
    );
    const { loudest, which } = loudestOf(all, random);
    const errors = errorsOf(loudest, kind, weights, lines.length);
    loudest.forEach((loud, filter) => {
      if (loud === 0) return;
      const pull = pullOn(filter, loud, errors, weights, slope);
      const sentence = which[filter] as number;
      const from = all[sentence]?.at[filter] as number;
      const width = Math.floor(filter / FILTERS);
      for (let word = 0; word <= width; word += 1) {
        const own = left[sentence]?.[from + word];
        if (own === undefined || own < 0) continue;
        const column = ((FIRST_PLACE[width] as number) + word) * FILTERS + (filter % FILTERS);
        pullWord(own, heard(own).row, column, pull, weights, slope);
      }
    });
    for (let out = 0; out < 3; out += 1)
      slope.headBias[out] = (slope.headBias[out] as number) + (errors[out] as number);
  }
  for (const word of rows.keys()) pullBrought(word, base[word], vectors, slope);
  return slope;
}

type Heard = ReturnType<typeof strongest>;

/** What each filter hears loudest, and in which sentence, but for those that are left out. */
function loudestOf(all: readonly Heard[], random: () => number) {
  const filters = FILTERS * WIDTHS.length;
  const loudest = new Float32Array(filters);
  const which = new Int32Array(filters).fill(-1);
  all.forEach((one, at) => {
    for (let filter = 0; filter < filters; filter += 1) {
      if ((one.loudest[filter] as number) <= (loudest[filter] as number)) continue;
      loudest[filter] = one.loudest[filter] as number;
      which[filter] = at;
    }
  });
  for (let filter = 0; filter < filters; filter += 1)
    loudest[filter] = random() < FILTERS_LEFT_OUT ? 0 : (loudest[filter] as number) / (1 - FILTERS_LEFT_OUT);
  return { loudest, which };
}

/** Adds a filter's slopes, and gives how much it should have been quieter. */
function pullOn(
  filter: number,
  loud: number,
  errors: readonly number[],
  { head }: Weights,
  slope: Weights,
): number {
  let pull = 0;
  for (let out = 0; out < 3; out += 1) {
    const error = errors[out] as number;
    pull += error * (head[filter * 3 + out] as number);
    slope.head[filter * 3 + out] = (slope.head[filter * 3 + out] as number) + error * loud;
  }
  pull /= 1 - FILTERS_LEFT_OUT;
  slope.bias[filter] = (slope.bias[filter] as number) + pull;
  return pull;
}

/** Adds the slopes of a word in a place of a filter. */
function pullWord(
  word: number,
  row: Float32Array,
  column: number,
  pull: number,
  { kernel }: Weights,
  slope: Weights,
): void {
  for (let dim = 0; dim < DIMS; dim += 1) {
    const cell = dim * PLACES * FILTERS + column;
    const own = word * DIMS + dim;
    slope.kernel[cell] = (slope.kernel[cell] as number) + pull * (row[dim] as number);
    slope.own[own] = (slope.own[own] as number) + pull * (kernel[cell] as number);
  }
}

/** What a word's row should have been, as far as its public vector brought it. */
function pullBrought(word: number, base: number | undefined, vectors: PublicVectors, slope: Weights): void {
  if (base === undefined) return;
  for (let from = 0; from < vectors.dims; from += 1) {
    const value = vectors.values[base * vectors.dims + from] as number;
    for (let dim = 0; dim < DIMS; dim += 1) {
      const cell = from * DIMS + dim;
      slope.bring[cell] = (slope.bring[cell] as number) + value * (slope.own[word * DIMS + dim] as number);
    }
  }
}

/** The first place of each width. */
const FIRST_PLACE: readonly number[] = [0, 1, 3];

/** What a word is: what its public vector brings, and its own. */
export function rowOf(
  word: number,
  base: number | undefined,
  weights: Pick<Weights, 'bring' | 'own'>,
  vectors: PublicVectors,
): Float32Array {
  const own = weights.own.slice(word * DIMS, (word + 1) * DIMS);
  if (base === undefined) return own;
  const brought = times(
    vectors.values.subarray(base * vectors.dims, (base + 1) * vectors.dims),
    weights.bring,
    DIMS,
  );
  return own.map((value, dim) => value + (brought[dim] as number));
}

/** How far each answer is from what it should be, for one of so many lines. */
function errorsOf(loudest: Float32Array, kind: number, { head, headBias }: Weights, lines: number): number[] {
  const out = [0, 1, 2].map((at) => {
    let sum = headBias[at] as number;
    for (let filter = 0; filter < loudest.length; filter += 1)
      sum += (loudest[filter] as number) * (head[filter * 3 + at] as number);
    return sum;
  });
  const most = Math.max(...out);
  const raised = out.map((value) => Math.exp(value - most));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value, at) => (value / sum - (at === kind ? 1 : 0)) / lines);
}

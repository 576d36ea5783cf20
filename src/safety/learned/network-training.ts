import { type Network, type NOW, PLACES, type QUIET, type TODAY, WIDTHS } from './network.ts';
import { DIMS, FILTERS, type Read, rowOf, slopesOf, type Weights } from './network-slopes.ts';
import { adam, paceAt } from './network-steps.ts';
import type { PublicVectors } from './public-vectors.ts';
import { gaussian, randomFrom, shuffled } from './seeded.ts';

/** A line to learn from: its sentences as they are heard, and what is to be said of it. */
export type Lesson = {
  readonly sentences: readonly (readonly string[])[];
  readonly kind: typeof QUIET | typeof TODAY | typeof NOW;
};

/** Chosen by cross-validation on the lines that are learned from. */
const TURNS = 8;
const AT_ONCE = 64;
const SEED = 7;
/** A word of fewer lines has no row of its own where no public vector is known of it. */
const SELDOM = 2;

/**
 * Learns the network by gradient descent (AdamW), a few lines at a time, in an order that is always the same. A word's row is its public
 * vector brought into few numbers, and what the lines say of it besides: words that no line has are heard like those that are like them.
 */
export function trainNetwork(lessons: readonly Lesson[], vectors: PublicVectors): Network {
  const random = randomFrom(SEED);
  const vocabulary = vocabularyOf(lessons, vectors);
  const own = new Float32Array(vocabulary.size * DIMS);
  const filters = FILTERS * WIDTHS.length;
  const normal = (count: number, spread: number) =>
    Float32Array.from({ length: count }, () => gaussian(random) * spread);
  const weights: Weights = {
    bring: normal(vectors.dims * DIMS, 2 / Math.sqrt(vectors.dims)),
    own,
    kernel: kernelFrom(normal),
    bias: new Float32Array(filters),
    head: normal(filters * 3, 0.05),
    headBias: new Float32Array(3),
  };
  const optimizer = adam(weights);
  const read = lessons.map(
    ({ sentences, kind }): Read => ({
      kind,
      sentences: sentences.map((words) => Int32Array.from(words, (word) => vocabulary.get(word)?.own ?? -1)),
    }),
  );
  const base = [...vocabulary.values()].map(({ row }) => row);
  const steps = TURNS * Math.ceil(read.length / AT_ONCE);
  let step = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const order = shuffled(read, random);
    for (let from = 0; from < order.length; from += AT_ONCE) {
      const slope = slopesOf(order.slice(from, from + AT_ONCE), weights, base, vectors, random);
      optimizer(slope, paceAt(step, steps), step);
      step += 1;
    }
  }
  return asNetwork(weights, vocabulary, vectors);
}

type Known = { readonly own: number; readonly row: number | undefined };

function vocabularyOf(lessons: readonly Lesson[], { row }: PublicVectors): Map<string, Known> {
  const often = new Map<string, number>();
  for (const { sentences } of lessons)
    for (const word of new Set(sentences.flat())) often.set(word, (often.get(word) ?? 0) + 1);
  const words = [...often].filter(([word, times]) => times >= SELDOM || row.has(word)).map(([word]) => word);
  return new Map(words.sort().map((word, own) => [word, { own, row: row.get(word) }]));
}

function kernelFrom(normal: (count: number, spread: number) => Float32Array): Float32Array {
  const places = WIDTHS.flatMap((width) =>
    Array.from({ length: width }, () => normal(DIMS * FILTERS, Math.sqrt(2 / (width * DIMS)))),
  );
  const kernel = new Float32Array(DIMS * PLACES * FILTERS);
  places.forEach((drawn, place) => {
    for (let dim = 0; dim < DIMS; dim += 1)
      kernel.set(drawn.subarray(dim * FILTERS, (dim + 1) * FILTERS), (dim * PLACES + place) * FILTERS);
  });
  return kernel;
}

function asNetwork(
  weights: Weights,
  vocabulary: ReadonlyMap<string, Known>,
  vectors: PublicVectors,
): Network {
  const row = new Map<string, number>();
  const rows: Float32Array[] = [];
  const add = (word: string, numbers: Float32Array) => {
    row.set(word, rows.length);
    rows.push(numbers);
  };
  for (const [word, { own, row: base }] of vocabulary) add(word, rowOf(own, base, weights, vectors));
  const none = { bring: weights.bring, own: new Float32Array(DIMS) };
  for (const [word, base] of vectors.row) if (!row.has(word)) add(word, rowOf(0, base, none, vectors));
  const words = new Float32Array(rows.length * DIMS);
  rows.forEach((numbers, at) => {
    words.set(numbers, at * DIMS);
  });
  const { kernel, bias, head, headBias } = weights;
  return { dims: DIMS, filters: FILTERS, row, words, kernel, bias, head, headBias };
}

import { describe, expect, it } from 'vitest';
import { PLACES, strongest, TODAY, times } from './network.ts';
import { DIMS, FILTERS, rowOf, slopesOf, type Weights } from './network-slopes.ts';
import type { PublicVectors } from './public-vectors.ts';
import { gaussian, randomFrom } from './seeded.ts';

const random = randomFrom(3);
const normal = (count: number, spread: number) =>
  Float32Array.from({ length: count }, () => gaussian(random) * spread);
const vectors: PublicVectors = { dims: 2, row: new Map(), values: normal(4, 1) };
/** Two words with a public vector, two with none; the last stands in no line. */
const base = [0, 1, undefined, undefined];
const weights: Weights = {
  bring: normal(2 * DIMS, 0.5),
  own: normal(base.length * DIMS, 0.5),
  kernel: normal(DIMS * PLACES * FILTERS, 0.2),
  bias: normal(3 * FILTERS, 0.1),
  head: normal(9 * FILTERS, 0.3),
  headBias: normal(3, 0.1),
};
const words = [0, 2, 1];

/** How wrong the answer is, worked out anew, with nothing left out. */
function loss(of: Weights): number {
  const places = words.map((word) =>
    times(rowOf(word, base[word], of, vectors), of.kernel, FILTERS * PLACES),
  );
  const { loudest } = strongest(places, of.bias, FILTERS);
  const out = [0, 1, 2].map((kind) =>
    loudest.reduce(
      (sum, loud, at) => sum + (loud / 0.6) * (of.head[at * 3 + kind] ?? 0),
      of.headBias[kind] ?? 0,
    ),
  );
  return Math.log(out.reduce((sum, value) => sum + Math.exp(value), 0)) - (out[TODAY] ?? 0);
}

describe('the slopes', () => {
  const slope = slopesOf(
    [{ sentences: [Int32Array.from(words)], kind: TODAY }],
    weights,
    base,
    vectors,
    () => 1,
  );
  const step = 1e-3;

  it.each(['bring', 'own', 'kernel', 'bias', 'head', 'headBias'] as const)(
    'of %s are those of the error',
    (name) => {
      const steepest = [...slope[name].keys()]
        .sort((a, b) => Math.abs(slope[name][b] ?? 0) - Math.abs(slope[name][a] ?? 0))
        .slice(0, 3);
      for (const at of steepest) {
        const moved = (by: number) => ({
          ...weights,
          [name]: weights[name].map((value, cell) => (cell === at ? value + by : value)),
        });
        const found = (loss(moved(step)) - loss(moved(-step))) / (2 * step);
        expect(Math.abs(found)).toBeGreaterThan(0);
        expect((slope[name][at] ?? 0) / found).toBeCloseTo(1, 1);
      }
    },
  );

  it('leave alone what no line has', () => {
    expect(slope.own.slice(3 * DIMS).every((value) => value === 0)).toBe(true);
  });
});

describe('a filter', () => {
  it('hears one, two or three words in their places, from before the first on', () => {
    const word = (...numbers: number[]) => Float32Array.from(numbers);
    const places = [word(1, 0, 2, 0, 0, 8), word(5, 3, 0, 4, 0, 0), word(0, 0, 0, 0, 2, 0)];
    const { loudest, at } = strongest(places, Float32Array.from([0, 1, -1]), 1);
    // The second word alone; the second as first of two; nothing, nothing and the first.
    expect([...loudest]).toEqual([5, 4, 7]);
    expect([...at]).toEqual([1, 1, -2]);
  });

  it('that nothing answers to is silent', () => {
    expect([...strongest([], Float32Array.from([-1, -1, -1]), 1).loudest]).toEqual([0, 0, 0]);
  });
});

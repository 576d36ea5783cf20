import { describe, expect, test } from 'vitest';
import { loadHnsw } from './hnsw.ts';
import { createSpace, type Space } from './space.ts';

const DIMENSIONS = 16;
const library = loadHnsw();

/** Unit vectors in fixed pseudo-random directions. */
function directions(count: number): Float32Array[] {
  let seed = 1;
  const next = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const raw = Float32Array.from({ length: DIMENSIONS }, next);
    return raw.map((x) => x / Math.hypot(...raw));
  });
}

function filled(hnswFrom: number, vectors: readonly Float32Array[]): Space {
  const space = createSpace(DIMENSIONS, library, hnswFrom);
  vectors.forEach((vector, owner) => {
    space.put(owner, [vector]);
  });
  while (space.work());
  return space;
}

const vectors = directions(600);
const query = vectors[42] ?? new Float32Array(DIMENSIONS);

describe.each([
  ['exact', Number.POSITIVE_INFINITY],
  ['hnsw', 100],
] as const)('a space searched by %s', (mode, hnswFrom) => {
  test.skipIf(mode === 'hnsw' && library === null)(
    'finds the nearest, without what was removed or replaced',
    () => {
      const space = filled(hnswFrom, vectors);
      expect(space.mode).toBe(mode);
      const truth = vectors
        .map((vector, owner) => ({
          owner,
          cosine: vector.reduce((sum, x, i) => sum + x * (query[i] ?? 0), 0),
        }))
        .sort((a, b) => b.cosine - a.cosine);
      expect(space.nearest(query, 5).map(({ owner }) => owner)).toEqual(
        truth.slice(0, 5).map(({ owner }) => owner),
      );

      space.remove(42);
      space.put(truth[1]?.owner ?? 0, [query.map((x) => -x)]);
      while (space.work());
      const left = space.nearest(query, 3).map(({ owner }) => owner);
      expect(left).toEqual(truth.slice(2, 5).map(({ owner }) => owner));
      expect(space.cosine(query, 42)).toBeNull();
    },
  );

  test.skipIf(mode === 'hnsw' && library === null)(
    'refuses a broken vector instead of taking the process down',
    () => {
      const space = filled(hnswFrom, vectors);
      const broken = new Float32Array(DIMENSIONS).fill(Number.NaN);
      expect(() => space.put(1, [broken])).toThrow(RangeError);
      expect(() => space.nearest(broken, 5)).toThrow(RangeError);
      expect(() => space.put(1, [new Float32Array(3)])).toThrow(RangeError);
      expect(space.nearest(query, 1)[0]?.owner).toBe(42);
    },
  );
});

test('the exact scan holds through thousands of removals and a window of allowed owners', () => {
  const space = filled(Number.POSITIVE_INFINITY, vectors);
  for (let owner = 0; owner < 600; owner += 3) space.remove(owner);
  const found = space.nearest(query, 600);
  expect(found.length).toBe(400);
  expect(found.every(({ owner }) => owner % 3 !== 0)).toBe(true);
  const allowed = new Set([1, 3, 4]);
  expect(
    space
      .nearest(query, 10, allowed)
      .map(({ owner }) => owner)
      .sort(),
  ).toEqual([1, 4]);
});

test.skipIf(library === null)('an index with many deleted points is built anew', () => {
  const space = filled(100, vectors);
  for (let owner = 0; owner < 100; owner += 1) space.remove(owner);
  expect(space.work()).toBe(true);
  expect(space.mode).toBe('exact');
  while (space.work());
  expect(space.mode).toBe('hnsw');
  expect(space.nearest(query, 600).every(({ owner }) => owner >= 100)).toBe(true);
});

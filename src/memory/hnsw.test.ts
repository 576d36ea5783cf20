import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createHnsw, type HnswLibrary, loadHnsw } from './hnsw.ts';

const library = loadHnsw();
const DIMENSIONS = 32;
const folder = mkdtempSync(join(tmpdir(), 'tend-hnsw-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Seeded: the same vectors each time, of unit length. */
function vectors(count: number): Float32Array[] {
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const raw = Float32Array.from({ length: DIMENSIONS }, next);
    const norm = Math.hypot(...raw);
    return raw.map((x) => x / norm);
  });
}

/** The library, and the bytes of the index it made last: only a test has it written anywhere. */
function watched(real: HnswLibrary) {
  let made: InstanceType<HnswLibrary['HierarchicalNSW']> | undefined;
  class Watched extends real.HierarchicalNSW {
    constructor(...args: ConstructorParameters<HnswLibrary['HierarchicalNSW']>) {
      super(...args);
      made = this;
    }
  }
  const bytes = (): Buffer => {
    const file = join(folder, 'index');
    made?.writeIndexSync(file);
    return readFileSync(file);
  };
  return { library: { ...real, HierarchicalNSW: Watched }, bytes };
}

test.skipIf(library === null)('of a vector that was removed no byte stays in the index', () => {
  if (library === null) return;
  const { library: recorded, bytes } = watched(library);
  const all = vectors(300);
  const index = createHnsw(recorded, DIMENSIONS, all.length);
  all.forEach((vector, key) => {
    index.add(key, vector);
  });
  const [gone, kept] = [all[40], all[41]] as [Float32Array, Float32Array];
  // Three numbers in a row: whoever overwrote only a part would be seen too.
  const pieces = (vector: Float32Array) =>
    Array.from({ length: DIMENSIONS - 2 }, (_, i) => Buffer.from(vector.slice(i, i + 3).buffer));
  expect(pieces(gone).every((piece) => bytes().includes(piece))).toBe(true);

  index.remove(40);

  const after = bytes();
  expect(pieces(gone).filter((piece) => after.includes(piece))).toEqual([]);
  expect(pieces(kept).every((piece) => after.includes(piece))).toBe(true);
  expect(index.nearest(gone, 300).map(({ key }) => key)).not.toContain(40);
});

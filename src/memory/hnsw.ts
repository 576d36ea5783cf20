import { createRequire } from 'node:module';
import type * as hnswlib from 'hnswlib-node';

export type HnswLibrary = typeof hnswlib;

const require = createRequire(import.meta.url);

/** hnswlib-node where it could be installed. It is native code and optional: without it every search is exact. */
export function loadHnsw(): HnswLibrary | null {
  try {
    // By require: it is CommonJS, of which an import would see no names.
    const library: HnswLibrary = require('hnswlib-node');
    return library;
  } catch {
    return null;
  }
}

/** An approximate index over unit vectors, in memory only: the library could save it just in plaintext. */
export type Hnsw = {
  readonly size: number;
  readonly deleted: number;
  /** The vector must have been checked: one that is not finite aborts the process. */
  add(key: number, vector: Float32Array): void;
  /** Overwrites the vector's bytes and takes it out of every answer. */
  remove(key: number): void;
  nearest(query: Float32Array, limit: number): { readonly key: number; readonly cosine: number }[];
};

/** The library's default. Measured on 10k to 50k clustered synthetic vectors: all of the ten nearest were found. */
const NEIGHBOURS = 16;
const EF_CONSTRUCTION = 120;
/** How many candidates a search keeps. Never below the number asked for. */
const EF = 120;
/** Labels are uint32 and wrap silently. */
const MAX_LABEL = 2 ** 32 - 1;

/** @param expected how many vectors it is made for; it grows when more come */
export function createHnsw(library: HnswLibrary, dimensions: number, expected: number): Hnsw {
  // Inner product: the vectors are unit vectors already, `cosine` would copy and normalise them again.
  const index = new library.HierarchicalNSW('ip', dimensions);
  let room = Math.max(1_024, Math.ceil(expected * 1.2));
  // A fixed seed: the same vectors give the same graph.
  index.initIndex(room, NEIGHBOURS, EF_CONSTRUCTION, 100);
  const keyOf: (number | undefined)[] = [];
  const labelOf = new Map<number, number>();
  let deleted = 0;

  return {
    get size() {
      return labelOf.size;
    },
    get deleted() {
      return deleted;
    },
    add(key, vector) {
      const label = keyOf.length;
      if (label > MAX_LABEL || labelOf.has(key)) return;
      if (label >= room) {
        room *= 2;
        index.resizeIndex(room);
      }
      index.addPoint(Array.from(vector), label);
      keyOf.push(key);
      labelOf.set(key, label);
    },
    remove(key) {
      const label = labelOf.get(key);
      if (label === undefined) return;
      // Marking leaves the bytes in memory; adding under the same label writes over them.
      index.addPoint(new Array<number>(dimensions).fill(0), label);
      index.markDelete(label);
      labelOf.delete(key);
      keyOf[label] = undefined;
      deleted += 1;
    },
    nearest(query, limit) {
      const most = Math.min(limit, labelOf.size);
      if (most === 0) return [];
      index.setEf(Math.max(EF, most));
      const { neighbors, distances } = index.searchKnn(Array.from(query), most);
      return neighbors.flatMap((label, i) => {
        const key = keyOf[label];
        return key === undefined ? [] : [{ key, cosine: 1 - (distances[i] ?? 1) }];
      });
    },
  };
}

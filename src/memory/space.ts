import { createFlat } from './flat.ts';
import { createHnsw, type Hnsw, type HnswLibrary } from './hnsw.ts';
import type { Near } from './near.ts';

/**
 * The vectors of one subject, or of the passages, in memory: exact while they are few, through an HNSW index
 * once they are many. Never on disk; the rows of the vault are the truth.
 */
export type Space = {
  /** Replaces what the owner had. @throws RangeError on a vector of another length or with a number that is not finite */
  put(owner: number, vectors: readonly Float32Array[]): void;
  remove(owner: number): void;
  has(owner: number): boolean;
  owners(): IterableIterator<number>;
  readonly size: number;
  readonly mode: 'exact' | 'hnsw';
  /** The `limit` closest owners, best first; exact over those `allowed` when a filter is given. */
  nearest(query: Float32Array, limit: number, allowed?: ReadonlySet<number>): Near[];
  /** The cosine of one owner's closest piece; null when it has no vector yet. */
  cosine(query: Float32Array, owner: number): number | null;
  /** Does a little of what is due (building the index); true while more is due. At most about 10 ms. */
  work(): boolean;
};

/**
 * Vectors from which HNSW is worth its building. Measured at 384 dimensions on two quiet cores, p50: the exact scan takes
 * .3 ms at 1k, 1.8 at 10k, 3.6 at 20k and 9 at 50k, HNSW .3 to .4 throughout; up to here the scan costs less than
 * embedding the query does.
 */
export const HNSW_FROM = 20_000;

/** Added in one step: 0.2 to 1.5 ms each, depending on how busy the machine is; between steps the core answers. */
const ADD_AT_ONCE = 12;
/** Deleted points stay in the graph until it is built anew; beyond this share they cost recall. */
const REBUILD_SHARE = 0.1;

/** @param library null where hnswlib-node could not be installed: exact then, whatever the size */
export function createSpace(dimensions: number, library: HnswLibrary | null, hnswFrom = HNSW_FROM): Space {
  const flat = createFlat(dimensions);
  let hnsw: Hnsw | undefined;
  /** Keys still to be added before the index may answer. */
  let toAdd: number[] = [];

  const ready = () => hnsw !== undefined && toAdd.length === 0;

  function begin(): void {
    if (library === null || flat.size < hnswFrom) return;
    if (hnsw !== undefined && hnsw.deleted <= hnsw.size * REBUILD_SHARE) return;
    hnsw = createHnsw(library, dimensions, flat.size);
    toAdd = [...flat.keys()];
  }

  return {
    put(owner, vectors) {
      check(vectors, dimensions);
      for (const key of flat.remove(owner)) hnsw?.remove(key);
      for (const vector of vectors) {
        const key = flat.add(owner, vector);
        if (hnsw !== undefined) toAdd.push(key);
      }
    },
    remove(owner) {
      for (const key of flat.remove(owner)) hnsw?.remove(key);
    },
    has: (owner) => flat.has(owner),
    owners: () => flat.owners(),
    get size() {
      return flat.size;
    },
    get mode() {
      return ready() ? 'hnsw' : 'exact';
    },
    nearest(query, limit, allowed) {
      check([query], dimensions);
      if (hnsw === undefined || !ready() || allowed !== undefined) return flat.nearest(query, limit, allowed);
      return best(
        hnsw.nearest(query, limit).flatMap(({ key, cosine }) => {
          const owner = flat.ownerOf(key);
          return owner === undefined ? [] : [{ owner, cosine }];
        }),
        limit,
      );
    },
    cosine: (query, owner) => flat.cosine(query, owner),
    work() {
      begin();
      for (const key of toAdd.splice(-ADD_AT_ONCE)) {
        const vector = flat.vectorOf(key);
        // Removed since it was put on the list.
        if (vector !== undefined) hnsw?.add(key, vector);
      }
      return toAdd.length > 0;
    },
  };
}

/** One line for each owner: its closest piece. */
function best(found: readonly Near[], limit: number): Near[] {
  const seen = new Set<number>();
  const ordered = [...found].sort((a, b) => b.cosine - a.cosine);
  return ordered.filter(({ owner }) => !seen.has(owner) && seen.add(owner)).slice(0, limit);
}

/** hnswlib aborts the whole process on a number that is not finite: none may get that far. */
function check(vectors: readonly Float32Array[], dimensions: number): void {
  for (const vector of vectors) {
    if (vector.length !== dimensions) throw new RangeError('a vector of another model');
    if (!vector.every(Number.isFinite)) throw new RangeError('a vector with a number that is not finite');
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HnswLibrary } from './hnsw.ts';
import { createSpaces, type Spaces } from './spaces.ts';
import type { StoredVector, VectorRows } from './vectors.ts';

/** Some 3 MB a page: a few milliseconds of decrypting between which the core answers. */
const PAGE_ROWS = 2_000;

/**
 * Reads the stored vectors of one model into memory, page by page.
 * @returns null when it was stopped on the way
 */
export async function loadSpaces(
  rows: VectorRows,
  model: { readonly hash: string; readonly dimensions: number },
  library: HnswLibrary | null,
  signal: AbortSignal,
  hnswFrom?: number,
): Promise<Spaces | null> {
  const spaces = createSpaces(model.dimensions, library, hnswFrom);
  for (let after = 0; ; await nextTurn()) {
    if (signal.aborted) return null;
    const page = rows.entriesAfter(model.hash, after, PAGE_ROWS);
    for (const [owner, own] of byOwner(page)) spaces.of(own[0].subject).put(owner, own.map(vectorOf));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_ROWS) break;
    // The last entry's pieces may go on behind the page's edge: it is read again, whole.
    after = last.owner - 1;
  }
  for (const [owner, own] of byOwner(rows.passages(model.hash)))
    spaces.passages.put(owner, own.map(vectorOf));
  return spaces;
}

const vectorOf = ({ vector }: StoredVector) => vector;

function byOwner(rows: readonly StoredVector[]): Map<number, [StoredVector, ...StoredVector[]]> {
  const grouped = new Map<number, [StoredVector, ...StoredVector[]]>();
  for (const row of rows) {
    const own = grouped.get(row.owner);
    if (own === undefined) grouped.set(row.owner, [row]);
    else own.push(row);
  }
  return grouped;
}

import type { HnswLibrary } from './hnsw.ts';
import { createSpace, type Space } from './space.ts';

/** Every space in memory: one for each subject, so that one person's search never touches another's, and the passages'. */
export type Spaces = {
  of(subject: number): Space;
  all(): Iterable<Space>;
  readonly passages: Space;
  /** Takes an entry out of whatever space it is in. */
  remove(entry: number): void;
  has(entry: number): boolean;
  /** Does a little of the index building that is due anywhere; true while more is due. */
  work(): boolean;
};

export function createSpaces(dimensions: number, library: HnswLibrary | null, hnswFrom?: number): Spaces {
  const bySubject = new Map<number, Space>();
  const passages = createSpace(dimensions, library, hnswFrom);
  return {
    of(subject) {
      let space = bySubject.get(subject);
      if (space === undefined) {
        space = createSpace(dimensions, library, hnswFrom);
        bySubject.set(subject, space);
      }
      return space;
    },
    all: () => bySubject.values(),
    passages,
    remove(entry) {
      for (const space of bySubject.values()) space.remove(entry);
    },
    has: (entry) => [...bySubject.values()].some((space) => space.has(entry)),
    work: () => [...bySubject.values(), passages].some((space) => space.work()),
  };
}

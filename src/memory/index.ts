export { createMemory, type Memory, type MemoryParts, type SearchQuery } from './memory.ts';
export type { Window } from './words.ts';

export type { ReadableDb, WritableDb } from './db.ts';
export { migrate, SCHEMA_VERSION } from './migrate.ts';
export { scratchDb } from './scratch.ts';

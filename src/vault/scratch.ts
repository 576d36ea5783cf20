import type { WritableDb } from './db.ts';
import { migrate } from './migrate.ts';
import { configure, sqlite } from './sqlite.ts';

/** An empty database in memory with today's schema (or that of an earlier step), for tests of what is built on a vault. */
export function scratchDb(schema?: number): WritableDb {
  const db = new (sqlite())(':memory:');
  configure(db);
  // The brand is what opening a vault gives; in memory there is nothing to unlock.
  const writable = db as unknown as WritableDb;
  migrate(writable, schema);
  return writable;
}

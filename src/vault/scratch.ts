import Database from 'better-sqlite3';
import type { WritableDb } from './db.ts';
import { migrate } from './migrate.ts';

/** An empty database in memory with today's schema, for tests of what is built on a vault. */
export function scratchDb(): WritableDb {
  // The brand is what opening a vault gives; in memory there is nothing to unlock.
  const db = new Database(':memory:') as unknown as WritableDb;
  db.pragma('foreign_keys = ON');
  migrate(db);
  return db;
}

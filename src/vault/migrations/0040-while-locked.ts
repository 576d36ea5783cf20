import type { Migration } from './migration.ts';

/** An entry that was written without the key says so: whoever can write in the folder can make one. */
export const whileLocked: Migration = {
  to: 40,
  sql: 'ALTER TABLE entries ADD COLUMN while_locked INTEGER NOT NULL DEFAULT 0;',
};

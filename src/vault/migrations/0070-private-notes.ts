import type { Migration } from './migration.ts';

/**
 * A note may be its writer's alone, an event may say how its writer knows, and each person has a colour of their own.
 * Nothing of before is private; of what was written before nobody said how they knew.
 */
export const privateNotes: Migration = {
  to: 70,
  sql: `
ALTER TABLE entries ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
-- As it was in that revision: what was once kept from others stays so when the note is opened to them.
ALTER TABLE entry_revisions ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
-- The writer of a private note, null for everybody: repeats the entry's, so that a question needs no join.
ALTER TABLE events ADD COLUMN only_for INTEGER;
ALTER TABLE events ADD COLUMN how TEXT CHECK (how IN ('saw', 'asked', 'device', 'imported'));
-- Null until one was chosen: then it goes by the order in which people came.
ALTER TABLE subjects ADD COLUMN colour TEXT;
`,
};

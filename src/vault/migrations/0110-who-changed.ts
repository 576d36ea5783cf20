import type { Migration } from './migration.ts';

/** Who changed a note last, and who wrote each version before. Null in what is older: then it was who wrote the note. */
export const whoChanged: Migration = {
  to: 110,
  sql: `
ALTER TABLE entries ADD COLUMN edited_by INTEGER REFERENCES people(id) ON DELETE SET NULL;
ALTER TABLE entry_revisions ADD COLUMN written_by INTEGER REFERENCES people(id) ON DELETE SET NULL;
`,
};

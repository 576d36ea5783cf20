import type { Migration } from './migration.ts';

/** Which of a person's words count as which other, once somebody has said so. A refusal is kept too: it is not asked again. */
export const agreements: Migration = {
  to: 140,
  sql: `
CREATE TABLE word_agreements (
  id         INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  counts_as  TEXT NOT NULL,
  counts     INTEGER NOT NULL CHECK (counts IN (0, 1)),
  said_by    INTEGER REFERENCES people(id) ON DELETE SET NULL,
  said_ms    INTEGER NOT NULL,
  UNIQUE (subject_id, name, counts_as)
) STRICT;
`,
};

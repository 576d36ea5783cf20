import type { Migration } from './migration.ts';

/**
 * What is remembered says how it came to be, from which revision, and what a person made of it; it can rest as a whole.
 * The vectors of before were means of notes; they are made anew, of other things.
 */
export const memoryKept: Migration = {
  to: 130,
  sql: `
ALTER TABLE statements ADD COLUMN sort TEXT NOT NULL DEFAULT 'noted' CHECK (sort IN ('noted', 'followed', 'asked', 'corrected'));
-- What makes it uncertain, in words.
ALTER TABLE statements ADD COLUMN why TEXT;
-- What it is searched by; empty until it is learned again.
ALTER TABLE statements ADD COLUMN words TEXT NOT NULL DEFAULT '';
-- A person's own words in place of Tend's.
ALTER TABLE statements ADD COLUMN said TEXT;
-- Put off when it was asked about: not asked again before.
ALTER TABLE statements ADD COLUMN later_ms INTEGER;
-- The revision of the entry that was read.
ALTER TABLE statement_entries ADD COLUMN revision INTEGER;
CREATE TABLE statement_questions (
  statement_id    INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
  PRIMARY KEY (statement_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_questions_of ON statement_questions (conversation_id);
CREATE INDEX statement_entries_of ON statement_entries (entry_id);
-- Of whom nothing is learned, and whose memory is used for nothing.
CREATE TABLE memory_paused (
  subject_id INTEGER PRIMARY KEY REFERENCES subjects(id) ON DELETE CASCADE,
  since_ms   INTEGER NOT NULL
) STRICT;
-- Whose vectors a theme was made of.
CREATE TABLE profile_entries (
  profile_id INTEGER NOT NULL REFERENCES profile_vectors(id) ON DELETE CASCADE,
  entry_id   INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  weight     REAL NOT NULL,
  PRIMARY KEY (profile_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_entries_of ON profile_entries (entry_id);
CREATE INDEX profile_vectors_of ON profile_vectors (subject_id, statement_id);
DELETE FROM profile_vectors;
`,
};

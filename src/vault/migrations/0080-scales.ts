import type { Migration } from './migration.ts';

/**
 * Scales with versions, what is looked for each evening, and entries that were filled in rather than written.
 * Numbers of before were given on no scale of one's own, and every entry of before was written.
 */
export const scales: Migration = {
  to: 80,
  sql: `
-- One row for each version: what was written on an earlier one stays on it.
CREATE TABLE scales (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  name       TEXT NOT NULL COLLATE NOCASE,
  version    INTEGER NOT NULL,
  min        REAL NOT NULL,
  max        REAL NOT NULL CHECK (max > min),
  -- JSON: [{ at, words }], by rising value.
  anchors    TEXT NOT NULL,
  direction  TEXT NOT NULL CHECK (direction IN ('more-is-worse', 'more-is-better')),
  made_ms    INTEGER NOT NULL,
  UNIQUE (subject_id, name, version)
) STRICT;

-- Null for a number on a bare scale, as "3/10".
ALTER TABLE events ADD COLUMN scale TEXT;
ALTER TABLE events ADD COLUMN scale_version INTEGER;

-- 'form' or 'check-in': the text is Tend's sentence. Null: a person wrote it.
ALTER TABLE entries ADD COLUMN made_by TEXT CHECK (made_by IN ('form', 'check-in'));
ALTER TABLE entry_revisions ADD COLUMN made_by TEXT CHECK (made_by IN ('form', 'check-in'));

-- What is looked for each evening, in its order. measure is JSON: { as, name?, unit? }.
CREATE TABLE tracked (
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  measure    TEXT NOT NULL,
  PRIMARY KEY (subject_id, position),
  UNIQUE (subject_id, name)
) STRICT, WITHOUT ROWID;

-- The day on which the evening card was folded away last.
CREATE TABLE check_ins_folded (
  subject_id INTEGER PRIMARY KEY REFERENCES subjects(id) ON DELETE CASCADE,
  day        TEXT NOT NULL
) STRICT;
`,
};

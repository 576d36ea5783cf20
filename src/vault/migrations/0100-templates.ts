import type { Migration } from './migration.ts';

/** Notes to be written again, several notes changed as one deed, and what was taken back standing to be done again. */
export const templates: Migration = {
  to: 100,
  sql: `
-- A name for a note that is written again and again. It points at the note: nothing of it is kept twice.
CREATE TABLE templates (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry_id   INTEGER NOT NULL UNIQUE REFERENCES entries(id) ON DELETE CASCADE,
  name       TEXT NOT NULL COLLATE NOCASE,
  added_ms   INTEGER NOT NULL
) STRICT;

-- Deeds of one batch are one deed to the person; 'whole' says what it was. Null: a deed of its own.
ALTER TABLE deeds ADD COLUMN batch INTEGER;
ALTER TABLE deeds ADD COLUMN whole TEXT CHECK (whole IN ('paste', 'bulk'));
-- 1 when it was taken back: it stands to be done again until something else is done.
ALTER TABLE deeds ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
-- JSON: ids of the attachments that taking back an add left staged.
ALTER TABLE deeds ADD COLUMN released TEXT;

-- Whom the note was about then; null in revisions of before, which were never moved.
ALTER TABLE entry_revisions ADD COLUMN subject_id INTEGER REFERENCES subjects(id) ON DELETE SET NULL;

-- Of a note that was pasted with its date: what of it was written. With 'day', created_ms is that day's last minute.
ALTER TABLE entries ADD COLUMN dated TEXT CHECK (dated IN ('minute', 'day'));
`,
};

import type { Migration } from './migration.ts';

/**
 * Receivers with a way, a wait, what they keep and what they cost. Previews for several of them, and the question each was made
 * for. The ledger's rows as an envelope that stays and a content that can be forgotten; rows written before keep their one body.
 */
export const receivers: Migration = {
  to: 120,
  sql: `
ALTER TABLE providers ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
-- With its name and password, if it has any.
ALTER TABLE providers ADD COLUMN proxy TEXT;
ALTER TABLE providers ADD COLUMN timeout_s INTEGER NOT NULL DEFAULT 180;
ALTER TABLE providers ADD COLUMN stream INTEGER NOT NULL DEFAULT 0;
-- JSON of the contract's Retention and Price, as a person entered them.
ALTER TABLE providers ADD COLUMN retention TEXT;
ALTER TABLE providers ADD COLUMN price TEXT;

-- What a preview would send, to each receiver that was chosen.
CREATE TABLE letters (
  uid         TEXT PRIMARY KEY,
  preview_uid TEXT NOT NULL REFERENCES previews(uid) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  provider    TEXT NOT NULL,
  bytes       TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  UNIQUE (preview_uid, position)
) STRICT, WITHOUT ROWID;
-- The person's own words. They never leave.
ALTER TABLE previews ADD COLUMN question TEXT;
DELETE FROM previews;

-- Questions that went outside as a crumb, under their preview's uid. What came back stands in the ledger.
CREATE TABLE asked_outside (
  uid        TEXT PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  asked_ms   INTEGER NOT NULL,
  question   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_outside_of_subject ON asked_outside (subject_id, asked_ms);

DROP TRIGGER ledger_is_append_only;
DROP TRIGGER ledger_keeps_rows;
CREATE TABLE ledger_next (
  id         INTEGER PRIMARY KEY,
  crumb_uid  TEXT NOT NULL,
  row_kind   TEXT NOT NULL CHECK (row_kind IN ('intent', 'outcome', 'answer-forgotten', 'forgotten')),
  at_ms      INTEGER NOT NULL,
  -- Canonical JSON: what the hash covers. Empty where a row of the first version was forgotten.
  body       TEXT NOT NULL,
  -- Canonical JSON, whose SHA-256 stands in the body. Null where it was forgotten, in rows without any, and in those of the first version.
  content    TEXT,
  previous   TEXT NOT NULL,
  hash       TEXT NOT NULL UNIQUE,
  UNIQUE (crumb_uid, row_kind)
) STRICT;
INSERT INTO ledger_next SELECT id, crumb_uid, row_kind, at_ms, body, NULL, previous, hash FROM ledger;
DROP TABLE ledger;
ALTER TABLE ledger_next RENAME TO ledger;
-- A content may go, and nothing else.
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE ON ledger WHEN NOT (
  new.id = old.id AND new.crumb_uid = old.crumb_uid AND new.row_kind = old.row_kind AND new.at_ms = old.at_ms
  AND new.previous = old.previous AND new.hash = old.hash AND new.content IS NULL
  AND (new.body = old.body OR (new.body = '' AND old.content IS NULL AND json_extract(old.body, '$.v') IS NULL))
) BEGIN
  SELECT RAISE(ABORT, 'the ledger is append only');
END;
CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger BEGIN
  SELECT RAISE(ABORT, 'the ledger is append only');
END;

-- The ledger's last hash when the backup was made, so that a tail cut off later shows.
ALTER TABLE backups ADD COLUMN ledger_head TEXT;
`,
};

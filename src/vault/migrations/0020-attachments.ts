import type { Migration } from './migration.ts';

/** Photos and files. The row has what is known of one and the secret of its sealed file; the bytes lie beside the journal. */
export const attachments: Migration = {
  to: 20,
  sql: `
CREATE TABLE attachments (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE,
  -- Null while it is staged: brought in, and named by no entry yet.
  entry_id       INTEGER REFERENCES entries(id) ON DELETE CASCADE,
  -- The name in the folder of this generation, and the X25519 secret that opens it.
  file           TEXT NOT NULL UNIQUE,
  secret         BLOB NOT NULL CHECK (length(secret) = 32),
  kind           TEXT NOT NULL CHECK (kind IN ('photo', 'file')),
  name           TEXT NOT NULL,
  media_type     TEXT NOT NULL,
  -- Of the plaintext, without its padding.
  bytes          INTEGER NOT NULL CHECK (bytes > 0),
  sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
  width          INTEGER,
  height         INTEGER,
  taken_ms       INTEGER,
  taken_offset_min INTEGER,
  metadata       TEXT NOT NULL CHECK (metadata IN ('removed', 'kept', 'none')),
  -- 1 when it shows a wound; the sizes are entered by hand.
  wound          INTEGER NOT NULL DEFAULT 0,
  length_mm      REAL,
  width_mm       REAL,
  depth_mm       REAL,
  added_ms       INTEGER NOT NULL,
  added_offset_min INTEGER NOT NULL,
  -- Last, so that no list has to step over their pages.
  thumbnail_type TEXT,
  thumbnail      BLOB,
  CHECK ((taken_ms IS NULL) = (taken_offset_min IS NULL)),
  CHECK ((thumbnail IS NULL) = (thumbnail_type IS NULL))
) STRICT;
CREATE INDEX attachments_of_entry ON attachments (entry_id, id);
`,
};

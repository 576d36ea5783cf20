import type { Migration } from './migration.ts';

/** Numbers to call that the person added: they stand on warnings, beneath the built-in ones. */
export const numbers: Migration = {
  to: 60,
  sql: `
CREATE TABLE numbers (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('emergency', 'poison', 'crisis', 'doctor')),
  label       TEXT NOT NULL,
  number      TEXT NOT NULL,
  -- ISO 3166; null for one that is good wherever they are.
  country     TEXT,
  -- 1 when it is also written beside the vault, in the clear, for the lock screen.
  lock_screen INTEGER NOT NULL DEFAULT 0,
  added_ms    INTEGER NOT NULL
) STRICT;
`,
};

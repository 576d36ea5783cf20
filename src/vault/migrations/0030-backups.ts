import type { Migration } from './migration.ts';

/**
 * The backups that were made, so that it can be said where what was forgotten may still be. Until now the last one alone
 * was known, as a setting, without its folder and size.
 */
export const backups: Migration = {
  to: 30,
  sql: `
CREATE TABLE backups (
  id      INTEGER PRIMARY KEY,
  at_ms   INTEGER NOT NULL,
  -- Where it was written. Null for one from before this table.
  folder  TEXT,
  file    TEXT NOT NULL,
  bytes   INTEGER,
  entries INTEGER NOT NULL,
  made_by TEXT NOT NULL CHECK (made_by IN ('hand', 'schedule'))
) STRICT;
CREATE INDEX backups_by_time ON backups (at_ms);
INSERT INTO backups (at_ms, file, entries, made_by)
  SELECT unixepoch(json_extract(value, '$.at')) * 1000, json_extract(value, '$.file'), json_extract(value, '$.entries'), 'hand'
    FROM settings
   WHERE key = 'backup.last' AND json_valid(value)
     AND unixepoch(json_extract(value, '$.at')) IS NOT NULL AND json_extract(value, '$.file') IS NOT NULL
     AND json_type(value, '$.entries') = 'integer';
DELETE FROM settings WHERE key = 'backup.last';
`,
};

import type { Migration } from './migration.ts';

/**
 * A current medicine may have a regimen, from which it is known what was expected; a fact may be asked about again later;
 * and of each person somebody may want to be reminded.
 */
export const regimens: Migration = {
  to: 90,
  sql: `
-- JSON, for kind 'medicine' only. Nothing is expected from before regimen_from_ms, when it was written down.
ALTER TABLE facts ADD COLUMN regimen TEXT;
ALTER TABLE facts ADD COLUMN regimen_from_ms INTEGER;
-- Not asked whether it still stands before then: "later" was the answer.
ALTER TABLE facts ADD COLUMN ask_after_ms INTEGER;

CREATE TABLE reminders (
  subject_id       INTEGER PRIMARY KEY REFERENCES subjects(id) ON DELETE CASCADE,
  doses            INTEGER NOT NULL,
  -- 'HH:MM' of the evening check-in; null for none.
  check_in         TEXT,
  -- What was expected before then is not asked about any more; asked_day is the day on which the rest was.
  asked_through_ms INTEGER NOT NULL,
  asked_day        TEXT
) STRICT;
`,
};

import type { Migration } from './migration.ts';

/** A fact may be a clinician's plan: what it allows, and the last day on which it counts. */
export const plans: Migration = {
  to: 50,
  sql: `
-- JSON, for kind 'plan' only.
ALTER TABLE facts ADD COLUMN plan TEXT;
ALTER TABLE facts ADD COLUMN review_by TEXT;
`,
};

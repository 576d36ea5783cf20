import { TendError } from '../contract/index.ts';
import type { WritableDb } from './db.ts';
import { firstSchema } from './migrations/0010-first-schema.ts';
import { attachments } from './migrations/0020-attachments.ts';
import { backups } from './migrations/0030-backups.ts';
import { whileLocked } from './migrations/0040-while-locked.ts';
import { plans } from './migrations/0050-plans.ts';
import { numbers } from './migrations/0060-numbers.ts';
import type { Migration } from './migrations/migration.ts';

const migrations: readonly Migration[] = checkedChain([
  firstSchema,
  attachments,
  backups,
  whileLocked,
  plans,
  numbers,
]);

/** The schema this Tend writes. */
export const SCHEMA_VERSION = migrations.at(-1)?.to ?? 0;

/**
 * Brings a database to `SCHEMA_VERSION`, each step and its bookkeeping in one transaction.
 * @param to an earlier schema, for the test of the step after it
 * @throws TendError `newer-version` when a later Tend wrote it.
 */
export function migrate(db: WritableDb, to = SCHEMA_VERSION): void {
  const found = db.pragma('user_version', { simple: true });
  if (typeof found !== 'number') throw new TendError('damaged', 'This vault has no readable version.');
  if (found > SCHEMA_VERSION) {
    throw new TendError(
      'newer-version',
      'This vault was last opened by a newer Tend. Please update Tend on this laptop; nothing in the vault was changed.',
      { found, known: SCHEMA_VERSION },
    );
  }
  for (const step of migrations) {
    if (step.to <= found || step.to > to) continue;
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.to}`);
    }).exclusive();
  }
}

/** Steps of ten without a gap: a step that was forgotten here, or merged twice, stops every test and every start. */
export function checkedChain(steps: readonly Migration[]): readonly Migration[] {
  steps.forEach((step, i) => {
    if (step.to !== (i + 1) * 10)
      throw new RangeError(`Migration ${step.to} stands where ${(i + 1) * 10} belongs.`);
  });
  return steps;
}

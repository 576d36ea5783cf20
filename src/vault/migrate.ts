import { TendError } from '../contract/index.ts';
import type { WritableDb } from './db.ts';
import { firstSchema } from './migrations/0010-first-schema.ts';
import { attachments } from './migrations/0020-attachments.ts';
import { backups } from './migrations/0030-backups.ts';
import { whileLocked } from './migrations/0040-while-locked.ts';
import { plans } from './migrations/0050-plans.ts';
import { numbers } from './migrations/0060-numbers.ts';
import { privateNotes } from './migrations/0070-private-notes.ts';
import { scales } from './migrations/0080-scales.ts';
import { regimens } from './migrations/0090-regimens.ts';
import { templates } from './migrations/0100-templates.ts';
import { whoChanged } from './migrations/0110-who-changed.ts';
import { receivers } from './migrations/0120-receivers.ts';
import { memoryKept } from './migrations/0130-memory.ts';
import { agreements } from './migrations/0140-agreements.ts';
import type { Migration } from './migrations/migration.ts';

const migrations: readonly Migration[] = checkedChain([
  firstSchema,
  attachments,
  backups,
  whileLocked,
  plans,
  numbers,
  privateNotes,
  scales,
  regimens,
  templates,
  whoChanged,
  receivers,
  memoryKept,
  agreements,
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
  // For some minutes (12610ba) step 80 was an empty one: a vault of then has it behind it, and none of its tables.
  if (found > scales.to && found <= to && !hasTable(db, 'scales')) {
    db.transaction(() => db.exec(scales.sql)).exclusive();
  }
  for (const step of migrations) {
    if (step.to <= found || step.to > to) continue;
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.to}`);
    }).exclusive();
  }
}

function hasTable(db: WritableDb, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/** Steps of ten without a gap: a step that was forgotten here, or merged twice, stops every test and every start. */
export function checkedChain(steps: readonly Migration[]): readonly Migration[] {
  steps.forEach((step, i) => {
    if (step.to !== (i + 1) * 10)
      throw new RangeError(`Migration ${step.to} stands where ${(i + 1) * 10} belongs.`);
  });
  return steps;
}

import type { WritableDb } from '../vault/index.ts';

export type Deed = 'add' | 'edit' | 'delete';
export type DeedRow = {
  readonly id: number;
  readonly deed: Deed;
  readonly entryId: number;
  readonly atMs: number;
};

/** How many deeds back undo reaches. */
const KEPT = 200;

/** What was done, newest last, so that it can be taken back; also tomorrow, also after a restart. */
export function createDeeds(db: WritableDb) {
  const insert = db.prepare('INSERT INTO deeds (deed, entry_id, at_ms) VALUES (:deed, :entry, :at)');
  const last = db.prepare<[], DeedRow>(
    'SELECT id, deed, entry_id AS entryId, at_ms AS atMs FROM deeds ORDER BY id DESC LIMIT 1',
  );
  const drop = db.prepare('DELETE FROM deeds WHERE id = :id');
  const trim = db.prepare(
    'DELETE FROM deeds WHERE id <= (SELECT id FROM deeds ORDER BY id DESC LIMIT 1 OFFSET :kept)',
  );
  return {
    /** Notes a deed. For an edit `atMs` is when the revision it made was written: undo finds the one before it by that. */
    note(deed: Deed, entry: number, atMs: number): void {
      insert.run({ deed, entry, at: atMs });
    },
    last: (): DeedRow | undefined => last.get(),
    drop(id: number): void {
      drop.run({ id });
    },
    trim(): void {
      trim.run({ kept: KEPT });
    },
  };
}

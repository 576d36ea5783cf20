import type { AttachmentId } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';

export type Deed = 'add' | 'edit' | 'delete';
/** Several deeds that are one to the person. */
export type Whole = 'paste' | 'bulk';
export type DeedRow = {
  readonly id: number;
  readonly deed: Deed;
  readonly entryId: number;
  /** Of an edit: when the revision it made was written. */
  readonly atMs: number;
  readonly whole: Whole | null;
  /** Left staged when an add was taken back. */
  readonly released: readonly AttachmentId[];
};

type Row = Omit<DeedRow, 'released'> & { readonly released: string | null };

/** How many deeds back undo reaches. */
const KEPT = 2000;

/** What was done, newest last, so that it can be taken back and done again; also tomorrow, also after a restart. */
export function createDeeds(db: WritableDb) {
  const insert = db.prepare(
    'INSERT INTO deeds (deed, entry_id, at_ms, batch, whole) VALUES (:deed, :entry, :at, :batch, :whole)',
  );
  const forgetUndone = db.prepare('DELETE FROM deeds WHERE undone = 1');
  const nextBatch = db
    .prepare<[], number>('SELECT max(coalesce(max(id), 0), coalesce(max(batch), 0)) + 1 FROM deeds')
    .pluck();
  const COLUMNS = 'id, deed, entry_id AS entryId, at_ms AS atMs, whole, released';
  // What is, or once was, its writer's alone is taken back by them alone: what comes back may be private again.
  const MINE = `entry_id IN (SELECT e.id FROM entries AS e WHERE e.observer_id = :reader OR (e.private = 0
    AND NOT EXISTS (SELECT 1 FROM entry_revisions AS r WHERE r.entry_id = e.id AND r.private = 1)))`;
  // Alone, or all of its batch.
  const group = (undone: 0 | 1, order: 'ASC' | 'DESC') =>
    db.prepare<[object], Row>(`
      WITH first AS (SELECT id, batch FROM deeds WHERE undone = ${undone} AND ${MINE} ORDER BY id ${order} LIMIT 1)
      SELECT ${COLUMNS} FROM deeds
       WHERE undone = ${undone} AND ${MINE} AND (id = (SELECT id FROM first) OR batch = (SELECT batch FROM first))
       ORDER BY id ${order}`);
  const last = group(0, 'DESC');
  const next = group(1, 'ASC');
  const mark = db.prepare(
    'UPDATE deeds SET undone = :undone, at_ms = :at, released = :released WHERE id = :id',
  );
  const trim = db.prepare(
    'DELETE FROM deeds WHERE id <= (SELECT id FROM deeds ORDER BY id DESC LIMIT 1 OFFSET :kept)',
  );
  let batch: { readonly id: number; readonly whole: Whole | null } | null = null;

  const shown = ({ released, ...row }: Row): DeedRow => ({
    ...row,
    // Written by `mark` below.
    released: released === null ? [] : (JSON.parse(released) as AttachmentId[]),
  });

  return {
    /** Notes a deed. For an edit `atMs` is when the revision it made was written: undo finds the one before it by that. */
    note(deed: Deed, entry: number, atMs: number): void {
      // What was taken back cannot be done again after something else.
      forgetUndone.run();
      insert.run({ deed, entry, at: atMs, batch: batch?.id ?? null, whole: batch?.whole ?? null });
    },
    /** All that `work` notes is one deed; null: told of as its last is. Runs inside the caller's transaction. */
    together<T>(whole: Whole | null, work: () => T): T {
      batch = { id: nextBatch.get() ?? 1, whole };
      try {
        return work();
      } finally {
        batch = null;
      }
    },
    /** The last deed, or all that were done with it, the last first; as `reader` (a person's row id) may take them back. */
    last: (reader: number): DeedRow[] => last.all({ reader }).map(shown),
    /** The deed that was taken back last, or all of its batch, the first first. */
    next: (reader: number): DeedRow[] => next.all({ reader }).map(shown),
    /** @param atMs of an edit done again: when its new revision was written */
    mark(
      { id, atMs }: Pick<DeedRow, 'id' | 'atMs'>,
      undone: boolean,
      released: readonly AttachmentId[] = [],
    ): void {
      mark.run({
        id,
        undone: undone ? 1 : 0,
        at: atMs,
        released: released.length === 0 ? null : JSON.stringify(released),
      });
    },
    trim(): void {
      trim.run({ kept: KEPT });
    },
  };
}

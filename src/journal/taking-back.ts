import type { Attachment, AttachmentId, Clock, EntryId, Output } from '../contract/index.ts';
import type { createDeeds, DeedRow } from './deeds.ts';
import {
  type EntryRow,
  type entryReader,
  type entryWriter,
  type RevisionRow,
  shownEntry,
} from './entries.ts';

/** A deed can be taken back for a day; then the bytes of what was deleted go. */
export const UNDO_MS = 24 * 60 * 60 * 1000;

type Parts = {
  readonly deeds: ReturnType<typeof createDeeds>;
  readonly entries: ReturnType<typeof entryReader>;
  readonly write: Pick<ReturnType<typeof entryWriter>, 'setDeleted'>;
  readonly attachments: {
    release(entry: number): Attachment[];
    staged(uids: readonly AttachmentId[]): Attachment[];
    attach(entry: number, uids: readonly AttachmentId[]): void;
  };
  /** Makes an earlier revision the current one, by a further revision; tells when that was written. */
  readonly restore: (row: EntryRow, revision: RevisionRow, nowMs: number) => number;
};

export type TakenBack = { readonly told: Output<'journal.undo'>; readonly ids: readonly EntryId[] };

/** Takes deeds back, the last first, and does again what was taken back. Each call is one deed to the person. */
export function takingBack({ deeds, entries, write, attachments, restore }: Parts) {
  const revisionOf = (row: EntryRow, deed: DeedRow) =>
    entries.revisions(row.id).find((one) => one.writtenMs === deed.atMs)?.revision ?? row.revision;
  const byNumber = (row: EntryRow, revision: number) =>
    entries.revisions(row.id).find((one) => one.revision === revision);

  function takeBack(deed: DeedRow, row: EntryRow, nowMs: number): readonly Attachment[] {
    const released = deed.deed === 'add' ? attachments.release(row.id) : [];
    if (deed.deed === 'add') write.setDeleted(row.id, nowMs);
    if (deed.deed === 'delete') write.setDeleted(row.id, null);
    if (deed.deed === 'edit') {
      const before = byNumber(row, revisionOf(row, deed) - 1);
      if (before) restore(row, before, nowMs);
    }
    deeds.mark(
      deed,
      true,
      released.map(({ id }) => id),
    );
    return released;
  }

  function doAgain(deed: DeedRow, row: EntryRow, nowMs: number): readonly Attachment[] {
    if (deed.deed === 'delete') write.setDeleted(row.id, nowMs);
    if (deed.deed === 'add') {
      write.setDeleted(row.id, null);
      const still = attachments.staged(deed.released).flatMap(({ id, entryId }) => (entryId ? [] : [id]));
      attachments.attach(row.id, still);
    }
    const made = deed.deed === 'edit' ? byNumber(row, revisionOf(row, deed)) : undefined;
    deeds.mark(made ? { id: deed.id, atMs: restore(row, made, nowMs) } : deed, false);
    return [];
  }

  function each(
    group: readonly DeedRow[],
    step: (deed: DeedRow, row: EntryRow, nowMs: number) => readonly Attachment[],
    { nowMs }: Clock,
    reader: number,
  ): TakenBack {
    const [first] = group;
    if (!first || first.atMs < nowMs - UNDO_MS) return { told: { undone: 'nothing' }, ids: [] };
    const rows = group.flatMap((deed) => {
      const row = entries.atRow(deed.entryId);
      return row ? [{ deed, row: { ...row, editedBy: reader } }] : [];
    });
    const left = rows.flatMap(({ deed, row }) => step(deed, row, nowMs));
    const ids = rows.map(({ row }) => row.uid);
    if (first.whole !== null)
      return { told: { undone: first.deed, whole: first.whole, many: ids.length }, ids };
    const told = rows.toSorted((a, b) => b.deed.id - a.deed.id)[0];
    const now = told && entries.atRow(told.row.id);
    if (!now) return { told: { undone: 'nothing' }, ids: [] };
    const { id, subject, at, text, private: own, madeBy } = shownEntry(now, undefined);
    const made = madeBy !== undefined && { madeBy };
    const attached = left.length > 0 && { attachments: [...left] };
    return {
      told: { undone: first.deed, id, subject, at, text, ...(own && { private: own }), ...made, ...attached },
      ids,
    };
  }

  return {
    undo: (clock: Clock, reader: number): TakenBack => each(deeds.last(reader), takeBack, clock, reader),
    redo: (clock: Clock, reader: number): TakenBack => each(deeds.next(reader), doAgain, clock, reader),
  };
}

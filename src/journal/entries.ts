import type { Attachment, Entry, EntryId } from '../contract/index.ts';
import { TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { isoAt, isoIn, type KeptTime, shownTime } from './time.ts';

/** An entry with its row id and the names of the two people it ties together. */
export type EntryRow = KeptTime & {
  readonly id: number;
  readonly uid: EntryId;
  readonly subjectId: number;
  readonly subject: string;
  readonly observer: string;
  readonly revision: number;
  readonly text: string;
  readonly createdMs: number;
  readonly editedMs: number | null;
  readonly deletedMs: number | null;
  readonly sample: number;
  readonly whileLocked: number;
};

export type RevisionRow = KeptTime & {
  readonly revision: number;
  readonly text: string;
  readonly writtenMs: number;
  readonly events: string;
};

const TIME = 'e.start_ms AS startMs, e.end_ms AS endMs, e.offset_min AS offsetMin, e.zone, e.precision';

/** What every reading of entries selects. */
export const ENTRY_COLUMNS = `
  e.id, e.uid, e.subject_id AS subjectId, s.name AS subject, p.name AS observer, e.revision, e.text, ${TIME},
  e.created_ms AS createdMs, e.edited_ms AS editedMs, e.deleted_ms AS deletedMs, e.sample,
  e.while_locked AS whileLocked`;
export const ENTRY_JOINS = `entries AS e JOIN subjects AS s ON s.id = e.subject_id JOIN people AS p ON p.id = e.observer_id`;

export function shownEntry(row: EntryRow, attachments: Attachment[] | undefined): Entry {
  return {
    id: row.uid,
    revision: row.revision,
    subject: row.subject,
    observer: row.observer,
    text: row.text,
    at: shownTime(row),
    createdAt: isoIn(row.createdMs, row.zone),
    ...(row.editedMs !== null && { editedAt: isoIn(row.editedMs, row.zone) }),
    ...(row.sample === 1 && { sample: true }),
    ...(row.whileLocked === 1 && { whileLocked: true }),
    ...(attachments !== undefined && { attachments }),
  };
}

export function shownRevision(row: RevisionRow) {
  return {
    revision: row.revision,
    text: row.text,
    at: shownTime(row),
    writtenAt: isoAt(row.writtenMs, row.offsetMin),
  };
}

/** @throws TendError `not-found`; with `deleted` also entries that can still be brought back are found. */
export function entryReader(db: ReadableDb) {
  const byUid = db.prepare<[object], EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS} WHERE e.uid = :uid`,
  );
  const byId = db.prepare<[object], EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS} WHERE e.id = :id`);
  const revisions = db.prepare<[object], RevisionRow>(`
    SELECT e.revision, e.text, ${TIME}, e.written_ms AS writtenMs, e.events
      FROM entry_revisions AS e WHERE e.entry_id = :id ORDER BY e.revision`);

  const known = (row: EntryRow | undefined): EntryRow => {
    if (row && row.deletedMs === null) return row;
    throw new TendError('not-found', 'That entry is not in this journal any more.');
  };
  return {
    get: (uid: EntryId): EntryRow => known(byUid.get({ uid })),
    /** Also one that was deleted and can still be brought back. */
    has: (uid: EntryId): boolean => byUid.get({ uid }) !== undefined,
    atRow: (id: number): EntryRow | undefined => byId.get({ id }),
    revisions: (id: number): RevisionRow[] => revisions.all({ id }),
  };
}

/** Inserts, revises, takes out and brings back entries. Each runs inside the caller's transaction. */
export function entryWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms, sample, while_locked)
    VALUES (:uid, :subject, :observer, :text, :startMs, :endMs, :offsetMin, :zone, :precision, :now, :sample, :whileLocked)`);
  const keepRevision = db.prepare(`
    INSERT INTO entry_revisions (entry_id, revision, text, start_ms, end_ms, offset_min, zone, precision, written_ms, events)
    SELECT id, revision, text, start_ms, end_ms, offset_min, zone, precision, coalesce(edited_ms, created_ms), :events
      FROM entries WHERE id = :id`);
  const revise = db.prepare(`
    UPDATE entries SET text = :text, revision = revision + 1, start_ms = :startMs, end_ms = :endMs,
                       offset_min = :offsetMin, zone = :zone, precision = :precision, edited_ms = :editedMs
     WHERE id = :id`);
  const setDeleted = db.prepare('UPDATE entries SET deleted_ms = :deletedMs WHERE id = :id');

  const time = ({ startMs, endMs, offsetMin, zone, precision }: KeptTime) => ({
    startMs,
    endMs,
    offsetMin,
    zone,
    precision,
  });
  return {
    insert(entry: {
      uid: EntryId;
      subject: number;
      observer: number;
      text: string;
      at: KeptTime;
      nowMs: number;
      sample: boolean;
      whileLocked: boolean;
    }): number {
      const { at, nowMs, sample, whileLocked, ...rest } = entry;
      const flags = { sample: sample ? 1 : 0, whileLocked: whileLocked ? 1 : 0 };
      const done = insert.run({ ...rest, ...time(at), now: nowMs, ...flags });
      return Number(done.lastInsertRowid);
    },
    /** The current revision goes to the history, whole; the new one takes its place. */
    revise(id: number, next: { text: string; at: KeptTime; editedMs: number; eventsBefore: string }): void {
      keepRevision.run({ id, events: next.eventsBefore });
      revise.run({ id, text: next.text, ...time(next.at), editedMs: next.editedMs });
    },
    setDeleted(id: number, deletedMs: number | null): void {
      setDeleted.run({ id, deletedMs });
    },
  };
}

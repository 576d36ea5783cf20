import type { Attachment, Entry, EntryId, MadeBy } from '../contract/index.ts';
import { TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import type { Dated } from './dated.ts';
import { isoAt, isoIn, type KeptTime, shownTime } from './time.ts';

/** An entry with its row id and the names of the two people it ties together. */
export type EntryRow = KeptTime & {
  readonly id: number;
  readonly uid: EntryId;
  readonly subjectId: number;
  readonly subject: string;
  readonly observer: string;
  readonly observerId: number;
  readonly revision: number;
  readonly text: string;
  readonly createdMs: number;
  readonly editedMs: number | null;
  /** Row id of who changed it last. */
  readonly editedBy: number | null;
  readonly deletedMs: number | null;
  readonly sample: number;
  readonly whileLocked: number;
  readonly private: number;
  /** What of its date was written, when it was pasted. */
  readonly dated: Dated | null;
  /** Whether Tend worded it. */
  readonly madeBy: MadeBy | null;
  /** The name it is written again by. */
  readonly template: string | null;
};

export type RevisionRow = KeptTime & {
  readonly revision: number;
  readonly text: string;
  readonly writtenMs: number;
  readonly private: number;
  readonly madeBy: MadeBy | null;
  readonly events: string;
  /** Null in what was written before notes could be moved: then it was about whom it is about now. */
  readonly subjectId: number | null;
  /** Row id of who wrote this version; null in what is older than that was kept. */
  readonly writtenBy: number | null;
};

const TIME = 'e.start_ms AS startMs, e.end_ms AS endMs, e.offset_min AS offsetMin, e.zone, e.precision';

/** What every reading of entries selects. */
export const ENTRY_COLUMNS = `
  e.id, e.uid, e.subject_id AS subjectId, s.name AS subject, p.name AS observer, e.observer_id AS observerId, e.revision, e.text, ${TIME},
  e.created_ms AS createdMs, e.edited_ms AS editedMs, e.edited_by AS editedBy, e.deleted_ms AS deletedMs, e.sample,
  e.while_locked AS whileLocked, e.private, e.dated, e.made_by AS madeBy,
  (SELECT t.name FROM templates AS t WHERE t.entry_id = e.id) AS template`;
export const ENTRY_JOINS = `entries AS e JOIN subjects AS s ON s.id = e.subject_id JOIN people AS p ON p.id = e.observer_id`;

/** What of the entries `e` the one who reads (`:reader`, a person's row id) may see. */
export const READABLE = '(e.private = 0 OR e.observer_id = :reader)';

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
    ...(row.private === 1 && { private: true as const }),
    ...(row.madeBy !== null && { madeBy: row.madeBy }),
    ...(row.template !== null && { template: row.template }),
    ...(attachments !== undefined && { attachments }),
  };
}

export function shownRevision(row: Omit<RevisionRow, 'events' | 'subjectId' | 'writtenBy'>) {
  return {
    revision: row.revision,
    ...(row.private === 1 && { private: true as const }),
    ...(row.madeBy !== null && { madeBy: row.madeBy }),
    text: row.text,
    at: shownTime(row),
    writtenAt: isoAt(row.writtenMs, row.offsetMin),
  };
}

/**
 * `reader` is the row id of whoever reads: to anybody else a private note is not there.
 * @throws TendError `not-found`
 */
export function entryReader(db: ReadableDb) {
  const byUid = db.prepare<[object], EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS} WHERE e.uid = :uid`,
  );
  const byId = db.prepare<[object], EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS} WHERE e.id = :id`);
  const revisions = db.prepare<[object], RevisionRow>(`
    SELECT e.revision, e.text, ${TIME}, e.written_ms AS writtenMs, e.private, e.made_by AS madeBy, e.events,
           e.subject_id AS subjectId, e.written_by AS writtenBy
      FROM entry_revisions AS e WHERE e.entry_id = :id ORDER BY e.revision`);

  const known = (row: EntryRow | undefined, reader: number): EntryRow => {
    if (row && row.deletedMs === null && isFor(row, reader)) return row;
    throw new TendError('not-found', 'That entry is not in this journal any more.');
  };
  return {
    get: (uid: EntryId, reader: number): EntryRow => known(byUid.get({ uid }), reader),
    /** Deleted or not; undefined when it is not there for that reader. */
    find: (uid: EntryId, reader: number): EntryRow | undefined => {
      const row = byUid.get({ uid });
      return row && isFor(row, reader) ? row : undefined;
    },
    /** Also one that was deleted and can still be brought back. */
    has: (uid: EntryId): boolean => byUid.get({ uid }) !== undefined,
    atRow: (id: number): EntryRow | undefined => byId.get({ id }),
    revisions: (id: number): RevisionRow[] => revisions.all({ id }),
  };
}

function isFor(row: Pick<EntryRow, 'private' | 'observerId'>, reader: number): boolean {
  return row.private === 0 || row.observerId === reader;
}

/** Inserts, revises, takes out and brings back entries. Each runs inside the caller's transaction. */
export function entryWriter(db: WritableDb, wall?: () => number) {
  const insert = db.prepare(`
    INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms, sample, while_locked, private, dated, made_by)
    VALUES (:uid, :subject, :observer, :text, :startMs, :endMs, :offsetMin, :zone, :precision, :now, :sample, :whileLocked, :private, :dated, :madeBy)`);
  const keepRevision = db.prepare(`
    INSERT INTO entry_revisions (entry_id, revision, text, start_ms, end_ms, offset_min, zone, precision, written_ms, events, subject_id, private, made_by, written_by)
    SELECT id, revision, text, start_ms, end_ms, offset_min, zone, precision, coalesce(edited_ms, created_ms), :events, subject_id, private, made_by, coalesce(edited_by, observer_id)
      FROM entries WHERE id = :id`);
  const revise = db.prepare(`
    UPDATE entries SET text = :text, subject_id = :subject, revision = revision + 1, start_ms = :startMs, end_ms = :endMs,
                       offset_min = :offsetMin, zone = :zone, precision = :precision, edited_ms = :editedMs, private = :private, made_by = :madeBy,
                       edited_by = :editedBy
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
      private: boolean;
      dated: Dated | null;
      madeBy: MadeBy | null;
    }): number {
      const { at, nowMs, sample, whileLocked, ...rest } = entry;
      const flags = {
        sample: sample ? 1 : 0,
        whileLocked: whileLocked ? 1 : 0,
        private: entry.private ? 1 : 0,
      };
      const done = insert.run({ ...rest, ...time(at), now: nowMs, ...flags });
      return Number(done.lastInsertRowid);
    },
    /** The current revision goes to the history, whole; the new one takes its place. */
    revise(
      id: number,
      next: {
        subject: number;
        text: string;
        at: KeptTime;
        editedMs: number;
        editedBy: number | null;
        private: boolean;
        madeBy: MadeBy | null;
        eventsBefore: string;
      },
    ): void {
      keepRevision.run({ id, events: next.eventsBefore });
      const { subject, text, editedMs, editedBy, madeBy } = next;
      revise.run({
        id,
        subject,
        text,
        ...time(next.at),
        editedMs,
        editedBy,
        madeBy,
        private: next.private ? 1 : 0,
      });
    },
    /** The day that something deleted stays for is a real one, also when the deed named another clock (`--now`). */
    setDeleted(id: number, deletedMs: number | null): void {
      setDeleted.run({ id, deletedMs: deletedMs && Math.max(deletedMs, wall?.() ?? 0) });
    },
  };
}

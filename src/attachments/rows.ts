import {
  type Attachment,
  type AttachmentId,
  type EntryId,
  isoAt,
  MAX_ATTACHMENTS,
  plainName,
  TendError,
} from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';

export type AttachmentRow = {
  readonly id: number;
  readonly uid: AttachmentId;
  readonly entry: number | null;
  readonly entryId: EntryId | null;
  readonly file: string;
  readonly secret: Buffer;
  readonly kind: 'photo' | 'file';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenMs: number | null;
  readonly takenOffsetMin: number | null;
  readonly metadata: 'removed' | 'kept' | 'none';
  readonly wound: number;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly depthMm: number | null;
  readonly addedMs: number;
  readonly addedOffsetMin: number;
  readonly hasThumbnail: number;
};

const COLUMNS = `
  a.id, a.uid, a.entry_id AS entry, e.uid AS entryId, a.file, a.secret, a.kind, a.name, a.media_type AS mediaType, a.bytes,
  a.sha256, a.width, a.height, a.taken_ms AS takenMs, a.taken_offset_min AS takenOffsetMin, a.metadata, a.wound,
  a.length_mm AS lengthMm, a.width_mm AS widthMm, a.depth_mm AS depthMm, a.added_ms AS addedMs,
  a.added_offset_min AS addedOffsetMin, a.thumbnail_type IS NOT NULL AS hasThumbnail`;
/** Those of a deleted entry are not there, until it is brought back. */
const FROM = 'attachments AS a LEFT JOIN entries AS e ON e.id = a.entry_id';
const THERE = 'e.deleted_ms IS NULL';

export function shownAttachment(row: AttachmentRow): Attachment {
  const { uid, entryId, kind, name, mediaType, bytes, sha256, width, height, metadata } = row;
  const taken = row.takenMs === null ? null : isoAt(row.takenMs, row.takenOffsetMin ?? 0);
  return {
    id: uid,
    entryId,
    kind,
    // Also of those that came in before names were looked at.
    name: plainName(name),
    mediaType,
    bytes,
    sha256,
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    takenAt: taken,
    metadata,
    thumbnail: row.hasThumbnail === 1,
    ...(row.wound === 1 && {
      wound: {
        ...(row.lengthMm !== null && { lengthMm: row.lengthMm }),
        ...(row.widthMm !== null && { widthMm: row.widthMm }),
        ...(row.depthMm !== null && { depthMm: row.depthMm }),
      },
    }),
    addedAt: isoAt(row.addedMs, row.addedOffsetMin),
  };
}

/** What the journal shows of them, and how it names those of a new entry. */
export function entryAttachments(db: WritableDb) {
  const ofEntries = db.prepare<[object], AttachmentRow>(`
    SELECT ${COLUMNS} FROM ${FROM} WHERE a.entry_id IN (SELECT value FROM json_each(:ids)) ORDER BY a.entry_id, a.id`);
  const ofUids = db.prepare<[object], AttachmentRow>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE a.uid IN (SELECT value FROM json_each(:uids)) AND a.entry_id IS NULL`,
  );
  const release = db.prepare('UPDATE attachments SET entry_id = NULL WHERE entry_id = :entry');
  const attach = db.prepare('UPDATE attachments SET entry_id = :entry WHERE uid = :uid AND entry_id IS NULL');
  const count = db
    .prepare<[object], number>('SELECT count(*) FROM attachments WHERE entry_id = :entry')
    .pluck();
  return {
    /** By the entries' row ids, in the order they were brought in. Also of entries that are deleted. */
    of(ids: readonly number[]): Map<number, Attachment[]> {
      const found = new Map<number, Attachment[]>();
      for (const row of ofEntries.all({ ids: JSON.stringify(ids) })) {
        const entry = row.entry ?? 0;
        found.set(entry, [...(found.get(entry) ?? []), shownAttachment(row)]);
      }
      return found;
    },
    /** Takes them from an entry: staged again, as they were before it. Runs inside the caller's transaction. */
    release(entry: number): Attachment[] {
      const released = ofEntries.all({ ids: JSON.stringify([entry]) });
      release.run({ entry });
      return released.map((row) => shownAttachment({ ...row, entry: null, entryId: null }));
    },
    /** Those of these that belong to no entry yet. */
    staged: (uids: readonly AttachmentId[]): Attachment[] =>
      ofUids.all({ uids: JSON.stringify(uids) }).map(shownAttachment),
    /** Runs inside the caller's transaction. @throws TendError `not-found`, `bad-input` when there are too many */
    attach(entry: number, uids: readonly AttachmentId[]): void {
      for (const uid of uids) if (attach.run({ entry, uid }).changes === 0) throw notStaged();
      if ((count.get({ entry }) ?? 0) > MAX_ATTACHMENTS) throw tooMany();
    },
  };
}

export function attachmentReader(db: ReadableDb) {
  const one = db.prepare<[object], AttachmentRow>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE a.uid = :uid AND ${THERE}`,
  );
  const list = db.prepare<[object], AttachmentRow>(`
    SELECT ${COLUMNS} FROM ${FROM}
     WHERE ${THERE} AND (a.entry_id IS NULL) = :staged
       AND (e.id IS NULL OR e.private = 0 OR e.observer_id = :reader)
       AND (:subject IS NULL OR e.subject_id = :subject)
       AND (:entry IS NULL OR e.uid = :entry)
       AND (:wounds = 0 OR a.wound = 1)
     ORDER BY coalesce(a.taken_ms, e.start_ms, a.added_ms), a.id`);
  const thumbnail = db.prepare<[object], { data: Buffer; mediaType: string }>(
    'SELECT thumbnail AS data, thumbnail_type AS mediaType FROM attachments WHERE id = :id AND thumbnail IS NOT NULL',
  );
  const forgotten = db.prepare<[object], AttachmentRow>(`
    SELECT ${COLUMNS} FROM ${FROM} WHERE a.entry_id IS NULL AND a.added_ms < :before
       AND a.uid NOT IN (SELECT value FROM json_each(:named))`);
  const totals = db.prepare<[], { count: number; bytes: number }>(
    `SELECT count(*) AS count, coalesce(sum(a.bytes), 0) AS bytes FROM ${FROM} WHERE a.entry_id IS NOT NULL AND ${THERE}`,
  );
  return {
    /** @throws TendError `not-found` */
    get(uid: AttachmentId): AttachmentRow {
      const row = one.get({ uid });
      if (row) return row;
      throw new TendError('not-found', 'That photo or file is not in this journal any more.');
    },
    list: (input: {
      staged: boolean;
      reader: number;
      subject: number | null;
      entry: EntryId | null;
      wounds: boolean;
    }): AttachmentRow[] => list.all({ ...input, staged: input.staged ? 1 : 0, wounds: input.wounds ? 1 : 0 }),
    thumbnail: (id: number) => thumbnail.get({ id }),
    /** Staged before that moment, and named by nobody. */
    forgotten: (beforeMs: number, named: readonly AttachmentId[]): AttachmentRow[] =>
      forgotten.all({ before: beforeMs, named: JSON.stringify(named) }),
    totals: () => totals.get() ?? { count: 0, bytes: 0 },
  };
}

export type NewAttachment = Pick<
  AttachmentRow,
  | 'uid'
  | 'file'
  | 'secret'
  | 'kind'
  | 'name'
  | 'mediaType'
  | 'bytes'
  | 'sha256'
  | 'width'
  | 'height'
  | 'takenMs'
  | 'takenOffsetMin'
  | 'metadata'
  | 'addedMs'
  | 'addedOffsetMin'
>;

export function attachmentWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO attachments (uid, file, secret, kind, name, media_type, bytes, sha256, width, height, taken_ms,
                             taken_offset_min, metadata, added_ms, added_offset_min)
    VALUES (:uid, :file, :secret, :kind, :name, :mediaType, :bytes, :sha256, :width, :height, :takenMs,
            :takenOffsetMin, :metadata, :addedMs, :addedOffsetMin)`);
  const setThumbnail = db.prepare(`
    UPDATE attachments SET thumbnail = :data, thumbnail_type = :mediaType,
                           width = coalesce(width, :width), height = coalesce(height, :height) WHERE id = :id`);
  const setTaken = db.prepare(
    'UPDATE attachments SET taken_ms = :takenMs, taken_offset_min = :offsetMin WHERE id = :id',
  );
  const setName = db.prepare('UPDATE attachments SET name = :name WHERE id = :id');
  const setWound = db.prepare(`
    UPDATE attachments SET wound = :wound, length_mm = :lengthMm, width_mm = :widthMm, depth_mm = :depthMm
     WHERE id = :id`);
  const remove = db.prepare('DELETE FROM attachments WHERE id = :id');
  return {
    insert: (row: NewAttachment): void => void insert.run(row),
    setThumbnail: (
      id: number,
      thumbnail: { data: Buffer; mediaType: string; width: number; height: number },
    ) => void setThumbnail.run({ id, ...thumbnail }),
    setTaken: (id: number, takenMs: number | null, offsetMin: number | null): void =>
      void setTaken.run({ id, takenMs, offsetMin }),
    setName: (id: number, name: string): void => void setName.run({ id, name }),
    setWound(id: number, wound: Attachment['wound'] | null): void {
      const { lengthMm = null, widthMm = null, depthMm = null } = wound ?? {};
      setWound.run({ id, wound: wound ? 1 : 0, lengthMm, widthMm, depthMm });
    },
    remove: (id: number): void => void remove.run({ id }),
  };
}

function notStaged(): TendError {
  return new TendError(
    'not-found',
    'One of the photos or files is not there any more, or belongs to another entry. Please take it out and add it again.',
  );
}

function tooMany(): TendError {
  return new TendError(
    'bad-input',
    `An entry can have up to ${MAX_ATTACHMENTS} photos and files. Please put the others on an entry of their own.`,
  );
}

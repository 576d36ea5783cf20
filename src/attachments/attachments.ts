import { createHash } from 'node:crypto';
import {
  ATTACHMENT_CHUNK_BYTES,
  type Attachment,
  type AttachmentId,
  type Clock,
  type EntryId,
  MAX_THUMBNAIL_BYTES,
  newId,
  type Output,
  type Parsed,
  plainName,
  TendError,
} from '../contract/index.ts';
import type { Vault } from '../vault/index.ts';
import { stripped } from './photo/strip.ts';
import { prepare } from './prepare.ts';
import { type AttachmentRow, attachmentReader, attachmentWriter, shownAttachment } from './rows.ts';
import { photoType } from './signature.ts';
import { offsetOf, type WallClock } from './taken.ts';
import { createUploads, type Incoming } from './uploads.ts';

export type AttachmentsParts = {
  readonly vault: Pick<Vault, 'db' | 'attachments' | 'forgetting'>;
  readonly wall: WallClock;
};

export type Attachments = ReturnType<typeof createAttachments>;

/** A deciphered file is kept in memory for this long after its last piece was asked for. */
const OPEN_MS = 30_000;
/** What was brought in and never named goes after a day. */
const STAGED_MS = 24 * 60 * 60 * 1000;

/** The photos and files of an open vault. What `finish` returns is sealed and on disk. */
export function createAttachments({ vault, wall }: AttachmentsParts) {
  const { db, attachments: files } = vault;
  const read = attachmentReader(db);
  const write = attachmentWriter(db);
  const uploads = createUploads();
  let open: { id: AttachmentId; bytes: Promise<Uint8Array>; timer: NodeJS.Timeout } | undefined;

  const shown = (id: AttachmentId): Attachment => shownAttachment(read.get(id));

  async function keep(incoming: Incoming): Promise<Attachment> {
    const { bytes, ...what } = await prepare(incoming, wall);
    const { nowMs, zone } = incoming.clock;
    const id = newId<AttachmentId>();
    try {
      await files.write(bytes, (sealed) =>
        write.insert({
          uid: id,
          ...sealed,
          ...what,
          name: plainName(incoming.name),
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          addedMs: nowMs,
          addedOffsetMin: wall.offsetMinutes(nowMs, zone),
        }),
      );
    } finally {
      bytes.fill(0);
    }
    return shown(id);
  }

  /** Whole and proven, or an error: a piece is never handed out of a file that does not hold to its end. */
  async function opened(row: AttachmentRow): Promise<Uint8Array> {
    const bytes = await files.read({ file: row.file, secret: row.secret }, row.bytes);
    if (createHash('sha256').update(bytes).digest('hex') === row.sha256) return bytes;
    throw new TendError(
      'damaged',
      'The file of this attachment is not the one that was kept, so it is not shown. A backup from before may still have it.',
      { part: 'attachment' },
    );
  }

  function close(): void {
    if (open === undefined) return;
    clearTimeout(open.timer);
    open.bytes.then((bytes) => bytes.fill(0)).catch(() => {});
    open = undefined;
  }

  function keptOpen(row: AttachmentRow): Promise<Uint8Array> {
    if (open?.id !== row.uid) {
      close();
      const bytes = opened(row);
      open = { id: row.uid, bytes, timer: setTimeout(close, OPEN_MS).unref() };
      // A file that failed is looked at anew the next time.
      bytes.catch(() => {
        if (open?.bytes === bytes) close();
      });
    } else open.timer.refresh();
    return open.bytes;
  }

  function remove(rows: readonly AttachmentRow[]): void {
    vault.forgetting(() =>
      db.transaction(() => {
        for (const { id } of rows) write.remove(id);
      })(),
    );
    for (const { uid, file } of rows) {
      if (open?.id === uid) close();
      // Nobody waits for a backup that goes before: without its row nothing opens it, and what stays is swept.
      files.remove(file).catch(() => {});
    }
  }

  return {
    begin: uploads.begin,
    chunk: uploads.add,
    cancel: uploads.drop,

    /** Staged until an entry names it. @throws TendError `not-found`, `bad-input`, `refused`, `disk-full`, `read-only` */
    async finish(upload: string): Promise<Attachment> {
      const incoming = uploads.take(upload);
      try {
        return await keep(incoming);
      } finally {
        incoming.bytes.fill(0);
      }
    },

    get: shown,

    /** @param subject row id; `reader` that of whoever looks: another's private note shows none */
    list(
      input: Pick<Parsed<'attachment.list'>, 'staged' | 'wounds'> & {
        reader: number;
        subject?: number;
        entryId?: EntryId;
      },
    ): Attachment[] {
      return read
        .list({
          staged: input.staged ?? false,
          reader: input.reader,
          subject: input.subject ?? null,
          entry: input.entryId ?? null,
          wounds: input.wounds ?? false,
        })
        .map(shownAttachment);
    },

    /** @throws TendError `not-found`, `damaged`, `bad-input` */
    async piece(id: AttachmentId, offset: number): Promise<Output<'attachment.read'>> {
      const row = read.get(id);
      if (offset > row.bytes) throw new TendError('bad-input', 'That is past the end of this file.');
      const bytes = await keptOpen(row);
      const end = Math.min(offset + ATTACHMENT_CHUNK_BYTES, bytes.length);
      const data = Buffer.from(bytes.subarray(offset, end)).toString('base64');
      return { data, mediaType: row.mediaType, bytes: bytes.length, next: end < bytes.length ? end : null };
    },

    /** @throws TendError `not-found`, `damaged` */
    whole: (id: AttachmentId): Promise<Uint8Array> => opened(read.get(id)),

    async setThumbnail(
      id: AttachmentId,
      data: Buffer,
      size: { width: number; height: number },
    ): Promise<Attachment> {
      const row = read.get(id);
      const mediaType = photoType(data);
      const clean =
        mediaType === 'image/jpeg' || mediaType === 'image/webp'
          ? await stripped(data, mediaType)
          : undefined;
      if (mediaType === undefined || clean === undefined || data.length > MAX_THUMBNAIL_BYTES) {
        throw new TendError('bad-input', 'That is not a small picture.');
      }
      write.setThumbnail(row.id, { data: Buffer.from(clean.bytes), mediaType, ...size });
      return shown(id);
    },

    thumbnail(id: AttachmentId): Output<'attachment.thumbnail'> {
      const found = read.thumbnail(read.get(id).id);
      if (!found) throw new TendError('not-found', 'There is no small picture of this one.');
      return { data: found.data.toString('base64'), mediaType: found.mediaType };
    },

    /** An instant without an offset of its own is shown in the zone of the journal. */
    set(input: Parsed<'attachment.set'>, { zone }: Clock): Attachment {
      db.transaction(() => {
        const { id } = read.get(input.id);
        if (input.name !== undefined) write.setName(id, plainName(input.name));
        if (input.wound !== undefined) write.setWound(id, input.wound);
        if (input.takenAt === null) write.setTaken(id, null, null);
        if (typeof input.takenAt === 'string') {
          const takenMs = Date.parse(input.takenAt);
          write.setTaken(id, takenMs, offsetOf(input.takenAt) ?? wall.offsetMinutes(takenMs, zone));
        }
      })();
      return shown(input.id);
    },

    /** At once and for good. @throws TendError `not-found` */
    remove: (id: AttachmentId): void => remove([read.get(id)]),

    /** Removes what was brought in more than a day ago and belongs to nothing. @param named by the line being written */
    forgetStaged: (clock: Clock, named: readonly AttachmentId[]): void =>
      remove(read.forgotten(clock.nowMs - STAGED_MS, named)),

    totals: read.totals,

    /** Wipes what is in memory. */
    close(): void {
      close();
      uploads.dropAll();
    },
  };
}

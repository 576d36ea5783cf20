import { z } from 'zod';
import { AttachmentId, EntryId } from './ids.ts';
import { Reader } from './reader.ts';
import { ClockInput, Instant } from './time.ts';

/** One file, at most. */
export const MAX_ATTACHMENT_BYTES = 50_000_000;
/** On one entry, at most. */
export const MAX_ATTACHMENTS = 20;
/** Raw bytes in one chunk, up or down: with base64 it stays well under what a window may send at once. */
export const ATTACHMENT_CHUNK_BYTES = 512 * 1024;
export const MAX_THUMBNAIL_BYTES = 150_000;

/** Entered by hand, from a ruler; never measured from a picture. */
const Millimetres = z.number().positive().max(2000);

/** That a photo is of a wound, with its size where somebody measured it. */
export const WoundSize = z.object({
  lengthMm: Millimetres.optional(),
  widthMm: Millimetres.optional(),
  depthMm: Millimetres.optional(),
});
export type WoundSize = z.infer<typeof WoundSize>;

/**
 * A name as it can be shown: what has no shape of its own, or turns the reading direction and so hides an ending
 * (Unicode Bidi_Control, controls, line separators), becomes a visible mark.
 */
export const plainName = (name: string): string =>
  name.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\ufffd');

export const AttachmentName = z.string().trim().min(1).max(255);

export const Attachment = z.object({
  id: AttachmentId,
  /** Null while it is staged: brought in, and named by no entry yet. */
  entryId: EntryId.nullable(),
  /** `photo`: JPEG, PNG, WebP or GIF, by its own bytes. Everything else is a `file`. */
  kind: z.enum(['photo', 'file']),
  /** As the person's file was called; may be changed. */
  name: z.string(),
  /** By the bytes' signature; `application/octet-stream` when they have none that is known. */
  mediaType: z.string(),
  /** Of what is kept: a photo may have got smaller when its metadata went. */
  bytes: z.number().int(),
  sha256: z.string(),
  /** Of the picture the right way up, in pixels. */
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  /** From the camera's own note, read before it was removed, or set by hand. */
  takenAt: Instant.nullable(),
  /** Place, camera, author and the like: `none` was in it, was `removed`, or was `kept` (see `keepMetadata`, or no photo). */
  metadata: z.enum(['removed', 'kept', 'none']),
  thumbnail: z.boolean(),
  wound: WoundSize.optional(),
  addedAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

/** Names one upload that is under way. */
const Upload = z.uuid();
const Base64 = (maxBytes: number) => z.base64().max(Math.ceil(maxBytes / 3) * 4);
const Ending = z.string().regex(/^\.[a-z0-9]{1,5}$/i);
const ById = Reader.extend({ id: AttachmentId });
const Done = z.object({ done: z.literal(true) });

export const attachmentRequests = {
  /** `mediaType` is what the caller believes; the bytes decide. */
  'attachment.begin': {
    input: ClockInput.extend({
      name: AttachmentName,
      mediaType: z.string().max(200),
      bytes: z.number().int(),
      /** Keeps a photo exactly as it is, with the place it was taken at. */
      keepMetadata: z.boolean().optional(),
    }),
    output: z.object({ upload: Upload }),
  },
  /** In order, from offset 0. */
  'attachment.chunk': {
    input: z.object({
      upload: Upload,
      offset: z.number().int().min(0),
      data: Base64(ATTACHMENT_CHUNK_BYTES),
    }),
    output: z.object({ received: z.number().int() }),
  },
  /** Sealed and on disk when answered, staged until an entry names it. */
  'attachment.finish': { input: z.object({ upload: Upload }), output: Attachment },
  'attachment.cancel': { input: z.object({ upload: Upload }), output: Done },
  /** Made by the window, the only place that decodes pixels. `width` and `height` are the whole picture's, used where core could not read them. */
  'attachment.thumbnail.set': {
    input: ById.extend({
      data: Base64(MAX_THUMBNAIL_BYTES),
      width: z.number().int().min(1).max(65_535),
      height: z.number().int().min(1).max(65_535),
    }),
    output: Attachment,
  },
  'attachment.thumbnail': { input: ById, output: z.object({ data: z.string(), mediaType: z.string() }) },
  /** One piece of the file, from `offset`; `next` is where the following one begins. */
  'attachment.read': {
    input: ById.extend({ offset: z.number().int().min(0) }),
    output: z.object({
      data: z.string(),
      mediaType: z.string(),
      bytes: z.number().int(),
      next: z.number().int().nullable(),
    }),
  },
  /** `wound: {}` says that it shows a wound, `null` that it does not. */
  'attachment.set': {
    input: ById.extend({
      takenAt: Instant.nullable().optional(),
      wound: WoundSize.nullable().optional(),
      name: AttachmentName.optional(),
    }),
    output: Attachment,
  },
  /** Puts a staged one to an entry. */
  'attachment.attach': { input: ById.extend({ entryId: EntryId }), output: Attachment },
  /** At once and for good: undo does not bring it back. */
  'attachment.remove': { input: ById, output: Done },
  /** For the window, which knows no folders: main asks the person where to, and before anything there is replaced. */
  'attachment.save.choose': {
    input: ById.extend({ replace: z.literal(true).optional(), ending: Ending.optional() }),
    output: z.union([z.object({ saved: z.literal(true) }), z.object({ cancelled: z.literal(true) })]),
  },
  /** Writes it in the clear, readable to its owner only. Over a file that is there only with `replace`, after the person was asked. */
  'attachment.save': {
    input: ById.extend({
      file: z.string().min(1).max(4096),
      replace: z.boolean().optional(),
      /** Put behind a file that has none; then nothing is replaced, as nobody was asked about that name. */
      ending: Ending.optional(),
    }),
    output: z.object({ saved: z.literal(true) }),
  },
  /** Oldest first by when it was taken, else by the time of its entry. Staged ones only when asked for. */
  'attachment.list': {
    input: Reader.extend({
      staged: z.boolean().optional(),
      subject: z.string().optional(),
      entryId: EntryId.optional(),
      wounds: z.boolean().optional(),
    }),
    output: z.object({ attachments: z.array(Attachment) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

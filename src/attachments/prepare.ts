import { TendError } from '../contract/index.ts';
import { type CameraNote, cameraNote } from './photo/exif.ts';
import { described, stripped } from './photo/strip.ts';
import { fileType, type PhotoType, photoType } from './signature.ts';
import { takenAt, type WallClock } from './taken.ts';
import type { Incoming } from './uploads.ts';

/** What is kept of a file, and what is known of it. */
export type Prepared = {
  readonly bytes: Uint8Array;
  readonly kind: 'photo' | 'file';
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenMs: number | null;
  readonly takenOffsetMin: number | null;
  readonly metadata: 'removed' | 'kept' | 'none';
};

/** Photos that no window shows, but whose camera notes can be read. */
const WITH_NOTES: ReadonlySet<string> = new Set(['image/heic', 'image/heif', 'image/avif']);

/**
 * A file as it will be kept: a photo without its metadata, unless it is to stay.
 * @throws TendError `refused` for a photo that is not certain to say nothing more, or whose end is missing
 */
export async function prepare(incoming: Incoming, wall: WallClock): Promise<Prepared> {
  const { bytes, clock } = incoming;
  const type = photoType(bytes);
  const taken = (note: CameraNote | undefined) => takenAt(note, clock, wall);
  if (type === undefined) {
    const mediaType = fileType(bytes, incoming.mediaType);
    const note = WITH_NOTES.has(mediaType) ? await cameraNote(bytes, bytes.length) : undefined;
    return { bytes, kind: 'file', mediaType, width: null, height: null, ...taken(note), metadata: 'kept' };
  }
  if (incoming.keepMetadata) return asItIs(bytes, type, taken);
  const clean = await stripped(bytes, type);
  if (clean === undefined) throw notCertain();
  if (clean.cutOff) throw cutOff();
  const { width, height, note, removed } = clean;
  const metadata = removed ? 'removed' : 'none';
  return { bytes: clean.bytes, kind: 'photo', mediaType: type, width, height, ...taken(note), metadata };
}

async function asItIs(
  bytes: Uint8Array,
  type: PhotoType,
  taken: (note: CameraNote | undefined) => Pick<Prepared, 'takenMs' | 'takenOffsetMin'>,
): Promise<Prepared> {
  const known = await described(bytes, type);
  const { width = null, height = null } = known ?? {};
  return { bytes, kind: 'photo', mediaType: type, width, height, ...taken(known?.note), metadata: 'kept' };
}

function cutOff(): TendError {
  return new TendError(
    'refused',
    'This picture is cut off: part of it is missing, so it was not kept. Please add the original, and keep that; or add this one as it is, with where it was taken if it says so.',
    { reason: 'cut-off' },
  );
}

function notCertain(): TendError {
  return new TendError(
    'refused',
    'Tend could not make sure that this photo no longer tells where it was taken, so it was not kept. A screenshot of it can be added, or the photo as it is, with all that is in it.',
    { reason: 'metadata' },
  );
}

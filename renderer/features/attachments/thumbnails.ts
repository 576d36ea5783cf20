import type { Attachment, AttachmentId } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { fromBase64 } from './base64.ts';
import { decodePicture, NoPicture } from './decode.ts';
import { decodePlan, type Size } from './measure.ts';
import { readWhole } from './pieces.ts';
import { smallPicture, THUMBNAIL_LONGEST } from './thumbnail.ts';

/** Decoded, at most 0.7 MB each: what scrolls out of sight and back is there at once. */
const MOST_IN_MEMORY = 80;
const inMemory = new Map<AttachmentId, Promise<ImageBitmap>>();

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') forgetAll();
});

/** The small picture of a photo, made and kept now where there is none yet. @throws TendError, NoPicture */
export function thumbnailOf(photo: Attachment): Promise<ImageBitmap> {
  const known = inMemory.get(photo.id);
  const picture = known ?? (photo.thumbnail ? kept(photo.id) : made(photo));
  // Put at the end: the first is the one that was not looked at for longest.
  inMemory.delete(photo.id);
  inMemory.set(photo.id, picture);
  // What no decoder can show is not read again and again; what was only hindered is.
  if (known === undefined) {
    picture.catch((thrown: unknown) => (thrown instanceof NoPicture ? undefined : inMemory.delete(photo.id)));
  }
  const [oldest] = inMemory.keys();
  if (inMemory.size > MOST_IN_MEMORY && oldest !== undefined) inMemory.delete(oldest);
  return picture;
}

/** Makes the small picture from a file that is at hand, and keeps it in the vault. */
export async function keepThumbnail(
  photo: Attachment,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly photo: Attachment; readonly bitmap: ImageBitmap }> {
  const { bitmap, whole } = await decodePicture(bytes, photo.mediaType, sizeOf(photo), THUMBNAIL_LONGEST);
  const told = await call('attachment.thumbnail.set', { id: photo.id, data: smallPicture(bitmap), ...whole });
  inMemory.set(photo.id, Promise.resolve(bitmap));
  return { photo: told, bitmap };
}

/** Of the whole picture; undefined where core could not read it. */
export function sizeOf({ width, height }: Pick<Attachment, 'width' | 'height'>): Size | undefined {
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** Before anything of it is read. @throws NoPicture */
export function refuseTooLarge(photo: Attachment, longest: number): void {
  if (decodePlan(photo.mediaType, sizeOf(photo), longest) === 'too-large') throw new NoPicture('too-large');
}

async function kept(id: AttachmentId): Promise<ImageBitmap> {
  const { data, mediaType } = await call('attachment.thumbnail', { id });
  const bytes = new Uint8Array((data.length * 3) / 4);
  const length = fromBase64(data, bytes);
  return (await decodePicture(bytes.slice(0, length), mediaType, undefined, THUMBNAIL_LONGEST)).bitmap;
}

async function made(photo: Attachment): Promise<ImageBitmap> {
  refuseTooLarge(photo, THUMBNAIL_LONGEST);
  const { bytes } = await readWhole(photo.id);
  return (await keepThumbnail(photo, bytes)).bitmap;
}

function forgetAll(): void {
  for (const picture of inMemory.values()) picture.then((bitmap) => bitmap.close()).catch(() => undefined);
  inMemory.clear();
}

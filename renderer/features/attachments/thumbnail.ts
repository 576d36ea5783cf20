import { MAX_THUMBNAIL_BYTES } from '../../../src/contract/index.ts';
import { within } from './measure.ts';

/** Of the longer side, in pixels: sharp on a dense screen at the height of a row. */
export const THUMBNAIL_LONGEST = 480;

const qualities = [0.8, 0.6, 0.4, 0.2] as const;

/** A small copy as base64 of a WebP, within what the contract allows. It holds pixels and nothing else. */
export function smallPicture(bitmap: ImageBitmap): string {
  // toDataURL and not toBlob: a Blob's bytes are kept by another process.
  const canvas = document.createElement('canvas');
  const { width, height } = within(bitmap, THUMBNAIL_LONGEST);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context !== null) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, width, height);
  let data = '';
  for (const quality of qualities) {
    data = canvas.toDataURL('image/webp', quality).replace(/^data:[^,]*,/, '');
    if ((data.length * 3) / 4 <= MAX_THUMBNAIL_BYTES) break;
  }
  return data;
}

import type { PhotoType } from '../signature.ts';
import { type CameraNote, cameraNote, orientationBlock, saysNothing } from './exif.ts';
import { gifLayout } from './gif.ts';
import { jpegLayout } from './jpeg.ts';
import { type Layout, NotUnderstood } from './layout.ts';
import { pngLayout } from './png.ts';
import { webpLayout } from './webp.ts';

/** A photo without what was said about it. */
export type Stripped = {
  readonly bytes: Uint8Array;
  /** Whether anything was in it. */
  readonly removed: boolean;
  /** The right way up. */
  readonly width: number;
  readonly height: number;
  readonly note: CameraNote;
  /** Part of the picture is missing at its end. */
  readonly cutOff: boolean;
};

const layouts: Readonly<Record<PhotoType, (bytes: Uint8Array) => Layout>> = {
  'image/jpeg': jpegLayout,
  'image/png': pngLayout,
  'image/webp': webpLayout,
  'image/gif': gifLayout,
};

/**
 * Takes everything out of a photo that does not make its picture, and changes no pixel: only what is known to be of the
 * picture is copied, and another's reader then has to find nothing.
 * @returns undefined when it is not certain that nothing is left
 */
export async function stripped(bytes: Uint8Array, type: PhotoType): Promise<Stripped | undefined> {
  const layout = layoutOf(bytes, type);
  if (layout === undefined) return undefined;
  const note = await cameraNote(layout.exif);
  const clean = layout.rebuilt(orientationBlock(note.orientation));
  if (!(await saysNothing(clean))) return undefined;
  const { cutOff = false } = layout;
  return { bytes: clean, removed: layout.more, note, cutOff, ...upright(layout, note) };
}

/** What the file itself says of a photo that is kept as it is. */
export async function described(
  bytes: Uint8Array,
  type: PhotoType,
): Promise<Omit<Stripped, 'bytes' | 'removed' | 'cutOff'> | undefined> {
  const layout = layoutOf(bytes, type);
  if (layout === undefined) return undefined;
  const note = await cameraNote(layout.exif);
  return { note, ...upright(layout, note) };
}

function layoutOf(bytes: Uint8Array, type: PhotoType): Layout | undefined {
  try {
    return layouts[type](bytes);
  } catch (error) {
    // A RangeError is a number in the file that points past its end.
    if (error instanceof NotUnderstood || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Orientations 5 to 8 lie on their side. */
function upright({ width, height }: Layout, { orientation }: CameraNote) {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

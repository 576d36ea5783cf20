import { decodePlan, type Size, within } from './measure.ts';

/** A picture the right way up, and how large the whole of it is. Close the bitmap when it is no longer shown. */
export type Picture = { readonly bitmap: ImageBitmap; readonly whole: Size };

/** Why there is no picture of bytes that were read. */
export class NoPicture extends Error {
  readonly why: 'too-large' | 'unreadable';

  constructor(why: NoPicture['why']) {
    super(why);
    this.name = 'NoPicture';
    this.why = why;
  }
}

/**
 * Decodes here, in the page's sandbox, from bytes in its memory: no Blob and no address is made of them, which would
 * hand them to another process. Its turn (EXIF) is the decoder's work.
 * @param size of the whole picture, when known: what is too large is not even begun
 * @param longest at most so many pixels on the longer side
 * @throws NoPicture
 */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  size: Size | undefined,
  longest: number,
): Promise<Picture> {
  const plan = decodePlan(mediaType, size, longest);
  if (plan === 'too-large') throw new NoPicture('too-large');
  const frame = await firstFrame(bytes, mediaType, plan === 'whole' ? undefined : plan.scaled);
  try {
    const shown = { width: frame.displayWidth, height: frame.displayHeight };
    const { width, height } = within(shown, longest);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new NoPicture('unreadable');
    context.imageSmoothingQuality = 'high';
    context.drawImage(frame, 0, 0, width, height);
    return { bitmap: canvas.transferToImageBitmap(), whole: size ?? shown };
  } finally {
    frame.close();
  }
}

async function firstFrame(
  data: Uint8Array<ArrayBuffer>,
  type: string,
  scaled: Size | undefined,
): Promise<VideoFrame> {
  const smaller = scaled === undefined ? {} : { desiredWidth: scaled.width, desiredHeight: scaled.height };
  const decoder = new ImageDecoder({ data, type, preferAnimation: false, ...smaller });
  try {
    return (await decoder.decode()).image;
  } catch {
    throw new NoPicture('unreadable');
  } finally {
    decoder.close();
  }
}

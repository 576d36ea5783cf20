/** A photo taken apart: what makes the picture is apart from everything that is said about it. */
export type Layout = {
  /** Pixels as they are stored, before the photo is turned the right way up. */
  readonly width: number;
  readonly height: number;
  /** The first EXIF block (a small TIFF file), where there is one. */
  readonly exif: Uint8Array | undefined;
  /** Whether there is anything in it that is not needed to show the picture. */
  readonly more: boolean;
  /** The file ends before its picture does. */
  readonly cutOff?: boolean;
  /** The picture again, not a bit of its pixels changed, with this EXIF block in place of all that was said about it. */
  rebuilt(exif: Uint8Array | undefined): Uint8Array;
};

/** The photo is not built as its format says, or in a way that Tend does not know: then nothing is certain about it. */
export class NotUnderstood extends Error {}

/** Stops unless it is as the format says. */
export function understood(asItShould: boolean): asserts asItShould {
  if (!asItShould) throw new NotUnderstood();
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

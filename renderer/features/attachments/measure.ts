/** In pixels. */
export type Size = { readonly width: number; readonly height: number };

/** What a picture is decoded as: whole, at a smaller size while it is read, or not at all. */
export type Plan = 'whole' | 'too-large' | { readonly scaled: Size };

/** Decoded whole, this many pixels take 160 MB for a moment: as much as a laptop with little memory has to spare. */
const WHOLE_PIXELS = 40e6;
/** A JPEG can be made smaller by eighths while it is read, so that it takes little memory however large it is. */
const SCALED_PIXELS = 300e6;
const EIGHTHS = 8;

/** Looked at before anything is decoded. @param longest what is wanted of the longer side, in pixels */
export function decodePlan(mediaType: string, size: Size | undefined, longest: number): Plan {
  if (size === undefined || size.width * size.height <= WHOLE_PIXELS) return 'whole';
  if (mediaType !== 'image/jpeg' || size.width * size.height > SCALED_PIXELS) return 'too-large';
  const whole = Math.max(size.width, size.height);
  const k = Math.min(EIGHTHS, Math.max(1, Math.ceil((longest * EIGHTHS) / whole)));
  const scaled = {
    width: Math.ceil((size.width * k) / EIGHTHS),
    height: Math.ceil((size.height * k) / EIGHTHS),
  };
  return scaled.width * scaled.height > WHOLE_PIXELS ? 'too-large' : { scaled };
}

/** The same shape, within `longest` on its longer side; never larger than it is. */
export function within({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** As large as it gets inside `box` without being cut, and no larger than it is. */
export function fitted({ width, height }: Size, box: Size): Size {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** Height of the previews in a row, in CSS pixels. Known before any picture is, so that nothing moves when it comes. */
export const ROW_HEIGHT = 104;

/** How wide a preview is in such a row: its own shape, but no sliver and no banner. */
export function tileWidth(
  size: { readonly width?: number | undefined; readonly height?: number | undefined },
  height = ROW_HEIGHT,
): number {
  const { width, height: tall } = size;
  const shape = width === undefined || tall === undefined ? 4 / 3 : width / tall;
  return Math.round(height * Math.min(2, Math.max(0.7, shape)));
}

export const MOST_ZOOM = 8;

/** One step nearer or further, as people expect of + and −. */
export function zoomed(zoom: number, step: 1 | -1): number {
  const next = step === 1 ? zoom * 1.5 : zoom / 1.5;
  return Math.min(MOST_ZOOM, next < 1.05 ? 1 : next);
}

/** "820 bytes", "34 kB", "2.1 MB": decimal, as a laptop's own file window says it. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`;
}

/** Millimetres as somebody wrote them ("24", "24,5"); undefined for what is no size. */
export function millimetres(written: string): number | undefined {
  const text = written.trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(text)) return undefined;
  const mm = Number(text);
  return mm > 0 && mm <= 2000 ? mm : undefined;
}

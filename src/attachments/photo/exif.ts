/** What a camera notes that somebody keeping a journal needs. All else of it is never looked at. */
export type CameraNote = {
  /** 1 to 8 (Exif 2.3, tag 0x0112): how the stored picture is to be turned. */
  readonly orientation: number;
  /** As `2026:02:08 20:10:05`, on the camera's own clock. */
  readonly taken: string | undefined;
  /** As `+01:00`, when the camera knew it. */
  readonly offset: string | undefined;
};

const UPRIGHT = 1;
/** A JPEG has no room for more; an honest block of any other file is smaller too. */
const MOST_BYTES = 65_536;

/** Reads an EXIF block, or a whole file that has one inside. Never throws: a block that cannot be read says nothing. */
export async function cameraNote(bytes: Uint8Array | undefined, most = MOST_BYTES): Promise<CameraNote> {
  const nothing = { orientation: UPRIGHT, taken: undefined, offset: undefined };
  if (bytes === undefined || bytes.length > most) return nothing;
  const { load } = await reader();
  try {
    const { exif } = load(own(bytes), { expanded: true, includeTags: WANTED });
    const orientation = Number(exif?.Orientation?.value ?? UPRIGHT);
    return {
      orientation:
        Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT,
      taken: text(exif?.DateTimeOriginal?.value),
      offset: text(exif?.OffsetTimeOriginal?.value),
    };
  } catch {
    return nothing;
  }
}

const WANTED = { exif: ['Orientation', 'DateTimeOriginal', 'OffsetTimeOriginal'] };

/**
 * A block that says how to turn the picture and nothing else, as the smallest TIFF file there is; undefined when there
 * is nothing to turn.
 */
export function orientationBlock(orientation: number): Uint8Array | undefined {
  if (orientation === UPRIGHT) return undefined;
  const block = Buffer.alloc(26);
  block.write('MM\0*', 0, 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x0112, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}

/** Groups that describe the picture itself: its size, how its colours are stored. */
const OF_THE_PICTURE: ReadonlySet<string> = new Set(['file', 'jfif', 'png', 'pngFile', 'riff', 'gif', 'icc']);
/** Of the PNG file's header; any text would stand among these under its own name. */
const OF_PNG =
  /^(Image (Width|Height)|Bit Depth|Color Type|Compression|Filter|Interlace|Palette|Pixel Units|Pixels Per Unit [XY])$/;

/**
 * Whether a reader that knows nothing of how it was made finds nothing in a photo but how to turn it. It looks for EXIF,
 * GPS, XMP, IPTC, maker notes, previews and texts of every format it knows.
 */
export async function saysNothing(photo: Uint8Array): Promise<boolean> {
  const { load, errors } = await reader();
  let found: object;
  try {
    found = load(own(photo), { expanded: true });
  } catch (error) {
    return error instanceof errors.MetadataMissingError;
  }
  return Object.entries(found).every(([group, tags]) => {
    const names = Object.keys(tags ?? {});
    if (group === 'exif') return names.every((name) => name === 'Orientation');
    if (group === 'png') return names.every((name) => OF_PNG.test(name));
    return OF_THE_PICTURE.has(group);
  });
}

/** Loaded when the first photo is: every other start is faster without it. */
async function reader() {
  return (await import('exifreader')).default;
}

/** The library reads an ArrayBuffer from its start. */
function own(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** EXIF ends its texts with a zero; the library gives them as a list of one. */
function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.replace(/\0.*$/s, '') : undefined;
}

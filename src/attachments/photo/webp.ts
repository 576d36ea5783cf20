import { cleanProfile } from './icc.ts';
import { type Layout, latin1, understood, viewOf } from './layout.ts';

const RIFF_BYTES = 12;
/** Flags of VP8X. */
const HAS = { profile: 0x20, exif: 0x08, xmp: 0x04 } as const;

type Chunk = { readonly name: string; readonly data: Uint8Array };

/**
 * Chunks of a WebP file (RFC 9649) that make the picture. Every other is left out, also what follows the end.
 * @throws NotUnderstood
 */
export function webpLayout(bytes: Uint8Array): Layout {
  const end = 8 + viewOf(bytes).getUint32(4, true);
  understood(bytes.length >= RIFF_BYTES && end <= bytes.length);
  const { chunks, odd } = chunksOf(bytes.subarray(RIFF_BYTES, end));
  let more = end < bytes.length || odd;
  const first = chunks[0];
  understood(first !== undefined);
  const size = sizeOf(first);
  const extended = first.name === 'VP8X';

  const picture: Chunk[] = [];
  let profile: Uint8Array | undefined;
  let exif: Uint8Array | undefined;
  let pixels = 0;
  for (const { name, data } of extended ? chunks.slice(1) : chunks) {
    if (name === 'VP8 ' || name === 'VP8L' || name === 'ALPH') {
      if (name !== 'ALPH') pixels++;
      picture.push({ name, data });
    } else if (name === 'ANIM') {
      understood(data.length === 6);
      picture.push({ name, data });
    } else if (name === 'ANMF') {
      const frame = frameOf(data);
      more ||= frame.length !== data.length;
      pixels++;
      picture.push({ name, data: frame });
    } else if (name === 'ICCP' && extended) {
      const clean = cleanProfile(data);
      more ||= clean?.asItWas !== true;
      profile ??= clean?.profile;
    } else {
      more = true;
      if (name === 'EXIF') exif ??= withoutPrefix(data);
    }
  }
  understood(pixels > 0);

  return {
    ...size,
    exif,
    more,
    rebuilt(block) {
      const body: Uint8Array[] = [];
      if (extended) {
        const head = Buffer.from(first.data);
        const flags = (head[0] ?? 0) & ~(HAS.profile | HAS.exif | HAS.xmp);
        head[0] = flags | (profile === undefined ? 0 : HAS.profile) | (block === undefined ? 0 : HAS.exif);
        body.push(...written('VP8X', head));
        if (profile !== undefined) body.push(...written('ICCP', profile));
      }
      for (const { name, data } of picture) body.push(...written(name, data));
      // A file without VP8X has no place for it, and had none.
      if (extended && block !== undefined) body.push(...written('EXIF', block));
      const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
      head.writeUInt32LE(4 + body.reduce((sum, part) => sum + part.length, 0), 4);
      return Buffer.concat([head, ...body]);
    },
  };
}

/** `odd`: whether a byte that only fills up holds something. */
function chunksOf(bytes: Uint8Array): { chunks: Chunk[]; odd: boolean } {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let odd = false;
  for (let at = 0; at < bytes.length; ) {
    understood(at + 8 <= bytes.length);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    understood(end <= bytes.length);
    chunks.push({ name: latin1(bytes, at, at + 4), data: bytes.subarray(at + 8, end) });
    odd ||= length % 2 === 1 && (bytes[end] ?? 0) !== 0;
    at = end + (length % 2);
  }
  return { chunks, odd };
}

/** A frame of an animation: 16 bytes of where and how long, then the picture's own chunks. */
function frameOf(data: Uint8Array): Uint8Array {
  understood(data.length > 16);
  const { chunks } = chunksOf(data.subarray(16));
  const picture = chunks.filter(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ALPH');
  understood(picture.some(({ name }) => name !== 'ALPH'));
  return Buffer.concat([
    data.subarray(0, 16),
    ...picture.flatMap(({ name, data: own }) => written(name, own)),
  ]);
}

function sizeOf({ name, data }: Chunk): { width: number; height: number } {
  const view = viewOf(data);
  if (name === 'VP8X') {
    understood(data.length === 10);
    const three = (at: number) => view.getUint16(at, true) + ((data[at + 2] ?? 0) << 16);
    return { width: 1 + three(4), height: 1 + three(7) };
  }
  if (name === 'VP8L') {
    understood(data.length > 5 && data[0] === 0x2f);
    const bits = view.getUint32(1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  understood(name === 'VP8 ' && data.length > 10 && latin1(data, 3, 6) === '\x9d\x01\x2a');
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

/** Some writers put JPEG's mark before the block. */
function withoutPrefix(data: Uint8Array): Uint8Array {
  return latin1(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}

function written(name: string, data: Uint8Array): Uint8Array[] {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return [head, data, new Uint8Array(data.length % 2)];
}

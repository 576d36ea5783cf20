import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { cleanProfile } from './icc.ts';
import { type Layout, latin1, understood, viewOf } from './layout.ts';

const SIGNATURE_BYTES = 8;
const MOST_PROFILE_BYTES = 1024 * 1024;

/** Chunks that make the picture (PNG, third edition), with the length each may have. */
const PICTURE: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length > 0 && length <= 768 && length % 3 === 0,
  IDAT: () => true,
  IEND: (length) => length === 0,
  tRNS: (length) => length <= 256,
  gAMA: (length) => length === 4,
  cHRM: (length) => length === 32,
  sRGB: (length) => length === 1,
  cICP: (length) => length === 4,
  mDCV: (length) => length === 24,
  cLLI: (length) => length === 8,
  sBIT: (length) => length <= 4,
  bKGD: (length) => length <= 6,
  pHYs: (length) => length === 9,
  acTL: (length) => length === 8,
  fcTL: (length) => length === 26,
  fdAT: (length) => length >= 4,
};

/**
 * Chunks of a PNG file that make the picture. Every other is left out, also what follows the end.
 * @throws NotUnderstood also when a check sum does not fit, and for a chunk that a reader must know and Tend does not
 */
export function pngLayout(bytes: Uint8Array): Layout {
  const view = viewOf(bytes);
  const picture: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  let exif: Uint8Array | undefined;
  let more = false;
  let pixels = false;

  let at = SIGNATURE_BYTES;
  for (let name = ''; name !== 'IEND'; ) {
    understood(at + 12 <= bytes.length);
    const length = view.getUint32(at);
    const end = at + 12 + length;
    understood(end <= bytes.length);
    name = latin1(bytes, at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    understood(crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4));
    understood((name === 'IHDR') === (at === SIGNATURE_BYTES));
    const fits = PICTURE[name];
    if (fits !== undefined) {
      understood(fits(length));
      if (name === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      pixels ||= name === 'IDAT';
      picture.push(bytes.subarray(at, end));
    } else if (name === 'iCCP') {
      const clean = profileIn(data);
      more ||= clean?.asItWas !== true;
      if (clean !== undefined) picture.push(chunk('iCCP', PROFILE_NAME, deflateSync(clean.profile)));
    } else {
      // An upper-case first letter: the picture cannot be shown without it.
      understood(/^[a-z][A-Za-z]{3}$/.test(name));
      more = true;
      if (name === 'eXIf') exif ??= data;
    }
    at = end;
  }
  understood(size !== undefined && size.width > 0 && size.height > 0 && pixels);
  more ||= at < bytes.length;

  return {
    ...size,
    exif,
    more,
    rebuilt(block) {
      const [header, ...rest] = picture;
      const said = block === undefined ? [] : [chunk('eXIf', block)];
      return Buffer.concat([
        bytes.subarray(0, SIGNATURE_BYTES),
        ...(header === undefined ? [] : [header]),
        ...said,
        ...rest,
      ]);
    },
  };
}

/** A name of one letter, its end, and 0 for the only way of packing there is. */
const PROFILE_NAME = Uint8Array.of(0x63, 0, 0);

function profileIn(data: Uint8Array) {
  const end = data.indexOf(0);
  if (end < 1 || end > 79 || data[end + 1] !== 0) return undefined;
  try {
    return cleanProfile(inflateSync(data.subarray(end + 2), { maxOutputLength: MOST_PROFILE_BYTES }));
  } catch {
    return undefined;
  }
}

function chunk(name: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...parts]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length - 4, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

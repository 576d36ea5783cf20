import { cleanProfile } from './icc.ts';
import { type Layout, latin1, understood, viewOf } from './layout.ts';

/** Markers of ITU-T T.81, table B.1. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';
/** A segment's length counts its own two bytes. */
const MOST_PAYLOAD = 0xffff - 2;

/**
 * Segments of a JPEG file (ITU-T T.81) that make the picture: tables, frames, scans, colour profile, and how to read its colours.
 * Every other is left out, also what follows the end: previews, a motion photo's film.
 * @throws NotUnderstood
 */
export function jpegLayout(bytes: Uint8Array): Layout {
  const view = viewOf(bytes);
  const start: Uint8Array[] = [];
  const picture: Uint8Array[] = [];
  const profile: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  let exif: Uint8Array | undefined;
  let scans = 0;
  let more = false;

  let at = 2;
  // A photo that was cut off while it was copied is read as far as it goes, and says so.
  while (scans === 0 || at < bytes.length) {
    understood(bytes[at] === 0xff);
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === EOI) break;
    understood(marker !== undefined && marker > 0xbf && at + 4 <= bytes.length);
    const end = at + 2 + view.getUint16(at + 2);
    const payload = bytes.subarray(at + 4, end);
    understood(end >= at + 4 && end <= bytes.length);
    if (isFrame(marker)) {
      understood(size === undefined && payload.length >= 6 && payload.length === 6 + 3 * (payload[5] ?? 0));
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      picture.push(bytes.subarray(at, end));
    } else if (marker === SOS) {
      understood(size !== undefined && payload.length === 4 + 2 * (payload[0] ?? 0));
      scans++;
      const scanEnd = endOfScan(bytes, end);
      picture.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
      continue;
    } else if (isTable(marker, payload)) {
      picture.push(bytes.subarray(at, end));
    } else if (marker === APP0 && latin1(payload, 0, 5) === 'JFIF\0' && payload.length >= 14) {
      // A preview may follow; without it, its width and height are 0.
      if (start.length === 0) start.push(segment(APP0, payload.subarray(0, 12), new Uint8Array(2)));
      more ||= payload.length > 14;
    } else if (marker === APP14 && latin1(payload, 0, 5) === 'Adobe' && payload.length >= 12) {
      picture.push(segment(APP14, payload.subarray(0, 12)));
      more ||= payload.length > 12;
    } else if (marker === APP2 && latin1(payload, 0, ICC.length) === ICC) {
      profile.push(payload.subarray(ICC.length + 2));
    } else {
      understood(isAside(marker));
      more = true;
      if (marker === APP1 && latin1(payload, 0, EXIF.length) === EXIF) exif ??= payload.subarray(EXIF.length);
    }
    at = end;
  }
  understood(size !== undefined && size.width > 0 && size.height > 0 && scans > 0);
  const icc = profile.length === 0 ? undefined : cleanProfile(Buffer.concat(profile));
  more ||= at + 2 < bytes.length || (profile.length > 0 && icc?.asItWas !== true);

  return {
    ...size,
    exif,
    cutOff: bytes[at + 1] !== EOI,
    more,
    rebuilt(block) {
      const said = block === undefined ? [] : [segment(APP1, Buffer.from(EXIF, 'latin1'), block)];
      const colours = icc === undefined ? [] : profileSegments(icc.profile);
      return Buffer.concat([marked(SOI), ...start, ...said, ...colours, ...picture, marked(EOI)]);
    },
  };
}

/** Baseline, extended and progressive, with Huffman coding: what cameras and browsers know. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

/** Tables, with a length that their own content accounts for: nothing else rides in them. */
function isTable(marker: number, payload: Uint8Array): boolean {
  if (marker === 0xdd) {
    understood(payload.length === 2);
    return true;
  }
  if (marker !== 0xdb && marker !== 0xc4) return false;
  let at = 0;
  while (at < payload.length) at += marker === 0xdb ? quantisation(payload, at) : huffman(payload, at);
  understood(at === payload.length);
  return true;
}

function quantisation(payload: Uint8Array, at: number): number {
  return (payload[at] ?? 0) >> 4 === 0 ? 65 : 129;
}

function huffman(payload: Uint8Array, at: number): number {
  return 17 + payload.subarray(at + 1, at + 17).reduce((sum, codes) => sum + codes, 0);
}

/** What applications put beside the picture, and comments. Also extensions of JPEG that no picture needs. */
function isAside(marker: number): boolean {
  return (marker >= APP0 && marker <= 0xef) || marker === 0xfe;
}

/** Entropy-coded data goes on over stuffed zeros and restart markers, to the next other marker or the end of the file. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at++;
    else if (next !== 0xff) return at;
  }
  return bytes.length;
}

function profileSegments(profile: Uint8Array): Uint8Array[] {
  const room = MOST_PAYLOAD - ICC.length - 2;
  const count = Math.ceil(profile.length / room);
  return Array.from({ length: count }, (_, i) =>
    segment(
      APP2,
      Buffer.from(ICC, 'latin1'),
      Uint8Array.of(i + 1, count),
      profile.subarray(i * room, (i + 1) * room),
    ),
  );
}

function segment(marker: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = 2 + parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), ...parts]);
}

function marked(marker: number): Uint8Array {
  return Uint8Array.of(0xff, marker);
}

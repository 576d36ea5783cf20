import { type Layout, latin1, understood, viewOf } from './layout.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
const LOOPS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/**
 * Blocks of a GIF file (GIF89a) that make the picture: screen, colours, frames, their timing, and how often they are
 * repeated. Comments, drawn text and whatever applications keep there are left out, also what follows the end.
 * @throws NotUnderstood
 */
export function gifLayout(bytes: Uint8Array): Layout {
  const view = viewOf(bytes);
  understood(bytes.length > 13);
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const blocks: Uint8Array[] = [];
  let control: Uint8Array | undefined;
  let frames = 0;
  let more = false;

  let at = 13 + tableBytes(bytes[10]);
  const screen = bytes.subarray(0, at);
  for (;;) {
    const from = at;
    const kind = bytes[at];
    // Some writers forget the trailer; the end of the file after a block says the same.
    if (kind === TRAILER || at === bytes.length) break;
    if (kind === IMAGE) {
      // Descriptor, its own colours, one byte of code size, data.
      const data = at + 10 + tableBytes(bytes[at + 9]) + 1;
      at = endOfBlocks(bytes, data);
      if (control !== undefined) blocks.push(control);
      blocks.push(bytes.subarray(from, at));
      control = undefined;
      frames++;
      continue;
    }
    understood(kind === EXTENSION);
    const label = bytes[at + 1];
    at = endOfBlocks(bytes, at + 2);
    const block = bytes.subarray(from, at);
    if (label === GRAPHIC_CONTROL && block.length === 8 && block[2] === 4) control = block;
    else if (label === APPLICATION && isLoop(block)) blocks.push(block);
    else {
      // The timing before a drawn text is the text's.
      if (label === 1) control = undefined;
      more = true;
    }
  }
  understood(size.width > 0 && size.height > 0 && frames > 0);
  more ||= at + 1 < bytes.length;
  return {
    ...size,
    exif: undefined,
    more,
    rebuilt: () => Buffer.concat([screen, ...blocks, Uint8Array.of(TRAILER)]),
  };
}

function tableBytes(flags: number | undefined): number {
  understood(flags !== undefined);
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** After the empty block that ends a row of blocks. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at];
    understood(length !== undefined);
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** 11 bytes of name, then three that say how often. */
function isLoop(block: Uint8Array): boolean {
  return block.length === 19 && LOOPS.has(latin1(block, 3, 14)) && block[14] === 3 && block[15] === 1;
}

import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import ExifReader from 'exifreader';
import { describe, expect, it } from 'vitest';
import { photoType } from '../signature.ts';
import { saysNothing } from './exif.ts';
import { stripped } from './strip.ts';

const folder = new URL('../fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => !/\.(py|avif)$/.test(name));
const photo = (name: string) => readFileSync(new URL(name, folder));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

async function strip(bytes: Uint8Array) {
  const type = photoType(bytes);
  return type === undefined ? undefined : stripped(bytes, type);
}

/** Every stretch of compressed pixels, found by another way than the code's own: by what stands before and after it. */
function pixels(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  switch (photoType(bytes)) {
    case 'image/jpeg':
      return [text.slice(text.indexOf('\xff\xda'), text.lastIndexOf('\xff\xd9'))];
    case 'image/png':
      return [...text.matchAll(/(....)(?:IDAT|fdAT)/gs)].map(({ index, 1: length = '' }) =>
        text.slice(index, index + 12 + Buffer.from(length, 'latin1').readUInt32BE(0)),
      );
    case 'image/webp':
      return [...text.matchAll(/VP8[ L](....)/gs)].map(({ index, 1: length = '' }) =>
        text.slice(index, index + 8 + Buffer.from(length, 'latin1').readUInt32LE(0)),
      );
    default:
      // What follows the timing of each frame.
      return text
        .split('\x21\xf9\x04')
        .slice(1)
        .map((frame) => frame.slice(0, 200));
  }
}

describe.each(names)('%s', (name) => {
  const before = photo(name);

  it('no longer tells where and by whom it was taken, and shows the same', async () => {
    const after = await strip(before);
    expect(latin1(after?.bytes ?? before)).not.toContain('CANARY');
    expect(await saysNothing(after?.bytes ?? before)).toBe(true);
    // Positive control: the same look finds what was there before.
    if (after?.removed) expect((await saysNothing(before)) && !latin1(before).includes('CANARY')).toBe(false);
    expect(pixels(before).length).toBeGreaterThan(0);
    for (const stretch of pixels(before)) expect(latin1(after?.bytes ?? before)).toContain(stretch);
  });

  it('stays the right way up', async () => {
    const turn = (bytes: Uint8Array) => ExifReader.load(new Uint8Array(bytes).buffer).Orientation?.value ?? 1;
    const after = await strip(before);
    expect(turn(after?.bytes ?? before)).toBe(turn(before));
    const lying = Number(turn(before)) >= 5;
    expect(after).toMatchObject(lying ? { width: 48, height: 64 } : { width: 64, height: 48 });
  });

  it('loses what was hidden behind its end', async () => {
    const after = await strip(Buffer.concat([before, Buffer.from('CANARY of a motion photo')]));
    expect(after?.removed).toBe(true);
    expect(latin1(after?.bytes ?? before)).not.toContain('CANARY');
  });

  it('is refused, or says nothing, whatever bytes of it are broken', async () => {
    const random = seeded(name.length);
    for (let i = 0; i < 200; i++) {
      const broken = Buffer.from(before);
      for (let n = 0; n < 4; n++) broken[12 + random(Math.min(broken.length, 1200) - 12)] = random(256);
      const after = await strip(broken);
      if (after === undefined) continue;
      expect(latin1(after.bytes)).not.toContain('CANARY');
      expect(await saysNothing(after.bytes)).toBe(true);
    }
  });
});

it('what was bare before is kept to the last bit', async () => {
  const after = await strip(photo('bare.jpg'));
  expect(after?.removed).toBe(false);
  expect(Buffer.compare(after?.bytes ?? Buffer.alloc(0), photo('bare.jpg'))).toBe(0);
});

it('a colour profile keeps its colours and loses the serial number of the screen', async () => {
  const before = photo('baseline.jpg');
  const at = before.indexOf('cprt', before.indexOf('acsp'));
  const size = before.readUInt32BE(at + 8);
  const profile = before.indexOf('ICC_PROFILE') + 14;
  before.write('mmod', at, 'latin1');
  before.write('CANARY serial'.slice(0, size), profile + before.readUInt32BE(at + 4), 'latin1');
  const after = latin1((await strip(before))?.bytes ?? before);
  expect(latin1(before)).toContain('CANARY');
  expect(after).not.toContain('CANARY');
  for (const tag of ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'wtpt']) expect(after).toContain(tag);
});

it('a way of building a photo that nobody here knows is refused, not guessed', async () => {
  const jpeg = photo('bare.jpg');
  const arithmetic = Buffer.from(jpeg);
  arithmetic[jpeg.indexOf('\xff\xc0', 0, 'latin1') + 1] = 0xc9;
  const table = Buffer.from(jpeg);
  table.writeUInt16BE(69, jpeg.indexOf('\xff\xdb', 0, 'latin1') + 2);
  const png = photo('rgb.png');
  const foreign = Buffer.concat([png.subarray(0, 33), chunk('PRIV', 'CANARY'), png.subarray(33)]);
  const harmless = Buffer.concat([png.subarray(0, 33), chunk('prIv', 'CANARY'), png.subarray(33)]);
  const torn = Buffer.from(png);
  torn[40] = (torn[40] ?? 0) ^ 1;
  for (const bytes of [arithmetic, table, foreign, torn, png.subarray(0, -30)])
    expect(await strip(bytes)).toBeUndefined();
  expect(latin1((await strip(harmless))?.bytes ?? harmless)).not.toContain('CANARY');
});

function chunk(name: string, text: string): Buffer {
  const body = Buffer.from(name + text, 'latin1');
  const around = Buffer.alloc(8);
  around.writeUInt32BE(text.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A linear congruential generator, so that a failure comes again. */
function seeded(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

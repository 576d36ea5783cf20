import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cameraNote } from '../attachments/photo/exif.ts';
import { takenAt } from '../attachments/taken.ts';
import { wallClock } from '../journal/index.ts';

const clock = { nowMs: Date.parse('2026-04-01T12:00:00+02:00'), zone: 'Europe/Berlin' };

/** As the contract would show it, in UTC, with the offset beside it. */
function taken(note: string | undefined, offset?: string) {
  const { takenMs, takenOffsetMin } = takenAt({ orientation: 1, taken: note, offset }, clock, wallClock);
  return takenMs === null ? undefined : [new Date(takenMs).toISOString(), takenOffsetMin];
}

it.each([
  ['with the offset its camera knew', '2026:02:08 20:10:05', '-05:30', ['2026-02-09T01:40:05.000Z', -330]],
  [
    'else on the clock of the wall where the journal is, in winter',
    '2026:02:08 20:10:05',
    undefined,
    ['2026-02-08T19:10:05.000Z', 60],
  ],
  ['and in summer', '2026:03:30 20:10:05', undefined, ['2026-03-30T18:10:05.000Z', 120]],
  [
    'at the earlier one of an hour that comes twice',
    '2025:10:26 02:30:00',
    undefined,
    ['2025-10-26T00:30:00.000Z', 120],
  ],
])('a photo was taken %s', (_, note, offset, expected) => {
  expect(taken(note, offset)).toEqual(expected);
});

it.each([
  ['in an hour that summer time skipped', '2026:03:29 02:30:00'],
  ['on a clock that was never set', '0000:00:00 00:00:00'],
  ['on a day that there is not', '2026:02:30 10:00:00'],
  ['at no time of any clock', '2026:02:08 25:61:00'],
  ['the year after next', '2028:02:08 20:10:05'],
  ['before there were such cameras', '1970:01:01 00:00:00'],
  ['whenever', 'yesterday'],
  ['in words of another kind', '    :  :     :  :  '],
])('a photo is not said to be taken %s: nothing is better than a wrong date', (_, note) => {
  expect(taken(note)).toBeUndefined();
});

it('the date of a photo that stays as it is, as an AVIF from a phone, is read all the same', async () => {
  const file = readFileSync(new URL('../attachments/fixtures/phone.avif', import.meta.url));
  expect(await cameraNote(file, file.length)).toMatchObject({
    taken: '2026:02:08 20:10:05',
    offset: '+01:00',
  });
});

it('a block that was made to confuse its reader says nothing, and soon', async () => {
  const block = Buffer.alloc(60_000, 0xff);
  block.write('MM\0*', 0, 'latin1');
  block.writeUInt32BE(8, 4);
  expect(await cameraNote(block)).toEqual({ orientation: 1, taken: undefined, offset: undefined });
  // A directory that names itself as the next, with every tag pointing back at it.
  const loop = Buffer.alloc(8 + 2 + 12 * 100 + 4);
  loop.write('MM\0*', 0, 'latin1');
  loop.writeUInt32BE(8, 4);
  loop.writeUInt16BE(100, 8);
  for (let i = 0; i < 100; i++) {
    loop.writeUInt16BE(0x8769, 10 + i * 12);
    loop.writeUInt16BE(4, 12 + i * 12);
    loop.writeUInt32BE(1, 14 + i * 12);
    loop.writeUInt32BE(8, 18 + i * 12);
  }
  loop.writeUInt32BE(8, 10 + 1200);
  expect(await cameraNote(loop)).toMatchObject({ taken: undefined });
});

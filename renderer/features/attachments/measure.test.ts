import { describe, expect, test } from 'vitest';
import { fromBase64 } from './base64.ts';
import {
  bytesInWords,
  decodePlan,
  fitted,
  MOST_ZOOM,
  millimetres,
  ROW_HEIGHT,
  tileWidth,
  within,
  zoomed,
} from './measure.ts';

describe('a picture', () => {
  test('of a usual camera is decoded whole, also where its size is not known', () => {
    expect(decodePlan('image/jpeg', { width: 4000, height: 3000 }, 480)).toBe('whole');
    expect(decodePlan('image/png', undefined, 480)).toBe('whole');
  });

  test('of 100 million pixels does not take the window with it: it is made smaller while it is read', () => {
    const size = { width: 12_500, height: 8000 };
    // By whole eighths, as the decoder can: 1563 × 1000 is one, and its area must not be a pixel less.
    expect(decodePlan('image/jpeg', size, 480)).toEqual({ scaled: { width: 1563, height: 1000 } });
    expect(decodePlan('image/jpeg', size, 4096)).toEqual({ scaled: { width: 4688, height: 3000 } });
  });

  test('that is too large and of a kind that can’t be made smaller is not begun', () => {
    expect(decodePlan('image/png', { width: 10_000, height: 10_000 }, 480)).toBe('too-large');
    expect(decodePlan('image/jpeg', { width: 65_000, height: 65_000 }, 480)).toBe('too-large');
    expect(decodePlan('image/jpeg', { width: 30_000, height: 10_000 }, 30_000)).toBe('too-large');
  });

  test('keeps its shape, is never blown up, and never smaller than a point', () => {
    expect(within({ width: 4000, height: 3000 }, 480)).toEqual({ width: 480, height: 360 });
    expect(within({ width: 60, height: 40 }, 480)).toEqual({ width: 60, height: 40 });
    expect(within({ width: 9000, height: 2 }, 480)).toEqual({ width: 480, height: 1 });
    expect(fitted({ width: 4000, height: 3000 }, { width: 800, height: 300 })).toEqual({
      width: 400,
      height: 300,
    });
  });

  test('has its room in the row before it is there, and is no sliver and no banner', () => {
    expect(tileWidth({})).toBe(Math.round((ROW_HEIGHT * 4) / 3));
    expect(tileWidth({ width: 100, height: 9000 })).toBe(Math.round(ROW_HEIGHT * 0.7));
    expect(tileWidth({ width: 9000, height: 100 })).toBe(ROW_HEIGHT * 2);
  });

  test('gone near to and back again is whole again', () => {
    let zoom = 1;
    for (let i = 0; i < 20; i++) zoom = zoomed(zoom, 1);
    expect(zoom).toBe(MOST_ZOOM);
    for (let i = 0; i < 20; i++) zoom = zoomed(zoom, -1);
    expect(zoom).toBe(1);
  });
});

test('a wound’s size is what was written, with a comma too, and never a guess', () => {
  expect(['24', ' 24,5 ', '0.75', '2000'].map(millimetres)).toEqual([24, 24.5, 0.75, 2000]);
  expect(['', '0', '-3', '2 cm', '24.5.1', '9999', 'about 20'].map(millimetres)).toEqual(
    Array(7).fill(undefined),
  );
});

test('a size is said as the laptop says it', () => {
  expect([0, 999, 1000, 34_400, 999_499, 999_500, 2_140_000, 48_600_000].map(bytesInWords)).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '34 kB',
    '999 kB',
    '1.0 MB',
    '2.1 MB',
    '49 MB',
  ]);
});

test('every byte arrives as it left', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7 + (i >> 8)) % 256);
  const back = new Uint8Array(bytes.length + 2);
  expect(fromBase64(btoa(String.fromCharCode(...bytes)), back, 1)).toBe(bytes.length);
  expect(back.subarray(1, -1)).toEqual(bytes);
  expect([back[0], back.at(-1)]).toEqual([0, 0]);
});

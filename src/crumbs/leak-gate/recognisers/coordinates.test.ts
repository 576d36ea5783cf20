import { describe, expect, it } from 'vitest';
import { coordinates } from './coordinates.ts';
import { found } from './testing/found.ts';

describe('coordinates', () => {
  it.each([
    ['at 53.5511, 9.9937 again', '53.5511, 9.9937'],
    ["53° 33' N", "53° 33' N"],
    ['geo:53.55,9.99', 'geo:53.55,9.99'],
    ['9F5FHX2X+2Q', '9F5FHX2X+2Q'],
    ['///filled.count.soap', '///filled.count.soap'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(coordinates, text)).toContain(wanted);
  });

  it.each(['38.5, 38.2', '2.5 mg, 3.5 mg', '38.5°'])('left alone: «%s»', (text) => {
    expect(found(coordinates, text)).toEqual([]);
  });
});

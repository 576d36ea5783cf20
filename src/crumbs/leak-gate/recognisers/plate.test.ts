import { describe, expect, it } from 'vitest';
import { plate } from './plate.ts';
import { found } from './testing/found.ts';

describe('a number plate', () => {
  it.each([
    ['parked HH-AB 1234 outside', 'HH-AB 1234'],
    ['AB12 CDE', 'AB12 CDE'],
    ['AA-123-BB', 'AA-123-BB'],
    ['1234 BCD', '1234 BCD'],
    ['number plate is 7ABC 123', 'number plate is 7ABC 123'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(plate, text)).toContain(wanted);
  });

  it.each(['vitamin B-12', 'in 2020 CBT helped', 'T2 scan'])('left alone: «%s»', (text) => {
    expect(found(plate, text)).toEqual([]);
  });
});

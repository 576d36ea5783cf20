import { describe, expect, it } from 'vitest';
import { longNumber } from './long-number.ts';
import { found } from './testing/found.ts';

describe('a long number', () => {
  it.each([
    ['number 35649', '35649'],
    ['8845 20013', '8845 20013'],
    ['12345678901', '12345678901'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(longNumber, text)).toContain(wanted);
  });

  it.each(['10,000 steps', '1.250.000', '120/80', '2.5 mg', 'in 2019'])('left alone: «%s»', (text) => {
    expect(found(longNumber, text)).toEqual([]);
  });
});

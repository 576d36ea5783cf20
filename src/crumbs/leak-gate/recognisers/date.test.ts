import { describe, expect, it } from 'vitest';
import { date } from './date.ts';
import { found } from './testing/found.ts';

describe('a date', () => {
  it.each([
    ['on 2026-02-07T15:00 it began', '2026-02-07T15:00'],
    ['on 7/2/2026', '7/2/2026'],
    ['on 07.02.26', '07.02.26'],
    ['4th of May 2018', '4th of May 2018'],
    ['May 4th, 2018', 'May 4th, 2018'],
    ['4 mai 2018', '4 mai 2018'],
    ['am 3. März', '3. März'],
    ['the twenty-first of June', 'the twenty-first of June'],
    ['born in 1984', 'born in 1984'],
    ['last May.', 'last May'],
    ['on Saturday', 'Saturday'],
    ['since Christmas', 'Christmas'],
    ['7-Feb-2026', '7-Feb-2026'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(date, text)).toContain(wanted);
  });

  it.each(['may be worse', 'march on', '2.5 to 3.5', '120/80', 'it may help', '5-10 minutes'])(
    'left alone: «%s»',
    (text) => {
      expect(found(date, text)).toEqual([]);
    },
  );
});

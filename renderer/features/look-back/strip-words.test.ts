import { expect, test } from 'vitest';
import type { Strip } from '../../../src/contract/index.ts';
import type { Span } from './spans.ts';
import { lookedWords } from './strip-words.ts';

const thing = (name: string) => ({ name, count: 1 });
const strip = (bins: number, marks: readonly (readonly [bin: number, ...names: string[]])[]): Strip => ({
  ...{ from: '2026-03-01', to: '2026-03-02', bins, looked: Array(bins).fill(1) },
  lanes: [
    {
      lane: 'looked',
      marks: marks.map(([bin, ...names]) => ({
        ...{ bin, count: names.length, rings: 0, others: 0, things: names.map(thing) },
      })),
    },
  ],
});
const span = (bins: number): Span => ({
  ...{ from: '2026-03-01', to: '2026-03-02', days: 2, bins, perBin: 2 / bins },
});

test('a day somebody looked says what for, of hours and of several days too', () => {
  expect(lookedWords(strip(2, [[0, 'itch', 'rash']]), span(2), 0, 1)).toBe('looked for itch and rash');
  expect(lookedWords(strip(8, [[3, 'itch']]), span(8), 0, 1)).toBe('looked for itch that day');
  expect(lookedWords(strip(1, [[0, 'itch', 'rash', 'mood', 'sleep']]), span(1), 0, 2)).toBe(
    'looked for itch, rash, mood and 1 other thing on 1 of 2 days',
  );
  expect(lookedWords(strip(8, [[3, '']]), span(8), 0, 1)).toBe('looked for something that day');
  expect(lookedWords({ ...strip(2, []), looked: [0, 0] }, span(2), 0, 1)).toBe('no check-in');
});

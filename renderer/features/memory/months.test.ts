import { expect, test } from 'vitest';
import { barsOf, monthsOf } from './months.ts';

const theme = (...months: [string, number][]) => ({
  names: ['itch'],
  notes: 0,
  share: 1,
  months: months.map(([month, notes]) => ({ month, notes })),
});

test('a month without a note has a place in the picture, so that a gap is seen as one', () => {
  const itch = theme(['2025-11', 2], ['2026-02', 1]);
  expect(monthsOf([itch]).slice(-4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(barsOf(itch, monthsOf([itch])).map(({ notes }) => notes)).toEqual([...Array(8).fill(0), 2, 0, 0, 1]);
  expect(monthsOf([itch])[0]).toBe('2025-03');
});

test('of a long journal the newest months are drawn', () => {
  const months = monthsOf([theme(['2020-01', 1], ['2026-02', 1])]);
  expect(months).toHaveLength(18);
  expect(months.at(-1)).toBe('2026-02');
  expect(monthsOf([])).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Clock } from '../../contract/index.ts';
import { readDay } from './day-typed.ts';

/** A Tuesday. */
const clock: Clock = { nowMs: Date.parse('2026-03-10T09:00:00+01:00'), zone: 'Europe/Berlin' };
const read = (text: string) => {
  const days = readDay(text, clock);
  return days === undefined ? undefined : days.from === days.to ? days.from : `${days.from} ${days.to}`;
};

test('a date is the one that has come, however it is written', () => {
  expect(read('3 march')).toBe('2026-03-03');
  expect(read('March 3')).toBe('2026-03-03');
  expect(read('on the 3rd of March')).toBe('2026-03-03');
  expect(read('24 december')).toBe('2025-12-24');
  expect(read('3 March 2024')).toBe('2024-03-03');
  expect(read('2024-03-03')).toBe('2024-03-03');
  expect(read('3.3.')).toBe('2026-03-03');
  expect(read('3.12.')).toBe('2025-12-03');
  expect(read('3/3/25')).toBe('2025-03-03');
});

test('days are said by their names and by how long ago', () => {
  expect(read('today')).toBe('2026-03-10');
  expect(read('Yesterday')).toBe('2026-03-09');
  expect(read('last tuesday')).toBe('2026-03-03');
  expect(read('monday')).toBe('2026-03-09');
  expect(read('2 weeks ago')).toBe('2026-02-23 2026-03-01');
});

test('months and years are spans', () => {
  expect(read('2025-11')).toBe('2025-11-01 2025-11-30');
  expect(read('11/2025')).toBe('2025-11-01 2025-11-30');
  expect(read('november')).toBe('2025-11-01 2025-11-30');
  expect(read('March 2025')).toBe('2025-03-01 2025-03-31');
  expect(read('2024')).toBe('2024-01-01 2024-12-31');
  expect(read('last month')).toBe('2026-02-01 2026-02-28');
});

test('half of a date is not taken for another one', () => {
  for (const text of ['', '30 february', '31.2.', '2025-13', '3 march melatonin', 'soon', 'mat', '45'])
    expect(read(text), text).toBeUndefined();
});

import { expect, test } from 'vitest';
import { instantOf } from './dates.ts';

test('a day asked for begins and ends where the person lives, also on the day the clocks change', () => {
  expect(instantOf('2026-02-08', 'first', 'Europe/Berlin', '--from')).toBe('2026-02-07T23:00:00.000Z');
  expect(instantOf('2026-03-29', 'first', 'Europe/Berlin', '--from')).toBe('2026-03-28T23:00:00.000Z');
  expect(instantOf('2026-03-29', 'last', 'Europe/Berlin', '--to')).toBe('2026-03-29T21:59:59.000Z');
  expect(instantOf('2026-07-01', 'first', 'America/Los_Angeles', '--from')).toBe('2026-07-01T07:00:00.000Z');
});

test('a date that does not exist is not quietly taken for another', () => {
  expect(() => instantOf('2026-02-30', 'first', 'UTC', '--from')).toThrow('--from');
});

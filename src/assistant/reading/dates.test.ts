import { expect, test } from 'vitest';
import type { Clock } from '../../contract/index.ts';
import { readWindow, unreadDate } from './window.ts';

/** A Tuesday. */
const clock: Clock = { nowMs: Date.parse('2026-12-01T10:00:00+01:00'), zone: 'Europe/Berlin' };
const read = (time: string) => readWindow(`how often did she itch ${time}?`, clock)?.words;
const unread = (time: string) => unreadDate(`How often did she itch ${time}?`, clock);

test('two dates are one time, whichever word stands between them and whichever comes first in a date', () => {
  const summer = 'from 28 June to 4 August';
  for (const time of [
    'between 28 June and 4 August',
    'from the 28th of June until the 4th of August',
    'between June 28 and August 4',
    'June 28 to August 4',
    'from June 28th through August 4th',
    '28.6. to 4.8.',
    'between 28.6. and 4.8.2026',
    '28 jun – 4 aug',
  ])
    expect(read(time), time).toBe(summer);
  expect(read('between 29 December and 2 January')).toBe('from 29 December 2025 to 2 January');
  expect(read('from 12 November until now')).toBe('from 12 November to 1 December');
  expect(read('from Monday to Friday')).toBe('from 23 to 27 November');
  expect(read('from late August to mid-September')).toBe('from 21 August to 20 September');
});

test('a date is a day with the month before it or in figures too', () => {
  expect(read('on August 14')).toBe('on 14 August');
  expect(read('August 14')).toBe('on 14 August');
  expect(read('since 7.9.')).toBe('from 7 September on');
  expect(read('on the 31st')).toBe('on 31 October');
});

test('a number that is no date is none', () => {
  for (const time of ['above 6.1. in August', 'between 38.5 and 39.1 in August', 'above 5/10 in August'])
    expect(read(time), time).toBe('from 1 to 31 August');
});

test('the week, the weekend and the days before a date are counted from that date', () => {
  expect(read('in the week of 19 August')).toBe('from 17 to 23 August');
  expect(read('the week of August 19')).toBe('from 17 to 23 August');
  expect(read('the weekend of 22 August')).toBe('from 22 to 23 August');
  expect(read('in the two weeks before 19 August')).toBe('from 5 to 18 August');
  expect(read('the day before 19 August')).toBe('on 18 August');
  expect(read('two days after 19 August')).toBe('on 21 August');
  expect(read('during the night of 19 August')).toBe('on 19 August at night');
});

test('the last weeks of a month are its own, not the last ones', () => {
  expect(read('in the last two weeks of August')).toBe('from 18 to 31 August');
  expect(read('in the first ten days of August')).toBe('from 1 to 10 August');
  expect(read('the last week of August')).toBe('from 25 to 31 August');
  expect(read('in the last two weeks')).toBe('from 17 November to 1 December');
  expect(read('in the last three weeks of term')).toBeUndefined();
  expect(unread('in the last three weeks of term')).toBe('in the last three weeks of term');
});

test('feasts of the American year have their days, and so has the day after one', () => {
  expect(read('the day after Thanksgiving')).toBe('on 27 November');
  expect(read('on Thanksgiving 2024')).toBe('on 28 November 2024');
  expect(read('since Halloween')).toBe('from 31 October on');
  expect(read('in the week before Christmas')).toBe('from 18 to 24 December 2025');
});

test('a date that no calendar has is no other day and not all days', () => {
  for (const [time, said] of [
    ['on 31 June', '31 June'],
    ['on June 31', 'June 31'],
    ['since 31.6.', '31.6.'],
    ['on 2026-02-30', '2026-02-30'],
    ['between 31 June and 4 August', '31 June'],
    ['between 28 and 31 June', '31 June'],
    ['on 29 February 2026', '29 February 2026'],
    ['on 35 June', '35 June'],
    ['on the 42nd', 'on the 42nd'],
  ] as const) {
    expect(read(time), time).toBeUndefined();
    expect(unread(time), time).toBe(said);
  }
  for (const time of ['on 30 June', 'when 38 may mean fever', 'since June 38 and more'])
    expect(unread(time), time).toBeUndefined();
  expect(read('since 29 February')).toBe('from 29 February 2024 on');
});

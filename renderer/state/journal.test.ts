import { describe, expect, test } from 'vitest';
import { type EntryWithEvents, newId } from '../../src/contract/index.ts';
import {
  asking,
  changed,
  entriesHere,
  gone,
  gotDays,
  gotEntries,
  heldNear,
  initialJournal,
} from './journal.ts';
import { dayAt, keyOf, rowAt, rowOfDay, rowOfEntry, rowsOf } from './rows.ts';

const entry = (start: string): EntryWithEvents => ({
  id: newId(),
  revision: 1,
  subject: 'Maya',
  observer: 'Ada',
  text: start,
  at: { start, end: start, zone: 'Europe/Berlin', precision: 'minute' },
  createdAt: start,
  events: [],
});

const morning = entry('2026-02-08T08:00:00+01:00');
const evening = entry('2026-02-08T20:00:00+01:00');
const before = entry('2026-02-07T20:00:00+01:00');
const days = [
  { day: '2026-02-08', entries: 2 },
  { day: '2026-02-07', entries: 1 },
  { day: '2024-06-01', entries: 3 },
];
const asked = asking(initialJournal, 'Maya');
const journal = gotDays(asked, asked, days, [morning, evening]);

const shown = (j: typeof journal) => {
  const rows = rowsOf(j.days);
  return Array.from({ length: rows.count }, (_, i) => {
    const row = rowAt(rows, j, i);
    return row?.type === 'day' ? row.day : row?.type === 'entry' ? row.entry.id : '…';
  });
};

describe('a list of days', () => {
  test('has a place for every note, also for those that are not here', () => {
    expect(shown(journal)).toEqual([
      '2026-02-08',
      evening.id,
      morning.id,
      '2026-02-07',
      '…',
      '2024-06-01',
      '…',
      '…',
      '…',
    ]);
  });

  test('fills the days that come near, and drops those far away, but the latest never', () => {
    const filled = gotEntries(journal, asked, ['2026-02-07'], [before]);
    expect(entriesHere(filled)).toEqual([evening, morning, before]);
    const far = heldNear(filled, new Set(['2024-06-01']));
    expect(entriesHere(far)).toEqual([evening, morning]);
    expect(shown(far)).toHaveLength(9);
  });

  test('counts what was really there, should a day have changed meanwhile', () => {
    const filled = gotEntries(journal, asked, ['2024-06-01'], [entry('2024-06-01T12:00:00+01:00')]);
    expect(filled.days.at(-1)).toEqual({ day: '2024-06-01', entries: 1 });
    expect(gotEntries(filled, asked, ['2024-06-01'], []).days).toHaveLength(2);
  });

  test('never mixes in the notes of someone else, nor of another filter', () => {
    const narrowed = asking(journal, 'Maya', { what: 'itch' });
    expect(gotDays(journal, asking(initialJournal, 'Leo'), [], [])).toBe(journal);
    expect(gotEntries(narrowed, asked, ['2026-02-07'], [before])).toBe(narrowed);
    expect(asking(journal, 'Leo').days).toEqual([]);
    expect(asking(journal, 'Maya')).toEqual(journal);
  });

  test('drops what somebody else asked for, should they have left the laptop meanwhile', () => {
    // The lists are emptied when another person writes; the same is asked for again, in their name.
    const another = asking(initialJournal, 'Maya');
    expect(gotEntries(another, asked, ['2026-02-07'], [before])).toBe(another);
  });

  test('shows a kept note at once, under its day, and a changed one once', () => {
    const night = entry('2026-02-08T23:00:00+01:00');
    const kept = changed(journal, night);
    expect(shown(kept).slice(0, 3)).toEqual(['2026-02-08', night.id, evening.id]);
    const moved = { ...night, at: before.at };
    expect(changed(kept, moved).days.slice(0, 2)).toEqual([
      { day: '2026-02-08', entries: 2 },
      { day: '2026-02-07', entries: 2 },
    ]);
    expect(changed(journal, entry('2026-02-09T09:00:00+01:00')).days[0]).toEqual({
      day: '2026-02-09',
      entries: 1,
    });
  });

  test('takes the heading away with the last note of a day', () => {
    const one = gone(gone(journal, morning.id), evening.id);
    expect(one.days[0]?.day).toBe('2026-02-07');
  });
});

describe('rows', () => {
  const rows = rowsOf(days);

  test('know their day, and the days their row', () => {
    expect([0, 2, 3, 4, 8].map((row) => dayAt(rows, row))).toEqual([0, 0, 1, 1, 2]);
    expect(rowOfDay(rows, days, '2026-02-07')).toBe(3);
    // Nothing was written on that day: the one before it.
    expect(rowOfDay(rows, days, '2025-12-24')).toBe(5);
    expect(rowOfDay(rows, days, '2020-01-01')).toBe(5);
    expect(rowOfDay(rowsOf([]), [], '2020-01-01')).toBeUndefined();
    expect(rowOfEntry(rows, journal, morning)).toBe(2);
  });

  test('keep their key when a note comes on top, so that nothing jumps', () => {
    const more = rowsOf([{ day: '2026-02-08', entries: 3 }, ...days.slice(1)]);
    const keys = (of: typeof rows) => Array.from({ length: of.count }, (_, row) => keyOf(of, row));
    expect(keys(more).slice(2)).toEqual(keys(rows).slice(1));
  });
});

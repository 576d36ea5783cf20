import { describe, expect, test } from 'vitest';
import { around, binOf, daysOfBin, hoursOfBin, labelled, spanOf, within, ZOOMS, zoomed } from './spans.ts';

const [first, today] = ['2024-01-10', '2026-03-10'];

describe('a span', () => {
  test('is cut into as many parts as can be told apart, each a whole number of days or hours', () => {
    for (const zoom of ZOOMS) {
      const { bins, perBin } = spanOf(zoom, today, first, today);
      expect(bins, zoom).toBeLessThanOrEqual(52);
      expect(Number.isInteger(perBin) || Number.isInteger(perBin * 24), zoom).toBe(true);
    }
  });

  test('of all ends today and begins no later than the journal', () => {
    const all = spanOf('all', '2025-01-01', first, today);
    expect(all.to).toBe(today);
    expect(all.from <= first).toBe(true);
    expect(spanOf('all', today, today, today)).toMatchObject({ from: today, bins: 1 });
  });

  test('never leaves the journal behind', () => {
    expect(within('2030-01-01', 'month', first, today)).toBe(today);
    expect(within('2020-01-01', 'month', first, today)).toBe('2024-02-09');
    expect(within('2020-01-01', 'year', '2026-03-01', today)).toBe(today);
  });

  test('can be put around a day, and the day is in it', () => {
    for (const zoom of ZOOMS) {
      for (const day of [first, '2025-02-28', today]) {
        const span = spanOf(zoom, around(day, zoom, first, today), first, today);
        expect(binOf(span, day), `${zoom} ${day}`).not.toBeUndefined();
      }
    }
  });

  test('knows which days and hours a part is', () => {
    const week = spanOf('week', '2026-03-07', first, today);
    expect(daysOfBin(week, 5)).toEqual(['2026-03-02', '2026-03-02']);
    expect(hoursOfBin(week, 5)).toEqual([6, 12]);
    const quarter = spanOf('quarter', today, first, today);
    expect(daysOfBin(quarter, 45)).toEqual(['2026-03-09', today]);
    expect(binOf(quarter, '2027-01-01')).toBeUndefined();
  });

  test('names each day once, where it begins, however wide its parts are', () => {
    const week = spanOf('week', '2026-03-07', first, today);
    for (const wide of [22, 30, 50, 120]) {
      expect(labelled(week, wide, 84), String(wide)).toEqual([0, 4, 8, 12, 16, 20, 24]);
    }
    expect(labelled(week, 8, 84)).toEqual([0, 12, 24]);
    expect(labelled(spanOf('day', today, first, today), 30, 84)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
  });

  test('ends of zooming stay where they are', () => {
    expect(zoomed('day', 1)).toBe('day');
    expect(zoomed('month', 1)).toBe('week');
    expect(zoomed('all', -1)).toBe('all');
  });
});

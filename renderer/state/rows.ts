import type { DayCount, EntryWithEvents } from '../../src/contract/index.ts';
import type { Journal } from './journal.ts';

/** A list of days as rows: a heading for each day, then its notes. Numbers alone, so that a hundred thousand cost nothing. */
export type Rows = {
  readonly count: number;
  /** The row of each day's heading, and one past the last row. */
  readonly starts: Int32Array;
  /** 1 where a row is a heading. */
  readonly headings: Uint8Array;
};

export type Row =
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'entry'; readonly entry: EntryWithEvents; readonly last: boolean }
  /** Its note is on the way. */
  | { readonly type: 'waiting'; readonly last: boolean };

export function rowsOf(days: readonly DayCount[]): Rows {
  const starts = new Int32Array(days.length + 1);
  for (const [i, { entries }] of days.entries()) starts[i + 1] = (starts[i] ?? 0) + 1 + entries;
  const count = starts[days.length] ?? 0;
  const headings = new Uint8Array(count);
  for (let i = 0; i < days.length; i++) headings[starts[i] ?? 0] = 1;
  return { count, starts, headings };
}

/**
 * Counted from the oldest, so that a new note on top leaves the keys of the others; a small whole number, which the
 * virtualiser looks up a hundred thousand times when one row turns out higher than it thought.
 */
export const keyOf = ({ count }: Rows, row: number): number => count - row;

/** Which day a row is of, by its place among the days. */
export function dayAt({ starts }: Rows, row: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

export function rowAt(
  rows: Rows,
  { days, held }: Pick<Journal, 'days' | 'held'>,
  row: number,
): Row | undefined {
  const at = dayAt(rows, row);
  const its = days[at];
  if (its === undefined || row >= rows.count) return undefined;
  const place = row - (rows.starts[at] ?? 0) - 1;
  if (place < 0) return { type: 'day', day: its.day };
  const entry = held.get(its.day)?.[place];
  const last = place === its.entries - 1;
  return entry === undefined ? { type: 'waiting', last } : { type: 'entry', entry, last };
}

/** The row of the latest day that is not after this one; the earliest there is when all are. Undefined without days. */
export function rowOfDay(rows: Rows, days: readonly DayCount[], day: string): number | undefined {
  if (days.length === 0) return undefined;
  const at = days.findIndex((one) => one.day <= day);
  return rows.starts[at < 0 ? days.length - 1 : at];
}

export function rowOfEntry(
  rows: Rows,
  { days, held }: Pick<Journal, 'days' | 'held'>,
  entry: Pick<EntryWithEvents, 'id' | 'at'>,
) {
  const day = entry.at.start.slice(0, 10);
  const at = days.findIndex((one) => one.day === day);
  const place = held.get(day)?.findIndex((one) => one.id === entry.id) ?? -1;
  return at < 0 || place < 0 ? undefined : (rows.starts[at] ?? 0) + 1 + place;
}

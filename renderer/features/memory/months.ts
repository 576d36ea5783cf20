import type { Theme } from '../../../src/contract/index.ts';

/** A picture of more months than this tells nothing: then the newest. Of fewer than a year, the empty ones before it too. */
const MOST = 18;
const LEAST = 12;

/** Every month from the first with a note to the last, YYYY-MM; a year at least. */
export function monthsOf(themes: readonly Theme[]): string[] {
  const all = themes.flatMap(({ months }) => months.map(({ month }) => month)).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = before(first); months.length + span(first, last) < LEAST; month = before(month))
    months.unshift(month);
  for (let month = first; month <= last; month = after(month)) months.push(month);
  return months.slice(-MOST);
}

/** One for each month, 0 where there was no note. */
export function barsOf(theme: Theme, months: readonly string[]): { month: string; notes: number }[] {
  const notes = new Map(theme.months.map((one) => [one.month, one.notes]));
  return months.map((month) => ({ month, notes: notes.get(month) ?? 0 }));
}

export function monthName(month: string): string {
  return format.format(new Date(`${month}-15T00:00:00Z`));
}

const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function span(first: string, last: string): number {
  const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return at(last) - at(first) + 1;
}

function before(month: string): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return at === 1 ? `${year - 1}-12` : `${year}-${String(at - 1).padStart(2, '0')}`;
}

function after(month: string): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
}

import type { At } from '../../contract/index.ts';

/** A day of the calendar, as `2026-11-24`: as it was where something was written. */
export type DayText = string;

const DAY_MS = 86_400_000;
const noon = (day: DayText) => Date.parse(`${day}T12:00:00Z`);
const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (day: DayText) => made.format(noon(day));
};
const dayNumber = format({ day: 'numeric' });
const month = format({ month: 'short' });
const longMonth = format({ month: 'long' });
const weekday = format({ weekday: 'long' });

/** Both ends included; empty when they are the wrong way round. */
export function daysOf(from: DayText, to: DayText): DayText[] {
  const count = Math.round((noon(to) - noon(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => dayAfter(from, i));
}

export function dayAfter(day: DayText, days: number): DayText {
  return new Date(noon(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day on which it began, on the clock of the place where it was written. */
export function firstDay(at: Pick<At, 'start'>): DayText {
  return at.start.slice(0, 10);
}

/** The last day it reaches into. One that ends at midnight does not reach into the next day. */
export function lastDay({ start, end }: Pick<At, 'start' | 'end'>): DayText {
  if (Date.parse(end) <= Date.parse(start)) return firstDay({ start });
  // The digits are the wall clock there; read as UTC they can be reckoned with.
  return new Date(Date.parse(`${end.slice(0, 19)}Z`) - 1).toISOString().slice(0, 10);
}

/** "24 to 30 November 2026" */
export function spanWords(from: DayText, to: DayText): string {
  const end = `${dayNumber(to)} ${longMonth(to)} ${to.slice(0, 4)}`;
  if (from === to) return end;
  const year = from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`;
  const start = from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${longMonth(from)}${year}`;
  return `${dayNumber(from)}${start} to ${end}`;
}

/** "Tuesday 24 November"; "Friday 27 to Sunday 29 November" */
export function dayTitle(from: DayText, to: DayText): string {
  const end = `${weekday(to)} ${dayNumber(to)} ${longMonth(to)}`;
  if (from === to) return end;
  const start = from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${longMonth(from)}`;
  return `${weekday(from)} ${dayNumber(from)}${start} to ${end}`;
}

/** "24–26, 28 Nov, 2 Dec": days that follow each other are one run. */
export function dayList(days: readonly DayText[]): string {
  const sorted = [...new Set(days)].sort();
  const runs: [DayText, DayText][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && day === dayAfter(run[1], 1)) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, to], i) => {
      const next = runs[i + 1]?.[0];
      // The month is said once, where it ends.
      const said = next?.slice(0, 7) === to.slice(0, 7) ? '' : ` ${month(to)}`;
      if (from === to) return `${dayNumber(to)}${said}`;
      const own = from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${month(from)}`;
      return `${dayNumber(from)}${own}–${dayNumber(to)}${said}`;
    })
    .join(', ');
}

/** Whether a fact stood at some time in the span. Its days may be a year or a month only, or missing. */
export function stoodIn(
  fact: { readonly since?: string | undefined; readonly until?: string | undefined },
  from: DayText,
  to: DayText,
): boolean {
  const begun = fact.since === undefined || fact.since.slice(0, 10) <= to.slice(0, fact.since.length);
  const ended = fact.until !== undefined && fact.until.slice(0, 10) < from.slice(0, fact.until.length);
  return begun && !ended;
}

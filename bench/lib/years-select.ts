import type { Select } from './years-questions.ts';
import {
  dayAt,
  daysBetween,
  FIRST_DAY,
  type Happened,
  type Line,
  type Subject,
  weekdayOf,
} from './years-truth.ts';

export type Event = Happened & { readonly key: string };

export type Year = {
  readonly lines: readonly Line[];
  readonly events: readonly Event[];
  readonly about: Subject;
};

/**
 * `sure`: what is meant without doubt. `all`: with what it may also be counted as, and the days at the edges. `near`: with
 * what was looked for and not there, skipped, or stands beside it: has to do with it, and is never counted.
 */
export type Found = {
  readonly sure: readonly Event[];
  readonly all: readonly Event[];
  readonly near: readonly Event[];
};

export function select(what: Select, year: Year): Found {
  const names = [what.n].flat();
  const who = what.who ?? year.about;
  const until = what.until === undefined ? undefined : pivotOf(what.until, year).day;
  const since = what.since === undefined ? undefined : pivotOf(what.since, year).day;
  const end = since === undefined || what.days === undefined ? undefined : shifted(since, what.days);
  const beside = what.with;
  const happened = (event: Event) =>
    (event.absent ?? false) === (what.absent ?? false) &&
    (event.skipped ?? false) === (what.skipped ?? false);
  const fits = (event: Event, slack: number) =>
    event.who === who &&
    event.day >= (what.from === undefined ? FIRST_DAY : shifted(what.from, -slack)) &&
    event.day <= (what.to ?? '9999') &&
    (until === undefined || event.day < until || (slack > 0 && event.day === until)) &&
    (since === undefined || event.day > since || (slack > 0 && event.day === since)) &&
    (end === undefined || event.day <= end) &&
    (what.value === undefined || event.value === what.value) &&
    (what.min === undefined || (size(event) ?? Number.NEGATIVE_INFINITY) >= what.min) &&
    (what.site === undefined || event.site === what.site) &&
    (what.weekdays === undefined || what.weekdays.includes(weekdayOf(event.day))) &&
    (what.hours === undefined || inHours(event, what.hours, slack)) &&
    (beside === undefined ||
      year.events.some(
        (other) => other.who === who && other.name === beside && !other.absent && other.day === event.day,
      ));
  const slack = what.edges || until !== undefined || since !== undefined || what.hours !== undefined ? 1 : 0;
  const sure = year.events.filter(
    (event) => names.includes(event.name) && happened(event) && fits(event, what.edges ? -1 : 0),
  );
  const called = (event: Event) => [event.name, ...(event.also ?? [])].some((name) => names.includes(name));
  const near = year.events.filter(
    (event) =>
      (called(event) && fits(event, slack)) ||
      (beside !== undefined && event.who === who && (called(event) || event.name === beside)),
  );
  const all = near.filter((event) => called(event) && happened(event) && fits(event, slack));
  const byTime = (a: Event, b: Event) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key);
  return { sure: sure.sort(byTime), all: all.sort(byTime), near: near.sort(byTime) };
}

/** Told without a clock it may have been then. */
function inHours({ minute }: Event, [from, to]: readonly [number, number], slack: number): boolean {
  return minute === undefined ? slack > 0 : minute >= from && minute < to;
}

export function pivotOf(name: string, year: Year): Event {
  const event = year.events.find((one) => one.name === name);
  if (event === undefined) throw new Error(`the year has no “${name}”`);
  return event;
}

export const keys = (events: readonly Event[]): string[] => [...new Set(events.map(({ key }) => key))];
export const onDayOf = (event: Event, all: readonly Event[]) =>
  keys(all.filter(({ day }) => day === event.day));
export const size = (event: Event): number | undefined => event.severity ?? event.value;
export const sizes = (events: readonly Event[]): number[] => events.flatMap((event) => size(event) ?? []);
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length);
export const middle = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  );
};
const shifted = (day: string, by: number) => dayAt(daysBetween(FIRST_DAY, day) + by);

import type { UtcMs } from '../contract/index.ts';
import { offsetMinutes } from '../journal/index.ts';

/** Days are whole numbers since the epoch on the wall of a zone, so that adding days never meets summer time. */
export type Day = number;

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
export function dayIn(ms: UtcMs, zone: string): Day {
  return dayAt(ms, offsetMinutes(ms, zone));
}

/** The day on the wall where something was noted: its own offset counts, not today's. */
export function dayAt(ms: UtcMs, offsetMin: number): Day {
  return Math.floor((ms + offsetMin * MINUTE_MS) / DAY_MS);
}

/** The first instant of a day. Where clocks skip midnight it is the first one that exists. */
export function startOf(day: Day, zone: string): UtcMs {
  const wall = day * DAY_MS;
  const guess = wall - offsetMinutes(wall, zone) * MINUTE_MS;
  const ms = wall - offsetMinutes(guess, zone) * MINUTE_MS;
  return dayIn(ms, zone) < day ? ms + 60 * MINUTE_MS : ms;
}

/** An instant on a day's wall clock. */
export function atTime(day: Day, minutes: number, zone: string): UtcMs {
  const wall = day * DAY_MS + minutes * MINUTE_MS;
  return wall - offsetMinutes(wall - offsetMinutes(wall, zone) * MINUTE_MS, zone) * MINUTE_MS;
}

export type Ymd = { readonly year: number; readonly month: number; readonly date: number };

/** A day on the calendar; months from 1. */
export function ymd(day: Day): Ymd {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** Monday is 0. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

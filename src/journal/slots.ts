import type { Precision, Regimen, UtcMs, Weekday } from '../contract/index.ts';
import { isPart, PART_SPANS } from './read-regimen.ts';
import { instantsOf, type KeptTime, offsetMinutes, type Wall, wallAt, wallMs } from './time.ts';

/** A dose that a regimen says: when, and over which time a dose that was written down may be this one. */
export type Slot = {
  readonly at: KeptTime;
  /** From then on it is said that it is not written down. */
  readonly dueMs: UtcMs;
  readonly fromMs: UtcMs;
  readonly toMs: UtcMs;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Nearer to this dose than to the next or the one before, a written dose is this one. But never more than six hours early
 * or twelve late: what is given next morning is not last evening's.
 */
const EARLIEST_MS = 6 * HOUR_MS;
const LATEST_MS = 12 * HOUR_MS;

/** When a dose of a part of the day is said to be not written down: when most of that part is over. */
const PART_DUE: Readonly<Record<keyof typeof PART_SPANS, number>> = {
  morning: 11,
  noon: 14,
  evening: 21,
  night: 23.5,
  day: 20,
};

const DAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The doses that a daily regimen says for the days from a day before `fromMs` to a day after `toMs`, on the walls of `zone`,
 * with windows that do not overlap. An hour that a clock skips is the hour after it; of one that comes twice, the first.
 */
export function slotsOf(regimens: readonly Regimen[], fromMs: UtcMs, toMs: UtcMs, zone: string): Slot[][] {
  const found: { of: number; at: KeptTime; dueMs: UtcMs }[] = [];
  for (const [of, { when }] of regimens.entries()) {
    if (when?.kind !== 'daily') continue;
    for (const midnight of midnights(fromMs - DAY_MS, toMs + DAY_MS, zone)) {
      if (when.days !== undefined && !when.days.includes(DAYS[new Date(midnight).getUTCDay()] ?? 'sun'))
        continue;
      for (const time of when.at) found.push({ of, ...timeOn(midnight, time, zone) });
    }
  }
  const starts = found.map(({ at }) => at).toSorted((a, b) => a.startMs - b.startMs);
  const slots: Slot[][] = regimens.map(() => []);
  for (const { of, at, dueMs } of found) slots[of]?.push({ at, dueMs, ...windowOf(at, starts) });
  return slots;
}

/** Midnights of the wall as if it stood in UTC. */
function midnights(fromMs: UtcMs, toMs: UtcMs, zone: string): number[] {
  const first = wallMs({ ...wallAt(fromMs, zone), hour: 0, minute: 0 });
  const last = wallMs({ ...wallAt(toMs, zone), hour: 0, minute: 0 });
  return Array.from({ length: Math.round((last - first) / DAY_MS) + 1 }, (_, i) => first + i * DAY_MS);
}

function timeOn(midnight: number, time: string, zone: string): { at: KeptTime; dueMs: UtcMs } {
  if (isPart(time)) {
    const [from, to] = PART_SPANS[time];
    const precision = time === 'day' ? 'day' : 'part-of-day';
    const at = kept(instant(midnight, from, zone), instant(midnight, to, zone), zone, precision);
    return { at, dueMs: instant(midnight, PART_DUE[time], zone) };
  }
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const startMs = instant(midnight, hour + minute / 60, zone);
  return { at: kept(startMs, startMs, zone, 'minute'), dueMs: startMs };
}

function kept(startMs: UtcMs, endMs: UtcMs, zone: string, precision: Precision): KeptTime {
  return { startMs, endMs, offsetMin: offsetMinutes(startMs, zone), zone, precision };
}

/** Hours after midnight on the wall, also past the next midnight. */
function instant(midnight: number, hours: number, zone: string): UtcMs {
  const naive = midnight + Math.round(hours * 60) * 60_000;
  const [first] = instantsOf(wallOf(naive), zone);
  if (first !== undefined) return first;
  const [later] = instantsOf(wallOf(naive + HOUR_MS), zone);
  return later ?? naive;
}

function wallOf(naive: number): Wall {
  return wallAt(naive, 'UTC');
}

function windowOf(at: KeptTime, all: readonly KeptTime[]): { fromMs: UtcMs; toMs: UtcMs } {
  const before = all.filter(({ startMs }) => startMs < at.startMs).at(-1);
  const after = all.find(({ startMs }) => startMs > at.startMs);
  const halfway = (a: KeptTime, b: KeptTime) =>
    Math.round((Math.max(a.startMs, Math.min(a.endMs, b.startMs)) + b.startMs) / 2);
  return {
    fromMs: Math.max(at.startMs - EARLIEST_MS, before === undefined ? 0 : halfway(before, at)),
    toMs: Math.min(at.endMs + LATEST_MS, after === undefined ? Number.POSITIVE_INFINITY : halfway(at, after)),
  };
}

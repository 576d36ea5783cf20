import type { At } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, timeOf, wallDay, wallTime } from '../../ui/format.ts';

const { parts, today, yesterday } = en.expected;

/** "19:30", "this evening", "yesterday 19:30", "28 Nov 07:30". */
export function whenWords(at: At, now: Date): string {
  const day = wallDay(at.start);
  if (day === dayOf(now)) return at.precision === 'day' ? today : partOr(at);
  const before = new Date(now);
  before.setDate(now.getDate() - 1);
  const time = timeOf(at);
  return day === dayOf(before) ? yesterday(time).trim() : `${shortDay(day, dayOf(now))} ${time}`.trim();
}

function partOr(at: At): string {
  if (at.precision !== 'part-of-day') return timeOf(at);
  const hour = Number(at.start.slice(11, 13));
  if (hour < 11) return parts.morning;
  if (hour < 16) return parts.midday;
  return hour < 21 ? parts.evening : parts.night;
}

/** Of one moment the time it was expected at; empty for a part of a day, which says none. */
export function wallClockOf(at: At): string {
  return at.precision === 'minute' || at.precision === 'hour' ? wallTime(at.start) : '';
}

/** A time on the clock of the day it was expected on, there. */
export function sameDayAt(at: At, time: string): string {
  return `${at.start.slice(0, 11)}${time}:00${at.start.slice(19)}`;
}

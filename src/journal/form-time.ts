import { type At, type Clock, type FormTime, TendError, type UtcMs } from '../contract/index.ts';
import { instantsOf, isoIn, offsetMinutes, shownTime, thisMinute, wallAt } from './time.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A clock may be a little behind. */
const GRACE_MS = 5 * MINUTE_MS;

/** When a form says that it was. @throws TendError `no-such-time`, `bad-input` for what is still to come, or ends before it begins */
export function timeOf(when: FormTime | undefined, clock: Clock): At {
  if (when === undefined) return shownTime(thisMinute(clock));
  const { day, time, minutes, until } = when;
  const startMs = time === undefined ? dayStart(day, clock.zone) : moment(day, time, clock.zone);
  if (startMs > clock.nowMs + GRACE_MS) {
    throw wrong('when', 'That time is still to come. Please check the day and the time.');
  }
  const endMs =
    until !== undefined
      ? moment(until.day, until.time, clock.zone)
      : minutes !== undefined && time !== undefined
        ? startMs + minutes * MINUTE_MS
        : time === undefined
          ? dayStart(dayAfter(day), clock.zone)
          : startMs;
  if (endMs < startMs) throw wrong('when', 'It ends before it begins. Please check both times.');
  return shownTime({
    ...{ startMs, endMs, offsetMin: offsetMinutes(startMs, clock.zone), zone: clock.zone },
    precision: time === undefined ? 'day' : 'minute',
  });
}

/** The way back: what a form shows of a time. */
export function whenOf({ start, end, precision }: At): FormTime {
  const day = start.slice(0, 10);
  if (precision !== 'minute' && precision !== 'hour') return { day };
  const time = start.slice(11, 16);
  const minutes = (Date.parse(end) - Date.parse(start)) / MINUTE_MS;
  return minutes > 0 ? { day, time, minutes } : { day, time };
}

/** Where midnight is skipped, the day begins an hour later. */
export function dayStart(day: string, zone: string): UtcMs {
  return instants(day, '00:00', zone)[0] ?? instants(day, '01:00', zone)[0] ?? Date.parse(day);
}

/** The day on the calendar there. */
export function dayOf(ms: UtcMs, zone: string): string {
  return isoIn(ms, zone).slice(0, 10);
}

export function hourOf(ms: UtcMs, zone: string): number {
  return wallAt(ms, zone).hour;
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function moment(day: string, time: string, zone: string): UtcMs {
  const [first] = instants(day, time, zone);
  if (first !== undefined) return first;
  throw new TendError(
    'no-such-time',
    `On that day there was no ${time}: the clocks went forward. Please choose another time.`,
  );
}

function instants(day: string, time: string, zone: string): UtcMs[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantsOf({ year, month, day: date, hour, minute }, zone);
}

const wrong = (field: string, sentence: string) => new TendError('bad-input', sentence, { field });

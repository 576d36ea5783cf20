import type { At, Clock, EventDraft } from '../contract/index.ts';
import type { Captured } from './capture/index.ts';
import { dayNumber } from './capture/index.ts';
import { entryTime } from './entry-time.ts';
import { instantsOf, keptTime, shownTime, thisMinute } from './time.ts';

/** How much of its date a note brought along: the minute, or only the day. */
export type Dated = 'minute' | 'day';

/** The last minute of a day: a line of which only the day is known is read as of then, so that its times have come. */
export function endOfDay(day: number, zone: string): Clock {
  const date = new Date(day * 86_400_000);
  const wall = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 23,
    minute: 59,
  };
  const ms = instantsOf(wall, zone).at(-1) ?? date.getTime();
  return { nowMs: ms, zone };
}

/**
 * Of a note that brought only its day along, nothing was at the minute it was read as of: what would be "now" is that
 * day, as wide as a day.
 */
export function readAsDated(captured: Captured, dated: Dated | null, clock: Clock): Captured {
  if (dated !== 'day') return captured;
  const { day, isNow } = dayOf(clock);
  const asDay = (event: EventDraft) => (isNow(event.at) ? { ...event, at: day } : event);
  const events = captured.events.map(asDay);
  const others = captured.others.map((one) => ({ ...one, events: one.events.map(asDay) }));
  return { ...captured, events, others, at: timeAsDated(events, dated, clock) };
}

/** When such a note was, by its events, which a person may have put right. */
export function timeAsDated(events: readonly EventDraft[], dated: Dated | null, clock: Clock): At {
  if (dated !== 'day') return entryTime(events, clock);
  const { day, nowMs, isNow } = dayOf(clock);
  const at = entryTime(events, { ...clock, nowMs });
  return isNow(at) ? day : at;
}

function dayOf(clock: Clock) {
  const now = thisMinute(clock);
  const [startMs = now.startMs] = instantsOf(dayStart(dayNumber(now.startMs, clock.zone)), clock.zone);
  const day = shownTime({ ...keptTime(shownTime({ ...now, startMs })), endMs: now.endMs, precision: 'day' });
  const isNow = (at: At) =>
    at.precision === 'minute' && Date.parse(at.start) === now.startMs && Date.parse(at.end) === now.endMs;
  return { day, nowMs: now.startMs, isNow };
}

function dayStart(day: number) {
  const date = new Date(day * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
  };
}

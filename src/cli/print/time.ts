import type { At } from '../../contract/index.ts';

/** The wall clock of the place it was written in: the instant's own offset, not this machine's zone. */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const dayFormat = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const timeFormat = format({ hour: '2-digit', minute: '2-digit' });
const monthFormat = format({ month: 'long', year: 'numeric' });

export function dayOf(instant: string): string {
  return dayFormat.format(wallClock(instant)).replace(/^(\w+),/, '$1');
}

export function timeOf(instant: string): string {
  return timeFormat.format(wallClock(instant));
}

/** When something was, no finer than it was written. */
export function whenOf(at: At): string {
  const day = dayOf(at.start);
  const end = dayOf(at.end);
  switch (at.precision) {
    case 'minute':
      return at.end === at.start
        ? `${day}, ${timeOf(at.start)}`
        : `${day}, ${timeOf(at.start)} to ${end === day ? '' : `${end}, `}${timeOf(at.end)}`;
    case 'hour':
      return `${day}, about ${timeOf(at.start)}`;
    case 'part-of-day':
      return `${day}, ${partOfDay(at.start)}`;
    case 'day':
      return lastDay(at) === day ? day : `${day} to ${lastDay(at)}`;
    case 'week':
      return `in the week of ${day}`;
    case 'month':
      return monthFormat.format(wallClock(at.start));
    case 'unknown':
      return `some time, written on ${day}`;
  }
}

/** The same, without the day when it is the one that stands above. */
export function whenOn(day: string, at: At): string {
  const when = whenOf(at);
  return when.startsWith(`${day}, `) ? when.slice(day.length + 2) : when;
}

/** A span of days ends at the next midnight, or just before it: the last day is the one before that. */
function lastDay({ start, end }: At): string {
  return end === start
    ? dayOf(start)
    : dayFormat.format(new Date(wallClock(end).getTime() - 1)).replace(/^(\w+),/, '$1');
}

function partOfDay(instant: string): string {
  const hour = wallClock(instant).getUTCHours();
  if (hour < 5 || hour >= 22) return 'at night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/** ISO 8601 with an offset, read as if it were UTC: then its own hours and minutes are what is formatted. */
function wallClock(instant: string): Date {
  return new Date(`${instant.slice(0, 19)}Z`);
}

import { Instant } from '../contract/index.ts';
import { wrongUsage } from './usage.ts';

/**
 * A day (`2026-02-08`) or an instant (ISO 8601 with an offset) as an instant. A day is its first or its last
 * moment in the zone.
 */
export function instantOf(
  text: string | undefined,
  edge: 'first' | 'last',
  zone: string | undefined,
  option: string,
) {
  if (text === undefined || Instant.safeParse(text).success) return text;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year = 0, month = 0, date = 0] = day?.slice(1).map(Number) ?? [];
  const clock = edge === 'first' ? ([0, 0, 0] as const) : ([23, 59, 59] as const);
  const wall = Date.UTC(year, month - 1, date, ...clock);
  // A date that does not exist comes back as another one.
  if (day === null || new Date(wall).getUTCDate() !== date) {
    throw wrongUsage(`${option} is a day as 2026-02-08, or an instant as 2026-02-08T20:10:00+01:00.`);
  }
  return new Date(wall - offsetMs(wall - offsetMs(wall, zone), zone)).toISOString();
}

/** How far ahead of UTC the zone's clocks are at an instant. */
function offsetMs(ms: number, zone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: knownZone(zone),
    timeZoneName: 'longOffset',
  }).formatToParts(ms);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The zone's name as it is, if the system knows it; undefined stands for this machine's own. */
export function knownZone(zone: string | undefined): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw wrongUsage('--zone is the name of a time zone, like Europe/Berlin.');
  }
}

import { type Clock, isoAt, type Precision, TendError, type UtcMs } from '../contract/index.ts';

export { isoAt };

/** A wall-clock reading in some zone. Months from 1. */
export type Wall = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

/** A time as the vault keeps it: UTC milliseconds, the offset (minutes east) at the start, the zone it was said in. */
export type KeptTime = {
  readonly startMs: UtcMs;
  readonly endMs: UtcMs;
  readonly offsetMin: number;
  readonly zone: string;
  readonly precision: Precision;
};

const MINUTE_MS = 60_000;
/** Offsets change only on a quarter of an hour, so each is looked up once; Intl takes some 20 µs a time. */
const QUARTER_MS = 15 * MINUTE_MS;
const MOST_REMEMBERED = 20_000;

type Zone = { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> };
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    try {
      const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
      zone = { format, offsets: new Map() };
    } catch {
      throw new TendError('bad-input', 'That time zone is not known. Use a name like Europe/Berlin.', {
        field: 'zone',
      });
    }
    zones.set(name, zone);
  }
  return zone;
}

/** Minutes east of UTC in `zone` at that instant: summer time is settled by the instant, never by the month. */
export function offsetMinutes(ms: UtcMs, zone: string): number {
  const { format, offsets } = zoneOf(zone);
  const quarter = Math.floor(ms / QUARTER_MS);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const written = format
    .formatToParts(quarter * QUARTER_MS)
    .find((part) => part.type === 'timeZoneName')?.value;
  // "GMT", "GMT-03:30"; seconds, of before there were zones, are left out.
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(written ?? '') ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  if (offsets.size >= MOST_REMEMBERED) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

/** What a clock on the wall in `zone` shows at an instant. */
export function wallAt(ms: UtcMs, zone: string): Wall {
  const shifted = new Date(ms + offsetMinutes(ms, zone) * MINUTE_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** Wall-clock milliseconds as if the wall stood in UTC: for arithmetic with days and hours only. */
export function wallMs(wall: Wall): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
}

/**
 * The instants at which a wall in `zone` shows this: one; two when clocks go back (earlier first);
 * none in the hour that is skipped when they go forward.
 */
export function instantsOf(wall: Wall, zone: string): UtcMs[] {
  const naive = wallMs(wall);
  const found = new Set<number>();
  for (const nearby of [naive - 86_400_000, naive + 86_400_000]) {
    const ms = naive - offsetMinutes(nearby, zone) * MINUTE_MS;
    if (wallMs(wallAt(ms, zone)) === naive) found.add(ms);
  }
  return [...found].sort((a, b) => a - b);
}

/** ISO 8601 of an instant in a zone. */
export function isoIn(ms: UtcMs, zone: string): string {
  return isoAt(ms, offsetMinutes(ms, zone));
}

/** A kept time as the contract shows it. */
export function shownTime(time: KeptTime): {
  start: string;
  end: string;
  zone: string;
  precision: Precision;
} {
  const start = isoAt(time.startMs, time.offsetMin);
  const end = time.endMs === time.startMs ? start : isoIn(time.endMs, time.zone);
  return { start, end, zone: time.zone, precision: time.precision };
}

/** The contract's time as the vault keeps it. */
export function keptTime(at: { start: string; end: string; zone: string; precision: Precision }): KeptTime {
  const startMs = Date.parse(at.start);
  return {
    startMs,
    endMs: Math.max(startMs, Date.parse(at.end)),
    offsetMin: offsetMinutes(startMs, at.zone),
    zone: at.zone,
    precision: at.precision,
  };
}

/** Now, to the minute. */
export function thisMinute(clock: Clock): KeptTime {
  const startMs = Math.floor(clock.nowMs / MINUTE_MS) * MINUTE_MS;
  const { zone } = clock;
  return { startMs, endMs: startMs, offsetMin: offsetMinutes(startMs, zone), zone, precision: 'minute' };
}

/** The reading of clocks on walls, for what is not of the journal. */
export const wallClock = { offsetMinutes, instantsOf };

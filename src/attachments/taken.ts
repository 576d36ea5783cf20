import type { Clock } from '../contract/index.ts';
import type { CameraNote } from './photo/exif.ts';

/** The journal's reading of clocks on walls. */
export type WallClock = {
  /** Minutes east of UTC in a zone at an instant. */
  offsetMinutes(ms: number, zone: string): number;
  /** When a wall in a zone shows this: none in the hour that summer time skips, two in the one it repeats. Months from 1. */
  instantsOf(
    wall: { year: number; month: number; day: number; hour: number; minute: number },
    zone: string,
  ): readonly number[];
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * When a photo was taken, as its camera noted it: with the camera's offset, else as the time on a wall where the journal
 * is written. Nothing, rather than a guess, for a clock that was never set, shows no time, or is ahead.
 */
export function takenAt(
  note: CameraNote | undefined,
  clock: Clock,
  wall: WallClock,
): { takenMs: number | null; takenOffsetMin: number | null } {
  const unknown = { takenMs: null, takenOffsetMin: null };
  const read = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/
    .exec(note?.taken ?? '')
    ?.slice(1)
    .map(Number);
  if (read === undefined) return unknown;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = read;
  const naive = Date.UTC(year, month - 1, day, hour, minute, second);
  const exists = new Date(naive).toISOString().startsWith(read.slice(0, 3).map(padded).join('-'));
  if (!exists || year < 1980 || hour > 23 || minute > 59 || second > 60) return unknown;

  const offset = offsetOf(note?.offset);
  const start =
    offset === undefined
      ? wall.instantsOf({ year, month, day, hour, minute }, clock.zone)[0]
      : Math.floor(naive / MINUTE_MS) * MINUTE_MS - offset * MINUTE_MS;
  if (start === undefined) return unknown;
  const takenMs = start + second * 1000;
  if (takenMs > clock.nowMs + DAY_MS) return unknown;
  return { takenMs, takenOffsetMin: offset ?? wall.offsetMinutes(takenMs, clock.zone) };
}

function padded(part: number, place: number): string {
  return String(part).padStart(place === 0 ? 4 : 2, '0');
}

/** Minutes east of UTC, of `+01:00`. */
export function offsetOf(written: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(written ?? '') ?? [];
  if (hours === undefined) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? undefined : sign === '-' ? -size : size;
}

import { z } from 'zod';

/** Milliseconds since the epoch, UTC. The only time that is stored; offsets and zones stand beside it. */
export type UtcMs = number & { readonly __unit?: 'UtcMs' };

export const Precision = z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'unknown']);
export type Precision = z.infer<typeof Precision>;

/** ISO 8601 with the offset, as `2026-02-08T20:10:00+01:00`. */
export const Instant = z.iso.datetime({ offset: true });

/** A day of the calendar, as 2026-03-03. */
export const Day = z.iso.date('a day is written as 2026-03-03');

/** When something was. A point has `end` equal to `start`; a span has a later end. `zone` is an IANA name. */
export const At = z.object({ start: Instant, end: Instant, zone: z.string(), precision: Precision });
export type At = z.infer<typeof At>;

/** The clock a request is answered by: replaced by tests and back-filling (`--now`, `--zone`). */
export const ClockInput = z.object({ now: Instant.optional(), zone: z.string().optional() });

/** Now, and where: handed to whoever needs the time, so that a test can choose it. */
export type Clock = { readonly nowMs: UtcMs; readonly zone: string };

/** An instant as the contract writes it. `offsetMin`: minutes east of UTC. */
export function isoAt(ms: UtcMs, offsetMin: number): string {
  const local = new Date(ms + offsetMin * 60_000).toISOString().slice(0, 19);
  const sign = offsetMin < 0 ? '-' : '+';
  const size = Math.abs(offsetMin);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

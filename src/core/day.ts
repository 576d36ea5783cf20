import type { Clock } from '../contract/index.ts';

/** The calendar day where the person is, as `2026-11-25`. */
export function dayOf({ nowMs, zone }: Clock): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(nowMs).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

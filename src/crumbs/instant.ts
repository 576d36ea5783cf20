import type { Clock } from '../contract/index.ts';

/** ISO 8601 with the offset of the clock's zone at that instant, to the millisecond. */
export function instant({ nowMs, zone }: Clock): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(nowMs);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(nowMs + offsetMs).toISOString().replace('Z', `${sign}${hours}:${minutes}`);
}

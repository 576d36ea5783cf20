import { type Day, dayOf, weekday, ymd } from '../calendar.ts';
import { type Days, led } from './day-words.ts';

/** Days that have a name instead of a date, with the year where it is said. */
export const FEAST = String.raw`(christmas(?: eve| day)?|boxing day|new year(?:'s(?: eve| day)?)?|thanksgiving(?: day)?|halloween|valentine's day|good friday|easter(?: sunday| monday)?)(?: (\d{4}))?`;

/** The last one that has begun, as a diary looks back. */
export function feastDays(
  lead: string | undefined,
  name: string | undefined,
  written: string | undefined,
  today: Day,
): Days {
  const { year } = ymd(today);
  const inYear = feastOf(name ?? '', written === undefined ? year : Number(written));
  const day = written === undefined && inYear > today ? feastOf(name ?? '', year - 1) : inYear;
  return led(lead, day, undefined);
}

function feastOf(name: string, year: number): Day {
  if (name === 'christmas eve') return dayOf(year, 12, 24);
  if (name.startsWith('christmas')) return dayOf(year, 12, 25);
  if (name === 'boxing day') return dayOf(year, 12, 26);
  if (name === "new year's eve") return dayOf(year, 12, 31);
  if (name.startsWith('new year')) return dayOf(year, 1, 1);
  if (name === 'halloween') return dayOf(year, 10, 31);
  if (name.startsWith('valentine')) return dayOf(year, 2, 14);
  // The fourth Thursday of November, as in the United States: the date is shown with the answer.
  if (name.startsWith('thanksgiving'))
    return dayOf(year, 11, 22) + ((3 - weekday(dayOf(year, 11, 22)) + 7) % 7);
  const sunday = easter(year);
  return sunday + (name === 'good friday' ? -2 : name === 'easter monday' ? 1 : 0);
}

/** Easter Sunday of the western churches: Meeus, Jones and Butcher's rule for the Gregorian calendar. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

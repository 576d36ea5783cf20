import type { At } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';

/** The day as it was where the note was written: the offset is in the instant, so its own digits are the wall clock. */
export function wallDay(instant: string): string {
  return instant.slice(0, 10);
}

/** `HH:MM` on the clock of the place where the note was written. */
export function wallTime(instant: string): string {
  return instant.slice(11, 16);
}

/** The local day of a moment, as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const parts = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (day: string) => format.format(new Date(`${day}T12:00:00Z`));
};
const weekdayOf = parts({ weekday: 'long' });
const dayMonthOf = parts({ day: 'numeric', month: 'long' });
const longOf = parts({ day: 'numeric', month: 'long', year: 'numeric' });
const shortOf = parts({ day: 'numeric', month: 'short' });

/** "Sunday evening" */
export function headingOf(now: Date): string {
  const weekday = weekdayOf(dayOf(now));
  return now.getHours() < 5 ? en.today.early(weekday) : `${weekday} ${en.today.partOfDay(now.getHours())}`;
}

/** "8 February" */
export function dayMonth(day: string): string {
  return dayMonthOf(day);
}

/** "Today", "Saturday 7 February", and the year when it is another. */
export function dayName(day: string, today: string): string {
  if (day === today) return en.nav.today;
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${weekdayOf(day)} ${dayMonthOf(day)}${year}`;
}

/** "7 Feb", and the year when it is another. */
export function shortDay(day: string, today: string): string {
  return `${shortOf(day)}${day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`}`;
}

/** "3 March 2026"; a day that cannot be read stays as it is. */
export function longDay(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? longOf(day) : day;
}

/** What stands in the column of times; empty where only the day is known. */
export function timeOf(at: At): string {
  if (at.precision === 'minute' || at.precision === 'hour') return wallTime(at.start);
  if (at.precision === 'part-of-day') {
    const hour = Number(at.start.slice(11, 13));
    // Only what was said to be around noon begins at eleven: an afternoon begins at twelve.
    return hour === 11 ? en.today.midday : en.today.partOfDay(hour);
  }
  return '';
}

/** Minutes as people say them: "50 min", "2 h", "2 h 30", "3 days". */
export function span(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  if (whole >= 2880 && whole % 1440 === 0) return `${whole / 1440} days`;
  const rest = whole % 60;
  return rest === 0 ? `${Math.floor(whole / 60)} h` : `${Math.floor(whole / 60)} h ${rest}`;
}

import { type Day, dayOf, weekday, ymd } from '../calendar.ts';
import { MONTHS } from '../say.ts';

/** Days, half open; null is without a limit. `minutes` narrows the only day to a part of it. */
export type Days = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly part?: readonly [number, number];
  readonly partName?: string;
};
const count: ReadonlyMap<string, number> = new Map([
  ...'a an one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, Math.max(1, at - 1)] as const),
  ['couple of', 2],
  ['a couple of', 2],
  ['few', 3],
  ['a few', 3],
  ['several', 3],
]);
export const NUMBER = String.raw`(\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple of|(?:a )?few|several)`;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const DAYNAME = '(mon|tues?|wednes|thurs?|fri|satur|sun)day';
export const MONTHNAME =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

const parts: Readonly<Record<string, readonly [number, number]>> = {
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
  night: [20 * 60, 32 * 60],
};

export function led(lead: string | undefined, day: Day, part: string | undefined): Days {
  if (lead === 'since' || lead === 'from') return { from: day, to: null };
  if (lead === 'after') return { from: day + 1, to: null };
  if (lead === 'before' || lead === 'until' || lead === 'till') return { from: null, to: day };
  return part === undefined ? { from: day, to: day + 1 } : partOf(day, part);
}

export function partOf(day: Day, part: string | undefined): Days {
  const minutes = parts[part ?? ''];
  return minutes === undefined
    ? { from: day, to: day + 1 }
    : {
        from: day,
        to: day + 1,
        part: minutes,
        partName: part === 'night' ? 'at night' : `in the ${part ?? ''}`,
      };
}

export function named(which: string, unit: string, today: Day): Days {
  const before = which === 'this' ? 0 : 1;
  const { year: thisYear, month: thisMonth } = ymd(today);
  if (unit === 'year') return year(thisYear - before);
  if (unit === 'month') return monthOf(thisYear, thisMonth - before);
  const monday = today - weekday(today) - 7 * before;
  if (unit === 'fortnight') return { from: today - 13, to: today + 1 };
  if (unit === 'weekend') {
    // On a Saturday or Sunday "the weekend" is this one; on other days the one before.
    const saturday =
      weekday(today) >= 5 && before === 1 ? today - weekday(today) + 5 : today - weekday(today) - 2;
    return which === 'this' ? { from: monday + 5, to: monday + 7 } : { from: saturday, to: saturday + 2 };
  }
  return { from: monday, to: monday + 7 };
}

export function back(today: Day, amount: number, unit: string): Day {
  if (unit === 'week') return today - 7 * amount;
  if (unit === 'fortnight') return today - 14 * amount;
  if (unit === 'day' || unit === 'night') return today - amount;
  const { year, month, date } = ymd(today);
  if (unit === 'year') return dayOf(year - amount, month, date);
  const last = ymd(dayOf(year, month - amount + 1, 0)).date;
  return dayOf(year, month - amount, Math.min(date, last));
}

export function week(day: Day): Days {
  return { from: day - weekday(day), to: day - weekday(day) + 7 };
}

export function month(day: Day): Days {
  return monthOf(ymd(day).year, ymd(day).month);
}

export function monthOf(year: number, month: number): Days {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
}

export function year(number: number): Days {
  return { from: dayOf(number, 1, 1), to: dayOf(number + 1, 1, 1) };
}

/** A month without a year is the last one that has begun. */
export function monthDays(
  name: string | undefined,
  written: string | undefined,
  today: Day,
): Days | undefined {
  const number = MONTHS.findIndex((each) => each.toLowerCase().startsWith((name ?? '-').slice(0, 3))) + 1;
  if (number === 0) return undefined;
  const { year: thisYear, month: thisMonth } = ymd(today);
  return monthOf(written === undefined ? thisYear - (number > thisMonth ? 1 : 0) : Number(written), number);
}

export function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const value = /^\d+$/.test(written) ? Number(written) : count.get(written);
  return value !== undefined && value > 0 && value < 5000 ? value : undefined;
}

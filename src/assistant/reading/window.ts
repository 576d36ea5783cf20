import * as chrono from 'chrono-node';
import type { Clock } from '../../contract/index.ts';
import { offsetMinutes } from '../../journal/index.ts';
import { atTime, type Day, dayIn, dayOf, startOf, weekday, ymd } from '../calendar.ts';
import type { Span } from '../events.ts';
import { MONTHS, sayClock, sayDay } from '../say.ts';

/** A span of time a question names, how it reads, and which characters named it. */
export type Window = Span & {
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

/** Days, half open; null is without a limit. `minutes` narrows the only day to a part of it. */
type Days = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly part?: readonly [number, number];
  readonly partName?: string;
};
type Rule = {
  readonly pattern: RegExp;
  readonly days: (match: RegExpMatchArray, today: Day) => Days | undefined;
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
const NUMBER = String.raw`(\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple of|(?:a )?few|several)`;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAYNAME = '(mon|tues?|wednes|thurs?|fri|satur|sun)day';
const MONTHNAME =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

const parts: Readonly<Record<string, readonly [number, number]>> = {
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
  night: [20 * 60, 32 * 60],
};

/** Tried in order; the first that is found names the span. Dates with a day are chrono's, further below. */
const rules: readonly Rule[] = [
  {
    pattern: /\b(?:the )?day before yesterday\b/,
    days: (_match, today) => ({ from: today - 2, to: today - 1 }),
  },
  {
    pattern: /\b(yesterday|this|today) (morning|afternoon|evening)\b/,
    days: (match, today) => partOf(today - (match[1] === 'yesterday' ? 1 : 0), match[2]),
  },
  {
    pattern: /\b(?:last night|yesterday night|overnight)\b/,
    days: (_match, today) => partOf(today - 1, 'night'),
  },
  { pattern: /\btonight\b/, days: (_match, today) => partOf(today, 'evening') },
  { pattern: /\bsince yesterday\b/, days: (_match, today) => ({ from: today - 1, to: null }) },
  { pattern: /\byesterday\b/, days: (_match, today) => ({ from: today - 1, to: today }) },
  { pattern: /\btoday\b|\bso far today\b/, days: (_match, today) => ({ from: today, to: today + 1 }) },
  {
    pattern: new RegExp(
      String.raw`\b(?:in|over|within|during|for) ?(?:the|these)? ?(?:last|past|previous) ${NUMBER} (hour|day|night|week|month|year|fortnight)s?\b|\b(?:last|past|previous) ${NUMBER} (hour|day|night|week|month|year|fortnight)s?\b`,
    ),
    days: (match, today) => {
      const amount = numberOf(match[1] ?? match[3]);
      const unit = match[2] ?? match[4] ?? 'day';
      if (amount === undefined) return undefined;
      if (unit === 'hour') return { from: today - Math.ceil(amount / 24), to: today + 1 };
      return {
        from: back(today, amount, unit) + (unit === 'day' || unit === 'night' ? 1 : 0),
        to: today + 1,
      };
    },
  },
  {
    pattern: new RegExp(String.raw`\bsince ${NUMBER} (day|week|month|year)s? ago\b`),
    days: (match, today) => {
      const amount = numberOf(match[1]);
      return amount === undefined ? undefined : { from: back(today, amount, match[2] ?? 'day'), to: null };
    },
  },
  {
    pattern: new RegExp(String.raw`\b${NUMBER} (day|week|month|year)s? ago\b`),
    days: (match, today) => {
      const amount = numberOf(match[1]);
      if (amount === undefined) return undefined;
      const day = back(today, amount, match[2] ?? 'day');
      if (match[2] === 'day') return { from: day, to: day + 1 };
      if (match[2] === 'week') return week(day);
      return match[2] === 'month' ? month(day) : year(ymd(day).year);
    },
  },
  {
    pattern:
      /\b(since )?(?:the )?(this|last|past|previous) (week|month|year|weekend|fortnight)\b|\b(?:in|over|during|within|for) the (?:past|last) (week|month|year|fortnight)\b/,
    days: (match, today) => {
      const rolling = match[4] ?? (match[2] === 'past' ? match[3] : undefined);
      if (rolling !== undefined) return { from: back(today, 1, rolling), to: today + 1 };
      const days = named(match[2] ?? 'this', match[3] ?? 'week', today);
      return match[1] === undefined ? days : { from: days.from, to: null };
    },
  },
  {
    pattern: /\b(?:at|over|on) the weekend\b|\bweekend\b/,
    days: (_match, today) => named('last', 'weekend', today),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:between|from) (?:the )?${MONTHNAME}(?: (\d{4}))? (?:and|to|until|till|through) ${MONTHNAME}(?: (\d{4}))?\b`,
    ),
    days: (match, today) => {
      const last = monthDays(match[3], match[4], today);
      const first = monthDays(match[1], match[2] ?? match[4], today);
      if (first?.from == null || last?.to == null) return undefined;
      const from =
        first.from < last.to ? first.from : dayOf(ymd(first.from).year - 1, ymd(first.from).month, 1);
      return { from, to: last.to };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(since|before|until|till|after|by) (?:the (?:start|beginning|end) of )?${MONTHNAME}(?: (\d{4}))?(?! \d| the \d|\w)`,
    ),
    days: (match, today) => {
      const days = monthDays(match[2], match[3], today);
      if (days === undefined) return undefined;
      if (match[1] === 'since') return { from: days.from, to: null };
      return match[1] === 'after' ? { from: days.to, to: null } : { from: null, to: days.from };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:in|during|of|for|throughout|all|through|over|last|this) ${MONTHNAME}(?: (?:of )?(\d{4}))?(?! \d|\w)|\b${MONTHNAME} (\d{4})\b`,
    ),
    days: (match, today) => monthDays(match[1] ?? match[3], match[2] ?? match[4], today),
  },
  {
    pattern: /\b(since|before|until|after|in|during|of|for|throughout) ((?:19|20)\d{2})\b(?!-)/,
    days: (match) => {
      const days = year(Number(match[2]));
      if (match[1] === 'since') return { from: days.from, to: null };
      if (match[1] === 'after') return { from: days.to, to: null };
      return match[1] === 'before' || match[1] === 'until' ? { from: null, to: days.from } : days;
    },
  },
  {
    pattern: /\b(since|before|until|after|on|from) the (\d{1,2})(?:st|nd|rd|th)\b/,
    days: (match, today) => {
      const { year, month, date } = ymd(today);
      const wanted = Number(match[2]);
      return wanted < 1 || wanted > 31
        ? undefined
        : led(match[1], dayOf(year, month - (wanted > date ? 1 : 0), wanted), undefined);
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(since|before|until|after|on|from)? ?(last|this)? ?${DAYNAME}('s)?(?: (morning|afternoon|evening|night))?\b`,
    ),
    days: (match, today) => {
      const name = WEEKDAYS.findIndex((each) => each.startsWith((match[3] ?? '').slice(0, 3)));
      const passed = (weekday(today) - name + 7) % 7;
      const day = today - (passed === 0 ? 7 : passed);
      return led(match[1], day, match[5]);
    },
  },
];

/** The span a question names in its own words. Code only: no model ever reads a date. */
export function readWindow(question: string, clock: Clock): Window | undefined {
  const today = dayIn(clock.nowMs, clock.zone);
  const text = question.toLowerCase().replace(/[’‘]/g, "'");
  const near =
    readHours(text, clock, today) ?? readDayPair(text, clock, today) ?? readDates(question, clock, today);
  if (near !== undefined) return near;
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const days = rule.days(match, today);
    if (days !== undefined) return spanOf(days, clock, today, match.index, match.index + match[0].length);
  }
  return undefined;
}

/** "in the last 24 hours": counted from this minute. */
function readHours(text: string, clock: Clock, today: Day): Window | undefined {
  const match = HOURS.exec(text);
  const hours = numberOf(match?.[1]);
  if (match === null || hours === undefined) return undefined;
  const fromMs = clock.nowMs - hours * 3_600_000;
  const clockTime = sayClock(fromMs, offsetMinutes(fromMs, clock.zone));
  const words = `from ${sayDay(dayIn(fromMs, clock.zone), today)} at ${clockTime} on`;
  return { fromMs, toMs: clock.nowMs + 1, words, start: match.index, end: match.index + match[0].length };
}
const HOURS = new RegExp(String.raw`\b(?:in |over |within )?(?:the )?(?:last|past) ${NUMBER} hours?\b`);

/** "between 3 and 8 February": the month is said once, for both. */
function readDayPair(text: string, clock: Clock, today: Day): Window | undefined {
  const match = PAIR.exec(text);
  if (match === null) return undefined;
  const month = monthDays(match[3], match[4], today);
  if (month?.from == null) return undefined;
  const first = month.from + Number(match[1]) - 1;
  const last = month.from + Number(match[2]) - 1;
  if (last < first) return undefined;
  return spanOf({ from: first, to: last + 1 }, clock, today, match.index, match.index + match[0].length);
}
const PAIR = new RegExp(
  String.raw`\b(?:between |from )?(?:the )?(\d{1,2})(?:st|nd|rd|th)? ?(?:and|to|-|–|until|till) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTHNAME}(?: (\d{4}))?\b`,
);

function spanOf(days: Days, clock: Clock, today: Day, start: number, end: number): Window {
  const { zone } = clock;
  if (days.part !== undefined && days.from !== null) {
    return {
      fromMs: atTime(days.from, days.part[0], zone),
      toMs: atTime(days.from, days.part[1], zone),
      words: `on ${sayDay(days.from, today)} ${days.partName ?? ''}`.trim(),
      start,
      end,
    };
  }
  return {
    fromMs: days.from === null ? null : startOf(days.from, zone),
    toMs: days.to === null ? null : startOf(days.to, zone),
    words: sayRange(days.from, days.to, today),
    start,
    end,
  };
}

/** "from 1 to 28 February", "on 3 March", "from 3 March on", "before 3 March". */
export function sayRange(from: Day | null, to: Day | null, today: Day): string {
  if (from === null && to === null) return 'in all notes';
  if (from === null) return `before ${sayDay(to ?? today, today)}`;
  if (to === null) return `from ${sayDay(from, today)} on`;
  if (to - from === 1) return `on ${sayDay(from, today)}`;
  const first = ymd(from);
  const last = ymd(to - 1);
  if (from === dayOf(first.year, 1, 1) && to === dayOf(first.year + 1, 1, 1)) return `in ${first.year}`;
  if (first.year === last.year && first.month === last.month) {
    return `from ${first.date} to ${sayDay(to - 1, today)}`;
  }
  return `from ${sayDay(from, today)} to ${sayDay(to - 1, today)}`;
}

const CALENDAR = new RegExp(String.raw`\d[-./]\d|${MONTHNAME}`, 'i');

/** "on 3 March", "since 3 Feb", "between 3 and 8 March", "2026-02-03": chrono finds them, the diary looks back. */
function readDates(question: string, clock: Clock, today: Day): Window | undefined {
  if (!/\d/.test(question)) return undefined;
  const reference = { instant: new Date(today * 86_400_000 + 12 * 3_600_000), timezone: 0 };
  for (const found of chrono.en.GB.parse(question, reference)) {
    if (!found.start.isCertain('day') || !found.start.isCertain('month')) continue;
    // "last 10 days" is a span for the rules above, not chrono's single day.
    if (!CALENDAR.test(found.text)) continue;
    const from = past(found.start, today);
    const last = found.end?.isCertain('day') ? past(found.end, today) : undefined;
    const lead = /\b(since|before|until|till|after|on|from|between)\s+(?:the\s+)?$/i.exec(
      question.slice(0, found.index),
    );
    const start = lead === null ? found.index : lead.index;
    const end = found.index + found.text.length;
    if (last !== undefined) {
      const first = from <= last ? from : dayOf(ymd(from).year - 1, ymd(from).month, ymd(from).date);
      return spanOf({ from: first, to: last + 1 }, clock, today, start, end);
    }
    return spanOf(led(lead?.[1]?.toLowerCase(), from, undefined), clock, today, start, end);
  }
  return undefined;
}

function led(lead: string | undefined, day: Day, part: string | undefined): Days {
  if (lead === 'since' || lead === 'from') return { from: day, to: null };
  if (lead === 'after') return { from: day + 1, to: null };
  if (lead === 'before' || lead === 'until' || lead === 'till') return { from: null, to: day };
  return part === undefined ? { from: day, to: day + 1 } : partOf(day, part);
}

function past(date: chrono.ParsedComponents, today: Day): Day {
  const of = (year: number) => dayOf(year, date.get('month') ?? 1, date.get('day') ?? 1);
  const year = date.get('year') ?? ymd(today).year;
  return of(year) > today && !date.isCertain('year') ? of(year - 1) : of(year);
}

function partOf(day: Day, part: string | undefined): Days {
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

function named(which: string, unit: string, today: Day): Days {
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

function back(today: Day, amount: number, unit: string): Day {
  if (unit === 'week') return today - 7 * amount;
  if (unit === 'fortnight') return today - 14 * amount;
  if (unit === 'day' || unit === 'night') return today - amount;
  const { year, month, date } = ymd(today);
  if (unit === 'year') return dayOf(year - amount, month, date);
  const last = ymd(dayOf(year, month - amount + 1, 0)).date;
  return dayOf(year, month - amount, Math.min(date, last));
}

function week(day: Day): Days {
  return { from: day - weekday(day), to: day - weekday(day) + 7 };
}

function month(day: Day): Days {
  return monthOf(ymd(day).year, ymd(day).month);
}

function monthOf(year: number, month: number): Days {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
}

function year(number: number): Days {
  return { from: dayOf(number, 1, 1), to: dayOf(number + 1, 1, 1) };
}

/** A month without a year is the last one that has begun. */
function monthDays(name: string | undefined, written: string | undefined, today: Day): Days | undefined {
  const number = MONTHS.findIndex((each) => each.toLowerCase().startsWith((name ?? '-').slice(0, 3))) + 1;
  if (number === 0) return undefined;
  const { year: thisYear, month: thisMonth } = ymd(today);
  return monthOf(written === undefined ? thisYear - (number > thisMonth ? 1 : 0) : Number(written), number);
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const value = /^\d+$/.test(written) ? Number(written) : count.get(written);
  return value !== undefined && value > 0 && value < 5000 ? value : undefined;
}

import * as chrono from 'chrono-node';
import type { Clock } from '../../contract/index.ts';
import { wallAt, wallMs } from '../time.ts';
import { numberOf } from './numbers.ts';
import type { Mark, Sheet } from './sheet.ts';

/** Days, weeks and parts of a day. A day is a count of days from today (0; -1 is yesterday), so that zones don't matter here. */

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const WEEKDAY =
  /(?<![\p{L}])((?:on|since|from|last|this|past|until|till|til)\s)?((?:last|this|past)\s)?(sun|mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?)(day)?('s)?(?![\p{L}])/gu;

/** Short for a day and for nothing else. */
const ONLY_DAYS = /^(?:tues?|weds|thurs?|thu|fri|mon|wed)$/u;

const WEEKDAYS_FROM_TO =
  /(?<![\p{L}])(?:from\s)?(sun|mon|tues|wednes|thurs|fri|satur)day\s?(?:to|until|till|-|–)\s?(sun|mon|tues|wednes|thurs|fri|satur)day(?![\p{L}])/gu;

const DAY_OF_MONTH = /(?<![\p{L}])(on|since|from)\sthe\s(\d{1,2})(?:st|nd|rd|th)(?![\p{L}])/gu;

const NEAR =
  /(?<![\p{L}])(since\s)?(the day before yesterday|day before yesterday|the night before last|yesterday|y'day|yday|yest|today|heute|gestern|vorgestern)(?:'s)?(?![\p{L}])/gu;

const DAYS_AGO =
  /(?<![\p{L}])(since\s)?(a couple of|a|one|two|three|four|five|six|seven|ten|\d{1,3})\s(days?|nights?|weeks?)\sago(?![\p{L}])/gu;

/** As many write it who learned to say it elsewhere. */
const SINCE_DAYS =
  /(?<![\p{L}])since\s(?:about\s|like\s)?(a|one|two|three|four|five|six|seven|ten|\d{1,2})\s(days?|weeks?)(?!\sago)(?![\p{L}])/gu;

const WEEKS =
  /(?<![\p{L}])(since\s)?(?:(?:over|at|during|for|on)\s)?(this|last|all|the whole|all this|the(?=\sweekend)|this past)\s(week|month|weekend)(?![\p{L}])/gu;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const MONTH =
  /(?<![\p{L}])(?:(since)|in|for|during|all|throughout|over)\s(?:all\s(?:of\s)?|the whole of\s)?(january|february|march|april|may|june|july|august|september|october|november|december)(?![\p{L}]|\s\d)/gu;

/**
 * Calendar dates by chrono-node, the rest by rule: what people write of the last days is short and often not English enough.
 * @throws nothing; a date that no year has ("30 february") is found by `impossibleDate` first.
 */
export function readDays(sheet: Sheet, clock: Clock): void {
  const today = dayNumber(clock.nowMs, clock.zone);
  const weekday = new Date(today * 86_400_000).getUTCDay();
  const day = (first: number, last: number, since: boolean, unit: 'day' | 'week' | 'month' = 'day') =>
    ({ type: 'day', first: today + first, last: today + last, since, unit }) as const;

  sheet.read(NEAR, (match, at) => {
    const word = match[2]?.toLowerCase() ?? '';
    const back = /before|vorgestern/.test(word) ? -2 : /^y|^gestern/.test(word) ? -1 : 0;
    return { ...at, ...day(back, back, match[1] !== undefined) };
  });
  sheet.read(WEEKS, (match, at) => {
    const since = match[1] !== undefined;
    const last = match[2]?.toLowerCase() === 'last';
    const monday = -((weekday + 6) % 7);
    if (match[3] === 'weekend') {
      // On a Saturday or Sunday "the weekend" is the one that goes on.
      const saturday = weekday === 0 ? -1 : weekday === 6 ? 0 : monday - 2;
      const first = last ? monday - 2 : saturday;
      return { ...at, ...day(first, Math.min(first + 1, 0), since) };
    }
    if (match[3] === 'month') {
      const dayOfMonth = new Date(today * 86_400_000).getUTCDate();
      const first = 1 - dayOfMonth;
      const lastMonth = new Date(Date.UTC(...firstOfLastMonth(today)));
      const start = lastMonth.getTime() / 86_400_000 - today;
      return { ...at, ...(last ? day(start, first - 1, since, 'month') : day(first, 0, since, 'month')) };
    }
    return { ...at, ...(last ? day(monday - 7, monday - 1, since, 'week') : day(monday, 0, since, 'week')) };
  });
  sheet.read(MONTH, (match, at) => {
    const named = MONTHS.indexOf(match[2] ?? '');
    const now = new Date(today * 86_400_000);
    const year = now.getUTCFullYear() - (named > now.getUTCMonth() ? 1 : 0);
    const first = Date.UTC(year, named, 1) / 86_400_000 - today;
    const end = Math.min(Date.UTC(year, named + 1, 0) / 86_400_000 - today, 0);
    return { ...at, ...day(first, end, match[1] !== undefined, 'month') };
  });
  // "since midweek".
  sheet.read(/(?<![\p{L}])(since\s)?mid[ -]?week(?![\p{L}])/gu, (match, at) => {
    const back = weekdayBack(weekday, 'wed');
    return { ...at, ...day(back, back, match[1] !== undefined) };
  });
  readYears(sheet, today);
  readCalendar(sheet, clock, today);
  // "anxious about friday's appt": a day to come, or one nobody says.
  sheet.read(
    /(?<![\p{L}])(?:sun|mon|tues|wednes|thurs|fri|satur)day(?:'s)?(?=\s(?:appt|appointment|clinic|scan|review|meeting|exam|operation|op|surgery|mri|eeg)(?![\p{L}]))/gu,
    (_, at) =>
      /(?:about|before|for|of)\s(?:the\s)?$/u.test(sheet.open().slice(0, at.start))
        ? { ...at, type: 'word', word: 'compared' }
        : undefined,
  );
  sheet.read(
    /(?<![\p{L}])(?:a week (?:last|past|ago (?:last|on)) (sun|mon|tues|wednes|thurs|fri|satur)day|(?:on\s)?(sun|mon|tues|wednes|thurs|fri|satur)day (?:before last|last week but one))(?![\p{L}])/gu,
    (match, at) => {
      const back = weekdayBack(weekday, match[1] ?? match[2]) - 7;
      return { ...at, ...day(back, back, false) };
    },
  );
  sheet.read(WEEKDAYS_FROM_TO, (match, at) => {
    const [from, to] = [weekdayBack(weekday, match[1]), weekdayBack(weekday, match[2])];
    // "from friday to monday": the friday before that monday.
    return { ...at, ...day(from <= to ? from : from - 7, to, false) };
  });
  sheet.read(DAY_OF_MONTH, (match, at) => {
    const wanted = Number(match[2]);
    for (let back = 0; back > -62; back--) {
      if (new Date((today + back) * 86_400_000).getUTCDate() === wanted)
        return { ...at, ...day(back, back, match[1] !== 'on') };
    }
    return undefined;
  });
  let before = -7;
  sheet.read(WEEKDAY, (match, at) => {
    // "sat" and "sun" alone are words; as days they need "on" or the like before, "day" behind, or another day beside them.
    const short = match[3] ?? '';
    if (match[4] === undefined && match[1] === undefined && match[2] === undefined) {
      const capital = /^\p{Lu}\p{Ll}/u.test(sheet.line.slice(at.start));
      const listed =
        /^\s(?:am|pm|morn|morning|eve|evening|night|nite|lunch|aft|arvo)(?![\p{L}])/u.test(
          sheet.open().slice(at.end),
        ) ||
        // "sat and sun morning".
        /^\s?(?:[,+&/]|and|or)\s?(?:sun|mon)(?:day)?(?![\p{L}])/u.test(sheet.open().slice(at.end)) ||
        (/\uE000\s$/u.test(sheet.open().slice(0, at.start)) &&
          /^\s*(?:[,;.)]|$)/u.test(sheet.open().slice(at.end))) ||
        /(?:(?<![\p{L}])(?:since|till?|until|by)\s|(?<![\p{L}])(?:mon|tues?|weds?|thu(?:rs)?|fri)[^.;\n]{1,14}[ ,]|(?:mon|tues?|weds?|thu(?:rs)?|fri|sat)\s?(?:[,+&/-]|and)\s?)$/u.test(
          sheet.open().slice(0, at.start),
        );
      if (
        !ONLY_DAYS.test(short) &&
        !listed &&
        !(capital && /^(?:Sat|Sun)\b(?!\s(?:down|up|on|in|with|at|by))/u.test(sheet.line.slice(at.start)))
      )
        return undefined;
    }
    const named = weekdayBack(weekday, match[3]);
    // "ozempic saturday, queasy sunday" on a Sunday: the day after the one named before is today.
    const follows = named === -7 && before > -7 && before < 0 && !/last/i.test(`${match[1]}${match[2]}`);
    const back = follows ? 0 : named;
    before = back;
    const until = /til/i.test(match[1] ?? '');
    return { ...at, ...day(back, back, /since|from/i.test(match[1] ?? '')), ...(until && { until }) };
  });
}

const YEARS_AGO =
  /(?<![\p{L}])(?:(last) year|(?:about\s|around\s)?(a|one|two|three|four|five|six|seven|eight|ten|a couple of|\d{1,2})\s(month|year)s?\sago|in\s(20[0-2]\d)(?![\d:]))(?![\p{L}])/gu;

/** "last year", "two months ago", "in 2019": some time in it, and never now. */
function readYears(sheet: Sheet, today: number): void {
  const now = new Date(today * 86_400_000);
  const dayOf = (year: number, month: number) => Date.UTC(year, month, 1) / 86_400_000;
  sheet.read(YEARS_AGO, (match, at) => {
    const count = match[1] ? 1 : numberOf(match[2] ?? '');
    const year = match[4] ? Number(match[4]) : now.getUTCFullYear() - (count ?? 0);
    if (count === undefined && match[4] === undefined) return undefined;
    const months = match[3] === 'month';
    const month = now.getUTCMonth() - (count ?? 0);
    const first = months ? dayOf(now.getUTCFullYear(), month) : dayOf(year, 0);
    const last = (months ? dayOf(now.getUTCFullYear(), month + 1) : dayOf(year + 1, 0)) - 1;
    if (first > today) return undefined;
    return { ...at, type: 'day', first, last: Math.min(last, today), since: false, unit: 'month' };
  });
}

/** "3 days ago", "since 3 days": read before amounts, which would take the 3 days. */
export function readDaysAgo(sheet: Sheet, clock: Clock): void {
  const today = dayNumber(clock.nowMs, clock.zone);
  sheet.read(SINCE_DAYS, (match, at) => {
    const count = numberOf(match[1] ?? '');
    if (count === undefined || !Number.isInteger(count)) return undefined;
    const day = today - count * (match[2]?.startsWith('week') ? 7 : 1);
    return { ...at, type: 'day', first: day, last: day, since: true, unit: 'day' };
  });
  sheet.read(DAYS_AGO, (match, at) => {
    const count = numberOf(match[2] ?? '');
    if (count === undefined) return undefined;
    const back = -count * (match[3]?.startsWith('week') ? 7 : 1);
    const day = today + back;
    return { ...at, type: 'day', first: day, last: day, since: match[1] !== undefined, unit: 'day' };
  });
}

/** The last one that is over: on a Sunday, "sunday" is a week ago, for today is called today. */
function weekdayBack(today: number, written: string | undefined): number {
  const named = WEEKDAYS.findIndex((name) => name.startsWith((written ?? '').toLowerCase().slice(0, 3)));
  return -(((today - named + 6) % 7) + 1);
}

/** A day that no calendar has, as written ("30 february"). */
export function impossibleDate(line: string): string | undefined {
  const named =
    /(?<![\p{L}\p{N}.])(\d{1,2})(?:st|nd|rd|th)?\.?\s(?:of\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![\p{L}])/giu;
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  for (const match of line.matchAll(named)) {
    const month = months.indexOf((match[2] ?? '').toLowerCase());
    const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 31;
    if (Number(match[1]) > days || Number(match[1]) === 0) return match[0];
  }
  for (const match of line.matchAll(/(?<![\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/gu)) {
    if (!isDay(match[1], match[2], match[3])) return match[0];
  }
  for (const match of line.matchAll(/(?<![\p{N}./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\p{N}./])/gu)) {
    // Day first here, month first elsewhere: it is impossible only when both are.
    if (!isDay(match[4], match[3], match[1]) && !isDay(match[4], match[1], match[3])) return match[0];
  }
  return undefined;
}

function isDay(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
}

function readCalendar(sheet: Sheet, clock: Clock, today: number): void {
  // chrono is slow on long text and finds nothing where there is neither a month's name nor a date in digits.
  const open = sheet.open();
  if (
    !/\d\s?(?:st|nd|rd|th|of|\.)?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,12}\s\d|\d[-./]\d{1,2}[-./]\d/iu.test(
      open,
    )
  )
    return;
  // The reference is today's wall clock as if it stood in UTC: chrono then counts in the person's own days.
  const reference = { instant: new Date(wallMs(wallAt(clock.nowMs, clock.zone))), timezone: 0 };
  const dates: Mark[] = [];
  for (const found of chrono.en.GB.parse(open.replaceAll('\uE000', '|'), reference)) {
    const { start, end } = found;
    if (!start.isCertain('day') || !start.isCertain('month')) continue;
    const first = pastDay(start, today);
    const last = end?.isCertain('day') ? pastDay(end, today) : first;
    const range = { start: found.index, end: found.index + found.text.length };
    const since = /(?<![\p{L}])(?:since|from)\s(?:the\s)?$/iu.test(open.slice(0, range.start));
    dates.push({
      ...range,
      type: 'day',
      first,
      last: Math.max(first, last),
      since: since && !end,
      unit: 'day',
    });
  }
  sheet.claim(dates);
}

/** A date without a year is the last one that has come: a diary looks back. */
function pastDay(date: chrono.ParsedComponents, today: number): number {
  const year = date.get('year') ?? 1970;
  const month = date.get('month') ?? 1;
  const day = date.get('day') ?? 1;
  const number = Date.UTC(year, month - 1, day) / 86_400_000;
  return number > today && !date.isCertain('year') ? Date.UTC(year - 1, month - 1, day) / 86_400_000 : number;
}

/** Days since the epoch on the wall in a zone. */
export function dayNumber(ms: number, zone: string): number {
  return Math.floor(wallMs(wallAt(ms, zone)) / 86_400_000);
}

function firstOfLastMonth(today: number): [number, number, number] {
  const date = new Date(today * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() - 1, 1];
}

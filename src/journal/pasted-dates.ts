/*
 * Dates as they stand at the head of pasted lines. A day is a number: whole days since the epoch, on the wall.
 */

export type DateOrder = 'day-first' | 'month-first';

/** A date as written. Numbers whose order is not known are settled once for the whole paste. */
export type WrittenDate =
  | { readonly type: 'full'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly type: 'numbers'; readonly a: number; readonly b: number; readonly year: number | null }
  | { readonly type: 'weekday'; readonly weekday: number }
  /** "Tues 24th": the month is not said, the day of the week tells it. */
  | { readonly type: 'day-of-month'; readonly weekday: number; readonly day: number }
  | { readonly type: 'ago'; readonly days: number };

export type HeadDate = {
  readonly date: WrittenDate;
  /** As written. */
  readonly words: string;
  /** What follows the date on its line. */
  readonly rest: string;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?\\.?';
const YEAR = "(?:,?\\s(\\d{4})|,?\\s['’](\\d{2}))?";
/** A date and nothing of a sentence behind it: the end, a colon, a dash, or a comma. */
const AFTER = '(?=$|\\s*[:–—]|\\s-\\s|\\s*[,.]\\s|\\s*[,.]$)';
const LEAD = `^(?:${WEEKDAY},?\\s)?`;

const ISO = new RegExp(`${LEAD}(\\d{4})-(\\d{2})-(\\d{2})(?![\\d])`, 'iu');
const DAY_MONTH = new RegExp(
  `${LEAD}(?:on\\s|the\\s)?${DAY}\\s(?:of\\s)?${MONTH}${YEAR}(?![\\p{L}\\d])`,
  'iu',
);
const MONTH_DAY = new RegExp(`${LEAD}(?:on\\s)?${MONTH}\\s${DAY}${YEAR}(?![\\p{L}\\d]|:\\d)`, 'iu');
const NUMBERS_YEAR = new RegExp(`${LEAD}(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?![\\d])`, 'iu');
const NUMBERS_DOTTED = new RegExp(`${LEAD}(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)`, 'iu');
const NUMBERS = new RegExp(`${LEAD}(\\d{1,2})/(\\d{1,2})(?![\\d/])`, 'iu');
const ONLY_WEEKDAY = new RegExp(`^${WEEKDAY}${AFTER}`, 'iu');
const WEEKDAY_NUMBER = new RegExp(`^${WEEKDAY},?\\s(?:the\\s)?([0-3]?\\d)(?:st|nd|rd|th)${AFTER}`, 'iu');
const AGO = new RegExp(`^(today|yesterday)${AFTER}`, 'iu');
/** "1/2 tablet", "3/10 itch" are no dates. */
const NO_DATE =
  /^\s*(?:a\s|of\s|tab|pill|dose|tsp|teaspoon|cup|glass|sachet|strip|patch|scoop|bottle|portion|caps|ml|mg)/iu;
const END_OF_HEAD = /^\s*(?:[:–—,.]\s*|-\s)?\s*/u;

/** The date a line begins with, if it begins with one. */
export function dateAtHead(line: string): HeadDate | undefined {
  return named(line) ?? numbered(line) ?? relative(line);
}

function named(line: string): HeadDate | undefined {
  const iso = ISO.exec(line);
  if (iso) return head(line, iso, full(iso[4], Number(iso[3]), iso[2]));
  const dayFirst = DAY_MONTH.exec(line);
  if (dayFirst) {
    const [, , day, month, year, short] = dayFirst;
    return head(line, dayFirst, full(day, monthOf(month), year ?? century(short)));
  }
  const monthFirst = MONTH_DAY.exec(line);
  if (!monthFirst) return undefined;
  const [, , month, day, year, short] = monthFirst;
  return head(line, monthFirst, full(day, monthOf(month), year ?? century(short)));
}

function numbered(line: string): HeadDate | undefined {
  const withYear = NUMBERS_YEAR.exec(line);
  if (withYear) {
    const [, , a, separator, b, year] = withYear;
    const whole = year?.length === 2 ? century(year) : year;
    return head(line, withYear, numbers(a, b, whole, separator === '.'));
  }
  const dotted = NUMBERS_DOTTED.exec(line);
  if (dotted) return head(line, dotted, numbers(dotted[2], dotted[3], undefined, true));
  const found = NUMBERS.exec(line);
  if (!found) return undefined;
  const rest = line.slice(found[0].length);
  // With words behind it, "3/10" is more often how strong than when.
  const alone = /^\s*(?:$|[:–—]|-\s)/u.test(rest) || found[1] !== undefined;
  if (!alone && (found[3] === '10' || NO_DATE.test(rest))) return undefined;
  const read = head(line, found, numbers(found[2], found[3], undefined, false));
  return alone || read === undefined ? read : { ...read, rest: rest.trim() };
}

function relative(line: string): HeadDate | undefined {
  const weekday = ONLY_WEEKDAY.exec(line);
  if (weekday) return head(line, weekday, { type: 'weekday', weekday: weekdayOf(weekday[1]) });
  const numbered = WEEKDAY_NUMBER.exec(line);
  if (numbered) {
    const [, word, day] = numbered;
    return head(line, numbered, { type: 'day-of-month', weekday: weekdayOf(word), day: Number(day) });
  }
  const ago = AGO.exec(line);
  return ago ? head(line, ago, { type: 'ago', days: /^t/iu.test(ago[0]) ? 0 : 1 }) : undefined;
}

function head(line: string, match: RegExpExecArray, date: WrittenDate | undefined): HeadDate | undefined {
  if (date === undefined) return undefined;
  const rest = line.slice(match[0].length).replace(END_OF_HEAD, '');
  return { date, words: match[0].trim().replace(/[.,]$/u, ''), rest };
}

function full(day: string | undefined, month: number, year: string | undefined): WrittenDate | undefined {
  const date = {
    type: 'full',
    day: Number(day),
    month,
    year: year === undefined ? null : Number(year),
  } as const;
  return dayOf(date.year ?? 2024, month, date.day) === undefined ? undefined : date;
}

function numbers(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  dayFirst: boolean,
): WrittenDate | undefined {
  const [a, b] = [Number(first), Number(second)];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined;
  if (dayFirst) return full(first, b, year);
  return { type: 'numbers', a, b, year: year === undefined ? null : Number(year) };
}

const century = (short: string | undefined) => (short === undefined ? undefined : `20${short}`);
const monthOf = (word = '') => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (word = '') => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());

/** Days since the epoch; undefined for a day no calendar has. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / 86_400_000 : undefined;
}

/** How far ahead of today a date without a year is read as to come rather than as last year's. */
const AHEAD_DAYS = 14;

/** The day a date means: without a year the last one that has come, but for the next two weeks. */
export function settledDay(
  date: Extract<WrittenDate, { type: 'full' | 'numbers' }>,
  order: DateOrder,
  today: number,
): number | undefined {
  const [day, month] =
    date.type === 'full'
      ? [date.day, date.month]
      : order === 'day-first'
        ? [date.a, date.b]
        : [date.b, date.a];
  if (date.year !== null) return dayOf(date.year, month, day);
  const year = new Date(today * 86_400_000).getUTCFullYear();
  const candidates = [year + 1, year, year - 1, year - 2].flatMap((one) => dayOf(one, month, day) ?? []);
  return candidates.find((one) => one <= today + AHEAD_DAYS);
}

/** The last day that has come with this number on this day of the week, within a year; else none. */
export function lastDayOfMonth(weekday: number, day: number, today: number): number | undefined {
  for (let one = today; one > today - 366; one -= 1) {
    const date = new Date(one * 86_400_000);
    if (date.getUTCDate() === day && date.getUTCDay() === weekday) return one;
  }
  return undefined;
}

/** Countries that write the month first. Where both are usual, nobody can know. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH', 'FM', 'MH', 'PW']);
const EITHER: ReadonlySet<string> = new Set(['CA', 'KE', 'ZA', '']);

/**
 * Which number is the month: by what is impossible, by what lies ahead or runs backwards, by the country. Undefined
 * when none of these tells, or when the paste itself is of two minds.
 */
export function orderOf(
  dates: readonly WrittenDate[],
  country: string,
  today: number,
): DateOrder | undefined {
  const open = dates.filter((date) => date.type === 'numbers');
  const dayFirst = open.some(({ a }) => a > 12);
  const monthFirst = open.some(({ b }) => b > 12);
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first';
  if (dayFirst) return undefined;
  if (open.every(({ a, b }) => a === b)) return 'day-first';
  const runs = (order: DateOrder) => {
    const days = open.map((date) => settledDay(date, order, today));
    const known = days.filter((day) => day !== undefined);
    const ahead = known.length < days.length || known.some((day) => day > today);
    const up = known.every((day, i) => i === 0 || day >= (known[i - 1] ?? day));
    const down = known.every((day, i) => i === 0 || day <= (known[i - 1] ?? day));
    const near = known.every((day, i) => i === 0 || Math.abs(day - (known[i - 1] ?? day)) <= 21);
    return { good: !ahead && (up || down), near };
  };
  const [day, month] = [runs('day-first'), runs('month-first')];
  if (day.good !== month.good) return day.good ? 'day-first' : 'month-first';
  // Days that follow one another are a diary; the first of each month seldom is.
  if (open.length > 2 && day.near !== month.near) return day.near ? 'day-first' : 'month-first';
  if (EITHER.has(country)) return undefined;
  return MONTH_FIRST.has(country) ? 'month-first' : 'day-first';
}

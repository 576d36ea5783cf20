import { type Day, dayOf, weekday, ymd } from '../calendar.ts';
import { back, type Days, led, MONTHNAME, monthDays, NUMBER, numberOf, partOf, week } from './day-words.ts';

/** A date as a question writes it. `day` is undefined where no calendar has it ("31 September"). */
type Written = {
  readonly start: number;
  readonly end: number;
  /** The last one that is not after that day, unless the year is written. */
  readonly day: (latest: Day) => Day | undefined;
  readonly plain: boolean;
};

/** Which days a question's dates name, and where; or the date in it that there is not. */
export type Dates = { readonly start: number; readonly end: number } & (
  | { readonly days: Days }
  | { readonly unread: string }
);

/**
 * Two dates with a word between them, the week of a date, so many days before it, and dates that chrono leaves out or
 * takes for others. A date that stands alone as "3 March" is chrono's. @param text the question in small letters
 */
export function readWritten(text: string, today: Day): Dates | undefined {
  const dates = datesIn(text);
  for (const one of dates) {
    const { start, end } = one;
    if (one.day(today) === undefined) return { start, end, unread: text.slice(start, end) };
  }
  return pairOf(text, dates, today) ?? dates.map((one) => singleOf(text, one, today)).find((one) => one);
}

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,? (?:of )?((?:19|20)\d{2})\b)?`;
/** "In March 5 mg", "in March 3 times" are no dates, nor is what "may have been". */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d.,:/-])\b${DAY}(?: of)? ${MONTHNAME}\b(?! (?:have|be|not|cause|help|need|i|he|she|it|we|they)\b)${YEAR}`,
  'g',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\b(?:in|during|throughout|he|she|it|i|we|they|that) )\b${MONTHNAME} (?:the )?${DAY}\b(?![\d:/%]|[.,]\d| ?(?:times|x|mg|ml|mcg|µg|g|kg|hours?|h|min|minutes|days|doses|or|of|tablets?|puffs?)\b)${YEAR}`,
  'g',
);
const FIGURES =
  /(?<![\d.,:/-])(\d{1,2})\.(\d{1,2})\.(?:((?:19|20)\d{2})\b)?|(?<=\b(?:on|since|from|between|before|after|until|till) (?:the )?)(\d{1,2})\/(\d{1,2})(?:\/((?:19|20)\d{2}))?(?![\d/])|\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g;
const LEADS = 'on|since|from|between|and|to|until|till|before|after|by|of|-|–';
const MEASURES = /\b(?:above|below|over|under|than|least|most|was|is|at|exactly|about|around) $/;
const LED = new RegExp(String.raw`(?:^|(?:\b|(?<=\s))(?:${LEADS}) ?(?:the )?)$`);

function datesIn(text: string): Written[] {
  const named = [
    ...[...text.matchAll(DAY_FIRST)].map((match) => ({ match, date: match[1], name: match[2] })),
    ...[...text.matchAll(MONTH_FIRST)].map((match) => ({ match, date: match[2], name: match[1] })),
  ]
    // "Temperature 38 may mean", "since March 38 and more": a number of something else. "35 March" is meant as a date.
    .filter(({ match, date, name }) => Number(date) <= 31 || (date === match[1] && name !== 'may'))
    .map(({ match, date, name }) =>
      written(match, Number(date), ymd(monthDays(name, '2000', 0)?.from ?? 0).month, match[3], {
        plain: date === match[1],
      }),
    );
  const figures = [...text.matchAll(FIGURES)].flatMap((match) => {
    const [, day, month, year, dayToo, monthToo, yearToo, isoYear, isoMonth, isoDay] = match;
    const date = Number(day ?? dayToo ?? isoDay);
    const inMonth = Number(month ?? monthToo ?? isoMonth);
    // "Above 6.1." at the end of a sentence is a number, and so is "38.5."
    const dotted = day !== undefined;
    const last = match.index + match[0].length === text.trimEnd().length;
    const before = text.slice(0, match.index);
    if (dotted && year === undefined && !LED.test(before) && (last || MEASURES.test(before))) return [];
    if (isoYear === undefined && (date > 31 || date < 1 || inMonth > 12 || inMonth < 1)) return [];
    return [written(match, date, inMonth, year ?? yearToo ?? isoYear, { plain: !dotted })];
  });
  return [...named, ...figures]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => all.slice(0, at).every((other) => other.end <= one.start));
}

function written(
  match: RegExpMatchArray,
  date: number,
  month: number,
  year: string | undefined,
  { plain }: { readonly plain: boolean },
): Written {
  const start = match.index ?? 0;
  const inYear = (number: number) => {
    const day = dayOf(number, month, date);
    return ymd(day).month === month && ymd(day).date === date ? day : undefined;
  };
  return {
    start,
    end: start + match[0].length,
    plain: plain && !(month === 2 && date === 29),
    day: (latest) => {
      if (year !== undefined) return inYear(Number(year));
      // 29 February is in one year of four, and once in eight of them.
      const years = Array.from({ length: 9 }, (_, ago) => ymd(latest).year - ago);
      return years.map(inYear).find((day) => day !== undefined && day <= latest);
    },
  };
}

const BETWEEN = /^ ?(and|to|until|till|through|thru|up to|-|–|—) ?(?:on )?(?:the )?$/;
const OPENS = /\b(between|from|since)(?: the)? $/;
const COMPARES = /\bcompar\w{1,5} $/;

/** "Between 20 September and 10 October", "September 20 to October 10", "from October 20 until now". */
function pairOf(text: string, dates: readonly Written[], today: Day): Dates | undefined {
  for (const [at, first] of dates.entries()) {
    const before = text.slice(0, first.start);
    const opens = OPENS.exec(before);
    const start = first.start - (opens?.[0].length ?? 0);
    const now = /^ ?(?:until|till|to|and|up to) (now|today|yesterday)\b/.exec(text.slice(first.end));
    const last = dates[at + 1];
    const between = last === undefined ? null : BETWEEN.exec(text.slice(first.end, last.start));
    if (now !== null && opens !== null) {
      const to = now[1] === 'yesterday' ? today : today + 1;
      const from = first.day(to - 1);
      if (from !== undefined && from < to)
        return { days: { from, to }, start, end: first.end + now[0].length };
    }
    if (last === undefined || between === null) continue;
    if ((between[1] === 'and' && opens?.[1] !== 'between') || COMPARES.test(before)) continue;
    const end = last.day(today);
    const from = end === undefined ? undefined : first.day(end);
    if (end === undefined || from === undefined) continue;
    if (from > end) return { start, end: last.end, unread: text.slice(start, last.end) };
    return { days: { from, to: end + 1 }, start, end: last.end };
  }
  return undefined;
}

type Lead = { readonly pattern: RegExp; readonly days: (match: RegExpMatchArray, day: Day) => Days };
const leads: readonly Lead[] = [
  {
    pattern:
      /\b(?:(?:in|during|over|for) )?(?:the |that )?week (?:of|beginning|starting|commencing|with|around)(?: on)?(?: the)? $/,
    days: (_match, day) => week(day),
  },
  {
    pattern: /\b(?:(?:in|during|over|for) )?(?:the )?week ending(?: on)?(?: the)? $/,
    days: (_match, day) => ({ from: day - 6, to: day + 1 }),
  },
  {
    pattern: /\b(?:(?:on|at|over|during) )?(?:the )?weekend (?:of|around)(?: the)? $/,
    days: (_match, day) => ({ from: day - weekday(day) + 5, to: day - weekday(day) + 7 }),
  },
  {
    pattern: /\b(?:(?:in|during|on) )?(?:the )?(morning|afternoon|evening|night) of(?: the)? $/,
    days: (match, day) => partOf(day, match[1]),
  },
  {
    pattern: /\b(?:on )?(?:the )?day (before|after)(?: the)? $/,
    days: (match, day) => led('on', match[1] === 'after' ? day + 1 : day - 1, undefined),
  },
  {
    // "In the two weeks before 16 November" is all of them; "two weeks before" it is one day.
    pattern: new RegExp(
      String.raw`\b(in |during |over |within )?(the )?(?:${NUMBER} )?(day|week|month)s? (before|after)(?: the)? $`,
    ),
    days: (match, day) => {
      const amount = numberOf(match[3] ?? 'one') ?? 1;
      const unit = match[4] ?? 'day';
      const ahead = match[5] === 'after' ? -1 : 1;
      const other = back(day, ahead * amount, unit);
      if (match[1] === undefined && match[2] === undefined) return led('on', other, undefined);
      return ahead === 1 ? { from: other, to: day } : { from: day + 1, to: other + 1 };
    },
  },
];
const PLAIN_LEAD = /\b(since|before|until|till|after|on|from|by)(?: the)? $/;

function singleOf(text: string, one: Written, today: Day): Dates | undefined {
  const before = text.slice(0, one.start);
  const day = one.day(today);
  if (day === undefined) return undefined;
  for (const { pattern, days } of leads) {
    const match = pattern.exec(before);
    if (match !== null) return { days: days(match, day), start: match.index, end: one.end };
  }
  if (one.plain) return undefined;
  const lead = PLAIN_LEAD.exec(before);
  const said = lead?.[1] === 'by' ? 'before' : lead?.[1];
  return { days: led(said, day, undefined), start: lead?.index ?? one.start, end: one.end };
}

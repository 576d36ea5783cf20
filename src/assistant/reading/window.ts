import * as chrono from 'chrono-node';
import type { Clock } from '../../contract/index.ts';
import { offsetMinutes } from '../../journal/index.ts';
import { atTime, type Day, dayIn, dayOf, startOf, ymd } from '../calendar.ts';
import type { Span } from '../events.ts';
import { sayClock, sayDay, sayRange } from '../say.ts';
import { readWritten } from './dates.ts';
import { type Days, led, MONTHNAME, monthDays, NUMBER, numberOf } from './day-words.ts';
import { rules } from './window-rules.ts';

/** A span of time a question names, how it reads, and which characters named it. */
export type Window = Span & {
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

/** The span a question names in its own words. Code only: no model ever reads a date. */
export function readWindow(question: string, clock: Clock): Window | undefined {
  const today = dayIn(clock.nowMs, clock.zone);
  const text = question.toLowerCase().replace(/[’‘]/g, "'");
  const first = readHours(text, clock, today) ?? readDayPair(text, clock, today);
  if (first !== undefined) return first;
  const written = readWritten(text, today);
  if (written !== undefined)
    return 'unread' in written ? undefined : spanOf(written.days, clock, today, written.start, written.end);
  const near = readDates(question, clock, today);
  if (near !== undefined) return near;
  const pair = MONTH_PAIR.exec(text);
  const month = pair === null ? undefined : monthDays(pair[1], pair[2], today);
  if (pair !== null && month !== undefined)
    return spanOf(month, clock, today, pair.index, pair.index + pair[0].length);
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const days = rule.days(match, today);
    if (days !== undefined) return spanOf(days, clock, today, match.index, match.index + match[0].length);
  }
  return undefined;
}

/** A date in a question that no calendar has, as it is written there. */
export function unreadDate(question: string, clock: Clock): string | undefined {
  const text = question.toLowerCase();
  const written = readWritten(text, dayIn(clock.nowMs, clock.zone));
  if (written !== undefined)
    return 'unread' in written ? question.slice(written.start, written.end) : undefined;
  const share = SHARE.exec(text) ?? NO_DAY.exec(text);
  return share === null || readWindow(question, clock) !== undefined
    ? undefined
    : question.slice(share.index, share.index + share[0].length);
}
/** "The last two weeks of term": of what, no calendar knows, and it is no two weeks from now. */
const SHARE = new RegExp(
  String.raw`\b(?:in|during|over|within) the (?:first|last|final) (?:${NUMBER} )?(?:days?|weeks?|months?) of (?:the |her |his |my |their |our )?[a-z]{2,30}`,
);

const NO_DAY = /\b(?:on|since|before|until|after|from) (?:the )?(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)\b/;

/** The other time of a comparison, where it stands without a word like "in": "January with July", "October against July". */
export function readSecond(question: string, clock: Clock): Window | undefined {
  const plain = readWindow(question, clock);
  if (plain !== undefined) return plain;
  const text = question.toLowerCase();
  const match = BARE_MONTH.exec(text);
  const today = dayIn(clock.nowMs, clock.zone);
  const days = monthDays(match?.[1], match?.[2], today);
  if (match === null || days === undefined) return undefined;
  return spanOf(days, clock, today, match.index, match.index + match[0].length);
}
/** "July or August, which was lower?": the first of the two. */
const MONTH_PAIR = new RegExp(
  String.raw`(?<!\b(?:between|from|and|to|than|versus|vs\.?|against|with|\d) (?:the )?)\b${MONTHNAME}(?: (\d{4}))?(?= (?:or|and|versus|vs\.?|against|compared (?:to|with)|than)(?: in)? ${MONTHNAME}\b)(?! and ${MONTHNAME} (?:with|to|versus|vs\.?|against|than|compared (?:to|with)) (?:in )?${MONTHNAME}\b)`,
);
const BARE_MONTH = new RegExp(
  String.raw`\b(?:and|with|to|than|or|versus|vs\.?|against|compared (?:to|with))(?: in)? ${MONTHNAME}(?: (\d{4}))?(?! \d|\w)`,
);

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
  // "Between 28 and 31 September" is read as no other days.
  if (last < first || month.to === null || last >= month.to) return undefined;
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

const CALENDAR = new RegExp(String.raw`\d[-./]\d|${MONTHNAME}`, 'i');

/** "on 3 March", "since 3 Feb", "between 3 and 8 March", "2026-02-03": chrono finds them, the diary looks back. */
function readDates(question: string, clock: Clock, today: Day): Window | undefined {
  if (!/\d/.test(question)) return undefined;
  const reference = { instant: new Date(today * 86_400_000 + 12 * 3_600_000), timezone: 0 };
  for (const found of chrono.en.GB.parse(question, reference)) {
    if (!found.start.isCertain('day') || !found.start.isCertain('month')) continue;
    // "last 10 days" is a span for the rules above, not chrono's single day.
    if (!CALENDAR.test(found.text)) continue;
    // "Itch above 5/10 last week" is how bad it was.
    if (
      /^(?:10|\d)\/10$/.test(found.text) &&
      !/\b(?:on|since|before|until|till|after|from)\s+(?:the\s+)?$/i.test(question.slice(0, found.index))
    )
      continue;
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

function past(date: chrono.ParsedComponents, today: Day): Day {
  const of = (year: number) => dayOf(year, date.get('month') ?? 1, date.get('day') ?? 1);
  const year = date.get('year') ?? ymd(today).year;
  return of(year) > today && !date.isCertain('year') ? of(year - 1) : of(year);
}

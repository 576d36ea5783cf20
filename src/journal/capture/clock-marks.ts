import { ANY_NUMBER, HOUR_WORDS, numberOf } from './numbers.ts';
import type { ClockReading, ClockRole, Mark, Sheet } from './sheet.ts';
import { UNIT_PATTERN } from './units.ts';

/** Times of day, read from the words. Which day and which half of it is settled by `resolve.ts`. */

const ROLES: ReadonlyMap<string, ClockRole> = new Map([
  ['by', 'by'],
  ['before', 'by'],
  ['since', 'since'],
  ['from', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['to', 'until'],
]);

const LEAD = String.raw`(?:(?<![\p{L}])(at|by|before|since|from|until|till|um|around|about|ca\.?|@|~)\s{0,2}(?:about\s|around\s)?)`;
const MERIDIEM = String.raw`(?:\s?(am|pm|a\.m\.?|p\.m\.?)(?![\p{L}]))`;
const DIGITAL = String.raw`(?<![\p{N}.,:/\uE000-])(\d{1,2})(?:(?::|h)(\d{2}))(?![\p{N}:])${MERIDIEM}?`;
const NOT_UNIT = String.raw`(?!\s?(?:${UNIT_PATTERN}|x|times|out of)(?![\p{L}\p{N}]))(?![\p{N}\p{L}/%:½]|[.,]\d|\s?\/)`;

const RANGE = new RegExp(
  String.raw`(?:(?<![\p{L}])(?:from|between)\s)?${DIGITAL}\s?(?:-|–|to|until|till|(?<=between\s\S+\s)and)\s?(\d{1,2})(?::|h)(\d{2})(?![\p{N}:])${MERIDIEM}?`,
  'gu',
);
const HOUR_RANGE = new RegExp(
  String.raw`(?<![\p{L}])(?:from|between)\s(\d{1,2}|${HOUR_WORDS})${MERIDIEM}?\s?(?:-|–|to|until|till|'?til|and)\s?(\d{1,2}|${HOUR_WORDS})${MERIDIEM}?${NOT_UNIT}`,
  'gu',
);
const DOTTED = new RegExp(
  String.raw`${LEAD}(\d{1,2})\.(\d{2})(?![\p{N}.])${MERIDIEM}?(?!\s?(?:${UNIT_PATTERN})(?![\p{L}\p{N}]))|(?<![\p{N}.,:/\uE000])(\d{1,2})\.(\d{2})${MERIDIEM}`,
  'gu',
);
const MERIDIEM_HOUR = new RegExp(
  String.raw`${LEAD}?(?<![\p{N}\p{L}.,:/\uE000])(\d{1,2}|${HOUR_WORDS})${MERIDIEM}`,
  'gu',
);
const PHRASE = new RegExp(
  String.raw`${LEAD}?(?<![\p{N}\p{L}])(half past|half|quarter past|quarter to|(?:five|ten|twenty) (?:past|to)|(?:5|10|20) (?:past|to))\s(\d{1,2}|${HOUR_WORDS})(?:\s?o'?clock)?${MERIDIEM}?${NOT_UNIT}`,
  'gu',
);
const BARE = new RegExp(
  String.raw`${LEAD}(\d{1,2}|${HOUR_WORDS})(\s?o'?clock)?${NOT_UNIT}(?!\s(?:weeks?|months?|years?|more|of|drops|spoon))`,
  'gu',
);
const DIGITAL_CLOCK = new RegExp(`${LEAD}?${DIGITAL}`, 'gu');
const OCLOCK = new RegExp(String.raw`(?<![\p{N}\p{L}])(\d{1,2}|${HOUR_WORDS})\s?o'?clock`, 'gu');
const NAMED = new RegExp(String.raw`${LEAD}?(?<![\p{L}])(noon|midday|midnight)(?![\p{L}])`, 'gu');

/**
 * Refuses a clock time or a date that no day has, before anything is read: such a line must never quietly get another time.
 * @returns what does not exist, as written; undefined when all is well.
 */
export function impossibleTime(line: string): string | undefined {
  for (const match of line.matchAll(/(?<![\p{N}.,:/])(\d{1,2}):(\d{2})(?![\p{N}:])/gu)) {
    const [hour, minute] = [Number(match[1]), Number(match[2])];
    if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return match[0];
  }
  for (const match of line.matchAll(
    /(?<![\p{N}.,:/])(\d{1,2})(?:[:.]\d{2})?\s?(?:am|pm|o'?clock)(?![\p{L}])/giu,
  )) {
    const hour = Number(match[1]);
    if (hour > 24 || (hour > 12 && /am$/i.test(match[0]))) return match[0];
  }
  return undefined;
}

/** What is said about it. */
export function noSuchTime(written: string): string {
  return `${written.trim()} is not a time any day has. Please correct it; nothing was saved yet.`;
}

/** "20:10", "from 14:00 to 18:00", "8 pm", "half five", "by nine", "noon". */
export function readClocks(sheet: Sheet): void {
  readRanges(sheet);
  readLists(sheet);
  readDigital(sheet);
  readMeridiem(sheet);
  readSpoken(sheet);
  readNamed(sheet);
}

function readRanges(sheet: Sheet): void {
  sheet.read(RANGE, (match, at) => {
    const from = clock(match[1], match[2], match[3] ?? match[6]);
    const to = clock(match[4], match[5], match[6] ?? match[3]);
    return from && to ? { ...at, type: 'clock', role: 'at', from, to } : undefined;
  });
  sheet.read(HOUR_RANGE, (match, at) => {
    const from = clock(match[1], undefined, match[2] ?? match[4]);
    const to = clock(match[3], undefined, match[4] ?? match[2]);
    return from && to ? { ...at, type: 'clock', role: 'at', from, to } : undefined;
  });
}

function readDigital(sheet: Sheet): void {
  sheet.read(DIGITAL_CLOCK, (match, at) => {
    const from = clock(match[2], match[3], match[4]);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
  // A point between hour and minutes is a time only after "at" and the like, or before am/pm: else it is an amount.
  sheet.read(DOTTED, (match, at) => {
    const from = clock(match[2] ?? match[5], match[3] ?? match[6], match[4] ?? match[7]);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
}

function readMeridiem(sheet: Sheet): void {
  sheet.read(MERIDIEM_HOUR, (match, at) => {
    const from = clock(match[2], undefined, match[3]);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
}

const LIST = new RegExp(
  String.raw`(?<![\p{L}])at\s(?:\d{1,2}|${HOUR_WORDS})(?:,\s?(?:\d{1,2}|${HOUR_WORDS}))*,?\sand\s(?:at\s)?(?:\d{1,2}|${HOUR_WORDS})${NOT_UNIT}(?!\s(?:weeks?|months?|years?|more|of|drops|spoon))`,
  'gu',
);

const ONE_OF_LIST = new RegExp(String.raw`\d{1,2}|(?<![\p{L}])(?:${HOUR_WORDS})(?![\p{L}])`, 'gu');

/** "woke at 1, 3 and 5": each is a time; the comma belongs to them, so that it parts nothing. */
function readLists(sheet: Sheet): void {
  const found: Mark[] = [];
  for (const list of sheet.open().matchAll(LIST)) {
    let end = list.index;
    for (const match of list[0].matchAll(ONE_OF_LIST)) {
      const from = clock(match[0], undefined, undefined);
      const start = end;
      end = list.index + match.index + match[0].length;
      if (from) found.push({ start, end, type: 'clock', role: 'at', from });
    }
  }
  sheet.claim(found);
}

function readSpoken(sheet: Sheet): void {
  sheet.read(PHRASE, (match, at) => {
    const hour = hourOf(match[3]);
    const shift = shiftOf(match[2] ?? '');
    if (hour === undefined || hour < 1 || hour > 12 || shift === undefined) return undefined;
    const total = (hour % 12) * 60 + shift + (shift < 0 && hour % 12 === 0 ? 12 * 60 : 0);
    const from = withMeridiem(Math.floor(total / 60) || 12, total % 60, match[4], true, true);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
  sheet.read(BARE, (match, at) => {
    // "about three" and "from two" are as often amounts; they are times only with "o'clock".
    // But "from four," with nothing behind it is a time, unless it says from how much ("down from 8").
    const since =
      match[1] === 'from' &&
      /^\s*(?:onwards?\s*)?(?:[,;.]|$)/u.test(sheet.line.slice(at.end)) &&
      !/(?:down|up|better|worse|fell|dropped|rose|went|improved)\s$/u.test(sheet.open().slice(0, at.start));
    const vague = !since && /^(?:about|around|from|ca\.?|~)$/.test(match[1] ?? '') && match[3] === undefined;
    const from = vague ? undefined : clock(match[2], undefined, undefined);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
  sheet.read(OCLOCK, (match, at) => {
    const from = clock(match[1], undefined, undefined);
    return from && { ...at, type: 'clock', role: 'at', from };
  });
}

function readNamed(sheet: Sheet): void {
  sheet.read(NAMED, (match, at) => ({
    ...at,
    type: 'clock',
    role: roleOf(match[1]),
    from: { hour: match[2] === 'midnight' ? 0 : 12, minute: 0, reading: 'full', hasMinutes: false },
  }));
}

const AGO = new RegExp(
  String.raw`(?:about\s|around\s)?(${ANY_NUMBER})\s?(?:an\s)?(min|mins|minutes?|h|hrs?|hours?)\sago(?![\p{L}])`,
  'gu',
);
const LATER = new RegExp(
  String.raw`(?:(?<![\p{L}])(within|after|in)\s)?(?:about\s|around\s|roughly\s)?(${ANY_NUMBER})(?:\s?(?:-|–|to)\s?(\d+))?\s?(?:an\s)?(min|mins|minutes?|h|hrs?|hours?|days?)(?:\s(later|after(?:wards)?|of|from)(?![\p{L}]))?(?![\p{L}])`,
  'gu',
);

const LASTED =
  /(?:slept|sleep|asleep|awake|napped|nap|rested|lasted|lasting|walked|ran|swam|cycled|for|only)\s(?:about\s|only\s|for\s)?$/u;

/** "an hour ago", "30 minutes later", "within an hour", "about two hours after the pizza". */
export function readOffsets(sheet: Sheet): void {
  sheet.read(AGO, (match, at) => {
    const minutes = minutesOf(match[1], match[2]);
    return minutes === undefined ? undefined : { ...at, type: 'ago', minutes };
  });
  sheet.read(/(?<![\p{L}])(?:right now|just now|currently|now)(?![\p{L}])/gu, (_, at) => ({
    ...at,
    type: 'ago',
    minutes: 0,
  }));
  sheet.read(LATER, (match, at) => {
    const [, lead, number, second, unit, tail] = match;
    const first = minutesOf(number, unit);
    if (first === undefined) return undefined;
    const last = second === undefined ? first : minutesOf(second, unit);
    // "slept 11 h after the beach": how long, not how long after.
    if (LASTED.test(sheet.open().slice(Math.max(0, at.start - 16), at.start))) return undefined;
    // "for 30 minutes", "in 30 minutes" and a bare "30 minutes" are not onsets.
    const after = tail?.startsWith('after') ?? false;
    if (lead === 'within') return { ...at, type: 'later', high: first, after: tail === 'of' };
    if (tail === undefined ? lead !== 'after' : tail === 'of' || tail === 'from') return undefined;
    return { ...at, type: 'later', low: first, ...(last !== undefined && { high: last }), after };
  });
}

function minutesOf(number: string | undefined, unit: string | undefined): number | undefined {
  const value = numberOf(number ?? '');
  if (value === undefined || unit === undefined) return undefined;
  const size = unit.startsWith('d') ? 1440 : unit.startsWith('h') ? 60 : 1;
  return Math.round(value * size);
}

function roleOf(lead: string | undefined): ClockRole {
  return ROLES.get(lead?.toLowerCase() ?? '') ?? 'at';
}

function hourOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : numberOf(written);
}

function shiftOf(phrase: string): number | undefined {
  if (phrase === 'half' || phrase === 'half past') return 30;
  const [size = '', way] = phrase.split(' ');
  const minutes = size === 'quarter' ? 15 : numberOf(size);
  return minutes === undefined ? undefined : way === 'to' ? -minutes : minutes;
}

function clock(hour: string | undefined, minute: string | undefined, meridiem: string | undefined) {
  const value = hourOf(hour);
  if (value === undefined || !Number.isInteger(value)) return undefined;
  // A leading zero ("07:30") is how one writes on a 24-hour clock.
  if (hour?.startsWith('0') && hour.length === 2 && meridiem === undefined) {
    return reading(value, Number(minute ?? 0), 'full', minute !== undefined);
  }
  return withMeridiem(value, Number(minute ?? 0), meridiem, minute !== undefined);
}

function withMeridiem(
  hour: number,
  minute: number,
  meridiem: string | undefined,
  hasMinutes: boolean,
  spoken = false,
): ClockReading | undefined {
  if (hour > 24 || minute > 59) return undefined;
  if (meridiem !== undefined && hour <= 12) {
    const pm = meridiem.toLowerCase().startsWith('p');
    return reading((hour % 12) + (pm ? 12 : 0), minute, 'full', hasMinutes);
  }
  if (hour > 12 || hour === 0) return reading(hour, minute, 'full', hasMinutes);
  if (!hasMinutes || spoken) return reading(hour, minute, 'bare', hasMinutes);
  // "12:30" is half past noon on every clock.
  return reading(hour, minute, hour === 12 ? 'full' : 'digital', hasMinutes);
}

function reading(
  hour: number,
  minute: number,
  how: ClockReading['reading'],
  hasMinutes: boolean,
): ClockReading {
  return { hour, minute, reading: how, hasMinutes };
}

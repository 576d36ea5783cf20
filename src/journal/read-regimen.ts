import { DayPart, type Regimen, type Weekday, type When } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { readNames } from './capture/name-marks.ts';
import { readRoutes } from './capture/place-marks.ts';
import { readAmounts } from './capture/quantities.ts';
import { createSheet, type Mark, type Quantity } from './capture/sheet.ts';
import { timesADay, unreadOf } from './unread-regimen.ts';

/**
 * How a medicine is to be had, out of a line that says so: "Keppra 250 mg twice a day, 7:30 and 19:30". Only what is
 * written: "twice a day" without times is twice at any time of the day. A line of which a part that matters is not
 * understood ("4 mg other days") says no times at all, and names that part.
 */
export function readRegimen(text: string): Regimen | undefined {
  const sheet = createSheet(text);
  readAmounts(sheet);
  readRoutes(sheet);
  readNames(sheet, lexicon());
  const marks = sheet.marks();
  const name = marks.find((mark) => mark.type === 'name' && mark.medicine !== undefined);
  const product = name === undefined ? firstWords(text) : text.slice(name.start, name.end);
  const amounts = marks.flatMap((mark) => (isAmount(mark) ? [mark.quantity] : []));
  const [dose, strength] = doseAndStrength(amounts);
  const read = (quantity: Quantity) => quantity === dose || quantity === strength;
  const severalDoses = amounts.some((one) => !read(one));
  const route = marks.find((mark) => mark.type === 'route')?.route;
  const said = readWhen(text);
  const by = PRESCRIBED.exec(text);
  const prescribedBy = by?.[1];
  const spans = [
    name ?? { start: 0, end: text.indexOf(product) + product.length },
    ...marks.filter((mark) => mark.type === 'route' || (isAmount(mark) && read(mark.quantity))),
    ...(by === null ? [] : [{ start: by.index, end: by.index + by[0].length }]),
  ];
  const others = marks.filter((mark) => mark !== name && isOtherMedicine(mark, name));
  const unread = unreadOf(text, spans, others, said !== 'unclear');
  const when = unread !== undefined || said === 'unclear' ? undefined : said;
  if (product === '' || (name === undefined && dose === undefined && said === undefined)) return undefined;
  const ingredient = name?.type === 'name' ? name.medicine?.name : undefined;
  return {
    product,
    ingredient: ingredient ?? ingredientOf(product),
    ...(strength !== undefined && { strength: strength.original }),
    ...(dose !== undefined && !severalDoses && { dose: { ...dose } }),
    ...(route !== undefined && { route }),
    ...(when !== undefined && { when }),
    ...(unread !== undefined && { unread }),
    ...(prescribedBy !== undefined && { prescribedBy }),
  };
}

/** What doses of a product are noted under: its ingredient where the lexicon knows one, else its name as written. */
export function ingredientOf(product: string): string {
  return lexicon().medicine(product)?.name ?? product.trim().toLowerCase();
}

const isAmount = (mark: Mark): mark is Extract<Mark, { type: 'amount' }> =>
  mark.type === 'amount' && mark.measures === 'dose';

/** Where what is not the name begins: a number, a comma, a word about times. */
const AFTER_THE_NAME = /[\d,;:(]|\b(?:once|twice|every|as|when|at|in|on|half|one|two|three)\b/iu;

function firstWords(text: string): string {
  const end = AFTER_THE_NAME.exec(text)?.index ?? text.length;
  return text.slice(0, end).trim().slice(0, 120);
}

const PRESCRIBED =
  /\bprescribed by ((?:(?:Dr|Prof|Mrs|Mr|Ms)\.? )?\p{Lu}[\p{L}'’-]{0,40}(?: \p{Lu}[\p{L}'’-]{0,40}){0,2})/u;

/** Pieces are counted; then a mass beside them is the strength of one. So is what is in each millilitre. */
function doseAndStrength(amounts: readonly Quantity[]): [Quantity | undefined, Quantity | undefined] {
  const perMl = amounts.find(({ unit }) => unit === 'mg/mL');
  const others = amounts.filter((one) => one !== perMl);
  const pieces = others.find(({ unit }) => unit !== null && /^\{(?!unit|spoon|tsp|tbsp)/.test(unit));
  const mass = others.find((one) => one !== pieces);
  if (perMl !== undefined) return [pieces ?? mass, perMl];
  return pieces === undefined ? [mass, undefined] : [pieces, mass];
}

function isOtherMedicine(mark: Mark, name: Mark | undefined): boolean {
  if (mark.type !== 'name' || mark.medicine === undefined || name?.type !== 'name') return false;
  return mark.medicine.name !== name.medicine?.name;
}

/** `unclear`: what it says does not go together, as "once a week at 8 am" without a day. */
function readWhen(text: string): When | 'unclear' | undefined {
  const lower = text.toLowerCase().replace(/[’‘]/g, "'");
  if (AS_NEEDED.test(lower)) return { kind: 'as-needed' };
  const days = weekdays(lower);
  const on = days.length > 0 && { days };
  const at = [...clocks(lower), ...parts(lower)];
  const hours = everyHours(lower);
  const times = timesADay(lower);
  if (hours !== undefined && days.length > 0 && hours !== WEEK) return 'unclear';
  if (at.length > 0) {
    const fits = hours === undefined || hours * at.length === 24 || (hours === WEEK && days.length > 0);
    return fits && (times ?? at.length) === at.length ? { kind: 'daily', at, ...on } : 'unclear';
  }
  if (times !== undefined && hours !== undefined) return 'unclear';
  if (days.length > 0) return { kind: 'daily', at: Array.from({ length: times ?? 1 }, () => 'day'), ...on };
  if (hours !== undefined) return { kind: 'every', hours };
  if (times !== undefined) return { kind: 'daily', at: Array.from({ length: times }, () => 'day') };
  return DAILY.test(lower) ? { kind: 'daily', at: ['day'] } : undefined;
}

const WEEK = 7 * 24;
const AS_NEEDED = /\b(?:as|when|if|only when) (?:needed|required|necessary)\b|\bprn\b/;
const DAILY = /\bdaily\b|\b(?:every|each) day\b/;

/** "7:30", "19.30 h" is not one: a point is a decimal. "8 am", "7:30 pm". */
function clocks(text: string): string[] {
  const found = text.matchAll(
    /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?!\d)\s?(am|pm)?|(?<![\d:.])(1[0-2]|[1-9]) ?(am|pm)\b/g,
  );
  const times = [...found].map(([, hour, minute = '00', half, bare, bareHalf]) =>
    onTheClock(Number(hour ?? bare), minute, half ?? bareHalf),
  );
  return [...new Set(times)].sort();
}

function onTheClock(hour: number, minute: string, half: string | undefined): string {
  const of24 = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${minute}`;
}

const PART_WORDS: readonly (readonly [DayPart, RegExp])[] = [
  ['morning', /\b(?:mornings?|breakfast|mane)\b/],
  ['noon', /\b(?:noon|midday|lunch(?:time)?)\b/],
  ['evening', /\b(?:evenings?|dinner|supper|tea ?time)\b/],
  ['night', /\b(?:nights?|nightly|nocte|bed ?time|before bed)\b/],
];

function parts(text: string): DayPart[] {
  return PART_WORDS.filter(([, words]) => words.test(text)).map(([part]) => part);
}

const SMALL: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, eight: 8, twelve: 12 };

function everyHours(text: string): number | undefined {
  const [, every, unit] =
    /\bevery (\d{1,3}|two|three|four|six|eight|twelve|other)? ?-?(hour|hr|h|day|week)s?(?:ly)?\b/.exec(
      text,
    ) ?? [];
  const [, hourly] = /\b(\d{1,2}|two|three|four|six|eight|twelve)[- ]hourly\b/.exec(text) ?? [];
  if (hourly !== undefined) return counted(hourly);
  if (unit === undefined)
    return /\b(?:weekly|(?:once|1 ?x|one time) (?:a|per|each) week)\b/.test(text) ? WEEK : undefined;
  const n = every === undefined ? 1 : every === 'other' ? 2 : counted(every);
  const one = unit === 'day' ? 24 : unit === 'week' ? 7 * 24 : 1;
  // "Every day" says no more than once a day.
  return n * one === 24 || n < 1 || n * one > 28 * 24 ? undefined : n * one;
}

const counted = (word: string) => SMALL[word] ?? Number(word);

const WEEKDAYS: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /\bmon(?:days?)?\b/],
  ['tue', /\btue(?:s|sdays?)?\b/],
  ['wed', /\bwed(?:s|nesdays?)?\b/],
  ['thu', /\bthu(?:r|rs|rsdays?)?\b/],
  ['fri', /\bfri(?:days?)?\b/],
  ['sat', /\bsat(?:urdays?)?\b/],
  ['sun', /\bsun(?:days?)?\b/],
];

function weekdays(text: string): Weekday[] {
  if (/\bweekdays\b/.test(text)) return ['mon', 'tue', 'wed', 'thu', 'fri'];
  if (/\bweekends?\b/.test(text)) return ['sat', 'sun'];
  return WEEKDAYS.filter(([, words]) => words.test(text)).map(([day]) => day);
}

/** Parts of a day and the hours they span on the wall clock, as lines are read; the night runs into the next morning. */
export const PART_SPANS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [6, 12],
  noon: [11, 14],
  evening: [18, 24],
  night: [22, 30],
  day: [0, 24],
};

export const isPart = (time: string): time is DayPart => DayPart.safeParse(time).success;

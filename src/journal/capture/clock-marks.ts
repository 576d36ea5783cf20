import { HOUR_WORDS, numberOf } from './numbers.ts';
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
  ['til', 'until'],
  ["'til", 'until'],
  ['b4', 'by'],
  ['through to', 'until'],
  ['right through to', 'until'],
  ['straight through to', 'until'],
  ['through till', 'until'],
  ['through until', 'until'],
  ['to', 'until'],
]);

/** "just after six", "gone six", "nearly nine": the hour, as near as anyone says it. */
const NEARLY = String.raw`(?:(?:about|around|roughly|approx\.?|like|maybe|just (?:before|after|gone|past)|gone|nearly|almost|bang on|exactly|shortly (?:before|after)|a (?:bit|little) (?:before|after)|well past|only|say)\s)`;

const LEAD = String.raw`(?:(?<![\p{L}])(at|by|before|b4|since|from|until|till|'?til|(?:right |straight )?through (?:to|till|until)|um|around|about|circa|ca\.?|@|~|just (?:before|after|gone|past)|shortly (?:before|after)|gone(?=\s\d|\s(?:half|quarter|ten|eleven|twelve|midnight|noon))|bang on|nearly)\s{0,2}${NEARLY}?)`;

const MERIDIEM = String.raw`(?:\s?(am|pm|a\.m\.?|p\.m\.?|(?<=\d)[ap](?=[\s,;&/]|$))(?![\p{L}]))`;

const DIGITAL = String.raw`(?<![\p{N}.,:/\uE000-])(\d{1,2})(?:(?::|h)(\d{2}))(?![\p{N}:])${MERIDIEM}?`;

const NOT_UNIT = String.raw`(?!\s?(?:${UNIT_PATTERN}|x|times|out of)(?![\p{L}\p{N}]))(?![\p{N}\p{L}/%½]|:(?!\s|$)|[.,]\d|\s?\/|\s(?:fifteen|thirty|forty|fifty)(?![\p{L}]))`;

/** One end of a span: noon, half past six, 20:15, 7 pm, seven. Groups: word, phrase, its hour, hour, minutes, am or pm. */
const POINT = String.raw`(?:(noon|midday|midnight)|(?:(half past|half|quarter past|quarter to|(?:five|ten|twenty|5|10|20) past)\s(\d{1,2}|${HOUR_WORDS})|(\d{1,2}|${HOUR_WORDS})(?:[:.h](\d{2}))?)(?:\s?o[' ]?clock)?(?:ish)?${MERIDIEM}?)`;

const SPAN = new RegExp(
  String.raw`(?<![\p{N}\p{L}.,:/\uE000-])((?:from|between|slept|asleep|sleep|napped|nap|dozed|kipped|snoozed|bed|out cold|awake|lay down|lie down|lying down|rested|resting|cried|crying|screamed|screaming|about|around|lasted)\s(?:from\s|between\s)?${NEARLY}?)?${POINT}\s?(-|–|—|to|until|till|til|'til|and|bis)\s?${NEARLY}?${POINT}${NOT_UNIT}(?!\s(?:jan|feb|march|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*(?![\p{L}]))(?!\s(?:weeks?|months?|years?|more|of|drops|spoon))`,
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
  String.raw`${LEAD}?(?<![\p{N}\p{L}])(half[ -]past|half|(?:a )?quarter (?:past|to|after|of)|(?:five|ten|twenty|twenty[ -]five) (?:minutes )?(?:past|to|after)|(?:5|10|20|25) (?:mins? |minutes )?(?:past|to)|(?:five|ten|twenty|twenty[ -]five) (?:minutes )?to)\s(\d{1,2}|${HOUR_WORDS})(?:\s?o[' ]?clock)?${MERIDIEM}?${NOT_UNIT}`,
  'gu',
);

const BARE = new RegExp(
  String.raw`${LEAD}(\d{1,2}|${HOUR_WORDS})(\s?o[' ]?clock|\s?-?ish)?${NOT_UNIT}(?!\s(?:jan|feb|march|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*(?![\p{L}]))(?!\s(?:weeks?|months?|years?|more|of|drops|spoon))`,
  'gu',
);

/** "at 0815", "by 1430 hrs". */
const MILITARY = new RegExp(
  String.raw`${LEAD}((?:[01]\d|2[0-3])[0-5]\d)(?:\s?(?:h|hrs|hours))?(?![\p{N}\p{L}:/]|[.,]\d)`,
  'gu',
);

/** "at 14h", "um 14 Uhr": after "at" and the like, else it is how long. */
const HOURS = /(?<![\p{L}])(at|by|before|since|until|till|um|@)\s(\d{1,2})\s?(?:h|uhr)(?![\p{L}\p{N}])/gu;

/** "ibu 400 11h": behind a number, with nothing after it. */
const HOUR_BEHIND = /(?<=(?:\d|mg|ml|tabs?|\uE000)\s)(\d{1,2})h(?=\s*(?:[,;.]|$))/gu;

/** "aura 13.05", "taken 08.00", "4.20 in the afternoon": told from an amount by the two digits of its hour or by the part of the day. */
const POINTED =
  /(?<![\p{N}.,:/\uE000])(?:(1[3-9]|2[0-3]|0\d)\.([0-5][05])|(\d{1,2})\.([0-5]\d)(?=\s(?:in the (?:morning|afternoon|evening)|this (?:morning|afternoon|evening)|tonight)))(?![\p{N}%]|[.,]\d)/gu;

const DIGITAL_CLOCK = new RegExp(`${LEAD}?${DIGITAL}`, 'gu');

const ISH = new RegExp(
  String.raw`(?<![\p{N}\p{L}.,:/\uE000])(\d{1,2}|${HOUR_WORDS})(?::(\d{2}))?\s?-?ish(?![\p{L}])`,
  'gu',
);

const OCLOCK = new RegExp(String.raw`(?<![\p{N}\p{L}])(\d{1,2}|${HOUR_WORDS})\s?o[' ]?clock`, 'gu');

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
  // "at 7 pm not 8 pm": when it was not.
  sheet.read(
    /(?<![\p{L}])(?:not|instead of|rather than)\s(?:at\s)?\d{1,2}(?:[:.]\d{2})?\s?[ap]m(?![\p{L}])/gu,
    (_, range) => ({ ...range, type: 'word', word: 'compared' }),
  );
  readMilitarySpans(sheet);
  readNights(sheet);
  readRanges(sheet);
  readLists(sheet);
  readTimeLists(sheet);
  readDigital(sheet);
  readMeridiem(sheet);
  readPointed(sheet);
  readSpoken(sheet);
  readNamed(sheet);
}

const NIGHTS = new RegExp(
  String.raw`(?<=(?:asleep|to sleep|slept|in bed|bed|dropped off|nodded off|dozed off|drifted off|went off|crashed out|crashed)\s(?:at\s|from\s|around\s|about\s|by\s)?)${POINT}(?:\slast night)?\s?(?:,|and|then|-|–)?\s?(?:(?:woke|awake|woken)(?: up)?|up(?= at| for good| for the day| by))\s(?:for good\s|for the day\s)?(?:at\s|by\s)?${POINT}(?!\s?(?:,|and|&)\s?\d)${NOT_UNIT}|(?<=(?:asleep|slept|sleep)\s(?:\p{L}+\s)?)from\s${POINT}\slast night\s(?:to|until|till|til)\s(?:about\s)?${POINT}${NOT_UNIT}`,
  'gu',
);

/** "fell asleep 00:30 woke 08:10", "slept from eleven last night to half past six": from when to when. */
function readNights(sheet: Sheet): void {
  sheet.read(NIGHTS, (match, at) => {
    const points = match[13] ?? match[14] ?? match[16];
    const [first, second] = points === undefined ? [1, 7] : [13, 19];
    const from = pointOf(match.slice(first, first + 6), undefined);
    const to = pointOf(match.slice(second, second + 6), undefined);
    if (!from || !to) return undefined;
    const late = from.reading !== 'full' && from.hour >= 6 && from.hour <= 11;
    const begins = late ? { ...from, hour: from.hour + 12, reading: 'full' as const } : from;
    return { ...at, type: 'clock', role: 'at', from: begins, to };
  });
}

const MILITARY_SPAN =
  /(?<![\p{N}\p{L}.,:/\uE000-])(?:from\s)?([01]\d|2[0-3])([0-5]\d)(?:\s?(?:h|hrs))?(\s?[-–]\s?|\s(?:to|until|till|til)\s|\s?[+&]\s?|,\s?|\sand\s)([01]\d|2[0-3])([0-5]\d)(?:\s?(?:h|hrs))?(?![\p{N}\p{L}:/%]|[.,]\d)/gu;

/** "slept 2200-0545", "MST 10 mg 0800 + 2000": four digits each, of which one begins with a nought or a night or a name stands before. */
function readMilitarySpans(sheet: Sheet): void {
  const found: Mark[] = [];
  for (const match of sheet.open().matchAll(MILITARY_SPAN)) {
    const start = match.index;
    const end = start + match[0].length;
    const nought = /(?<!\d)0\d{3}/u.test(match[0]);
    const joined = !/to|til|[-–]/u.test(match[3] ?? '');
    const night = /(?:sle(?:ep|pt)|bed|nap|awake|asleep)\s(?:from\s)?$/u.test(sheet.open().slice(0, start));
    if (UNIT_FIRST.test(sheet.open().slice(end)) || !(nought || night)) continue;
    const [from, to] = [
      reading(Number(match[1]), Number(match[2]), 'full', true),
      reading(Number(match[4]), Number(match[5]), 'full', true),
    ];
    const second = end - (match[0].length - match[0].search(/\d{4}\D{0,4}$/u));
    if (joined)
      found.push(
        { start, end: second, type: 'clock', role: 'at', from },
        { start: second, end, type: 'clock', role: 'at', from: to },
      );
    else found.push({ start, end, type: 'clock', role: 'at', from, to });
  }
  sheet.claim(found);
}

/** "from 14:00 to 18:00", "11 pm to 1 am", "between midnight and 4 AM", "slept 9 to half six". Two bare numbers need such a word before. */
function readRanges(sheet: Sheet): void {
  sheet.read(SPAN, (match, at) => {
    // "asleep ten to eight", "at ten to five": to the hour; "slept ten to six" is from ten.
    if (
      match[8] === 'to' &&
      /^(?:asleep\s)?(?:five|ten|twenty|twenty five)\sto\s/u.test(match[0]) &&
      !/^(?:from|slept|sleep|between)/u.test(match[0])
    )
      return undefined;
    const lead = match[1]?.trim().split(' ')[0];
    const behind = sheet.line.slice(at.end);
    const parted =
      /^\s(?:in the (?:night|morning|afternoon|evening|small hours|early hours)|this (?:morning|afternoon|evening)|last night|at night)(?![\p{L}])/iu.test(
        behind,
      );
    const named = (match[2] ?? match[9]) !== undefined;
    const said =
      (lead !== undefined && !/^(?:about|around|lasted)$/.test(lead)) ||
      ((parted || named) && /^(?:to|till|until|til|'til|-|–)$/u.test(match[8] ?? ''));
    // "down from 7 to 4" is how bad, not when.
    if (
      lead === 'from' &&
      /(?:down|up|went|gone|dropped|fell|rose|better|worse|improved)\s$/u.test(
        sheet.open().slice(0, at.start),
      )
    )
      return undefined;
    const [start, join, end] = [match.slice(2, 8), match[8], match.slice(9, 15)];
    if (join === 'and' && lead !== 'between') return undefined;
    const clocklike = (point: (string | undefined)[]) =>
      point.some((part, index) => index !== 2 && index !== 3 && part);
    const digital = start[4] !== undefined && /\d[:h]\d/u.test(match[0]) && end[2] === undefined;
    if (
      !said &&
      (lead !== undefined || (!(clocklike(start) && (clocklike(end) || digital)) && !start[5] && !end[5]))
    )
      return undefined;
    // "2.5-3.5": a point between digits is an amount's unless am or pm follow.
    if (!said && /\d\.\d/u.test(match[0]) && !start[5] && !end[5]) return undefined;
    if (!said && !clocklike(start) && !/^[-–—]$/u.test(join ?? '') && !end[5]) return undefined;
    const to = pointOf(end, undefined);
    const from = pointOf(start, start[5] ?? sharedMeridiem(start, end));
    const begins =
      at.start +
      (/^(?:slept|asleep|sleep|napped|nap|dozed|kipped|snoozed|bed|out cold|awake|lay down|lie down|lying down|rested|resting|cried|crying|screamed|screaming)\s/u.exec(
        match[1] ?? '',
      )?.[0].length ?? 0);
    return from && to ? { start: begins, end: at.end, type: 'clock', role: 'at', from, to } : undefined;
  });
}

/** "1-2:15 pm" begins in the afternoon, "11-1 pm" before noon. */
function sharedMeridiem(start: readonly (string | undefined)[], end: readonly (string | undefined)[]) {
  const [from, to] = [hourOf(start[2] ?? start[3]), hourOf(end[2] ?? end[3])];
  if (end[5] === undefined || from === undefined || to === undefined) return undefined;
  if (from % 12 <= to % 12) return end[5];
  return end[5].startsWith('p') ? 'am' : 'pm';
}

function pointOf(
  point: readonly (string | undefined)[],
  meridiem: string | undefined,
): ClockReading | undefined {
  const [word, phrase, phraseHour, hour, minute, own] = point;
  if (word !== undefined) return reading(word === 'midnight' ? 0 : 12, 0, 'full', false);
  return phrase === undefined
    ? clock(hour, minute, own ?? meridiem)
    : spoken(phrase, phraseHour, own ?? meridiem);
}

const SPOKEN_MINUTES =
  'oh five|ten|fifteen|twenty five|twenty|thirty five|thirty|forty five|forty|fifty five|fifty';

/** "at five thirty", "around eight forty five this morning": hour and minutes in words, as they are spoken. */
const SPOKEN_DIGITAL = new RegExp(
  String.raw`(?:${LEAD}|(?<=(?:woke|woken|woke up|up|asleep|started|began)\s))(${HOUR_WORDS})\s(${SPOKEN_MINUTES})(?:${MERIDIEM})?(?![\p{L}\p{N}-]|\s(?:minutes?|mins?|hours?|hrs?|mls?|mils?|milligrams?|mg|past|to|percent|point|of|times)(?![\p{L}]))`,
  'gu',
);

function readDigital(sheet: Sheet): void {
  sheet.read(SPOKEN_DIGITAL, (match, at) => {
    const minute = numberOf((match[3] ?? '').replace('oh ', ''));
    const from = minute === undefined ? undefined : clock(match[2], String(minute), match[4]);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
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

const UNIT_FIRST = new RegExp(String.raw`^\s?(?:${UNIT_PATTERN})(?![\p{L}\p{N}])`, 'u');

/** Behind these a number with hundredths is how much. */
const NO_PLACE =
  /^(?:of|is|was|are|were|by|to|than|only|about|around|approx|like|now|still|up|down|hit|took|take|gave|given|had|at|plus|minus|ratio|total|came|back|level|result|score|count|weight|height|x|a|an|and|or|than|it|lost|gained|cost|paid|for|ph|inr|hb|k|na|tsh|ft4|ft3|t3|t4|crp|esr|ldl|hdl|a1c|hba1c|creatinine|potassium|sodium|calcium|lithium|haemoglobin|hemoglobin|ferritin|albumin|bilirubin|ketones?|glucose|sugars?|bgl?|bms?|fev1|pef|bmi|temp|temperature|dose|rate|lactate|urate|urea|egfr|troponin|magnesium|phosphate|b12|folate|psa|spoon|spoons|tabs?|pills?)$/u;

/** Dotted times without "at" or am and pm, where nothing measured stands before them and no unit behind. */
function readPointed(sheet: Sheet): void {
  const free = (at: { start: number; end: number }) =>
    !UNIT_FIRST.test(sheet.open().slice(at.end)) &&
    !/(?:temp\p{L}{0,12}|weigh\p{L}{0,12}|sugars?|bg|glucose|inr|height|ketones|ph|score|of|is|was|x)\s?[:=]?\s?$/u.test(
      sheet.open().slice(0, at.start),
    );
  sheet.read(POINTED, (match, at) => {
    const from = clock(match[1] ?? match[3], match[2] ?? match[4], undefined);
    return from && free(at) ? { ...at, type: 'clock', role: 'at', from } : undefined;
  });
  // "tuesday 10.40", "yesterday 9.15".
  sheet.read(
    /(?<=(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|morning|evening|(?:mon|tues?|weds?|thurs?|fri|sat)\b)\s)(\d{1,2})\.([0-5]\d)(?![\p{N}%]|[.,]\d)/gu,
    (match, at) => {
      const from = clock(match[1], match[2], undefined);
      return from && free(at) ? { ...at, type: 'clock', role: 'at', from } : undefined;
    },
  );
  // "bm 18.4 12.10": a second number with hundredths.
  sheet.read(/(?<=\s\d{1,2}\.\d\s)(\d{1,2})\.([0-5]\d)(?=\s*(?:[,;.)](?!\d)|$))/gu, (match, at) => {
    const from = clock(match[1], match[2], undefined);
    return from && free(at) ? { ...at, type: 'clock', role: 'at', from } : undefined;
  });
  // "scratching by 7, wheals 7.15": where the line writes its other times with a point or as bare hours.
  // "9.30 bowl of muesli", "migraine started 10.15", "rizatriptan 10 mg 10.30".
  sheet.read(
    /(?:(?<=^|[.;\n]\s)(\d{1,2})\.([0-5]\d)(?=\s[\p{L}])|(?<=(?:started|began|came on|given|taken|asleep|woke|up|up for good)\s)(\d{1,2})\.([0-5]\d)(?![\d.])|(?<=[,;]\s)(\d{1,2})\.([0-5]\d)(?=\s(?:not|instead of|rather than)\s)|(?<=\d\s?(?:mg|ml|mcg|tabs?|puffs?|units?)\s)(\d{1,2})\.([0-5]\d)(?=\s*(?:[,;]|\.?$)))/gu,
    (match, at) => {
      const [hour, minute] = match.slice(1).filter((part) => part !== undefined);
      const from = clock(hour, minute, undefined);
      return from && free(at) ? { ...at, type: 'clock', role: 'at', from } : undefined;
    },
  );
  // "seizure 10.40 lasted 2 min".
  sheet.read(/(?<=[\p{L}]\s)(\d{1,2})\.([0-5]\d)(?=\s)/gu, (match, at) => {
    const from = clock(match[1], match[2], undefined);
    const lasted = /^\slast(?:ed|ing)\s/iu.test(sheet.line.slice(at.end));
    return from && lasted ? { ...at, type: 'clock', role: 'at', from } : undefined;
  });
  const dotted = sheet
    .marks()
    .some((mark) => mark.type === 'clock' && /\d\.\d\d/u.test(sheet.line.slice(mark.start, mark.end)));
  if (dotted)
    sheet.read(/(?<=[\p{L}]\s)(\d{1,2})\.([0-5][05])(?=\s*(?:[,;]|\.?$))/gu, (match, at) => {
      const from = clock(match[1], match[2], undefined);
      return from && free(at) ? { ...at, type: 'clock', role: 'at', from } : undefined;
    });
  // "fell in the kitchen 16.30,": behind a word that nothing is measured by.
  sheet.read(
    /(?<=(?:^|\s)(\p{L}{1,20})\s)(\d{1,2})\.([0-5]\d)(?=[,;!)](?!\d)|\.?(?:$|\s\p{L}))/gu,
    (match, at) => {
      const from = clock(match[2], match[3], undefined);
      const timely = Number(match[3]) % 5 === 0 || Number(match[2]) > 12;
      return from && timely && !NO_PLACE.test(match[1] ?? '') && free(at)
        ? { ...at, type: 'clock', role: 'at', from }
        : undefined;
    },
  );
  sheet.read(HOUR_BEHIND, (match, at) => {
    const from = clock(match[1], undefined, undefined);
    return from && { ...at, type: 'clock', role: 'at', from };
  });
}

function readMeridiem(sheet: Sheet): void {
  // "1130am".
  sheet.read(
    /(?<![\p{N}\p{L}.,:/\uE000-])(?:(1[0-2])([0-5]\d)\s?|([1-9])([0-5]\d))([ap])\.?m(?![\p{L}])/gu,
    (match, at) => {
      const from = clock(match[1] ?? match[3], match[2] ?? match[4], match[5]);
      return from && { ...at, type: 'clock', role: 'at', from };
    },
  );
  sheet.read(MERIDIEM_HOUR, (match, at) => {
    const from = clock(match[2], undefined, match[3]);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
}

const ONE_OF_LIST = String.raw`(?:(noon|midnight)|(?:(half past|half|quarter past|quarter to)\s(\d{1,2}|${HOUR_WORDS})|(\d{1,2}|${HOUR_WORDS})(?:[:.](\d{2}))?)(?:\s?([ap]m))?)(?![\p{L}\p{N}])`;
const ANY_OF_LIST = ONE_OF_LIST.replace(/\((?!\?)/gu, '(?:');

const LIST = new RegExp(
  String.raw`(?<![\p{L}])at\s${ANY_OF_LIST}(?:,\s?${ANY_OF_LIST})*,?\s(?:and|&)\s(?:at\s)?${ANY_OF_LIST}${NOT_UNIT}(?!\s(?:jan|feb|march|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*(?![\p{L}]))(?!\s(?:weeks?|months?|years?|more|of|drops|spoon|(?!was|his|has|this|always|sometimes|mins|yes)[\p{L}]{3,12}s(?![\p{L}])))`,
  'gu',
);
const LISTED = new RegExp(ONE_OF_LIST, 'gu');

/** "woke at 1, 3 and 5", "at 4, 6 and 8pm": each is a time; the comma belongs to them, so that it parts nothing. */
function readLists(sheet: Sheet): void {
  const found: Mark[] = [];
  for (const list of sheet.open().matchAll(LIST)) {
    let end = list.index;
    const items = [...list[0].matchAll(LISTED)].map((match) => ({
      match,
      hour: hourOf(match[3] ?? match[4]) ?? (match[1] === 'noon' ? 12 : 0),
    }));
    const twentyFour = items.some(({ hour }) => hour > 12);
    // "4, 6 and 8pm": said once for all of them, as long as they rise.
    const last = items.at(-1)?.match[6];
    const rises = items.every(
      ({ hour }, index) => index === 0 || hour % 12 > (items[index - 1]?.hour ?? 0) % 12,
    );
    const alone =
      last !== undefined && items.every(({ match }, index) => index === items.length - 1 || !match[6]);
    for (const { match } of items) {
      const meridiem = match[6] ?? (alone && rises ? last : undefined);
      const read = pointOf([...match].slice(1, 6), meridiem);
      const from = read && twentyFour ? { ...read, reading: 'full' as const } : read;
      const start = end;
      end = list.index + match.index + match[0].length;
      if (from) found.push({ start, end, type: 'clock', role: 'at', from });
    }
  }
  sheet.claim(found);
}

const TIME_IN_LIST = String.raw`(?:noon|midday|midnight|\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)`;

const TIME_LIST = new RegExp(
  String.raw`(?<![\p{N}\p{L}.,:/\uE000])${TIME_IN_LIST}(?:\s?[,/&+]\s?(?:${TIME_IN_LIST}|\d{1,2}(?=,\s?\d{1,2}\s?[ap]m))){0,12}\s?(?:,|and|&|\+)\s?(?:at\s)?${TIME_IN_LIST}(?![\p{N}\p{L}:])`,
  'gu',
);

/** "egg sandwich 12.45", "naproxen with bacon roll 6.30,": behind what is eaten or felt nothing is measured in hundredths. Read after names. */
export function readPointedBehind(sheet: Sheet): void {
  const ends = new Map(sheet.marks().map((mark) => [mark.end, mark]));
  sheet.read(
    /(?<=\uE000\s)(\d{1,2})\.([0-5]\d)(?=\s*(?:[,;.)](?!\d)|$)|\s(?!to|mg|ml|g|kg)[\p{L}])/gu,
    (match, at) => {
      const before = ends.get(at.start - 1);
      const named =
        before?.type === 'name' &&
        !before.medicine &&
        !/^(?:sugar|fever)$/u.test(before.food?.name ?? before.symptom?.name ?? '');
      if (!named || UNIT_FIRST.test(sheet.open().slice(at.end))) return undefined;
      const from = clock(match[1], match[2], undefined);
      return from && { ...at, type: 'clock', role: 'at', from };
    },
  );
}

/** "8pm, 10pm and midnight", "7.30 and 19.30": the commas belong to the times. */
function readTimeLists(sheet: Sheet): void {
  const found: Mark[] = [];
  // "2.5 x 3 (8, 12, 4)", "tds (8, 2, 10)".
  for (const list of sheet
    .open()
    .matchAll(
      /(?<=(?:x\s?\d|\d\s?x|tds|tid|qds|qid|bd|bid|mg|ml|times)\s)\(((?:at\s)?\d{1,2}(?:\s?[ap]m)?(?:\s?[,/&]\s?\d{1,2}(?:\s?[ap]m)?){1,5})\)/gu,
    )) {
    let end = list.index;
    for (const match of list[0].matchAll(/(\d{1,2})(?:\s?([ap]m))?/gu)) {
      const from = clock(match[1], undefined, match[2]);
      const start = end;
      end = list.index + match.index + match[0].length;
      if (from) found.push({ start, end, type: 'clock', role: 'at', from });
    }
    const last = found.at(-1);
    if (last) found[found.length - 1] = { ...last, end: list.index + list[0].length };
  }
  sheet.claim(found.splice(0));
  for (const list of sheet.open().matchAll(TIME_LIST)) {
    let end = list.index;
    for (const match of list[0].matchAll(/(noon|midday|midnight)|(\d{1,2})(?:[:.](\d{2}))?\s?([ap]m)?/gu)) {
      const named = match[1];
      const from = named
        ? reading(named === 'midnight' ? 0 : 12, 0, 'full', false)
        : clock(match[2], match[3], match[4]);
      const start = end;
      end = list.index + match.index + match[0].trimEnd().length;
      if (from) found.push({ start, end, type: 'clock', role: 'at', from });
    }
  }
  sheet.claim(found);
}

function readSpoken(sheet: Sheet): void {
  // "slept like a log 10 to 6": from ten till six, not ten minutes to.
  sheet.read(
    /(?<=(?:slept|asleep|sleep|night)[^,.;\n]{1,24}\s)(\d{1,2})\sto\s(\d{1,2})(?![\d:.]|\s?(?:h|hours?|am|pm))/gu,
    (match, at) => {
      const [from, to] = [clock(match[1], undefined, undefined), clock(match[2], undefined, undefined)];
      return from && to ? { ...at, type: 'clock', role: 'at', from, to } : undefined;
    },
  );
  sheet.read(PHRASE, (match, at) => {
    const from = spoken(match[2], match[3], match[4]);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
  sheet.read(MILITARY, (match, at) => {
    if (/^20[12]/.test(match[2] ?? '')) return undefined;
    const from = reading(Number(match[2]?.slice(0, 2)), Number(match[2]?.slice(2)), 'full', true);
    return { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
  // "calpol 0230": no amount begins with a nought.
  sheet.read(
    /(?:(?<=[\p{L}\uE000]\s)(0\d[0-5]\d)(?=\s*(?:[,;.)]\s|[,;.)]?$)|\s[\p{L}])|(?<=^|[.;,\n]\s)(0\d[0-5]\d)(?=:?\s))/gu,
    (match, at) => {
      const digits = match[1] ?? match[2] ?? '';
      if (UNIT_FIRST.test(sheet.open().slice(at.end))) return undefined;
      const from = reading(Number(digits.slice(0, 2)), Number(digits.slice(2)), 'full', true);
      return { ...at, type: 'clock', role: 'at', from };
    },
  );
  // "1800 obs", "oramorph 2.5 mg 1430,": at the line's head, or behind an amount.
  sheet.read(
    /(?:^((?:[01]\d|2[0-3])[0-5]\d)(?=:?\s[\p{L}])|(?<=(?:mg|mcg|ml|tabs?|puffs?|units?)\s)((?:[01]\d|2[0-3])[0-5]\d)(?=\s*(?:[,;.]\s|[,;.]?$)))/gu,
    (match, at) => {
      const digits = match[1] ?? match[2] ?? '';
      if (UNIT_FIRST.test(sheet.open().slice(at.end)) || /^(?:19|20[12])/u.test(digits)) return undefined;
      const from = reading(Number(digits.slice(0, 2)), Number(digits.slice(2)), 'full', true);
      return { ...at, type: 'clock', role: 'at', from };
    },
  );
  // "second spray 1815": on a clock the line has used before.
  if (
    sheet
      .marks()
      .some((mark) => mark.type === 'clock' && /^\D*\d{4}$/u.test(sheet.line.slice(mark.start, mark.end)))
  )
    sheet.read(/(?<=\s)((?:[01]\d|2[0-3])[0-5]\d)(?=\s*(?:[,;.]\s|[,;.]?$))/gu, (match, at) => {
      const from = reading(Number(match[1]?.slice(0, 2)), Number(match[1]?.slice(2)), 'full', true);
      return { ...at, type: 'clock', role: 'at', from };
    });
  sheet.read(HOURS, (match, at) => {
    const from = clock(match[2], undefined, undefined);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from: { ...from, reading: 'full' } };
  });
  sheet.read(BARE, (match, at) => {
    // "about three" and "from two" are as often amounts; they are times only with "o'clock".
    // But "from four," with nothing behind it is a time, unless it says from how much ("down from 8").
    const since =
      match[1] === 'from' &&
      /^\s*(?:onwards?\s*)?(?:[,;.]|$)/u.test(sheet.line.slice(at.end)) &&
      !/(?:down|up|better|worse|fell|dropped|rose|went|improved)\s$/u.test(sheet.open().slice(0, at.start));
    // "around 3," says when, unless it stands behind what is rated.
    const around =
      (match[1] === 'around' ||
        (match[1] === 'about' &&
          /^\s(?:and (?:again|then|at)|in the|this (?:morning|afternoon|evening)|last night|tonight)(?![\p{L}])/iu.test(
            sheet.line.slice(at.end),
          ))) &&
      /^\s*(?:[,;.!]|$|(?:and|then|but|so|with|today|yesterday|this|in the|on)(?![\p{L}]))/u.test(
        sheet.line.slice(at.end),
      ) &&
      !/(?:pain|mood|itch\p{L}{0,12}|fatigue|energy|stress|anxiety|score|level|ache|still|is|was|at|headache|migraine)\s$/u.test(
        sheet.open().slice(0, at.start),
      );
    const vague =
      !since && !around && /^(?:about|around|from|ca\.?|~)$/.test(match[1] ?? '') && match[3] === undefined;
    const from = vague ? undefined : clock(match[2], undefined, undefined);
    return from && { ...at, type: 'clock', role: roleOf(match[1]), from };
  });
  readHalfPast(sheet);
  sheet.read(ISH, (match, at) => {
    const from = clock(match[1], match[2], undefined);
    return from && { ...at, type: 'clock', role: 'at', from };
  });
  sheet.read(OCLOCK, (match, at) => {
    const from = clock(match[1], undefined, undefined);
    return from && { ...at, type: 'clock', role: 'at', from };
  });
}

/** "wine at seven, hot flush at half past": of the hour named before. */
function readHalfPast(sheet: Sheet): void {
  const clocks = sheet.marks().filter((mark) => mark.type === 'clock');
  sheet.read(
    /(?<![\p{L}])(?:(at|by|until|till?|about|around)\s)?(half|quarter|five|ten|twenty|5|10|20) past(?=\s*(?:[,;.!)]|$|and\s))/gu,
    (match, at) => {
      const before = clocks.findLast((one) => one.end <= at.start);
      const minute = shiftOf(`${match[2]} past`);
      if (!before || minute === undefined) return undefined;
      const from = { ...before.from, minute, hasMinutes: true };
      return { ...at, type: 'clock', role: roleOf(match[1]), from };
    },
  );
}

/** "half six", "quarter to eight", "twenty past four". */
function spoken(
  phrase: string | undefined,
  written: string | undefined,
  meridiem: string | undefined,
): ClockReading | undefined {
  const hour = hourOf(written);
  const shift = shiftOf(phrase ?? '');
  if (hour === undefined || hour < 1 || hour > 12 || shift === undefined) return undefined;
  const total = (hour % 12) * 60 + shift + (shift < 0 && hour % 12 === 0 ? 12 * 60 : 0);
  return withMeridiem(Math.floor(total / 60) || 12, total % 60, meridiem, true, true);
}

function readNamed(sheet: Sheet): void {
  sheet.read(NAMED, (match, at) => ({
    ...at,
    type: 'clock',
    role: roleOf(match[1]),
    from: { hour: match[2] === 'midnight' ? 0 : 12, minute: 0, reading: 'full', hasMinutes: false },
  }));
}

function roleOf(lead: string | undefined): ClockRole {
  return ROLES.get(lead?.toLowerCase() ?? '') ?? 'at';
}

function hourOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : numberOf(written);
}

function shiftOf(phrase: string): number | undefined {
  if (/^half(?:[ -]past)?$/u.test(phrase)) return 30;
  const words = phrase
    .replace(/^a /u, '')
    .replace(/^twenty[ -]five/u, '25')
    .split(' ');
  const size = words[0] ?? '';
  const minutes = size === 'quarter' ? 15 : numberOf(size);
  return minutes === undefined ? undefined : /^(?:to|of)$/u.test(words.at(-1) ?? '') ? -minutes : minutes;
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

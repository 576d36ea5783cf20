import { ANY_NUMBER, DIGIT_NUMBER, FRACTION, isGrouped, isPointed, numberOf, RANGE_END } from './numbers.ts';
import type { Mark, Quantity, Range, Sheet } from './sheet.ts';
import { minutesPer, UNIT_PATTERN, unitOf } from './units.ts';

const NOT_INSIDE = String.raw`(?![\p{L}\p{N}])`;

const PRESSURE =
  /(?<![\p{N}/.,])(\d{2,3})(?:\s?\/\s?|\sover\s|(?<=(?:pressure|bp)\s(?:(?:was|is|today)\s)?\d{2,3})\s(?:on|to|by|-)\s)(\d{2,3})(?![\p{N}/])(?:\s?(mmhg|mm hg))?/gu;
const SCALED = new RegExp(
  String.raw`(${DIGIT_NUMBER.replace(FRACTION, '')})\s?(?:\/|out\sof|of(?=\s(?:5|10)\s*(?:[,;.)]|$))|von)\s?(5|10|100)(?![\p{N}/.,]\d|\d|\s?(?:${UNIT_PATTERN})${NOT_INSIDE})`,
  'gu',
);
/** "3-4/10", "3 or 4 out of 10". */
const SCALED_RANGE =
  /(?<![\p{N}.,/\uE000-])(\d{1,2}(?:\.\d)?)\s?(?:-|–|to|or|bis)\s?(\d{1,2}(?:\.\d)?)\s?(?:\/|out\sof|von)\s?(5|10|100)(?![\p{N}/.,]\d|\d)/gu;
const LABELS =
  /(?<![\p{L}-])(?:very\s|quite\s|really\s|pretty\s)?(mild(?:ly)?|moderate(?:ly)?|severe(?:ly)?|bad(?:ly)?|terribl[ey]|awful(?:ly)?|horrible|horrendous|excruciating|unbearable|agonising|strong|slight(?:ly)?|intense|faint|worst ever|worst yet)(?![\p{L}-])/gu;

/** "3/10", "3 out of 10", "mild". A word is kept as written; no number is made of it. */
export function readSeverities(sheet: Sheet): void {
  sheet.read(SCALED_RANGE, (match, range) => {
    const [low, high, max] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (low > high || high > max) return undefined;
    return { ...range, type: 'severity', low, high, min: 0, max };
  });
  sheet.read(SCALED, (match, range) => {
    const value = numberOf(match[1] ?? '');
    const max = Number(match[2]);
    if (value === undefined || value > max) return undefined;
    return { ...range, type: 'severity', value, min: 0, max };
  });
}

export function readSeverityWords(sheet: Sheet): void {
  sheet.read(LABELS, (match, range) => ({ ...range, type: 'severity', label: match[0] }));
}

/** "128/84 mmHg": two numbers in one reading. Only where they can be a pressure at all, so that "3/10" and dates stay what they are. */
export function readPressures(sheet: Sheet): void {
  sheet.read(PRESSURE, (match, range) => {
    const systolic = Number(match[1]);
    const diastolic = Number(match[2]);
    if (systolic < 60 || systolic > 300 || diastolic < 30 || diastolic >= systolic) return undefined;
    return { ...range, type: 'pressure', systolic, diastolic, unit: match[3] ? 'mm[Hg]' : null };
  });
}

const FOR = new RegExp(
  String.raw`(?<![\p{L}])(?:for|lasting|lasted|over the last|over the past|f\u00fcr)\s(?:about\s|almost\s|nearly\s|around\s|the\s(?:last|past)\s)?(${ANY_NUMBER})\s?(${UNIT_PATTERN})${NOT_INSIDE}`,
  'gu',
);

const STOPPED_AFTER = new RegExp(
  String.raw`(?<=(?:seizures?|fits?|absences?|spasms?|convulsions?|nosebleed|bleeding)\s(?:(?:was|had|has|all|it)\s)?(?:stopped|ended|over|finished)\s)(?:after|in|within)\s(?:about\s)?(${ANY_NUMBER})\s?(${UNIT_PATTERN})${NOT_INSIDE}`,
  'gu',
);

const SLEPT_FOR =
  /(?<=(?<![\p{L}])(?:sleep|slept|asleep|napped|nap)\s(?:for\s|only\s|about\s|just\s)?)(\d|1\d)h([0-5]\d)(?:m|mins?)?(?![\p{L}\p{N}])/gu;

/** "for an hour", "lasting 2 minutes", "for 3 days". */
export function readDurations(sheet: Sheet): void {
  // "sleep 6h12": so long, no time of day.
  sheet.read(SLEPT_FOR, (match, range) => ({
    ...range,
    type: 'amount',
    measures: 'time',
    quantity: {
      value: Number(match[1]) + Number(match[2]) / 60,
      unit: 'h',
      original: sheet.line.slice(range.start, range.end),
    },
  }));
  for (const pattern of [FOR, STOPPED_AFTER])
    sheet.read(pattern, (match, range) => {
      const unit = unitOf(match[2] ?? '');
      const value = numberOf(match[1] ?? '');
      if (unit?.measures !== 'time' || value === undefined) return undefined;
      const minutes = minutesPer(unit.ucum);
      const long = minutes !== undefined && minutes >= 1440;
      if (long && pattern === STOPPED_AFTER) return undefined;
      const quantity = { value, unit: unit.ucum, original: written(sheet, match[1], match[2], range) };
      return { ...range, type: 'for', quantity, ...(long && { days: (value * minutes) / 1440 }) };
    });
}

const AMOUNT = new RegExp(
  String.raw`(${ANY_NUMBER})(?:\s?(?:-|–|to|bis|or)\s?(${RANGE_END}))?\s?(?:of\sa\s|a\s)?(?:full\s|whole\s|level\s|heaped\s|small\s|big\s)?(${UNIT_PATTERN})${NOT_INSIDE}`,
  'gu',
);
const LENGTH =
  /(?<![\p{N}\p{L}.,:/\uE000])(\d{1,2})\s?(h|hrs?|hours?|min|mins|minutes?)\s(?:and\s)?(\d{1,2})(?:\s?(?:m|mins?|minutes?|s|secs?|seconds?))?(?![\p{N}\p{L}:/]|[.,]\d|\s?(?:mg|ml|g|mcg))/gu;
const OR_TWO =
  /(?<![\p{L}\p{N}])(an?|one|two|three|four|five|six|seven|eight|\d{1,2})\s(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)\sor\s(?:perhaps\s|maybe\s|so\s)?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?![\p{L}\p{N}])/gu;
const DEGREES = new RegExp(String.raw`(${DIGIT_NUMBER})\s?(C|F)${NOT_INSIDE}`, 'gu');

/** A number with its unit: "2.5 mg", "½ tab", "2-3 ml", "half a tablet". */
export function readAmounts(sheet: Sheet): void {
  // "2 min 30", "1 h 20 min".
  sheet.read(LENGTH, (match, range) => {
    const [, whole, big = '', part] = match;
    const value = Number(whole) + Number(part) / 60;
    const unit = big.startsWith('h') ? 'h' : 'min';
    const original = sheet.line.slice(range.start, range.end);
    return { ...range, type: 'amount', quantity: { value, unit, original }, measures: 'time' };
  });
  // "a minute or two", "four hours or perhaps five".
  sheet.read(OR_TWO, (match, range) => {
    const [low, high, unit] = [numberOf(match[1] ?? ''), numberOf(match[3] ?? ''), unitOf(match[2] ?? '')];
    if (low === undefined || high === undefined || high <= low || unit?.measures !== 'time') return undefined;
    const original = sheet.line.slice(range.start, range.end);
    return { ...range, type: 'amount', quantity: { low, high, unit: unit.ucum, original }, measures: 'time' };
  });
  sheet.read(AMOUNT, (match, range) => {
    const unit = unitOf(match[3] ?? '');
    const value = numberOf(match[1] ?? '');
    if (!unit || value === undefined) return undefined;
    // "two days early", "3 months old": no length of anything.
    if (
      unit.measures === 'time' &&
      /^\s(?:early|late|overdue|running|in a row|old|to go|left|apart|now)(?![\p{L}])/u.test(
        sheet.open().slice(range.end),
      )
    )
      return { ...range, type: 'word', word: 'compared' };
    // "18u" are units, "2 u" is as often somebody; "3 m" and "2 s" are left to those who write them out.
    if (
      /\su$/u.test(match[0]) &&
      !/^\s*(?:[,;.]|$)|^\s(?:at|before|with|of|after|this|last|lantus|novorapid|humalog)(?![\p{L}])/u.test(
        sheet.open().slice(range.end),
      )
    )
      return undefined;
    // "250 mg/5 ml" is how strong it is, not how much was had.
    const open = sheet.open();
    if (/^\s?\/\s?\d/u.test(open.slice(range.end)) || /\d\s?m?c?g\s?\/\s?$/u.test(open.slice(0, range.start)))
      return { ...range, type: 'word', word: 'compared' };
    // "a second", "an hour" are amounts only with "for"; "a tablet", "a puff" are.
    if (unit.measures === 'time' && /^an?$/.test(match[1] ?? '')) return undefined;
    if (isGrouped(match[1] ?? '')) {
      sheet.questions.push(
        'Is the comma a decimal comma? Please write the amount with a point or without a comma.',
      );
    }
    // A thousandfold dose is worse than none: without an answer there is no amount.
    if (unit.measures === 'dose' && isPointed(match[1] ?? '')) {
      sheet.questions.push(
        `Is “${match[1]}” a thousand or a decimal? Please write it without the point, or with fewer digits; no amount was kept.`,
      );
      return { ...range, type: 'word', word: 'compared' };
    }
    // "2 kg up on monday" is a difference, not a weight.
    const differs =
      unit.measures === 'other' &&
      (/^\s(?:up|down|more|less|heavier|lighter|taller|higher|lower|gained|lost)(?![\p{L}])/u.test(
        sheet.open().slice(range.end),
      ) ||
        /(?<![\p{L}])(?:up|down|gained|lost|put on|dropped)(?:\sby)?\s$/u.test(
          sheet.open().slice(Math.max(0, range.start - 12), range.start),
        ));
    if (differs) return { ...range, type: 'word', word: 'compared' };
    const high = match[2] === undefined ? undefined : numberOf(match[2]);
    const original = sheet.line.slice(range.start, range.end);
    const quantity: Quantity =
      high === undefined
        ? { value, unit: unit.ucum, original }
        : { low: Math.min(value, high), high: Math.max(value, high), unit: unit.ucum, original };
    return { ...range, type: 'amount', quantity, measures: unit.measures };
  });
}

/** "38.5 C", "101.3 F": a capital letter right after a number that can be a temperature. Case matters, so the line itself is read. */
export function readDegrees(sheet: Sheet): void {
  const found: Mark[] = [];
  const open = sheet.open();
  for (const match of sheet.line.matchAll(DEGREES)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const value = numberOf(match[1] ?? '');
    const celsius = match[2] === 'C';
    const possible =
      value !== undefined && (celsius ? value >= 30 && value <= 45 : value >= 86 && value <= 113);
    if (!possible || open.slice(range.start, range.end).includes('\uE000')) continue;
    const quantity = { value, unit: celsius ? 'Cel' : '[degF]', original: match[0] };
    found.push({ ...range, type: 'amount', quantity, measures: 'other' });
  }
  sheet.claim(found);
}

const TIMES_WORDS: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!(?:for|at|all at)\s)(once|twice|thrice)(?![\p{L}])|(${ANY_NUMBER})\s?(?:x|×|times)${NOT_INSIDE}|(?<![\p{L}\p{N}])(?:x|×)\s?(\d{1,3})${NOT_INSIDE}`,
  'gu',
);

/** "3x", "twice", "three times", "2x500". */
export function readCounts(sheet: Sheet): void {
  const each: Mark[] = [];
  for (const match of sheet
    .open()
    .matchAll(
      /(?<![\p{N}\p{L}.,:/\uE000])(\d)\s?x\s?(\d{2,4})\s?(mg|g|mcg|ml|iu)?(?![\p{N}\p{L}]|\s?(?:min|sec|s|h|hrs?|reps?|cm|mm)(?![\p{L}]))/gu,
    )) {
    const middle = match.index + match[0].indexOf('x') + 1;
    const end = match.index + match[0].length;
    const start = end - match[0].slice(match[0].indexOf('x') + 1).trimStart().length;
    const unit = match[3] === undefined ? null : (unitOf(match[3])?.ucum ?? null);
    each.push({ start: match.index, end: middle, type: 'count', count: Number(match[1]) });
    each.push({
      start,
      end,
      type: 'amount',
      quantity: { value: Number(match[2]), unit, original: sheet.line.slice(start, end) },
      measures: 'dose',
    });
  }
  sheet.claim(each);
  sheet.read(COUNT, (match, range) => {
    const word = match[1] === undefined ? undefined : TIMES_WORDS[match[1].toLowerCase()];
    const count = word ?? numberOf(match[2] ?? match[3] ?? '');
    // "three times a day" is how it is to be had.
    const routine = /^\s(?:a|per|each|every)?\s?(?:day|daily|week|weekly)(?![\p{L}])/u.test(
      sheet.open().slice(range.end),
    );
    return count === undefined || routine || !Number.isInteger(count)
      ? undefined
      : { ...range, type: 'count', count };
  });
}

const ORDINAL = /(?<![\p{L}])(?:dose|infusion|injection|jab|cycle|round|day|week|number|no\.?)\s$/iu;
const NUMBER = new RegExp(
  String.raw`(${ANY_NUMBER})(?:\s?(?:-|–|to)\s?(${RANGE_END}))?(?![\p{L}\p{N}/:%-])`,
  'gu',
);

/** What is left of numbers: an amount without a unit, or a count before a complaint ("2 seizures"). */
export function readNumbers(sheet: Sheet): void {
  sheet.read(NUMBER, (match, range) => {
    const value = numberOf(match[1] ?? '');
    if (value === undefined || /^an?$/.test(match[1] ?? '')) return undefined;
    // "day 3 of amoxicillin", "dose 2 of": which one, not how much.
    const before = sheet.line.slice(Math.max(0, range.start - 12), range.start);
    // "migraine day 3".
    if (/(?<![\p{L}])(?:day|week|month|cycle)\s$/iu.test(before)) return undefined;
    if (ORDINAL.test(before) && /^\s(?:of|on)\s/iu.test(sheet.line.slice(range.end))) return undefined;
    // "71.4 kg, down 2 since last week": a difference.
    if (
      /\b(?:up|down)(?:\sby)?\s$/u.test(before) &&
      /^\s(?:since|from|on|in|\uE000)/u.test(sheet.open().slice(range.end))
    )
      return undefined;
    const high = match[2] === undefined ? undefined : numberOf(match[2]);
    // "down from 8 to 4" is a change, and 4 is what it is now.
    if (high !== undefined && /(?:from|up|down)\s$/u.test(before)) {
      const start = range.start + match[0].lastIndexOf(match[2] ?? '');
      return {
        start,
        end: range.end,
        type: 'number',
        quantity: { value: high, unit: null, original: match[2] ?? '' },
      };
    }
    if (high !== undefined && high <= value) return undefined;
    const original = sheet.line.slice(range.start, range.end);
    const quantity: Quantity =
      high === undefined ? { value, unit: null, original } : { low: value, high, unit: null, original };
    return { ...range, type: 'number', quantity };
  });
}

function written(sheet: Sheet, number: string | undefined, unit: string | undefined, range: Range): string {
  const text = sheet.line.slice(range.start, range.end);
  const from = text.toLowerCase().lastIndexOf(`${number ?? ''}`, text.length - (unit?.length ?? 0));
  return from < 0 ? text : text.slice(from);
}

const CHANGED = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:up|down|increased|went|gone|put up|moved|raised|reduced)\s)?from\s(${DIGIT_NUMBER})\s?(${UNIT_PATTERN})?\s(?:up\s|down\s)?to(?=\s\d)|(?<![\p{L}])(${DIGIT_NUMBER})\s?(${UNIT_PATTERN})?\s?(?:→|->|=>)(?=\s?\d)`,
  'gu',
);
const INSTEAD = new RegExp(
  String.raw`(?<![\p{L}])(?:instead of|rather than|not(?: the)?|should have been|should be|supposed to be|meant to be|(?:the |my |her |his )?(?:goal|target|aim)(?: is| was| of|:)?|(?:usually|normally|(?:usual|normal)(?: dose)?(?: is|:))|max(?:imum)?(?: of| is)?|best|out of|of the(?= \d))\s(?:the\s|about\s)?(${DIGIT_NUMBER})(?:\s?(${UNIT_PATTERN}))?(?![\p{L}\p{N}/:])`,
  'gu',
);

/** "1 puff instead of 2", "from 50 to 75 mg", "the goal is 1500": numbers a line speaks of that are not what was had or measured. */
export function readOtherNumbers(sheet: Sheet): void {
  // "co-codamol 30/500", "Augmentin 400/57": how strong it is.
  sheet.read(
    /(?<=[\p{L}]\s)\d{1,4}\/(?:5[1-9]|[6-9]\d|1[0-9]{2}|[2-9]\d{2})(?![\d/]|\s?(?:mmhg|sitting|lying|standing))/gu,
    (match, range) => {
      const [strong = 0, other = 0] = match[0].split('/').map(Number);
      return strong < 60 || other > strong ? { ...range, type: 'word', word: 'compared' } : undefined;
    },
  );
  sheet.read(INSTEAD, (_, range) => ({ ...range, type: 'word', word: 'compared' }));
  // What a severity or a measure was before is told too: only behind a medicine, or with "from", is it a change of dose.
  sheet.read(CHANGED, (match, range) =>
    (match[0].includes('from') || /(?:→|->|=>)$/u.test(match[0].trim())) &&
    unitOf(match[4] ?? '')?.measures !== 'time' &&
    !/(?:pain|itch\p{L}{0,12}|mood|fatigue|temp\p{L}{0,12}|down|score|severity)\s$/u.test(
      sheet.open().slice(0, range.start),
    )
      ? { ...range, type: 'word', word: 'compared' }
      : undefined,
  );
}

const MEASURED_WORD =
  'temp(?:erature)?|pef|pf|peak flow|bg|bgl|bms?|blood sugars?|sugars?|glucose|sats|spo2|pulse|hr|heart rate|weight|ketones';
const RATED_WORD =
  'pain|mood|energy|fatigue|tiredness|itch(?:ing)?|anxiety|stress|nausea|headache|migraine|stiffness|dizziness|sleep';
/** "cramps 7 then 4 then 3": any complaint, where an arrow or a "then" says it is the same again. */
const RATED_ROW =
  /(?<![\p{L}])(?!(?:dose|doses|day|days|week|weeks|units?|tabs?|cut|up|down|from|mg|ml|had|took|gave|were|was|for|after|about|at|by|put|went)\s)([\p{L}]{3,24})\s(10|\d)((?:\s?(?:→|->|=>|then|down to)\s?(?:10|\d)){1,5})(?![\d:%]|[.,/]\d|\s?(?:mg|mcg|ml|g|x|tabs?|puffs?|units?|am|pm|h|hrs?|hours?|mins?|minutes?|days?|weeks?)(?![\p{L}]))/gu;
const SERIES = new RegExp(
  String.raw`(?<![\p{L}])(?:(${MEASURED_WORD})|(${RATED_WORD}))(?:\s?(?:was|:|=))?\s((?:\d+(?:[.,]\d+)?)(?:\s?(?:→|->|=>|then|down to|up to)\s?\d+(?:[.,]\d+)?){1,6}|(?:\d+(?:[.,]\d+)?)(?:\s?[/,]\s?\d+(?:[.,]\d+)?){2,6})(?![\d:]|[.,/]\d)(?:\s?(${UNIT_PATTERN})(?![\p{L}\p{N}]))?`,
  'gu',
);

/** "PF 380, 390, 385 l/min", "pain 9 → 6 → 2": the same thing several times. The name before it is left to be read. */
export function readSeries(sheet: Sheet): void {
  const found: Mark[] = [];
  for (const match of sheet.open().matchAll(SERIES)) {
    const [, , rated, numbers = '', written] = match;
    const unit = written === undefined ? undefined : unitOf(written);
    const values = numbers.match(/\d+(?:[.,]\d+)?/gu) ?? [];
    // "sugar 7, 2 tabs, 3 drops": the last number's unit must be the measure's own.
    if (unit && unit.measures === 'dose' && numbers.includes(',')) continue;
    if (rated !== undefined && values.some((value) => Number(value) > 10)) continue;
    const start = match.index + match[0].indexOf(numbers, match[0].search(/\s\d/u));
    const quantities = values.map((value) => ({
      value: numberOf(value) ?? 0,
      unit: unit?.ucum ?? null,
      original: value,
    }));
    found.push({
      start,
      end: match.index + match[0].length,
      type: 'series',
      quantities,
      rated: rated !== undefined,
    });
  }
  for (const match of sheet.open().matchAll(RATED_ROW)) {
    const [whole, word = '', first = '', rest = ''] = match;
    const end = match.index + whole.length;
    if (found.some((one) => one.start < end && one.end > match.index)) continue;
    const quantities = [first, ...(rest.match(/\d+/gu) ?? [])].map((value) => ({
      value: Number(value),
      unit: null,
      original: value,
    }));
    found.push({ start: match.index + word.length + 1, end, type: 'series', quantities, rated: true });
  }
  sheet.claim(found.sort((a, b) => a.start - b.start));
}

const HELD = new RegExp(
  String.raw`(${ANY_NUMBER})\s?(?:big\s|small\s|large\s|little\s)?(?:cups?|glass(?:es)?|mugs?|slices?|bowls?|plates?|pieces?|squares?|bites?|sips?|handfuls?|portions?|helpings?|pints?|schooners?|bottles?|cartons?|tins?|cans?|bags?|packs?|packets?|tubs?|spoons?(?!ful)|mouthfuls?|shots?|rounds?|measures?|segments?|rashers?|chunks?|pots?)(?:\sof)?(?=\s|[,;.!)]|$)`,
  'gu',
);

/** "three cups of tea", "a glass of milk": so many, of no known size. */
export function readHelpings(sheet: Sheet): void {
  sheet.read(HELD, (match, range) => {
    const count = numberOf(match[1] ?? '');
    if (count === undefined) return undefined;
    if (Number.isInteger(count) && (count > 1 || /^1(?![\p{L}\d])/u.test(match[0])))
      return { ...range, type: 'count', count, helping: true };
    const held = /(\p{L}{2,12}?)s?(?:\sof)?$/u.exec(match[0])?.[1] ?? '';
    if (Number.isInteger(count)) return { ...range, type: 'word', word: 'compared' };
    const original = sheet.line.slice(range.start, range.end);
    // "half a bowl of porridge".
    return {
      ...range,
      ...{ type: 'amount', measures: 'helping', quantity: { value: count, unit: `{${held}}`, original } },
    };
  });
}

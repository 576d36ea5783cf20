import { ANY_NUMBER, DIGIT_NUMBER, FRACTION, isGrouped, numberOf, RANGE_END } from './numbers.ts';
import type { Mark, Quantity, Range, Sheet } from './sheet.ts';
import { minutesPer, UNIT_PATTERN, unitOf } from './units.ts';

const NOT_INSIDE = String.raw`(?![\p{L}\p{N}])`;

const PRESSURE = /(?<![\p{N}/.,])(\d{2,3})(?:\s?\/\s?|\sover\s)(\d{2,3})(?![\p{N}/])(?:\s?(mmhg|mm hg))?/gu;
const SCALED = new RegExp(
  String.raw`(${DIGIT_NUMBER.replace(FRACTION, '')})\s?(?:\/|out\sof|von)\s?(5|10|100)(?![\p{N}/.,]\d|\d|\s?(?:${UNIT_PATTERN})${NOT_INSIDE})`,
  'gu',
);
const LABELS =
  /(?<![\p{L}-])(?:very\s|quite\s|really\s)?(mild(?:ly)?|moderate(?:ly)?|severe(?:ly)?|bad(?:ly)?|terribl[ey]|awful|strong|slight(?:ly)?|intense|a bit|a little|very|really|extremely)(?![\p{L}-])/gu;

/** "3/10", "3 out of 10", "mild". A word is kept as written; no number is made of it. */
export function readSeverities(sheet: Sheet): void {
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

/** "for an hour", "lasting 2 minutes", "for 3 days". */
export function readDurations(sheet: Sheet): void {
  sheet.read(FOR, (match, range) => {
    const unit = unitOf(match[2] ?? '');
    const value = numberOf(match[1] ?? '');
    if (unit?.measures !== 'time' || value === undefined) return undefined;
    const minutes = minutesPer(unit.ucum);
    const quantity = { value, unit: unit.ucum, original: written(sheet, match[1], match[2], range) };
    return {
      ...range,
      type: 'for',
      quantity,
      ...(minutes !== undefined && minutes >= 1440 && { days: (value * minutes) / 1440 }),
    };
  });
}

const AMOUNT = new RegExp(
  String.raw`(${ANY_NUMBER})(?:\s?(?:-|–|to|bis)\s?(${RANGE_END}))?\s?(?:of\sa\s|a\s)?(${UNIT_PATTERN})${NOT_INSIDE}`,
  'gu',
);
const DEGREES = new RegExp(String.raw`(${DIGIT_NUMBER})\s?(C|F)${NOT_INSIDE}`, 'gu');

/** A number with its unit: "2.5 mg", "½ tab", "2-3 ml", "half a tablet". */
export function readAmounts(sheet: Sheet): void {
  sheet.read(AMOUNT, (match, range) => {
    const unit = unitOf(match[3] ?? '');
    const value = numberOf(match[1] ?? '');
    if (!unit || value === undefined) return undefined;
    // "a second", "an hour" are amounts only with "for"; "a tablet", "a puff" are.
    if (unit.measures === 'time' && /^an?$/.test(match[1] ?? '')) return undefined;
    if (isGrouped(match[1] ?? '')) {
      sheet.questions.push(
        'Is the comma a decimal comma? Please write the amount with a point or without a comma.',
      );
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
  String.raw`(?<![\p{L}\p{N}])(once|twice|thrice)(?![\p{L}])|(${ANY_NUMBER})\s?(?:x|×|times)${NOT_INSIDE}|(?<![\p{L}\p{N}])(?:x|×)\s?(\d{1,3})${NOT_INSIDE}`,
  'gu',
);

/** "3x", "twice", "three times". */
export function readCounts(sheet: Sheet): void {
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
  String.raw`(${ANY_NUMBER})(?:\s?(?:-|–)\s?(${RANGE_END}))?(?![\p{L}\p{N}/:%-])`,
  'gu',
);

/** What is left of numbers: an amount without a unit, or a count before a complaint ("2 seizures"). */
export function readNumbers(sheet: Sheet): void {
  sheet.read(NUMBER, (match, range) => {
    const value = numberOf(match[1] ?? '');
    if (value === undefined || /^an?$/.test(match[1] ?? '')) return undefined;
    // "day 3 of amoxicillin", "dose 2 of": which one, not how much.
    const before = sheet.line.slice(Math.max(0, range.start - 12), range.start);
    if (ORDINAL.test(before) && /^\s(?:of|on)\s/iu.test(sheet.line.slice(range.end))) return undefined;
    const high = match[2] === undefined ? undefined : numberOf(match[2]);
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

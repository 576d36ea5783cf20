import { lexicon } from '../../knowledge/index.ts';

/** What a note says of an older one: that something in it was not so, and what it was instead. */
export type Said = {
  /** The words that say so, in lower case: nothing is counted of them. */
  readonly cue: string;
  /** The number that was wrong. */
  readonly old?: number;
  readonly value?: { readonly number: number; readonly of: 'strength' | 'amount'; readonly unit?: string };
  /** 0 is Monday. */
  readonly weekday?: number;
  /** It says another day. */
  readonly moves: boolean;
  /** It says a number. */
  readonly values: boolean;
  /** "The ice cream was sorbet": it was another thing. */
  readonly other?: string;
  /** "Ignore my last note": it was not so at all. */
  readonly notSo: boolean;
};

/** At the beginning of a line, or of one of its sentences. */
const CUE =
  /(?:^\W{0,4}|[.!;] {0,2})(correction ?[:,;.–—-]|correction to\b|correcting\b|(?:no,? )?(?:scratch|strike) that\b|(?:sorry,? |oops,? |no,? )?i meant\b|my mistake\b|oops\b|typo\b|sorry,|i (?:mistyped|miswrote|misread)\b)/i;
const WITHIN =
  /\b(?:should (?:be|say|read|have (?:been|said|read))|was wrong\b|(?:wrote|noted|put|entered|typed) (?:it |that |this )?wrong(?:ly)?|got (?:it|that|the \w{2,20}) wrong)\b/i;
const NOT_SO =
  /^\W{0,4}(?:(?:please |sorry,? ){0,2}ignore (?:that|this|my last|the last|the previous)\b|(?:sorry,? )?wrong (?:person|child|journal|page)\b|scratch that\W{0,4}$|strike that\W{0,4}$)/i;
/** "It was 5 ml, not 10", "she slept 8 h not 6", "not 10 but 5 ml". */
const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const UNIT = String.raw`(?: ?(\/ ?10|out of (?:10|ten)|mg|mcg|µg|ug|ml|g|kg|km|h|hours?|min|mins|minutes?|s|seconds?|°c|%|iu|units?|drops?|tablets?))?`;
const NOT = new RegExp(String.raw`(?<![\d:/.])${NUMBER}${UNIT},? (?:and )?not ${NUMBER}(?![\d:])`, 'i');
const BUT = new RegExp(String.raw`\bnot ${NUMBER}${UNIT},? but ${NUMBER}${UNIT}(?![\p{L}\d])`, 'iu');
/** "I wrote 10 ml yesterday, it was 5 ml", "I said 5/10, it was more like 7". */
const WROTE = new RegExp(
  String.raw`\bi (?:wrote|put|noted|said|entered|typed|logged) [^\d.!?;]{0,40}${NUMBER}${UNIT}(?![\p{L}\d])[^\d.!?;]{0,40}\b(?:was|were|is|had|took|got|gave|meant|actually|really|should be|have been) [^\d.!?;]{0,20}${NUMBER}${UNIT}(?![\p{L}\d])`,
  'iu',
);
const STRENGTH = /(?<![\d/])(\d{1,2}(?:\.\d)?) ?(?:\/ ?10|out of (?:10|ten))(?!\d)/i;
const AMOUNT =
  /(?<![\d:/.])(\d{1,4}(?:[.,]\d{1,2})?) ?(mg|mcg|µg|ug|ml|g|kg|km|h|hours?|min|mins|minutes?|s|seconds?)(?![\p{L}\d/])/iu;
const DAY_NOT =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)day,? (?:and )?not (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b/i;
/** "It was Tuesday", "the fall was on Tuesday"; in "the ice cream on Sunday was sorbet" the day is not what is put right. */
const DAY =
  /\b(?:was|were|is|happened|meant|actually|really|that) (?:it |that )?(?:on |last )?(mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** "The ice cream on Sunday was sorbet": it was something else. */
const OTHER =
  /\bthe [\p{L}' -]{2,40}? (?:was|were) (?:really |actually |only |in fact )?(?:an? |the )?(?!(?:on|at|not|no|in|after|before|worse|better|fine|ok|given|taken|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b)(\p{L}{3,})/iu;
/** Only what is told as it was, not "take 5 ml, not 10". */
const TOLD =
  /\b(?:was|were|had|took|gave|slept|weigh(?:s|ed)|measured|lasted|only|actually|really|it's|she|he|i|we|they|correction|meant)\b/i;
const PLANNED =
  /\b(?:should (?:take|give|have|get)|from (?:now|today|tomorrow)|says?|said|prescri\w{1,6}|will|must)\b/i;

/** As they are written before "day"; 0 is Monday. */
const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

const units: Readonly<Record<string, string>> = {
  ml: 'mL',
  hour: 'h',
  hours: 'h',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  second: 's',
  seconds: 's',
  mcg: 'ug',
  µg: 'ug',
  '°c': 'Cel',
};

/** What a note puts right in one written before it; undefined where it only tells of itself. */
export function putsRight(text: string): Said | undefined {
  if (text.includes('?')) return undefined;
  const cue = CUE.exec(text) ?? WITHIN.exec(text);
  const words = (cue?.[1] ?? cue?.[0] ?? '').toLowerCase();
  if (NOT_SO.test(text)) return { cue: text.toLowerCase(), moves: false, values: false, notSo: true };
  const pair = numbersIn(text);
  const days = DAY_NOT.exec(text);
  const plain = (pair !== undefined || days !== null) && TOLD.test(text) && !PLANNED.test(text);
  if (cue === null && !plain && !WROTE.test(text)) return undefined;
  const strength = STRENGTH.exec(text);
  const amount = AMOUNT.exec(text);
  const value =
    pair?.value ??
    (strength !== null
      ? { number: Number(strength[1]), of: 'strength' as const }
      : amount !== null
        ? { number: numberOf(amount[1]), of: 'amount' as const, ...unitOf(amount[2]) }
        : undefined);
  const named = (days ?? DAY.exec(text))?.[1]?.toLowerCase();
  const other =
    cue !== null && value === undefined && named === undefined ? OTHER.exec(text)?.[1] : undefined;
  return {
    cue: words,
    ...(isThing(other) ? { other: other.toLowerCase() } : {}),
    ...(pair === undefined ? {} : { old: pair.old }),
    ...(value === undefined ? {} : { value }),
    ...(named === undefined ? {} : { weekday: WEEKDAYS.indexOf(named) }),
    moves: named !== undefined || /\bnot (?:yesterday|today)\b/i.test(text),
    values: value !== undefined,
    notSo: false,
  };
}

/** "The rash was mild" says how it was, not what. */
function isThing(word: string | undefined): word is string {
  const tables = lexicon();
  return (
    word !== undefined && (tables.food(word) ?? tables.medicine(word) ?? tables.symptom(word)) !== undefined
  );
}

function numbersIn(text: string): Pick<Required<Said>, 'old' | 'value'> | undefined {
  const not = NOT.exec(text);
  if (not !== null) return { value: valueIn(not[1], not[2]), old: numberOf(not[3]) };
  const two = BUT.exec(text) ?? WROTE.exec(text);
  return two === null ? undefined : { value: valueIn(two[3], two[4] ?? two[2]), old: numberOf(two[1]) };
}

const valueIn = (number: string | undefined, unit: string | undefined): NonNullable<Said['value']> =>
  unit !== undefined && /10|ten/.test(unit)
    ? { number: numberOf(number), of: 'strength' }
    : { number: numberOf(number), of: 'amount', ...unitOf(unit) };

const numberOf = (text: string | undefined) => Number((text ?? '').replace(',', '.'));
const unitOf = (unit: string | undefined) => {
  const plain = unit?.toLowerCase();
  return plain === undefined ? {} : { unit: units[plain] ?? plain };
};

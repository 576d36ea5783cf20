import { redFlags } from '../safety/index.ts';
import { tellsWhatToDo } from './passages.ts';
import { stem } from './reading/words.ts';

/** Why a wording was refused, for the test and the count; never shown. */
export type Fault =
  | 'numbers'
  | 'dates'
  | 'units'
  | 'negation'
  | 'lost-word'
  | 'added-word'
  | 'judgement'
  | 'quote'
  | 'advice'
  | 'warning'
  | 'form';

/** What a wording may be made of besides the fact's own words. */
export type Setting = {
  /** Names and words a wording may use: the subject's name, the question's pronouns. */
  readonly allowed: readonly string[];
  readonly nowMs: number;
  readonly zone: string;
};

/**
 * Does the wording say what the fact says, no less and no more? Every number, date, unit, name, negation and word of
 * order has to be there, in the fact's own order, and nothing may be added but small words. Fails closed.
 * @returns the first fault; null when the wording may stand
 */
export function fault(fact: string, wording: string, setting: Setting): Fault | null {
  const said = wording.trim();
  if (said === '' || said.length > fact.length * 1.8 + 60 || /[\n\r<>{}[\]|*_#]|https?:|www\./.test(said))
    return 'form';
  if (said.endsWith('?') || (said.match(/[.!?](?=\s|$)/g) ?? []).length > 2) return 'form';
  if (!same(quotes(fact), quotes(said))) return 'quote';
  if (!same(numbers(fact), numbers(said))) return 'numbers';
  if (!same(dates(fact), dates(said))) return 'dates';
  if (!same(units(fact), units(said))) return 'units';
  if (negations(fact) !== negations(said)) return 'negation';
  const factWords = words(fact);
  const saidWords = words(said);
  const factStems = new Set(factWords.map(stem));
  const own = new Set(setting.allowed.flatMap(words).map(stem));
  const judging = saidWords.find((word) => judgements.has(word) && !factWords.includes(word));
  if (judging !== undefined) return 'judgement';
  const added = saidWords.find(
    (word) =>
      !glue.has(word) && !factStems.has(stem(word)) && !own.has(stem(word)) && !alike(word, factWords),
  );
  if (added !== undefined) return 'added-word';
  const saidStems = new Set(saidWords.map(stem));
  const lost = factWords.find(
    (word) => !glue.has(word) && !saidStems.has(stem(word)) && !alike(word, saidWords),
  );
  if (lost !== undefined) return 'lost-word';
  if (!same(orders(factWords), orders(saidWords))) return 'lost-word';
  if (factWords.some((word) => records.has(word)) && !saidWords.some((word) => records.has(word)))
    return 'lost-word';
  if (tellsWhatToDo(withoutAmounts(said)) && !tellsWhatToDo(withoutAmounts(fact))) return 'advice';
  if (redFlags(said, setting).length > redFlags(fact, setting).length) return 'warning';
  return null;
}

const numberWords: ReadonlyMap<string, string> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, String(at)] as const),
  ['once', '1'],
  ['twice', '2'],
  ['thrice', '3'],
  ['both', '2'],
  ['half', '0.5'],
  ['dozen', '12'],
  ['couple', '2'],
  ['double', '2'],
  ['single', '1'],
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
]);

/** Numbers in their order, also those written as words. */
function numbers(text: string): string[] {
  return (text.toLowerCase().match(/\d+(?:[.,:]\d+)*|\p{L}+/gu) ?? []).flatMap((token) => {
    if (/^\d/.test(token)) return [token.replace(/^0(\d)/, '$1').replace(',', '.')];
    const word = numberWords.get(token);
    return word === undefined ? [] : [word];
  });
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const dayNames =
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon evening night noon midnight week month year weekend'.split(
    ' ',
  );

/** Months and days named, in their order. A month is told from the verb by its capital. */
function dates(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase();
    if (monthNames.includes(lower))
      return word === lower && (lower === 'may' || lower === 'march') ? [] : [lower];
    const day = lower.replace(/s$/, '');
    return dayNames.includes(day) ? [day] : [];
  });
}

const unitPattern =
  /(\d{1,12}(?:[.,]\d{1,12})?)\s?(mg|mcg|µg|ug|g|kg|ml|mL|l|IU|iu|units?|min|mins|minutes?|h|hrs?|hours?|s|secs?|seconds?|days?|weeks?|%|°C|°F|mmHg|drops?|tablets?|puffs?|tsp|times?|notes?)(?![\p{L}])/gu;

const unitName: Readonly<Record<string, string>> = {
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  ml: 'mL',
  ug: 'µg',
  mcg: 'µg',
  iu: 'IU',
};

/** Each number with the unit that stands behind it. */
function units(text: string): string[] {
  return [...text.matchAll(unitPattern)].flatMap((match) => {
    const unit = match[2] ?? '';
    if (/^(?:times?|notes?)$/.test(unit)) return [];
    return [`${(match[1] ?? '').replace(',', '.')} ${unitName[unit] ?? unit.replace(/s$/, '')}`];
  });
}

function negations(text: string): number {
  return (
    text
      .toLowerCase()
      .match(/\b(?:no|not|none|never|nothing|nobody|without|neither|nor|cannot)\b|n['’]t\b/g) ?? []
  ).length;
}

function quotes(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]*)[”"]/g)].map((match) => match[1] ?? '');
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/'s\b/g, '')
      .match(/\p{L}+(?:'\p{L}+)?/gu) ?? []
  ).filter((word) => !numberWords.has(word) && !monthNames.includes(word));
}

/** Words that say which is more, first, or between: lost or turned round, the sentence says something else. */
const orderWords = new Set(
  'before after highest lowest longest shortest first last earliest latest within between least most outside above below more less fewer skipped refused stopped only all each every other same'.split(
    ' ',
  ),
);

function orders(list: readonly string[]): string[] {
  return list.filter((word) => orderWords.has(word));
}

const records = new Set(
  'written wrote recorded record noted note notes logged journal entry entries'.split(' '),
);

/** Small words that carry no fact of their own. A record may be called by any of its names. */
const glue = new Set(
  (
    'a an the and or of in on at to by for from until with about as is are was were be been being has have had did does do it its this that these those there here which who whom when where ' +
    "you your you've we our i my she he they her his their them him up down out so also then too just " +
    'written wrote write recorded record records noted note notes logged journal entry entries mentioned listed shown show shows says say said tells found ' +
    "time times day days occasion occasions one ones any some total altogether came come comes made what how than it's that's there's overall"
  ).split(' '),
);

/** models.md: evaluations, causes and comforts that no fact of ours holds. */
const judgements = new Set(
  (
    'normal normally abnormal high low higher lower elevated raised good bad better worse best worst well fine healthy unhealthy improved improving improvement worsened worsening improve ' +
    'because since therefore thus hence due caused causes cause causing likely unlikely probably possibly perhaps maybe might seems seem appears apparently suggests suggest indicates indicating shows ' +
    'significant significantly notable notably unusual unusually usual usually typical typically common commonly rare rarely often frequently always mostly generally consistent consistently regular regularly ' +
    'safe unsafe dangerous harmless serious mild severe concerning worrying worrisome alarming fortunately unfortunately sadly luckily thankfully great nice encouraging reassuring ' +
    'reaction reacted response effect effective ineffective helped helps helping works worked triggered trigger linked related associated correlation ' +
    'should must need needs recommend recommended advise advised consider try increase increased increasing decrease decreased decreasing rise rising fall falling stable steady trend ' +
    'only merely even still already finally clearly obviously definitely certainly indeed remember please important importantly however although though but despite'
  ).split(' '),
);

/** Singular and plural, "itch" and "itching", "seizure" and "seizures". */
function alike(word: string, list: readonly string[]): boolean {
  const stemmed = stem(word);
  return stemmed.length >= 4 && list.some((other) => stem(other) === stemmed);
}

/** A recorded amount may be said; only what to do with one may not. */
function withoutAmounts(text: string): string {
  return text.replace(unitPattern, ' ').replace(/\d+(?:[.,:]\d+)*/g, ' ');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** A span of age in years: from `low` up to, not including, `high`. */
export type Ages = { readonly low: number; readonly high: number };

export const EVERYONE: Ages = { low: 0, high: 130 };

/** From fine to coarse; the same words everywhere, so that answers add up to nothing finer. */
const BANDS: readonly { readonly ages: Ages; readonly words: readonly string[] }[] = [
  { ages: { low: 0, high: 1 }, words: ['infant', 'young child', 'child', 'person'] },
  { ages: { low: 1, high: 3 }, words: ['toddler', 'young child', 'child', 'person'] },
  { ages: { low: 3, high: 5 }, words: ['child of preschool age', 'young child', 'child', 'person'] },
  { ages: { low: 5, high: 12 }, words: ['child of primary-school age', 'child', 'person'] },
  { ages: { low: 12, high: 18 }, words: ['teenager', 'person'] },
  { ages: { low: 18, high: 65 }, words: ['adult', 'person'] },
  { ages: { low: 65, high: 130 }, words: ['older adult', 'adult', 'person'] },
];

/** The bands, each with the coarser words that are true of it too. */
export function ageBands(): readonly (readonly string[])[] {
  return BANDS.map(({ words }) => words);
}

/** Whom a word covers. A coarse word covers all who are called so: everyone over 65 is an adult too. */
const AGES: ReadonlyMap<string, Ages> = new Map([
  ...BANDS.map(({ ages, words }) => [words[0] ?? '', ages] as const),
  ['young child', { low: 0, high: 5 }],
  ['child', { low: 0, high: 12 }],
  ['adult', { low: 18, high: 130 }],
  ['person', EVERYONE],
]);

export function agesOf(word: string): Ages {
  return AGES.get(word) ?? EVERYONE;
}

/**
 * The words for someone's age, fine to coarse. A birth date may be a year or a month only: then just the words
 * that are true of the earliest and the latest day it may mean.
 * @param born YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function ageWords(born: string, nowMs: number): string[] {
  const youngest = bandOf(yearsSince(latest(born), nowMs));
  const oldest = bandOf(yearsSince(earliest(born), nowMs));
  return youngest.filter((word) => oldest.includes(word));
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `\\d{1,3}|${SMALL.slice(1).join('|')}`;
const IN_FIGURES = new RegExp(
  `\\b(?:(${NUMBER})[- ]?(years?|yrs?|months?|weeks?|days?)(?:[- ]olds?| of age)|(${NUMBER})[- ]?(?:yo|y/o|yr old)\\b|aged? (${NUMBER})\\b(?! (?:months?|weeks?|days?)))`,
);
/** "My daughter is 5 and …": whole years, without saying so. */
const IS_OLD =
  /\b(?:he|she|son|daughter|child|kid|boy|girl|baby|toddler|mum|mom|mother|dad|father|husband|wife|partner)(?:'s| is| was| turned| just turned) (\d{1,3})\b(?! (?:of|out|kg|lb|mg|ml|cm|degrees|days|weeks|hours|months|times|minutes|per)|[.,:/%]\d)/;
const IN_WORDS: readonly (readonly [RegExp, Ages])[] = [
  [/\b(?:newborns?|babies|baby|infants?)\b/, { low: 0, high: 2 }],
  [/\btoddlers?\b/, { low: 1, high: 4 }],
  [/\b(?:child|children|kids?|boys?|girls?)\b/, { low: 0, high: 18 }],
  [/\b(?:teen|teens|teenagers?|adolescents?)\b/, { low: 11, high: 20 }],
  [
    /\b(?:elderly|pensioners?|seniors?|older (?:adults?|people|persons?|man|woman))\b/,
    { low: 60, high: 130 },
  ],
  [/\badults?\b/, { low: 18, high: 130 }],
];

/** The age a question names, in figures or a word; undefined when it names none. */
export function agesIn(question: string): Ages | undefined {
  const said = question.toLowerCase();
  const [, amount, unit = 'years', short, aged] = IN_FIGURES.exec(said) ?? [];
  const figure = amount ?? short ?? aged ?? IS_OLD.exec(said)?.[1];
  if (figure === undefined) return IN_WORDS.find(([word]) => word.test(said))?.[1];
  const number = SMALL.includes(figure) ? SMALL.indexOf(figure) : Number(figure);
  const years = unit.startsWith('y') ? number : Math.floor(number / (unit.startsWith('m') ? 12 : 52));
  // People round, and a birthday is soon or just was.
  return { low: Math.max(0, years - 1), high: years + 2 };
}

/** Whether someone born then can be of that age now. Who has no birth date may be any. */
export function maybeOfAge(born: string | null, { low, high }: Ages, nowMs: number): boolean {
  if (born === null) return true;
  return yearsSince(earliest(born), nowMs) >= low && yearsSince(latest(born), nowMs) < high;
}

function bandOf(years: number): readonly string[] {
  return BANDS.find(({ ages }) => years < ages.high)?.words ?? ['person'];
}

/** Whole years, by the latest day the birth date may mean. */
export function yearsOld(born: string, nowMs: number): number {
  return yearsSince(latest(born), nowMs);
}

/** Whole years between two days, as a birthday counts them (UTC: a day's error moves no band that matters). */
function yearsSince(day: Date, nowMs: number): number {
  const now = new Date(nowMs);
  const years = now.getUTCFullYear() - day.getUTCFullYear();
  const hadBirthday =
    now.getUTCMonth() > day.getUTCMonth() ||
    (now.getUTCMonth() === day.getUTCMonth() && now.getUTCDate() >= day.getUTCDate());
  return Math.max(0, hadBirthday ? years : years - 1);
}

function earliest(born: string): Date {
  const [year = 1970, month = 1, day = 1] = born.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

function latest(born: string): Date {
  const [year = 1970, month, day] = born.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  if (month === undefined) return new Date(Date.UTC(year, 11, 31));
  return new Date(Date.UTC(year, day === undefined ? month : month - 1, day ?? 0));
}

/** Numbers as people write them in a diary. */

const WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['twenty five', 25],
  ['twenty-five', 25],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['a hundred', 100],
  ['half a dozen', 6],
  ['a dozen', 12],
  ['a couple', 2],
  ['a couple of', 2],
  ['half an', 0.5],
  ['half a', 0.5],
  ['a half', 0.5],
  ['half', 0.5],
  ['quarter of an', 0.25],
  ['quarter of a', 0.25],
  ['a quarter', 0.25],
  ['an', 1],
  ['a', 1],
]);

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TENS = [...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')];
/** "thirty-eight". */
const HYPHENED: ReadonlyMap<string, number> = new Map(
  TENS.flatMap((ten, index) =>
    ONES.map((one, unit) => [`${ten}-${one}`, (index + 2) * 10 + unit + 1] as const),
  ),
);

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

/** Hours said as words. */
export const HOUR_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** Halves, thirds, quarters and eighths: "3/10" is a severity. */
export const FRACTION = String.raw`|\d+\s?\/\s?[2348](?!\d)`;
const DIGITS = String.raw`\d+\s?[½¼¾]|[½¼¾]${FRACTION}|\d+(?:[.,]\d+)?|(?<=\s|^)\.\d+`;

/** A number in digits, never inside a word, a time, a date or another number. No groups of its own. */
export const DIGIT_NUMBER = String.raw`(?<![\p{L}\p{N}.,/:\uE000-])(?:${DIGITS})`;

/** A number in digits or words; words only as whole words, longest first. */
export const ANY_NUMBER = String.raw`(?:(?<![\p{L}\p{N}])(?:\d+|(?:${TENS.join('|')})-(?:${ONES.join('|')})|${ONES.join('|')}) and a half(?![\p{L}])|(?<![\p{L}\p{N}-])(?:${TENS.join('|')})-(?:${ONES.join('|')})(?![\p{L}\p{N}-])|${DIGIT_NUMBER}|(?<![\p{L}\p{N}-])(?:${[...WORDS.keys()].join('|')})(?![\p{L}\p{N}-]))`;

/** The second half of a range, where a hyphen may stand before it. */
export const RANGE_END = `(?:${DIGITS})`;

/** The value of what ANY_NUMBER matched; undefined when it is no number after all ("1/0"). */
export function numberOf(written: string): number | undefined {
  const text = written.trim().toLowerCase();
  const word = WORDS.get(text) ?? HYPHENED.get(text);
  if (word !== undefined) return word;
  const andHalf = /^(.+) and a half$/.exec(text);
  if (andHalf) {
    const whole = numberOf(andHalf[1] ?? '');
    return whole === undefined ? undefined : whole + 0.5;
  }
  const fraction = FRACTIONS.get(text.slice(-1));
  if (fraction !== undefined) {
    const whole = text.slice(0, -1).trim();
    return whole === '' ? fraction : Number(whole) + fraction;
  }
  const slash = /^(\d+)\s?\/\s?(\d+)$/.exec(text);
  if (slash) {
    const value = Number(slash[1]) / Number(slash[2]);
    return Number.isFinite(value) ? value : undefined;
  }
  // "1,000" is a thousand; "2,5" and "0,125" have a decimal comma.
  const plain = isGrouped(text) ? text.replace(',', '') : text.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Three digits after a comma may be thousands or decimals, depending on where one learned to write: worth a question. */
export function isGrouped(text: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(text);
}

/** "1.000 mg": a thousand where the point parts thousands, else one. Nobody writes the noughts of a plain 1. */
export function isPointed(text: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text);
}

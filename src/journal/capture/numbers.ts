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

const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const UNDER_TEN = ONES.join('|');
const UNDER_HUNDRED = `(?:${TENS.join('|')})(?:[ -](?:${UNDER_TEN}))?|${TEENS.join('|')}|${UNDER_TEN}`;
const SPELT_PARTS = new RegExp(
  String.raw`^(?:(an?|${UNDER_TEN}) hundred(?: and (?=\S)| )?)?(${UNDER_HUNDRED})?(?: point ((?:(?:zero|nought|oh|${UNDER_TEN}) ?){1,3}))?$`,
);

/**
 * "four hundred", "a hundred and one point two", "thirty eight point four": as they are spoken. A hundred, a point or a
 * ten with its unit must be there, for "five thirty" is a time.
 */
const SPELT = String.raw`(?:(?:an?|${UNDER_TEN})\shundred(?:(?:\sand)?\s(?:${UNDER_HUNDRED})(?![\p{L}]))?|(?:${TENS.join('|')})\s(?:${UNDER_TEN})(?!\shundred)(?![\p{L}])|(?:${UNDER_HUNDRED})(?=\spoint\s))(?:\spoint(?:\s(?:zero|nought|oh|${UNDER_TEN})){1,3})?`;

/** The value of what is spelt out; undefined when it is not. */
function spelt(text: string): number | undefined {
  const found = SPELT_PARTS.exec(text.replace(/\s+/gu, ' '));
  if (!found) return undefined;
  const [, hundreds, rest, points] = found;
  const one = (word: string) => (/^an?$/u.test(word) ? 1 : ONES.indexOf(word) + 1);
  const [ten = '', unit] = (rest ?? '').split(/[ -]/u);
  const tens = TENS.indexOf(ten) + 1;
  const teens = TEENS.indexOf(ten);
  const below =
    tens > 0 ? (tens + 1) * 10 + (unit ? one(unit) : 0) : teens >= 0 ? teens + 10 : ten ? one(ten) : 0;
  const decimals = (points ?? '').trim().split(' ').filter(Boolean).map(one).join('');
  return Number(`${(hundreds ? one(hundreds) * 100 : 0) + below}${decimals && `.${decimals}`}`);
}

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

/** A number in digits or words; words only as whole words, longest first. Of "two fifty" nobody can tell what it is: neither half is one. */
export const ANY_NUMBER = String.raw`(?:(?<![\p{L}\p{N}-])${SPELT}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])(?:\d+|(?:${TENS.join('|')})-(?:${ONES.join('|')})|${ONES.join('|')}) and a half(?![\p{L}])|(?<![\p{L}\p{N}-])(?:${TENS.join('|')})-(?:${ONES.join('|')})(?![\p{L}\p{N}-])|${DIGIT_NUMBER}|(?<![\p{L}\p{N}-])(?<!(?:${UNDER_TEN}|${TEENS.join('|')})\s(?=(?:${TENS.join('|')})))(?:${[...WORDS.keys()].join('|')})(?![\p{L}\p{N}-]))`;

/** The second half of a range, where a hyphen may stand before it. */
export const RANGE_END = `(?:${DIGITS})`;

/** The value of what ANY_NUMBER matched; undefined when it is no number after all ("1/0"). */
export function numberOf(written: string): number | undefined {
  const text = written.trim().toLowerCase();
  const word = WORDS.get(text) ?? HYPHENED.get(text);
  if (word !== undefined) return word;
  if (/ hundred| point |^(?:twen|thir|for|fif|six|seven|eigh|nine)ty /u.test(text)) return spelt(text);
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

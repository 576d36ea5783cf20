import { findPhoneNumbersInText } from 'libphonenumber-js';
import { digitsOf, type Found, matches, type Recogniser, type Text } from './recogniser.ts';

// As people write them anywhere: a country code, groups, brackets, an extension. Seven digits at least.
const GROUPS =
  /(?<![\p{L}\p{N}.,:/-])(?:\+\s?|\()?\d{1,4}\)?(?:[ .()/-]{1,2}\d{1,4}){1,6}(?:\d{0,8})(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\p{L}\p{N}])/giu;
const CALLED =
  /\b(?:phone|telephone|tel|mobile|cell|call(?:ed)?|text(?:ed)?|ring|rang|dial|fax|whatsapp|number|pager)(?: (?:me|us|him|her|them|at|on|is|no|number|the|my|his|back|to|under|nr)){0,4}[.:]?\s?(?:\+|\()?\d[\d ().-]{3,18}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?/gi;
const DIGIT =
  /^(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|null|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|\d)$/;

/** What libphonenumber knows, groups of digits that look like one, what is called one, and digits in words. */
export const phone: Recogniser = (text): Found[] => [
  ...findPhoneNumbersInText(text.original, 'US').map(({ startsAt, endsAt }) => ({
    kind: 'phone' as const,
    start: startsAt,
    end: endsAt,
  })),
  ...matches(text, 'phone', GROUPS, isLikePhone),
  ...matches(text, 'phone', CALLED, (match) => digitsOf(match).length >= 5),
  ...inWords(text),
];

/** "2007-03-23", "1 250 000", "120 80 60" and "10.5.2024" are none. */
function isLikePhone(match: string): boolean {
  const digits = digitsOf(match);
  if (digits.length < 7 || digits.length > 20) return false;
  if (/^[0+(]/.test(match)) return true;
  if (digits.length === 7 && !/^\d{3}\D\d{4}$/.test(match)) return false;
  return !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?: \d{1,2})?$|^\d{1,3}(?:[ .]\d{3})+$/.test(match);
}

/** "seven four one double two": five and more in a row. */
function inWords({ words }: Text): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word !== undefined && DIGIT.test(word.plain)) continue;
    const first = words[from];
    const last = words[at - 1];
    if (at - from >= 5 && first !== undefined && last !== undefined)
      found.push({ kind: 'phone', start: first.start, end: last.end });
    from = at + 1;
  }
  return found;
}

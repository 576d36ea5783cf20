/** Letters of other alphabets that look like a Latin one, folded to lower case. */
const alike: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
  },
  ...{ ѕ: 's', і: 'i', ї: 'i', ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', г: 'r', п: 'n', ь: 'b' },
  ...{
    α: 'a',
    β: 'b',
    γ: 'y',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
  },
  ...{
    ɑ: 'a',
    ɡ: 'g',
    ɩ: 'i',
    ʟ: 'l',
    ɴ: 'n',
    ʀ: 'r',
    ꜱ: 's',
    ᴛ: 't',
    ᴏ: 'o',
    ᴘ: 'p',
    ᴇ: 'e',
    ᴅ: 'd',
    ᴀ: 'a',
  },
};
const known = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/**
 * A word that mixes alphabets, or is Latin letters only by its looks, as it is read by whoever sees it: "stоp" with another
 * alphabet's o. A word with a letter that looks like no Latin one is left as it is.
 */
export function asItLooks(word: string): string {
  if (/^[\p{Script=Latin}\p{M}\d'’‘`]*$/u.test(word)) return word;
  const seen = word.replace(known, (letter) => alike[letter] ?? letter);
  return /^[\p{Script=Latin}\p{M}\d'’‘`]*$/u.test(seen) ? seen : word;
}

/** Letters typed one by one: "s t o p". */
const apart = /(?<![\p{L}\p{N}'’])\p{L}(?:[ .\-_*]\p{L}){2,15}(?![\p{L}\p{N}'’])/gu;

/**
 * A text without what only hides words from who looks for them: letters one by one, a nought for an o. For sentences of models
 * and from outside; a person's own "38w0d" is a week of a pregnancy.
 */
export const undisguised = (text: string): string =>
  text
    .replace(/[\p{Cf}\u115F\u1160\u3164\u2800]/gu, '')
    .replace(apart, (letters) => letters.replace(/[ .\-_*]/g, ''))
    .replace(/(?<=\p{L})0(?=\p{L})/gu, 'o');

import { OFTEN_MISSPELT } from './lexicon-words.ts';

/**
 * The common complaint a word is one slip away from: a letter too many, one missing, two swapped, or one vowel for another.
 * Not any letter for any other: "smelling" is one such from "swelling". The first letter is right in nearly every slip.
 */
export function nearestComplaint(word: string): string | undefined {
  if (word.length < 5) return undefined;
  return OFTEN_MISSPELT.find((right) => right[0] === word[0] && isOneSlip(word, right));
}

function isOneSlip(word: string, right: string): boolean {
  const [short, long] = word.length < right.length ? [word, right] : [right, word];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (word === right) return false;
  const rest = word.slice(at + 1) === right.slice(at + 1);
  const vowels = /[aeiou]/.test(word[at] ?? '') && /[aeiou]/.test(right[at] ?? '');
  const swapped =
    word[at] === right[at + 1] && word[at + 1] === right[at] && word.slice(at + 2) === right.slice(at + 2);
  return (rest && vowels) || swapped;
}

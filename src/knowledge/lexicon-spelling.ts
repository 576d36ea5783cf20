import { isOrdinaryWord } from './lexicon-tables.ts';
import { OFTEN_MISSPELT } from './lexicon-words.ts';

/**
 * The common complaint a word is one slip away from: a letter too many, one missing, two swapped, or one vowel for another.
 * Not any letter for any other: "smelling" is one such from "swelling". The first letter is right in nearly every slip.
 */
export function nearestComplaint(word: string): string | undefined {
  if (word.length < 5) return undefined;
  return OFTEN_MISSPELT.find((right) => right[0] === word[0] && isOneSlip(word, right));
}

/** Shorter names have too many neighbours. */
const SHORTEST = 6;
/** Most words of a journal come again: each is looked up once. */
const MOST_REMEMBERED = 5_000;

/**
 * Finds the one name of `names` that a word is a slip away from ("ibuprofin", "paracetemol"). Where two medicines are as
 * near, it is neither of them.
 */
export function nearestOf<T extends { readonly name: string }>(
  names: ReadonlyMap<string, T>,
): (word: string) => T | undefined {
  const shelves = new Map<string, [string, T][]>();
  for (const [name, one] of names) {
    if (name.length < SHORTEST || !/^[a-z]+$/.test(name)) continue;
    const shelf = `${name[0]}${name.length}`;
    const on = shelves.get(shelf);
    if (on === undefined) shelves.set(shelf, [[name, one]]);
    else on.push([name, one]);
  }
  const lookUp = (word: string): T | undefined => {
    const on = [-1, 0, 1].flatMap((longer) => shelves.get(`${word[0]}${word.length + longer}`) ?? []);
    const one = on.filter(([name]) => isOneSlip(word, name));
    // Any one letter wrong, where the word is no word of its own.
    const near =
      one.length > 0 || word.length < 7
        ? one
        : on.filter(([name]) => name.length >= 7 && isOneLetterOff(word, name) && !isOrdinaryWord(word));
    const [first] = near;
    return near.every(([, one]) => one.name === first?.[1].name) ? first?.[1] : undefined;
  };
  const remembered = new Map<string, T | undefined>();
  return (word) => {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
    if (remembered.has(word)) return remembered.get(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = lookUp(word);
    remembered.set(word, found);
    return found;
  };
}

function isOneLetterOff(word: string, right: string): boolean {
  if (word.length !== right.length) return false;
  let off = 0;
  for (let at = 0; at < word.length; at++) if (word[at] !== right[at]) off++;
  return off === 1;
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

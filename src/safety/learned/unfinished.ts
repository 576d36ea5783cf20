import type { Sentence, Word } from '../reading.ts';
import type { Linear } from './linear.ts';

const openings = new Set(
  (
    'i he she it they we you my his her our the a is was are has had have im hes shes theyre ive and but so to cant not no wont dont ' +
    'isnt doesnt didnt hasnt havent wasnt arent couldnt wouldnt want wants stop stopped stopping keeps'
  ).split(' '),
);

/** No longer beginning of a word is taken for one: the weights know words by their first letters from five on. */
const HALF = 4;

/** Of more words than these, what is missing at the end is little. */
const FEW = 6;

/** "She cannot": a line that somebody has begun, and that says nothing yet. */
export const begun = (sentences: readonly Sentence[]) =>
  sentences.every(({ words }) => words.every(({ text }) => openings.has(text)));

/**
 * A short line up to where it was left off: without half a word, "she cannot b", and without the words that only
 * begin something, "Leo cannot move his a".
 */
export function saidSoFar(sentences: readonly Sentence[], { of }: Linear): readonly Sentence[] {
  const last = sentences.at(-1);
  if (last === undefined || last.asks || sentences.length > 1 || last.words.length > FEW) return sentences;
  let to = last.words.length;
  if (isHalf(last.words[to - 1], of)) to -= 1;
  while (to > 0 && openings.has(last.words[to - 1]?.text ?? '')) to -= 1;
  if (to === last.words.length) return sentences;
  const words = last.words.slice(0, to);
  return to === 0 ? [] : [{ ...last, words, vocabulary: new Set(words.map(({ text }) => text)) }];
}

/** A word that nobody knows, or that was taken for a longer one; the weights know "mo" and "dr", which are beginnings too. */
function isHalf(word: Word | undefined, of: Linear['of']): boolean {
  if (word === undefined || /^\d/.test(word.text)) return false;
  const { text, start, end } = word;
  const typed = end - start;
  if (typed > HALF) return false;
  return typed <= 2 ? !whole.has(text) : text.length > typed || !of.has(text);
}
const whole = new Set('am an as at be by do go he if in is it me no of ok on or so to up us we'.split(' '));

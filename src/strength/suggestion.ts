import { wordlist } from '@scure/bip39/wordlists/english.js';
import { strengthOf } from './strength.ts';

export const SUGGESTED_WORDS = 5;
export const WORDS_TO_DRAW_FROM = wordlist.length;
/** What a guesser who knows the list and the number of words does not know. */
export const SUGGESTED_BITS = SUGGESTED_WORDS * Math.log2(WORDS_TO_DRAW_FROM);
/** A source of chance that gives as many weak ones in a row is broken, and must not hold the page up. */
const MOST_DRAWS = 5;

/**
 * Words drawn at random from the list of the recovery phrases: plain, and told apart by their first four letters.
 * One that would be called weak once it is typed ("top gun …", one in thousands) is drawn again.
 */
export function suggestion(): string {
  for (let draws = 1; ; draws++) {
    const words = drawn();
    if (draws === MOST_DRAWS || !['easy', 'fair'].includes(strengthOf(words, []).level)) return words;
  }
}

function drawn(): string {
  // 2,048 divides 2¹⁶: every word is as likely as any other.
  const numbers = crypto.getRandomValues(new Uint16Array(SUGGESTED_WORDS));
  return Array.from(numbers, (number) => wordlist[number % wordlist.length]).join(' ');
}

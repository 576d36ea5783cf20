import type { Refusal } from '../../contract/index.ts';

/** A crumb is one short paragraph. */
const MAX_CHARS = 1000;

/**
 * Only what is plainly visible may leave: Latin letters in their simple form, digits, a space, common
 * punctuation. Everything invisible, look-alike, combined or of another script is refused.
 */
export function findCharacters(sentence: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (sentence.trim() === '') refusals.push({ gate: 'empty', reason: 'There is nothing to ask.' });
  if (sentence.length > MAX_CHARS) {
    refusals.push({ gate: 'length', reason: 'This is longer than a general question needs to be.' });
  }
  let at = 0;
  for (const character of sentence) {
    if (!isPlain(character)) {
      refusals.push({
        gate: 'characters',
        reason: 'This is an invisible or look-alike character, or a sign that no general question needs.',
        start: at,
        end: at + character.length,
      });
    }
    at += character.length;
  }
  return refusals;
}

/** They stand for letters, join codes or open markup. */
const SIGNS = '@#$%^*_=<>{}[]\\|~`+&';

function isPlain(character: string): boolean {
  if (/^[\x20-\x7e’‘“”–—…]$/.test(character) && !SIGNS.includes(character)) return true;
  // Accented letters of Latin-1 and Latin Extended-A, but the dotless and long ones that pass for others.
  return (
    /^[À-ſ]$/.test(character) && !/[×÷ıĸŉſ]/.test(character) && character.normalize('NFKC') === character
  );
}

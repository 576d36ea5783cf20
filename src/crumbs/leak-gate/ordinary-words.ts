import { packLines } from '../packs.ts';

let words: ReadonlySet<string> | undefined;

/** Whether a folded word is ordinary English (packs/words, about 80,000 words, read once at the first call). */
export function isOrdinary(word: string): boolean {
  words ??= new Set(packLines('words', 'ordinary.txt.gz'));
  if (words.has(word)) return true;
  // "there's" and "doesn't" are tokens "there", "s" and "doesn", "t".
  return ENDINGS.has(word);
}

const ENDINGS: ReadonlySet<string> = new Set(
  's t d m ll re ve a i o don doesn didn isn wasn weren aren hasn haven hadn won wouldn shouldn couldn can'.split(
    ' ',
  ),
);

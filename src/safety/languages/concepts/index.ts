import type { Lexicon } from './concept.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { polish } from './polish.ts';
import { spanish } from './spanish.ts';

/** What the words of a language are about, by its ISO 639-1 code. */
export const lexicons: Readonly<Record<string, Lexicon>> = {
  de: german,
  es: spanish,
  fr: french,
  pl: polish,
};

import { weights as weightsOfEnglish } from '../learned/index.ts';
import { isNamedMedicine } from '../medicine-words.ts';
import { readPlainly, type Sentence } from '../reading.ts';
import { spoken } from './learned/judge.ts';
import { weights } from './learned/weights.ts';
import { saysOutrightElsewhere } from './outright.ts';
import { languageOf } from './which.ts';

/** How words for a medicine begin elsewhere, folded; where Tend does not know the medicine itself. */
const beginnings =
  'tablett tablet tableta tabletk pastill comprim compress cachet kapsel kapseln capsul gelule pille pilule pastylk tropfen gotas gouttes krople gocce ' +
  'medikament arznei medicament medicin medicij medicaz farmac pharma lekarst lekow leki lekami dosis dosi dose dosen dawk dawek posolog sirop jarabe syrop saft ' +
  'salbe pomad creme masc spritze inyecc inject zastrzyk insulin cortison kortison antibiot schmerzmittel analg przeciwbol';
const starts = beginnings.split(' ');
const units = /^(?:mg|mcg|ug|g|ml|mls|ie|iu|ui)$/;

/**
 * Does this decide something in another language, or is it about a medicine and plainly not English? Tend cannot read what it says to do with it. A script that is not Latin counts
 * whatever it is about: nobody can tell.
 */
export function foreign(text: string, known: { readonly isMedicine?: (word: string) => boolean }): boolean {
  const reading = readPlainly(text);
  if (languageOf(reading.text, reading.vocabulary) === 'other') return true;
  return reading.sentences.some(
    (sentence) =>
      saysOutrightElsewhere(sentence) ||
      (aboutMedicine(sentence, known.isMedicine) && elsewhere(sentence, reading.text)),
  );
}

function elsewhere({ words, vocabulary }: Sentence, text: string): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (languageOf(text.slice(first.start, last.end), vocabulary) !== undefined) return true;
  return (
    spoken(
      words.map((word) => word.text),
      weightsOfEnglish().alarm,
      weights(),
    ) !== undefined
  );
}

function aboutMedicine({ words }: Sentence, isMedicine?: (word: string) => boolean): boolean {
  return words.some(
    ({ text }, at) =>
      isNamedMedicine(text) ||
      isMedicine?.(text) === true ||
      starts.some((start) => text.startsWith(start)) ||
      (/^\d/.test(text) && units.test(words[at + 1]?.text ?? '')),
  );
}

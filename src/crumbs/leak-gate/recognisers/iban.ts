import { ibanIsValid } from '../check-digits.ts';
import { type Found, matches, type Recogniser } from './recogniser.ts';

const IBAN = /\b[a-z]{2}\s?\d{2}(?:[ -]?[a-z0-9]{2,4}){2,8}(?:[ -]?[a-z0-9]{1,3})?\b/gi;

/** What follows an account number in the same breath ("… 00 now") may be taken for more of it: cut until the digits agree. */
export const iban: Recogniser = (text): Found[] =>
  matches(text, 'iban', IBAN).flatMap((found) => {
    let end = found.end;
    while (end > found.start) {
      const written = text.original.slice(found.start, end);
      if (ibanIsValid(written.replace(/[\s-]/g, ''))) return [{ ...found, end }];
      const cut = Math.max(written.lastIndexOf(' '), written.lastIndexOf('-'));
      if (cut < 14) return [];
      end = found.start + cut;
    }
    return [];
  });

import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { TendError } from '../contract/index.ts';

/** Emergency, crisis and out-of-hours services have numbers of their own: 112, 116 117, 13 11 26. */
const SHORT_DIGITS = 6;

/**
 * Is there such a number? A short one is taken as it is: no table knows them all.
 * @returns a question for the person when it has the right length and no such number is known
 * @throws TendError `bad-input` when it cannot be dialled
 */
export function doubtAbout(number: string, country: string | undefined): string | undefined {
  // An extension ("ext. 12", "x12") is no part of it.
  const digits = (number.split(/x/i)[0] ?? '').replace(/\D/g, '');
  if (!number.startsWith('+') && digits.length >= 2 && digits.length <= SHORT_DIGITS) return undefined;
  const known = country !== undefined && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  if (known === undefined && !number.startsWith('+')) {
    throw refused(
      'Please write it with its country code, as +44 20 7188 7188, or choose the country it is in.',
    );
  }
  const read = parsePhoneNumberFromString(number, {
    ...(known && { defaultCountry: known }),
    extract: false,
  });
  if (read === undefined || !read.isPossible()) {
    throw refused('This has too few or too many digits for a telephone number. Please check it.');
  }
  return read.isValid()
    ? undefined
    : 'No number like this is known there. Please look at it once more: is it right?';
}

function refused(sentence: string): TendError {
  return new TendError('bad-input', sentence, { field: 'number' });
}

import { TendError } from './errors.ts';

/** Codes with a name that are no country: groups of them, test codes, and "unknown". */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * The ISO 3166 code of a country, in capitals.
 * @throws TendError `bad-input` when there is no such country
 */
export function countryCode(given: string): string {
  const code = given.trim().toUpperCase();
  const known = /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.has(code) && names.of(code) !== undefined;
  if (known) return code;
  throw new TendError(
    'bad-input',
    'No country has that code. Please use its two letters, as GB, DE or IN: the emergency number comes from it.',
    { field: 'country' },
  );
}

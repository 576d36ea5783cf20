import { readTable } from './lexicon-tables.ts';

let numbers: ReadonlyMap<string, string> | undefined;

/**
 * The medical emergency number of a country (ISO 3166 code), where two lists agree on it; else undefined, and the
 * card says "your local emergency number". Crisis lines are another matter: each needs its own page read first.
 */
export function emergencyNumber(country: string | null | undefined): string | undefined {
  if (!country) return undefined;
  numbers ??= new Map(
    readTable('emergency.tsv').flatMap(([iso = '', , medical = '', , , , , , agrees]) =>
      agrees === 'yes' && medical !== '-' ? [[iso, medical.split(',')[0]?.trim() ?? ''] as const] : [],
    ),
  );
  return numbers.get(country.toUpperCase());
}

import type { BuiltInNumber, CallNumber } from '../contract/index.ts';
import { readTable } from './lexicon-tables.ts';

type Row = { readonly emergency: string | undefined; readonly crisis: BuiltInNumber | undefined };

let rows: ReadonlyMap<string, Row> | undefined;

/**
 * The medical emergency number of a country (ISO 3166 code), where two lists agree on it; else undefined, and the
 * card says "your local emergency number".
 */
export function emergencyNumber(country: string | null | undefined): string | undefined {
  return rowOf(country)?.emergency;
}

/** The numbers that came with Tend for a country. A crisis line is one only where a page was read that names it. */
export function builtInNumbers(country: string | null | undefined): BuiltInNumber[] {
  const row = rowOf(country);
  if (row === undefined) return [];
  return [
    ...(row.emergency === undefined
      ? []
      : [{ kind: 'emergency' as const, label: 'Emergency services', number: row.emergency }]),
    ...(row.crisis === undefined ? [] : [row.crisis]),
  ];
}

/** The same without the emergency number, as they stand on a card beneath it. */
export function numbersBesides(country: string): CallNumber[] {
  const { crisis } = rowOf(country) ?? {};
  if (crisis === undefined) return [];
  const { kind, label, number } = crisis;
  return [{ kind, label, number, own: false }];
}

function rowOf(country: string | null | undefined): Row | undefined {
  if (!country) return undefined;
  rows ??= new Map(
    readTable('emergency.tsv').map(
      ([iso = '', , medical = '', , , line = '', name = '', , agrees, page = '', readOn = '']) => [
        iso,
        {
          emergency: agrees === 'yes' && medical !== '-' ? medical.split(',')[0]?.trim() : undefined,
          crisis:
            line === '-' || page === '-' || page === ''
              ? undefined
              : crisisLine(iso, line, name, page, readOn),
        },
      ],
    ),
  );
  return rows.get(country.toUpperCase());
}

/** Where the second number in a line's name was seen on a page too (SOURCES-emergency.md). Elsewhere only the line's own is shown. */
const SECOND_SEEN: ReadonlySet<string> = new Set(['BE', 'GB', 'NL', 'NO', 'PL']);

function crisisLine(iso: string, number: string, name: string, page: string, readOn: string): BuiltInNumber {
  const label = SECOND_SEEN.has(iso) ? name : (name.split(';')[0] ?? name);
  return { kind: 'crisis', label: label.trim(), number, page, readOn };
}

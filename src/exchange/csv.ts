import { COLUMNS, type Kind, type Row } from './format.ts';

/** Spreadsheets read a table as UTF-8 only when it begins with this. */
const BOM = '\ufeff';
const END = '\r\n';

export function csvHeader(kind: Kind): string {
  return `${BOM}${COLUMNS[kind].map(cell).join(',')}${END}`;
}

/** One line of RFC 4180. What is not there is an empty cell. */
export function csvLine(row: Row): string {
  return `${COLUMNS[row.type].map((path) => cell(at(row, path))).join(',')}${END}`;
}

function at(row: Row, path: string): unknown {
  let value: unknown = row;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
  }
  return value;
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return quoted(harmless(value));
  return quoted(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/**
 * A spreadsheet runs what begins like a formula, and a note is anybody's words (OWASP, CSV injection). The sign before it
 * is put before a sign that was there too, so that taking one off always gives back what was written.
 */
function harmless(text: string): string {
  return /^[=+\-@'\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

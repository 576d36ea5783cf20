import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_LINES } from './format.ts';

/** The rows of an export's JSON Lines. */
export function jsonRows(folder: string): Record<string, unknown>[] {
  const text = readFileSync(join(folder, JSON_LINES), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A reader of RFC 4180 that shares nothing with the writer: rows by their header's names. */
export function csvRows(file: string): Record<string, string>[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const table: string[][] = [[]];
  let cell = '';
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (inside) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else inside = false;
    } else if (sign === '"') inside = true;
    else if (sign === ',') {
      table.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && text[i + 1] === '\n') {
      table.at(-1)?.push(cell);
      cell = '';
      table.push([]);
      i++;
    } else cell += sign;
  }
  const [header = [], ...rows] = table.slice(0, -1);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** What was written, out of a text cell. */
export function asWritten(cell: string | undefined): string {
  return (cell ?? '').replace(/^'/, '');
}

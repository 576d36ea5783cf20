import type { ReadableDb } from '../db.ts';
import { quoted, tablesOf } from '../row-counts.ts';

/** Every row of every table that is a person's, as text: table → row. What new keys change of a row is left out. */
export function rowsByTable(db: ReadableDb): Map<string, Set<string>> {
  const tables = tablesOf(db).filter((table) => !/_fts_|^sqlite_|^settings$/.test(table));
  return new Map(
    tables.map((table) => {
      const rows = db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${quoted(table)}`)
        .safeIntegers()
        .all();
      return [table, new Set(rows.map((row) => textOf(row)))];
    }),
  );
}

function textOf({ file: _, secret: __, ...row }: Record<string, unknown>): string {
  return JSON.stringify(row, (___, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

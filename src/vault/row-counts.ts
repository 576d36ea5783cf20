import type { ReadableDb } from './db.ts';

/** How many rows each table has, the hidden ones of the keyword indexes included. */
export type RowCounts = Readonly<Record<string, number>>;

export function rowCounts(db: ReadableDb): RowCounts {
  return Object.fromEntries(
    tablesOf(db).map((table) => [
      table,
      db
        .prepare<[], number>(`SELECT count(*) FROM ${quoted(table)}`)
        .pluck()
        .get() ?? 0,
    ]),
  );
}

/** Those that hold rows of their own, by name. */
export function tablesOf(db: ReadableDb): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all();
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

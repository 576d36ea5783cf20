import type { ReadableDb } from '../vault/index.ts';

type Statement<Row> = { get(values?: object): Row | undefined; all(values?: object): Row[] };

const byDb = new WeakMap<ReadableDb, Map<string, unknown>>();

/** A statement compiled once for each open vault, for functions that take the vault rather than belong to one. */
export function prepared<Row>(db: ReadableDb, sql: string): Statement<Row> {
  const statements = byDb.get(db) ?? new Map<string, unknown>();
  byDb.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  // Kept under its own SQL, so what it gives is what the caller of that SQL says.
  return statement as Statement<Row>;
}

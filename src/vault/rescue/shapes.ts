import type { ReadableDb } from '../db.ts';
import { quoted } from '../row-counts.ts';
import type { Cell, Value } from './btree.ts';

/** What the rows of a table, or of an index, look like in a page. */
export type Shape = {
  /** Undefined for an index and for what SQLite keeps for itself: known to be told apart, and not saved. */
  readonly table?: string;
  readonly kind: 'table' | 'index';
  /** In the order they are stored in. */
  readonly columns: readonly Column[];
};

type Column = {
  readonly name: string;
  readonly type: string;
  /** Stands in the record as nothing, as it is the rowid. */
  readonly isRowid: boolean;
  readonly mayBeNull: boolean;
  /** A row from before the column was added ends before it. */
  readonly mayBeMissing: boolean;
};

type TableInfo = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };

/** Of every table and index of a schema. */
export function shapesOf(db: ReadableDb): Shape[] {
  const tables = db
    .prepare<[], { name: string; wr: number; own: number }>(
      `SELECT name, wr, strict AS own FROM pragma_table_list WHERE schema = 'main' AND type <> 'virtual' AND type <> 'view'`,
    )
    .all();
  return tables.flatMap(({ name, wr, own }) => {
    const info = db.prepare<[], TableInfo>(`PRAGMA table_info(${quoted(name)})`).all();
    const keys = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const columns = info.map((column) => shapeOfColumn(column, wr === 0 && keys.length === 1));
    const byName = new Map(columns.map((column) => [column.name, column]));
    // Without rowid: the key first, then the rest.
    const first = keys.flatMap((key) => byName.get(key.name) ?? []);
    const stored = wr === 0 ? columns : [...first, ...columns.filter((column) => !first.includes(column))];
    const isOurs = own === 1 && name !== 'sqlite_schema';
    const table: Shape = {
      ...(isOurs && { table: name }),
      kind: wr === 0 ? 'table' : 'index',
      columns: stored,
    };
    return [table, ...indexesOf(db, name, byName)];
  });
}

function shapeOfColumn({ name, type, notnull, dflt_value, pk }: TableInfo, alone: boolean): Column {
  const mayBeNull = notnull === 0 && pk === 0;
  return {
    name,
    type,
    isRowid: alone && pk === 1 && type.toUpperCase() === 'INTEGER',
    mayBeNull,
    mayBeMissing: pk === 0 && (mayBeNull || dflt_value !== null),
  };
}

function indexesOf(db: ReadableDb, table: string, byName: ReadonlyMap<string, Column>): Shape[] {
  const names = db
    .prepare<[string], string>("SELECT name FROM pragma_index_list(?) WHERE origin <> 'pk'")
    .pluck()
    .all(table);
  const rowid: Column = { name: '', type: 'INTEGER', isRowid: false, mayBeNull: false, mayBeMissing: false };
  return names.map((name) => ({
    kind: 'index',
    columns: db
      .prepare<[], { name: string | null }>(`PRAGMA index_xinfo(${quoted(name)})`)
      .all()
      .map((column) => {
        const known = column.name === null ? rowid : (byName.get(column.name) ?? rowid);
        return { ...known, isRowid: false, mayBeMissing: false };
      }),
  }));
}

/** Whether a cell can be of that shape. Tables are STRICT, so a column has values of one kind only. */
export function isOfShape({ rowid, values }: Cell, { kind, columns }: Shape): boolean {
  if ((kind === 'table') !== (rowid !== undefined) || values.length > columns.length) return false;
  return columns.every((column, i) => {
    const value = values[i];
    if (value === undefined) return column.mayBeMissing;
    if (value === null) return column.isRowid || column.mayBeNull;
    return !column.isRowid && isOfType(value, column.type.toUpperCase());
  });
}

function isOfType(value: Exclude<Value, null>, type: string): boolean {
  if (type === 'TEXT') return typeof value === 'string';
  if (type === 'INTEGER') return typeof value === 'bigint';
  // SQLite stores 3.0 as 3.
  if (type === 'REAL') return typeof value === 'number' || typeof value === 'bigint';
  if (type === 'BLOB') return value instanceof Buffer;
  return true;
}

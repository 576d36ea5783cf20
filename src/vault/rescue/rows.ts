import type { ReadableDb } from '../db.ts';
import { type BtreePage, btreePage, type Value } from './btree.ts';
import type { Pages } from './pages.ts';
import { isOfShape, type Shape, shapesOf } from './shapes.ts';

/** A row of a table of Tend's, by column. */
export type SavedRow = ReadonlyMap<string, Value>;

export type Found = {
  /** Of each table, in the order they stand in. */
  readonly rows: ReadonlyMap<string, readonly SavedRow[]>;
  readonly pages: number;
  readonly damagedPages: number;
};

/** What belongs to the pages of a tree. */
type Owner = Shape | 'unknown';

/**
 * Every row that still stands whole in a page which is, to the bit, what was written. Which table a page belongs to is said
 * by the tree that leads to it; where that is broken, by what its rows look like, when they can be of one table only.
 * @param schema an empty database with the tables that are looked for
 */
export function readableRows(pages: Pages, schema: ReadableDb): Found {
  const shapes = shapesOf(schema);
  const parsed = new Map<number, BtreePage>();
  let damagedPages = 0;
  for (let number = 1; number <= pages.count; number++) {
    if (pages.read(number) === undefined) damagedPages++;
    const page = parsedPage(pages, number);
    if (page !== undefined && page.cells.length + page.children.length > 0) parsed.set(number, page);
  }
  const owners = ownersOf(parsed, shapes);
  const rows = new Map<string, Map<string, SavedRow>>();
  for (const [number, page] of parsed) {
    const owner = owners.get(number) ?? guessed(page, shapes);
    if (owner === 'unknown' || owner.table === undefined) continue;
    const table = rows.get(owner.table) ?? new Map<string, SavedRow>();
    rows.set(owner.table, table);
    for (const cell of page.cells) {
      // A page that was led to by a tree, and does not hold what that tree holds.
      if (!isOfShape(cell, owner)) continue;
      const row = new Map(
        owner.columns.flatMap((column, i) => {
          const value = column.isRowid ? cell.rowid : cell.values[i];
          return value === undefined ? [] : [[column.name, value] as const];
        }),
      );
      const key = String(cell.rowid ?? JSON.stringify(cell.values.map(String)));
      // One that is led to stands before one that is not.
      if (!table.has(key) || owners.has(number)) table.set(key, row);
    }
  }
  const inOrder = [...rows].map(([table, found]) => [table, [...found.values()]] as const);
  return { rows: new Map(inOrder), pages: pages.count, damagedPages };
}

/** Its bytes are what SQLite wrote, but not every page is of a tree: one that goes on with a long row may look like one. */
function parsedPage(pages: Pages, number: number): BtreePage | undefined {
  try {
    return btreePage(pages, number);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Follows the trees that the schema names, as far as they are whole. */
function ownersOf(parsed: ReadonlyMap<number, BtreePage>, shapes: readonly Shape[]): Map<number, Owner> {
  const owners = new Map<number, Owner>();
  const walk = (number: number, owner: Owner) => {
    const page = parsed.get(number);
    if (page === undefined || owners.has(number)) return;
    owners.set(number, owner);
    for (const child of page.children) walk(child, owner);
  };
  for (const [number, { name, root }] of schemaRows(parsed)) {
    owners.set(number, 'unknown');
    walk(root, shapes.find(({ table }) => table === name) ?? 'unknown');
  }
  return owners;
}

const SCHEMA_TYPES = new Set(['table', 'index', 'view', 'trigger']);

/** Of sqlite_schema, wherever it stands: type, name, tbl_name, rootpage, sql. The name is that of the table for a table only. */
function* schemaRows(
  parsed: ReadonlyMap<number, BtreePage>,
): Generator<[number, { name: string; root: number }]> {
  for (const [number, { kind, cells }] of parsed) {
    if (kind !== 'table') continue;
    for (const { values } of cells) {
      const [type, name, table, root, sql] = values;
      if (values.length !== 5 || typeof type !== 'string' || !SCHEMA_TYPES.has(type)) continue;
      if (typeof name !== 'string' || typeof table !== 'string' || typeof root !== 'bigint') continue;
      if (sql !== null && typeof sql !== 'string') continue;
      yield [number, { name: type === 'table' ? name : '', root: Number(root) }];
    }
  }
}

/** The one table whose rows look like that, if no other's and no index's do. */
function guessed({ kind, cells }: BtreePage, shapes: readonly Shape[]): Owner {
  if (cells.length === 0) return 'unknown';
  const fitting = shapes.filter(
    (shape) => shape.kind === kind && cells.every((cell) => isOfShape(cell, shape)),
  );
  const whole = fitting.filter(({ columns }) => columns.length === cells[0]?.values.length);
  const [one, another] = whole.length > 0 ? whole : fitting;
  return one === undefined || another !== undefined ? 'unknown' : one;
}

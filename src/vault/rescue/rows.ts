import { type BtreePage, btreePage, type Cell, type Value } from './btree.ts';
import type { Pages } from './pages.ts';
import { isOfShape, type Shape } from './shapes.ts';

/** A row of a table of Tend's, by column. */
export type SavedRow = ReadonlyMap<string, Value>;

export type Found = {
  readonly pages: number;
  readonly damagedPages: number;
  /** One page after the other, so that no more of a large journal than that is in memory. */
  rows(): Generator<{ readonly table: string; readonly row: SavedRow }>;
};

/** What is known of a page that may be of a tree. */
type Outline = { readonly kind: Shape['kind']; readonly children: readonly number[] };
/** A table or index that the schema names: where its tree begins. */
type Root = { readonly name: string; readonly page: number };

/**
 * Every row that still stands whole in a page which is, to the bit, what was written. Which table a page belongs to is said
 * by the tree that leads to it; where that is broken, by what its rows look like, when they can be of one table only.
 * @param shapes of the tables that are looked for, and of all that must not be taken for one of them
 */
export function readableRows(pages: Pages, shapes: readonly Shape[]): Found {
  const outlines = new Map<number, Outline>();
  const roots: Root[] = [];
  const schema: number[] = [];
  let damagedPages = 0;
  for (let number = 1; number <= pages.count; number++) {
    const page = parsed(pages, number);
    if (page === 'damaged') damagedPages++;
    if (page === 'damaged' || page === undefined) continue;
    outlines.set(number, { kind: page.kind, children: page.children });
    const named = page.cells.flatMap(rootIn);
    if (named.length > 0) schema.push(number);
    roots.push(...named);
  }
  const owners = ownersOf(outlines, schema, roots, shapes);
  return {
    pages: pages.count,
    damagedPages,
    *rows() {
      // What a tree leads to comes first: should a page that none leads to say the same row, it comes too late.
      yield* rowsOf(owners.keys());
      yield* rowsOf([...outlines.keys()].filter((number) => !owners.has(number)));
    },
  };

  function* rowsOf(numbers: Iterable<number>) {
    for (const number of numbers) {
      const page = parsed(pages, number);
      if (page === 'damaged' || page === undefined) continue;
      const owner = owners.has(number) ? owners.get(number) : guessed(page, shapes);
      if (owner?.table === undefined) continue;
      for (const cell of page.cells) {
        // A page may be led to by a tree, and still not hold what that tree holds.
        if (isOfShape(cell, owner)) yield { table: owner.table, row: rowOf(cell, owner) };
      }
    }
  }
}

/** Its bytes are what SQLite wrote, but not every page is of a tree: one that goes on with a long row may look like one. */
function parsed(pages: Pages, number: number): BtreePage | 'damaged' | undefined {
  try {
    return btreePage(pages, number);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Follows the trees that the schema names, as far as they are whole. Undefined for one that is nobody's here. */
function ownersOf(
  outlines: ReadonlyMap<number, Outline>,
  schema: readonly number[],
  roots: readonly Root[],
  shapes: readonly Shape[],
): Map<number, Shape | undefined> {
  const owners = new Map<number, Shape | undefined>();
  for (const number of schema) owners.set(number, undefined);
  for (const { name, page } of roots) {
    const owner = shapes.find(({ table }) => table === name);
    const ahead = [page];
    for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
      const outline = outlines.get(number);
      if (outline === undefined || owners.has(number)) continue;
      owners.set(number, owner);
      ahead.push(...outline.children);
    }
  }
  return owners;
}

const SCHEMA_TYPES = new Set(['table', 'index', 'view', 'trigger']);

/** A row of sqlite_schema, wherever it stands: type, name, tbl_name, rootpage, sql. An index has no name here. */
function rootIn({ rowid, values }: Cell): Root[] {
  const [type, name, table, page, sql] = values;
  const isSchema =
    rowid !== undefined && values.length === 5 && typeof type === 'string' && SCHEMA_TYPES.has(type);
  if (!isSchema || typeof name !== 'string' || typeof table !== 'string' || typeof page !== 'bigint')
    return [];
  if (sql !== null && typeof sql !== 'string') return [];
  return [{ name: type === 'table' ? name : '', page: Number(page) }];
}

/** The one table whose rows look like that, if no other's and no index's do. */
function guessed({ kind, cells }: BtreePage, shapes: readonly Shape[]): Shape | undefined {
  if (cells.length === 0) return undefined;
  const fitting = shapes.filter(
    (shape) => shape.kind === kind && cells.every((cell) => isOfShape(cell, shape)),
  );
  const whole = fitting.filter(({ columns }) => columns.length === cells[0]?.values.length);
  const [one, another] = whole.length > 0 ? whole : fitting;
  return another === undefined ? one : undefined;
}

function rowOf({ rowid, values }: Cell, { columns }: Shape): SavedRow {
  return new Map(
    columns.flatMap((column, i) => {
      const value = column.isRowid ? rowid : values[i];
      return value === undefined ? [] : [[column.name, value] as const];
    }),
  );
}

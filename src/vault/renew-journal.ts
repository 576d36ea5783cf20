import { join } from 'node:path';
import { serialize } from 'node:v8';
import { TendError } from '../contract/index.ts';
import type { ReadableDb } from './db.ts';
import { createPrivateFile } from './files.ts';
import { quoted, rowCounts, tablesOf } from './row-counts.ts';
import { openJournal, rawKey } from './sqlite.ts';

export type JournalFile = { readonly file: string; readonly key: Buffer };

/** So many rows are compared before other work may have its turn. */
const BATCH = 256;

/**
 * Writes a journal anew under another key, with a salt of its own. `VACUUM … INTO` writes under the key of the
 * connection's main database, which here is an empty one that has the new key: no page is ever written under the old
 * one, as it would be with a copy that is keyed again afterwards.
 * One statement, in which nothing else happens: about a second for each 100 MB.
 * @param to.file is there and empty
 * @param scratch a folder for the empty one
 */
export function writeUnderKey(from: JournalFile, to: JournalFile, scratch: string): void {
  const empty = join(scratch, 'empty.db');
  createPrivateFile(empty);
  const db = openJournal(empty, to.key);
  const key = rawKey(from.key);
  try {
    db.prepare('ATTACH :file AS old KEY :key').run({ file: from.file, key });
    db.prepare('VACUUM old INTO :file').run({ file: to.file });
  } finally {
    key.fill(0);
    db.close();
  }
}

/**
 * Goes through both, row by row of every table, the hidden ones of the keyword indexes included, and has SQLite look
 * through the second one.
 * @param turn is awaited between batches, with how many rows of how many were gone through
 * @throws TendError `damaged` when they do not hold the same
 */
export async function compareJournals(
  one: ReadableDb,
  other: ReadableDb,
  turn: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const counts = rowCounts(one);
  if (!alike(counts, rowCounts(other)) || !alike(schemaOf(one), schemaOf(other))) throw unlike();
  const total = Object.values(counts).reduce((sum, rows) => sum + rows, 0);
  let done = 0;
  for (const table of tablesOf(one)) {
    const others = rowsOf(other, table);
    try {
      for (const row of rowsOf(one, table)) {
        const same = others.next();
        if (same.done || !row.every((value, i) => isSame(value, same.value[i]))) throw unlike();
        if (++done % BATCH === 0) await turn(done, total);
      }
      if (!others.next().done) throw unlike();
    } finally {
      others.return?.();
    }
    if (other.pragma(`integrity_check(${quoted(table)})`, { simple: true }) !== 'ok') throw unlike();
    await turn(done, total);
  }
}

function schemaOf(db: ReadableDb): unknown {
  return [
    db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').raw().all(),
    db.pragma('user_version', { simple: true }),
  ];
}

/** In the order of the table itself, whatever statistics say. */
function rowsOf(db: ReadableDb, table: string): IterableIterator<unknown[]> {
  return db
    .prepare<[], unknown[]>(`SELECT * FROM ${quoted(table)} NOT INDEXED`)
    .safeIntegers()
    .raw()
    .iterate();
}

/** Of what a row can hold: text, whole numbers, real ones, bytes, or nothing. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Buffer && b instanceof Buffer && a.equals(b));
}

function alike(a: unknown, b: unknown): boolean {
  return serialize(a).equals(serialize(b));
}

function unlike(): TendError {
  return new TendError(
    'damaged',
    'The journal did not read back under the new keys as it was written, so the old keys stay and nothing was changed. Please copy the folder of the vault to another disk soon, and try again there.',
    { part: 'disk' },
  );
}

import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { ReadableDb } from '../db.ts';

/** What a database holds, to tell whether another holds the same. Compared within one run only. */
export type Content = { readonly rows: number; readonly sha256: string };

/** Rows hashed at once: one by one, 300,000 of them left 750 MB of buffers to be collected. */
const BATCH = 256;

/** Goes over every row of every table, the hidden ones of the keyword index included. */
export function contentOf(db: ReadableDb): Content {
  const hash = createHash('sha256');
  hash.update(
    serialize(db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').raw().all()),
  );
  hash.update(serialize(db.pragma('user_version')));
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all();
  let rows = 0;
  for (const table of tables) {
    hash.update(serialize(table));
    // NOT INDEXED: in the order of the table itself, whatever statistics say.
    const all = db
      .prepare(`SELECT * FROM "${table.replaceAll('"', '""')}" NOT INDEXED`)
      .safeIntegers()
      .raw();
    let batch: unknown[] = [];
    for (const row of all.iterate()) {
      rows++;
      if (batch.push(row) < BATCH) continue;
      hash.update(serialize(batch));
      batch = [];
    }
    hash.update(serialize(batch));
  }
  return { rows, sha256: hash.digest('hex') };
}

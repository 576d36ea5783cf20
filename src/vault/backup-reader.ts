import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TendError } from '../contract/index.ts';
import { type Digests, digested, type Sink, unpacked, valuesOf } from './archive.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { damagedBackup, type Envelope, opened } from './envelope.ts';
import { vaultError } from './errors.ts';
import { attachmentsFolder, journalFile } from './folder.ts';
import { derivedKey } from './keys.ts';
import { migrate } from './migrate.ts';
import { quoted, type RowCounts, rowCounts, tablesOf } from './row-counts.ts';
import { assertSealed, openJournal } from './sqlite.ts';

export type Reading = {
  /** Where its journal is put. Must not exist yet. */
  readonly journal: string;
  /** Where an attachment of this name is put; without it they are only read. */
  readonly attachment?: (name: string) => string;
  /** What the journal has to have. Without: whatever it has. */
  readonly rows?: RowCounts;
  readonly through?: (stream: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
};

/** The names Tend gives to attachments. Nothing that could lead out of the folder. */
const ATTACHMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/**
 * Reads a backup whole: every byte is authenticated, the journal is opened and gone through.
 * @returns the SHA-256 of each member, and how many journal entries there are
 * @throws TendError `damaged`, `newer-version`, `disk-full`, `cancelled`
 */
export async function readMembers(
  file: string,
  { header, layout }: Envelope,
  root: Buffer,
  reading: Reading,
): Promise<{ readonly digests: Digests; readonly entries: number }> {
  const journalName = basename(journalFile('', header.generation));
  const attachments = `${basename(attachmentsFolder('', header.generation))}/`;
  const sink: Sink = async (name, bytes) => {
    if (name === journalName) return written(bytes, reading.journal);
    const attachment = name.startsWith(attachments) ? name.slice(attachments.length) : '';
    if (!ATTACHMENT.test(attachment)) throw damagedBackup();
    const to = reading.attachment?.(attachment);
    if (to !== undefined) return written(bytes, to);
    for await (const _ of bytes);
  };
  const digests = await asBackup(async () => {
    const payload = await opened(file, root);
    const stream = reading.through?.(payload) ?? payload;
    if (layout === 2) return unpacked(stream, sink);
    return new Map([[journalName, await digested(journalName, valuesOf(stream), sink)]]);
  });
  if (!digests.has(journalName)) throw damagedBackup();
  const key = derivedKey(root, `journal/${header.generation}`);
  return { digests, entries: await lookThrough(reading, key) };
}

/** Opens a restored journal, has SQLite look through the whole of it, table by table, and closes it again. */
async function lookThrough({ journal, rows, signal }: Reading, key: Buffer): Promise<number> {
  let db: WritableDb | undefined;
  try {
    assertSealed(journal);
    db = openJournal(journal, key);
    if (db.pragma('user_version', { simple: true }) === 0) throw damagedBackup();
    for (const table of tablesOf(db)) {
      if (signal?.aborted) throw new TendError('cancelled', 'Stopped. No backup was made.');
      if (db.pragma(`integrity_check(${quoted(table)})`, { simple: true }) !== 'ok') throw damagedBackup();
      await nextTurn();
    }
    if (rows !== undefined && !sameRows(rows, db)) throw damagedBackup();
    const entries = db
      .prepare<[], number>('SELECT count(*) FROM entries WHERE deleted_ms IS NULL')
      .pluck()
      .get();
    // Refuses what a newer Tend wrote, before anything is called restored.
    migrate(db);
    return entries ?? 0;
  } finally {
    key.fill(0);
    db?.close();
  }
}

function sameRows(rows: RowCounts, db: ReadableDb): boolean {
  const found = rowCounts(db);
  const tables = new Set([...Object.keys(rows), ...Object.keys(found)]);
  return [...tables].every((table) => rows[table] === found[table]);
}

async function written(bytes: AsyncIterable<Uint8Array>, to: string): Promise<void> {
  const file = await open(to, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What an archive, a cipher or a stream says about bytes is that they are not a backup's. */
async function asBackup<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = vaultError(error);
    throw known instanceof TendError ? known : damagedBackup();
  }
}

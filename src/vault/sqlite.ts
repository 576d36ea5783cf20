import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { TendError } from '../contract/index.ts';
import type { WritableDb } from './db.ts';
import { damagedJournal, vaultError } from './errors.ts';
import { isLogDamaged } from './log.ts';

const NEEDED_NODE_API = 10;

/**
 * Memory for pages, in KiB. What does not fit is deciphered again each time: an exact answer over 100,000 entries took
 * 12 ms with this much and 50 ms with SQLite's own 2 MB.
 */
const CACHE_KIB = 64 * 1024;
const LOG_BYTES = 16 * 1024 * 1024;

/**
 * SQLite with ciphers. Loaded on first use and not by an import: on a Node without Node-API 10 loading it ends the
 * process without a word.
 * @throws TendError `internal` when this Node, or the build of SQLite, can't keep a vault
 */
export function sqlite(): typeof BetterSqlite3 {
  if (loaded === undefined) {
    checkNodeApi(process.versions.napi);
    // The package's type is that of better-sqlite3: the same API, a build with ciphers.
    const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
    checkCiphers(Database);
    loaded = Database;
  }
  return loaded;
}
let loaded: typeof BetterSqlite3 | undefined;

/** @param version `process.versions.napi` */
export function checkNodeApi(version: string | undefined): void {
  if (Number(version) >= NEEDED_NODE_API) return;
  throw new TendError(
    'internal',
    'This Node is too old to open a vault: Tend needs Node 22.14 or newer. Please start Tend with `npm start`, which brings its own.',
    { needed: NEEDED_NODE_API },
  );
}

/** Plain better-sqlite3 ignores a key without a word and writes plaintext, so the build has to show its ciphers first. */
export function checkCiphers(Database: typeof BetterSqlite3): void {
  const db = new Database(':memory:');
  try {
    db.prepare('SELECT sqlite3mc_version()').get();
  } catch {
    throw new TendError(
      'internal',
      'This installation of Tend can’t encrypt, so it opens no vault. Please install it again with `npm ci`.',
    );
  } finally {
    db.close();
  }
}

/**
 * Opens an encrypted journal file. The file must exist; an empty one becomes a new database under this key.
 * @param key 32 bytes
 * @throws TendError `damaged` when the key does not open it, or its log is damaged
 */
export function openJournal(file: string, key: Buffer): WritableDb {
  const Database = sqlite();
  let db: BetterSqlite3.Database | undefined;
  try {
    if (isLogDamaged(`${file}-wal`)) throw damagedJournal();
    db = new Database(file, { fileMustExist: true });
    // SQLCipher 4's file format, so that any SQLCipher opens what Tend wrote. The cipher is named before the key.
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    const raw = rawKey(key);
    db.key(raw);
    raw.fill(0);
    // One process owns the vault, so the log's index stays in its memory: no file of it, and a full disk still opens.
    // Before the first read: that is where SQLite decides.
    db.pragma('locking_mode = EXCLUSIVE');
    // A wrong key fails at the first read, not when it is given.
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    db.pragma('journal_mode = WAL');
    configure(db);
    // The brand is what this function gives.
    return db as unknown as WritableDb;
  } catch (error) {
    db?.close();
    throw vaultError(error);
  }
}

/** What every connection of Tend's has, in memory or on disk. */
export function configure(db: BetterSqlite3.Database): void {
  // This build sorts in the system's temp folder, in plaintext, unless told otherwise.
  db.pragma('temp_store = MEMORY');
  // What was acknowledged is on disk. On macOS that takes a full flush of the drive as well.
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  // After a large import the log would keep its size (measured: 267 MB for 100,000 entries) for as long as the vault is open.
  db.pragma(`journal_size_limit = ${LOG_BYTES}`);
}

/**
 * Refuses a journal file that anyone can read. Only while no connection is open in this process (see `syncFile`).
 * @throws TendError `damaged`
 */
export function assertSealed(file: string): void {
  const fd = openSync(file, 'r');
  try {
    const start = Buffer.alloc(16);
    readSync(fd, start, 0, start.length, 0);
    if (start.toString('latin1').startsWith('SQLite format 3')) throw damagedJournal();
  } finally {
    closeSync(fd);
  }
}

/**
 * A key as SQLCipher takes it raw, `x'…'`. As bytes, so that it can be zeroed, by the caller: in the text of a statement
 * it would stay in the process's memory.
 */
export function rawKey(key: Buffer): Buffer {
  const raw = Buffer.alloc(2 + key.length * 2 + 1);
  raw.write("x'", 0, 'latin1');
  key.forEach((byte, i) => {
    raw[2 + i * 2] = hexDigit(byte >> 4);
    raw[3 + i * 2] = hexDigit(byte & 15);
  });
  raw.write("'", raw.length - 1, 'latin1');
  return raw;
}

function hexDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}

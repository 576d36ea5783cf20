import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import { TendError } from '../contract/index.ts';
import { inUse, vaultError } from './errors.ts';
import { createPrivateFile } from './files.ts';
import { refuseLink } from './links.ts';
import { processStart } from './process-start.ts';
import { sqlite } from './sqlite.ts';

/** Who has a vault open: Tend's window, or a terminal. */
export type HolderKind = 'app' | 'terminal';

const Holder = z.object({ pid: z.int(), started: z.string(), kind: z.enum(['app', 'terminal']) });
/** `started` is as `processStart` gives it. */
export type Holder = z.infer<typeof Holder>;

/** One process owns a vault at a time. Released by `release`, or by the system when the process ends, however it ends. */
export type OwnerLock = { release(): void };

/**
 * Held connections. Garbage collection closes a connection nobody points at, and its lock would go with it.
 * `lock.db` must never be opened in a holding process except through SQLite: closing any other descriptor of it
 * drops the process's POSIX locks.
 */
const held = new Set<BetterSqlite3.Database>();

const FILE = 'lock.db';
const BRIEFLY_MS = 200;
const WAIT_MS = 5_000;
const LOOK_EVERY_MS = 50;

/**
 * Makes this process the vault's owner.
 * The lock is a write transaction that stays open: exclusive among owners, while the second comer can still read
 * who the first is.
 * @throws TendError `in-use` and who it is; `read-only`
 */
export function acquireLock(dir: string, kind: HolderKind): OwnerLock {
  const db = openLockFile(dir, BRIEFLY_MS);
  try {
    begin(db, { pid: process.pid, started: processStart(process.pid) ?? 'unknown', kind });
  } catch (error) {
    const holder = isBusy(error) ? readHolder(db) : undefined;
    db.close();
    throw isBusy(error) ? inUse(holder && isAlive(holder) ? holder.kind : undefined) : lockError(error);
  }
  held.add(db);
  return {
    release() {
      if (held.delete(db)) db.close();
    },
  };
}

/** Who owns the vault now, or undefined when it is free. */
export function lockHolder(dir: string): Holder | undefined {
  if (!existsSync(join(dir, FILE))) return undefined;
  const db = openLockFile(dir, 0);
  try {
    db.exec('BEGIN IMMEDIATE');
    return undefined;
  } catch (error) {
    if (isBusy(error)) return readHolder(db);
    throw lockError(error);
  } finally {
    db.close();
  }
}

/**
 * Asks the owner's process to end (SIGTERM) and waits until the vault is free. Signals nobody when the process
 * that took the lock is gone and its number went to another.
 * @returns the former owner, or undefined when the vault was free
 * @throws TendError `in-use` when it does not let go within five seconds
 */
export async function signalLockHolder(dir: string): Promise<Holder | undefined> {
  const holder = lockHolder(dir);
  if (holder === undefined) return undefined;
  if (isAlive(holder)) askToEnd(holder.pid);
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    if (lockHolder(dir)?.pid !== holder.pid) return holder;
    await sleep(LOOK_EVERY_MS);
  }
  throw inUse(holder.kind);
}

/**
 * The name has to be committed before the transaction that holds begins, and another process may come in between:
 * so it is read again, and only an owner who finds itself is one. The name is a courtesy, the lock is not: a full
 * disk, which takes no name, must not keep anybody from reading.
 */
function begin(db: BetterSqlite3.Database, me: Holder): void {
  const who = JSON.stringify(me);
  do {
    if (db.inTransaction) db.exec('ROLLBACK');
    const named = name(db, who);
    db.exec('BEGIN IMMEDIATE');
    if (!named) return;
  } while (JSON.stringify(readHolder(db)) !== who);
}

function name(db: BetterSqlite3.Database, who: string): boolean {
  try {
    db.exec(
      'CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), who TEXT NOT NULL) STRICT',
    );
    db.prepare('INSERT OR REPLACE INTO holder (one, who) VALUES (1, :who)').run({ who });
    return true;
  } catch (error) {
    const known = vaultError(error);
    if (known instanceof TendError && known.code === 'disk-full') return false;
    throw error;
  }
}

/** @param patience how long to wait for a lock, in ms: it may be somebody who only looks, and is gone at once */
function openLockFile(dir: string, patience: number): BetterSqlite3.Database {
  const file = join(dir, FILE);
  refuseLink(file);
  try {
    if (!existsSync(file)) createPrivateFile(file);
  } catch (error) {
    // Two came at once, and the other one made it.
    if (!existsSync(file)) throw vaultError(error);
  }
  try {
    return new (sqlite())(file, { fileMustExist: true, timeout: patience });
  } catch (error) {
    throw vaultError(error);
  }
}

function readHolder(db: BetterSqlite3.Database): Holder | undefined {
  try {
    const who = db.prepare('SELECT who FROM holder').pluck().get();
    return typeof who === 'string' ? Holder.parse(JSON.parse(who)) : undefined;
  } catch {
    // An owner is writing its name this very moment; that there is one is known all the same.
    return undefined;
  }
}

/** Whether the process with that number is still the one that took the lock. */
function isAlive(holder: Holder): boolean {
  return processStart(holder.pid) === holder.started;
}

function askToEnd(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    // It ended this very moment.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw vaultError(error);
  }
}

/** The lock file holds nothing worth keeping, but taking it away from under an owner would make two of them. */
function lockError(error: unknown): unknown {
  const known = vaultError(error);
  // A disk that gave an error is no damaged file: told to delete it, somebody would make two owners for nothing.
  if (!(known instanceof TendError) || known.code !== 'damaged' || known.data?.part === 'disk') return known;
  return new TendError(
    'damaged',
    'The file lock.db of this vault is damaged; your journal is not. Please end every Tend that is running, delete lock.db in the folder of the vault, and try again.',
    { part: 'lock' },
  );
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId, TendError } from '../contract/index.ts';
import type { WritableDb } from './db.ts';
import { damagedJournal, notAFolder, noVault, vaultError } from './errors.ts';
import {
  createPrivateFile,
  createPrivateFolder,
  makePrivate,
  replaceFile,
  syncFile,
  syncFolder,
} from './files.ts';
import { type Header, newHeader, parseHeader, unlock } from './header.ts';
import { derivedKey, KEY_BYTES } from './keys.ts';
import { acquireLock, type HolderKind, type OwnerLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { calibratedCost, checkNewPassphrase, type KdfCost } from './passphrase.ts';
import { assertSealed, openJournal } from './sqlite.ts';

/** An open vault. The process that has it is its only owner. */
export type Vault = {
  readonly db: WritableDb;
  /** UUID, made with the vault. */
  readonly id: string;
  /** Counts the keys a vault has had, from 1. */
  readonly generation: number;
  /** 32 bytes for one purpose, always the same for the same label. The caller zeroes them. */
  subkey(label: string): Buffer;
  /**
   * Does work that removes rows for good. When it removed any, the log is emptied too: it would hold their pages,
   * sealed but whole, until it is written over.
   */
  forgetting(work: () => void): void;
  /** Writes the log back into the journal file, wipes the keys and lets the vault go. Calling it again does nothing. */
  close(): void;
};

export type VaultOptions = {
  /** Told to whoever comes second. Default `terminal`. */
  readonly holder?: HolderKind;
};

export type NewVaultOptions = VaultOptions & {
  /** What unlocking costs. Default: about half a second on this machine, never below 64 MiB and 3 passes. */
  readonly kdf?: KdfCost;
  /** Writes what the vault begins with. When it throws, or the power goes meanwhile, no vault was made. */
  readonly fill?: (db: WritableDb) => void;
};

const HEADER = 'vault.json';
/** A real header has less than 1 kB. */
const MAX_HEADER_BYTES = 64 * 1024;
/** What may lie in a folder before a vault is made in it: the rest of an attempt that was cut short, and the switch. */
const OURS = /^(vault\.json\.new|lock\.db.*|journal-\d+\.db.*|local-only.*|\.DS_Store)$/;

/**
 * Whether there is a vault, without touching it. `locked` also when it is damaged: opening it says so.
 * @throws TendError `read-only` when the folder may not be looked into
 */
export function vaultState(dir: string): 'none' | 'locked' {
  try {
    return statSync(join(dir, HEADER), { throwIfNoEntry: false }) === undefined ? 'none' : 'locked';
  } catch (error) {
    if (isFileOnTheWay(error)) return 'none';
    throw vaultError(error);
  }
}

/**
 * Makes a vault and opens it. Renaming `vault.json` into place is the only commit point: a crash before it leaves
 * no vault, and making one again works.
 * @throws TendError `vault-exists`, `weak-passphrase`, `in-use`, `read-only`, `disk-full`, `bad-input`
 */
export async function createVault(
  dir: string,
  passphrase: string,
  options: NewVaultOptions = {},
): Promise<Vault> {
  checkNewPassphrase(passphrase);
  refuseExisting(dir);
  const cost = options.kdf ?? (await calibratedCost());
  return asOwner(dir, options, async (lock) => {
    refuseExisting(dir);
    const root = randomBytes(KEY_BYTES);
    try {
      const generation = nextGeneration(dir);
      const header = await newHeader({ vault: newId(), generation, passphrase, root, cost });
      writeNewVault(dir, header, root, options.fill);
      return openUnlocked(dir, header, root, lock);
    } finally {
      root.fill(0);
    }
  });
}

/**
 * Opens a vault and brings it to today's schema.
 * @throws TendError `no-vault`, `in-use`, `wrong-passphrase`, `damaged`, `newer-version`, `read-only`
 */
export async function openVault(dir: string, passphrase: string, options: VaultOptions = {}): Promise<Vault> {
  if (vaultState(dir) === 'none') throw noVault();
  return asOwner(dir, options, async (lock) => {
    const header = readHeader(dir);
    const root = await unlock(header, passphrase);
    try {
      return openUnlocked(dir, header, root, lock);
    } finally {
      root.fill(0);
    }
  });
}

async function asOwner(
  dir: string,
  options: VaultOptions,
  work: (lock: OwnerLock) => Promise<Vault>,
): Promise<Vault> {
  let lock: OwnerLock | undefined;
  try {
    createPrivateFolder(dir);
    lock = acquireLock(dir, options.holder ?? 'terminal');
    makePrivate(dir);
    return await work(lock);
  } catch (error) {
    lock?.release();
    throw isFileOnTheWay(error) ? notAFolder() : vaultError(error);
  }
}

function refuseExisting(dir: string): void {
  if (vaultState(dir) === 'locked') {
    throw new TendError(
      'vault-exists',
      'There is a vault here already. Please unlock it, or choose another folder.',
    );
  }
  try {
    if (!existsSync(dir) || readdirSync(dir).every((name) => OURS.test(name))) return;
  } catch (error) {
    throw isFileOnTheWay(error) ? notAFolder() : vaultError(error);
  }
  throw new TendError(
    'bad-input',
    'There are other files in this folder. A vault needs a folder of its own: please choose an empty one.',
  );
}

/** Never one that is there: a journal file whose header was lost may still be wanted when the header is found. */
function nextGeneration(dir: string): number {
  const used = readdirSync(dir).map((name) => Number(/^journal-(\d+)\.db/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...used) + 1;
}

function writeNewVault(dir: string, header: Header, root: Buffer, fill: NewVaultOptions['fill']): void {
  const file = journalFile(dir, header.generation);
  const key = derivedKey(root, `journal/${header.generation}`);
  try {
    createPrivateFile(file);
    const db = openJournal(file, key);
    try {
      migrate(db);
      fill?.(db);
    } finally {
      db.close();
    }
    assertSealed(file);
    syncFile(file);
    syncFolder(dir);
    replaceFile(dir, HEADER, `${JSON.stringify(header, null, 2)}\n`);
  } catch (error) {
    if (vaultState(dir) === 'none') {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
    }
    throw error;
  } finally {
    key.fill(0);
  }
}

function readHeader(dir: string): Header {
  const file = join(dir, HEADER);
  const stat = statSync(file);
  const plausible = stat.isFile() && stat.size <= MAX_HEADER_BYTES;
  return parseHeader(plausible ? readFileSync(file, 'utf8') : '');
}

function openUnlocked(dir: string, header: Header, root: Buffer, lock: OwnerLock): Vault {
  const file = journalFile(dir, header.generation);
  if (!existsSync(file)) throw damagedJournal();
  const key = derivedKey(root, `journal/${header.generation}`);
  let db: WritableDb;
  try {
    db = openJournal(file, key);
  } finally {
    key.fill(0);
  }
  try {
    // An emptied file opens as an empty database. No vault was ever committed without a schema.
    if (db.pragma('user_version', { simple: true }) === 0) throw damagedJournal();
    migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return openedVault(db, header, Buffer.from(root), lock);
}

function openedVault(db: WritableDb, header: Header, root: Buffer, lock: OwnerLock): Vault {
  let open = true;
  return {
    db,
    id: header.vault,
    generation: header.generation,
    subkey(label) {
      if (!open) throw new TendError('locked', 'The vault is locked. Please unlock it and try again.');
      return derivedKey(root, `use/${label}`);
    },
    forgetting(work) {
      const changes = () => db.prepare('SELECT total_changes()').pluck().get();
      const before = changes();
      work();
      if (changes() !== before) db.pragma('wal_checkpoint(TRUNCATE)');
    },
    close() {
      if (!open) return;
      open = false;
      root.fill(0);
      try {
        // Closing the last connection writes the log back and removes it. On a full disk the log stays, and is
        // read again at the next opening: no reason to stay open.
        db.close();
      } finally {
        lock.release();
      }
    },
  };
}

function isFileOnTheWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}

function journalFile(dir: string, generation: number): string {
  return join(dir, `journal-${generation}.db`);
}

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { newId, TendError } from '../contract/index.ts';
import { type AttachmentFiles, createAttachmentFiles } from './attachments.ts';
import { type Backup, type BackupOptions, writeBackup } from './backup.ts';
import type { WritableDb } from './db.ts';
import { finishErasing } from './erase.ts';
import { damagedJournal, headerLost, keysApart, noVault, vaultError } from './errors.ts';
import { createPrivateFile, syncFile, syncFolder } from './files.ts';
import {
  asOwner,
  hasJournal,
  hasLostHeader,
  journalFile,
  markMaking,
  refuseExisting,
  unmarkMaking,
  vaultState,
} from './folder.ts';
import {
  type Header,
  hasPhrase,
  keychainBackend,
  type NewSecrets,
  newHeader,
  rewrapped,
  unlock,
  upgraded,
  withoutKeychain,
} from './header.ts';
import { readHeaderFile, writeHeaderFile } from './header-file.ts';
import { type InboxRead, readInbox } from './inbox.ts';
import { formerInboxIdentity, inboxIdentity } from './inbox-key.ts';
import type { InboxLine } from './inbox-line.ts';
import { keptKey, type SubkeyLabel } from './kept-keys.ts';
import { derivedKey, KEY_BYTES } from './keys.ts';
import type { HolderKind, OwnerLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { calibratedCost, checkNewPassphrase, type KdfCost } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { sweepRenewalIfPossible } from './renew-leftovers.ts';
import type { WayIn } from './slots.ts';
import { assertSealed, openJournal } from './sqlite.ts';

/** An open vault. The process that has it is its only owner. */
export type Vault = {
  readonly db: WritableDb;
  /** UUID, made with the vault. */
  readonly id: string;
  /** Counts the keys a vault has had, from 1. */
  readonly generation: number;
  /** The sealed files of its attachments. */
  readonly attachments: AttachmentFiles;
  /** 32 bytes for one purpose, always the same for the same label, also after new keys. The caller zeroes them. */
  subkey(label: SubkeyLabel): Buffer;
  /**
   * Does work that removes rows for good. When it removed any, the log is emptied too: it would hold their pages,
   * sealed but whole, until it is written over.
   */
  forgetting(work: () => void): void;
  /** Asks for what must not be done by somebody who only found it open. @throws TendError `wrong-passphrase` */
  confirm(passphrase: string): Promise<void>;
  /** Whether there is a recovery phrase for it. */
  hasPhrase(): boolean;
  /** @throws TendError `wrong-passphrase`; for what must not be done by who only found it open */
  checkPassphrase(passphrase: string): Promise<void>;
  /**
   * From then on the old passphrase opens this vault no more, nor any copy made later. The keys stay the same.
   * @throws TendError `wrong-passphrase`, `weak-passphrase`
   */
  changePassphrase(old: string, fresh: string): Promise<void>;
  /**
   * Makes a recovery phrase, in place of the one before if there was one, and gives it this once.
   * @throws TendError `wrong-passphrase`
   */
  makePhrase(passphrase: string): Promise<string>;
  /** Which of the system's keychains keeps a secret that opens it, or undefined for none. */
  keychain(): string | undefined;
  /**
   * Makes a secret that opens this vault, in place of the one before, for the system's keychain to keep. 32 bytes; the
   * caller zeroes them.
   * @param backend the keychain that will keep it, as Electron calls it; lower-case letters, digits and `_`
   * @throws TendError `wrong-passphrase`
   */
  setKeychain(passphrase: string, backend: string): Promise<Buffer>;
  /** From then on no keychain opens it. */
  dropKeychain(): Promise<void>;
  /**
   * Writes a backup into a folder, reads it back and compares it before it gets its name.
   * @param day for its name, as `2026-11-25`
   * @throws TendError `bad-input`, `disk-full`, `read-only`, `damaged`, `cancelled`
   */
  backup(folder: string, day: string, options?: BackupOptions): Promise<Backup>;
  /**
   * Reads what was written while it was locked (`sealLine`), oldest first, and hands each line over once it is open.
   * A line's file goes when `keep` has returned: by then it must be on disk, and it must take a line twice as once.
   * Nothing in a file stops this; it ends early when the disk is full, or the vault is closed meanwhile.
   */
  readInbox(keep: (line: InboxLine) => void): Promise<InboxRead>;
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
  /** A recovery phrase (`newPhrase`) that opens it too. */
  readonly phrase?: string | undefined;
  /** Writes what the vault begins with. When it throws, or the power goes meanwhile, no vault was made. */
  readonly fill?: (db: WritableDb) => void;
};

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
  await finishErasing(dir, holderOf(options));
  refuseExisting(dir);
  const cost = options.kdf ?? (await calibratedCost());
  return asOwner(dir, holderOf(options), async (lock) => {
    refuseExisting(dir);
    const root = randomBytes(KEY_BYTES);
    try {
      const generation = nextGeneration(dir);
      const secrets = { passphrase, phrase: options.phrase, cost };
      const header = await newHeader({ vault: newId(), generation, root, ...secrets });
      writeNewVault(dir, header, root, options.fill);
      return openUnlocked(dir, header, root, lock);
    } finally {
      root.fill(0);
    }
  });
}

/**
 * Opens a vault and brings it to today's schema.
 * @param way a passphrase, or what it is
 * @throws TendError `no-vault`, `in-use`, `wrong-passphrase`, `wrong-phrase`, `wrong-keychain`, `damaged`, `newer-version`,
 *   `read-only`
 */
export async function openVault(
  dir: string,
  way: string | WayIn,
  options: VaultOptions = {},
): Promise<Vault> {
  if (vaultState(dir) === 'none') throw noVault();
  if (hasLostHeader(dir)) throw headerLost();
  return asOwner(dir, holderOf(options), async (lock) => {
    unmarkMaking(dir);
    const found = readHeaderFile(dir);
    const by = typeof way === 'string' ? { passphrase: way } : way;
    const root = await unlock(found, by);
    try {
      return openUnlocked(dir, await inTodaysFormat(dir, found, root, by), root, lock);
    } finally {
      root.fill(0);
    }
  });
}

/**
 * Opens a vault whose passphrase was forgotten, and gives it another. The phrase stays.
 * @throws TendError as `openVault` does, and `weak-passphrase`
 */
export async function recoverVault(
  dir: string,
  phrase: string,
  newPassphrase: string,
  options: VaultOptions = {},
): Promise<Vault> {
  checkNewPassphrase(newPassphrase);
  const vault = await openVault(dir, { phrase }, options);
  try {
    writeHeaderFile(dir, await resealed(dir, { phrase }, { passphrase: newPassphrase }));
    return vault;
  } catch (error) {
    vault.close();
    throw vaultError(error);
  }
}

/** Which keychain a closed vault says it can be opened by; undefined for none, and for a vault that is damaged. */
export function keychainOf(dir: string): string | undefined {
  try {
    return keychainBackend(readHeaderFile(dir));
  } catch {
    // Opening it says what is wrong.
    return undefined;
  }
}

/** Writes a header of an older format as it is written today, where there is room; the next opening tries again. */
async function inTodaysFormat(dir: string, found: Header, root: Buffer, way: WayIn): Promise<Header> {
  const fresh =
    found.format === 1 && 'passphrase' in way ? await rewrapped(found, root, way) : upgraded(found, root);
  if (fresh === undefined) return found;
  try {
    writeHeaderFile(dir, fresh);
    return fresh;
  } catch (error) {
    const known = vaultError(error);
    if (known instanceof TendError && ['disk-full', 'read-only'].includes(known.code)) return found;
    throw known;
  }
}

/** The vault's header with new secrets, for who knows a way in. Nothing is written. */
async function resealed(dir: string, way: WayIn, secrets: NewSecrets): Promise<Header> {
  const header = readHeaderFile(dir);
  const root = await unlock(header, way);
  try {
    return await rewrapped(header, root, secrets);
  } finally {
    root.fill(0);
  }
}

function holderOf({ holder }: VaultOptions): HolderKind {
  return holder ?? 'terminal';
}

/** Never one that is there: a journal file whose header was lost may still be wanted when the header is found. */
export function nextGeneration(dir: string): number {
  const used = readdirSync(dir).map((name) => Number(/^(?:journal|attachments)-(\d+)/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...used) + 1;
}

function writeNewVault(dir: string, header: Header, root: Buffer, fill: NewVaultOptions['fill']): void {
  const file = journalFile(dir, header.generation);
  const key = derivedKey(root, `journal/${header.generation}`);
  try {
    markMaking(dir);
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
    writeHeaderFile(dir, header);
    unmarkMaking(dir);
  } catch (error) {
    if (vaultState(dir) === 'none') {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
      unmarkMaking(dir);
    }
    throw error;
  } finally {
    key.fill(0);
  }
}

/** @param lock stays held, by the vault, when this succeeds */
export function openUnlocked(dir: string, header: Header, root: Buffer, lock: OwnerLock): Vault {
  const file = journalFile(dir, header.generation);
  // Another generation's may be there: then it is the header that is not the right one, or this journal.
  if (!existsSync(file)) throw hasJournal(dir) ? keysApart() : damagedJournal();
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
    sweepRenewalIfPossible(dir, header.generation);
  } catch (error) {
    db.close();
    throw error;
  }
  return openedVault(dir, db, header, Buffer.from(root), lock);
}

function openedVault(dir: string, db: WritableDb, header: Header, root: Buffer, lock: OwnerLock): Vault {
  let open = true;
  const mustBeOpen = () => {
    if (!open) throw new TendError('locked', 'The vault is locked. Please unlock it and try again.');
  };
  const inTurn = oneAtATime();
  const oneBackup = oneAtATime();
  const reseal = (way: WayIn, secrets: NewSecrets) =>
    inTurn(async () => {
      mustBeOpen();
      const fresh = await resealed(dir, way, secrets);
      // Whoever locked meanwhile gave the vault away: the header may be another's by now.
      mustBeOpen();
      writeHeaderFile(dir, fresh);
    });
  return {
    db,
    id: header.vault,
    generation: header.generation,
    attachments: createAttachmentFiles({ dir, db, generation: header.generation, inTurn, mustBeOpen }),
    subkey(label) {
      mustBeOpen();
      return keptKey(db, `use/${label}`) ?? derivedKey(root, `use/${label}`);
    },
    forgetting(work) {
      const changes = () => db.prepare('SELECT total_changes()').pluck().get();
      const before = changes();
      work();
      if (changes() !== before) db.pragma('wal_checkpoint(TRUNCATE)');
    },
    async confirm(passphrase) {
      mustBeOpen();
      (await unlock(readHeaderFile(dir), { passphrase })).fill(0);
    },
    hasPhrase: () => hasPhrase(readHeaderFile(dir)),
    async checkPassphrase(passphrase) {
      mustBeOpen();
      (await unlock(readHeaderFile(dir), { passphrase })).fill(0);
    },
    async changePassphrase(old, fresh) {
      checkNewPassphrase(fresh);
      await reseal({ passphrase: old }, { passphrase: fresh });
    },
    async makePhrase(passphrase) {
      const phrase = newPhrase();
      await reseal({ passphrase }, { passphrase, phrase });
      return phrase;
    },
    keychain: () => keychainBackend(readHeaderFile(dir)),
    async setKeychain(passphrase, backend) {
      const secret = randomBytes(KEY_BYTES);
      try {
        await reseal({ passphrase }, { passphrase, keychain: { secret, backend } });
        return secret;
      } catch (error) {
        secret.fill(0);
        throw error;
      }
    },
    dropKeychain: () =>
      inTurn(async () => {
        mustBeOpen();
        writeHeaderFile(dir, withoutKeychain(readHeaderFile(dir), root));
      }),
    // In a turn of its own: it may take minutes, and neither a new passphrase nor a deletion has to wait for it.
    backup: (folder, day, options) =>
      oneBackup(async () => {
        mustBeOpen();
        const own = Buffer.from(root);
        try {
          return await writeBackup({ dir, db, header: readHeaderFile(dir), root: own, folder, day }, options);
        } finally {
          own.fill(0);
        }
      }),
    async readInbox(keep) {
      mustBeOpen();
      const former = formerInboxIdentity(db);
      const identities = [inboxIdentity(root), ...(former === undefined ? [] : [former])];
      return readInbox(dir, identities, keep, () => open);
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

/** Runs what it is given one after the other, in the order it came. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
}

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';
import { resealAttachments } from './attachments.ts';
import { damagedJournal, noVault } from './errors.ts';
import { createPrivateFile, syncFile, syncFolder } from './files.ts';
import {
  asOwner,
  attachmentsFolder,
  freshScratch,
  journalFile,
  removeScratch,
  vaultState,
} from './folder.ts';
import { type Header, keychainBackend, renewedHeader, unlock } from './header.ts';
import { readHeaderFile, writeHeaderFile } from './header-file.ts';
import { keepKeys } from './kept-keys.ts';
import { derivedKey, KEY_BYTES } from './keys.ts';
import type { HolderKind } from './lock.ts';
import { migrate } from './migrate.ts';
import { checkNewPassphrase } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { compareJournals, type JournalFile, writeUnderKey } from './renew-journal.ts';
import { markRenewing, sweepRenewal } from './renew-leftovers.ts';
import { assertSealed, openJournal } from './sqlite.ts';
import { nextGeneration, openUnlocked, type Vault } from './vault.ts';

export type RenewOptions = {
  readonly holder: HolderKind;
  /** Default: the passphrase stays. */
  readonly newPassphrase?: string | undefined;
  /** Whether the vault has a recovery phrase afterwards. It is a new one; the one before opens only old backups. */
  readonly phrase: boolean;
  readonly onProgress?: ((progress: RenewProgress) => void) | undefined;
  /** Stops it until the new keys are in force; the vault is as it was then. */
  readonly signal?: AbortSignal | undefined;
};

/** `done` of `total` bytes that were copied, compared and sealed; what comes last takes a moment of its own. */
export type RenewProgress = {
  readonly step: 'copying' | 'checking' | 'attachments' | 'finishing';
  readonly done: number;
  readonly total: number;
};

export type Renewed = {
  /** Open, under the new keys. */
  readonly vault: Vault;
  /** Given this once. */
  readonly phrase?: string;
  /** Whether there was a keychain that opened it, and now opens it no more. */
  readonly keychainDropped: boolean;
  /** How many attachments were damaged before, and stay so. */
  readonly damagedAttachments: number;
};

/** Room for the log, the header and what a file system takes besides. */
const SPARE_BYTES = 32 * 1024 * 1024;
/** How long work goes on before other work has its turn. */
const TURN_MS = 50;

/**
 * Gives a closed vault a new root key, and everything in it new keys under that: for when somebody may have had the
 * vault's files and a way in, as a new passphrase does not change what is already in their hands. The next generation is
 * written beside the one there is and compared with it; renaming `vault.json` is the commit point; then the old
 * generation is removed. A crash at any moment leaves the one or the other whole, and the next opening removes the rest.
 * Backups made before still open with the passphrase and the phrase of their day.
 * @throws TendError `wrong-passphrase`, `weak-passphrase`, `cancelled`, `disk-full`, and as `openVault` does
 */
export async function renewKeys(dir: string, passphrase: string, options: RenewOptions): Promise<Renewed> {
  if (options.newPassphrase !== undefined) checkNewPassphrase(options.newPassphrase);
  if (vaultState(dir) === 'none') throw noVault();
  return asOwner(dir, options.holder, async (lock) => {
    const before = readHeaderFile(dir);
    const roots = { old: await unlock(before, { passphrase }), fresh: randomBytes(KEY_BYTES) };
    try {
      const phrase = options.phrase ? newPhrase() : undefined;
      const secrets = { passphrase: options.newPassphrase ?? passphrase, phrase };
      const { header, damagedAttachments } = await written(dir, before, roots, secrets, options);
      // Opening it removes the generation before.
      const vault = openUnlocked(dir, header, roots.fresh, lock);
      const keychainDropped = keychainBackend(before) !== undefined;
      return { vault, keychainDropped, damagedAttachments, ...(phrase === undefined ? {} : { phrase }) };
    } finally {
      roots.old.fill(0);
      roots.fresh.fill(0);
    }
  });
}

type Roots = { readonly old: Buffer; readonly fresh: Buffer };
type Secrets = { readonly passphrase: string; readonly phrase: string | undefined };

/** Everything up to the commit point and with it. When it throws, the vault is as it was. */
async function written(dir: string, before: Header, roots: Roots, secrets: Secrets, options: RenewOptions) {
  const from = journalOf(dir, before.generation, roots.old);
  let to: JournalFile | undefined;
  try {
    madeReady(from);
    sweepRenewal(dir, before.generation);
    const sizes = { journal: statSync(from.file).size, attachments: attachmentBytes(dir, before.generation) };
    refuseWithoutRoom(dir, sizes.journal + sizes.attachments);
    const progress = progressOf(sizes, options);
    await progress.at('copying', 0);

    const generation = nextGeneration(dir);
    to = journalOf(dir, generation, roots.fresh);
    markRenewing(dir, before.generation, generation);
    createPrivateFile(to.file);
    writeUnderKey(from, to, freshScratch(dir));
    removeScratch(dir);
    assertSealed(to.file);
    await compared(from, to, progress);
    const db = openJournal(to.file, to.key);
    let damaged: number;
    try {
      keepKeys(db, roots.old);
      ({ damaged } = await resealAttachments(dir, before, { generation, db }, progress.sealed));
    } finally {
      db.close();
    }
    syncFile(to.file);
    syncFolder(dir);

    await progress.at('finishing', 2 * sizes.journal + sizes.attachments);
    const header = await renewedHeader(before, { generation, root: roots.fresh }, secrets);
    progress.stopIfAsked();
    writeHeaderFile(dir, header);
    return { header, damagedAttachments: damaged };
  } catch (error) {
    leftAsItWas(dir, before.generation);
    throw error;
  } finally {
    from.key.fill(0);
    to?.key.fill(0);
  }
}

/**
 * What the header says decides: it may have been written although that failed in the end. Then both generations stay,
 * and the next opening, which reads what is really on the disk, removes the one that is over.
 */
function leftAsItWas(dir: string, generation: number): void {
  try {
    removeScratch(dir);
    if (readHeaderFile(dir).generation === generation) sweepRenewal(dir, generation);
  } catch {
    // The next opening tries again. Why nothing was renewed is told already.
  }
}

function journalOf(dir: string, generation: number, root: Buffer): JournalFile {
  return { file: journalFile(dir, generation), key: derivedKey(root, `journal/${generation}`) };
}

/** In today's schema, with nothing in the log: what is copied then is all there is. Closed, as its owner locks others out. */
function madeReady({ file, key }: JournalFile): void {
  if (!existsSync(file)) throw damagedJournal();
  const db = openJournal(file, key);
  try {
    if (db.pragma('user_version', { simple: true }) === 0) throw damagedJournal();
    migrate(db);
  } finally {
    db.close();
  }
}

async function compared(from: JournalFile, to: JournalFile, progress: Progress): Promise<void> {
  const old = openJournal(from.file, from.key);
  try {
    const fresh = openJournal(to.file, to.key);
    try {
      await compareJournals(old, fresh, progress.compared);
    } finally {
      fresh.close();
    }
  } finally {
    old.close();
  }
}

function attachmentBytes(dir: string, generation: number): number {
  const folder = attachmentsFolder(dir, generation);
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Before anything is written: whoever has no room is told at once, and how much it takes. */
function refuseWithoutRoom(dir: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dir);
  const missing = bytes + SPARE_BYTES - bavail * bsize;
  if (missing <= 0) return;
  const megabytes = Math.ceil(missing / 1e6);
  throw new TendError(
    'disk-full',
    `New keys need room for a second copy of everything for a while: ${megabytes} MB more than is free on this disk. Nothing was changed. Please free some space and try again.`,
    { missing },
  );
}

type Progress = {
  stopIfAsked(): void;
  at(step: RenewProgress['step'], done: number): Promise<void>;
  compared(rows: number, of: number): Promise<void>;
  sealed(bytes: number): Promise<void>;
};

function progressOf(
  { journal, attachments }: { readonly journal: number; readonly attachments: number },
  { onProgress, signal }: RenewOptions,
): Progress {
  const total = 2 * journal + attachments;
  let toldAt = 0;
  let sealed = 0;
  const stopIfAsked = () => {
    if (signal?.aborted) throw new TendError('cancelled', 'Stopped. The keys are as they were.');
  };
  /** Lets other work, such as being asked to stop, come in between. */
  const at: Progress['at'] = async (step, done) => {
    onProgress?.({ step, done: Math.round(done), total });
    await new Promise(setImmediate);
    stopIfAsked();
  };
  return {
    stopIfAsked,
    at,
    async compared(rows, of) {
      if (performance.now() - toldAt < TURN_MS) return;
      await at('checking', journal * (1 + (of === 0 ? 1 : rows / of)));
      toldAt = performance.now();
    },
    sealed(bytes) {
      sealed += bytes;
      return at('attachments', Math.min(2 * journal + sealed, total));
    },
  };
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';
import { readMembers } from './backup-reader.ts';
import { damagedBackup, type Envelope, readEnvelope } from './envelope.ts';
import { finishErasing } from './erase.ts';
import { vaultError } from './errors.ts';
import { syncFile, syncFolder } from './files.ts';
import {
  asOwner,
  attachmentsFolder,
  freshScratch,
  isMaking,
  journalFile,
  markMaking,
  refuseExisting,
  removeScratch,
  unmarkMaking,
} from './folder.ts';
import { hasPhrase, unlock } from './header.ts';
import { writeHeaderFile } from './header-file.ts';
import type { HolderKind } from './lock.ts';
import type { WayIn } from './slots.ts';

/**
 * Whether a file is a backup that this Tend can read, before anybody types a passphrase.
 * @returns of which vault (its UUID), and whether a recovery phrase opens it besides the passphrase of its day
 * @throws TendError `not-found`, `damaged`, `newer-version`
 */
export async function lookAtBackup(
  file: string,
): Promise<{ readonly vault: string; readonly recoveryPhrase: boolean }> {
  const { header } = await readEnvelope(file).catch(asBackup);
  return { vault: header.vault, recoveryPhrase: hasPhrase(header) };
}

/**
 * Makes the vault that a backup holds in a folder of its own, on any machine. Renaming `vault.json` into place is the
 * commit point, as with a new vault.
 * @returns how many journal entries it has
 * @throws TendError `not-found`, `wrong-passphrase`, `wrong-phrase`, `damaged`, `newer-version`, `vault-exists`,
 *   `bad-input`, `disk-full`, `read-only`
 */
export async function restoreVault(
  file: string,
  way: WayIn,
  dir: string,
  holder: HolderKind = 'terminal',
): Promise<{ readonly entries: number }> {
  await finishErasing(dir, holder);
  refuseExisting(dir);
  const envelope = await readEnvelope(file).catch(asBackup);
  const root = await unlock(envelope.header, way).catch(asBackup);
  try {
    return await asOwner(dir, holder, async (lock) => {
      const entries = await putBack(file, envelope, root, dir);
      lock.release();
      return { entries };
    });
  } finally {
    root.fill(0);
  }
}

async function putBack(file: string, envelope: Envelope, root: Buffer, dir: string): Promise<number> {
  refuseExisting(dir);
  const { header } = envelope;
  const journal = journalFile(dir, header.generation);
  const attachments = attachmentsFolder(dir, header.generation);
  // The rest of an attempt that was cut short. Any other journal lost its header, and may be newer than the backup.
  if (isMaking(dir)) {
    for (const rest of [journal, `${journal}-wal`, attachments])
      rmSync(rest, { recursive: true, force: true });
  }
  if (existsSync(journal) || existsSync(attachments)) {
    throw new TendError(
      'bad-input',
      'There is a journal in this folder already, without its vault.json. Please choose another folder, so that it is kept.',
    );
  }
  const scratch = freshScratch(dir);
  const [restored, folder] = [join(scratch, 'restored.db'), attachmentsFolder(scratch, header.generation)];
  mkdirSync(folder, 0o700);
  try {
    const { digests, entries } = await readMembers(file, envelope, root, {
      journal: restored,
      attachment: (name) => join(folder, name),
    });
    syncFile(restored);
    syncFolder(folder);
    markMaking(dir);
    if (digests.size > 1) renameSync(folder, attachments);
    renameSync(restored, journal);
    syncFolder(dir);
    writeHeaderFile(dir, header);
    unmarkMaking(dir);
    return entries;
  } finally {
    removeScratch(dir);
  }
}

/** What is wrong with the header of a backup is not about a `vault.json`, nor about a vault. */
function asBackup(error: unknown): never {
  if (error instanceof TendError && error.code === 'damaged') throw damagedBackup();
  if (error instanceof TendError && error.code === 'wrong-passphrase') {
    throw new TendError(
      'wrong-passphrase',
      'That passphrase does not open this backup. It has to be the one of the day it was made.',
    );
  }
  throw vaultError(error);
}

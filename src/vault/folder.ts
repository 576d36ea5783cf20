import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';
import { headerLost, notAFolder, vaultError } from './errors.ts';
import { createPrivateFile, createPrivateFolder, makePrivate, syncFolder } from './files.ts';
import { hasHeaderFile, isErased } from './header-file.ts';
import { refuseLinks } from './links.ts';
import { acquireLock, type HolderKind, type OwnerLock } from './lock.ts';

/** Encrypted copies that are being made or checked lie here, and nothing that is needed afterwards. */
const SCRATCH = 'scratch.tmp';
/** There while a vault is being made: a journal beside it is an attempt that was cut short, not one that lost its header. */
const MAKING = 'making.tmp';
/** What may lie in a folder before a vault is made in it: the rest of an attempt that was cut short, and the switch. */
const OURS =
  /^(vault\.json\.new|making\.tmp|lock\.db.*|journal-\d+\.db.*|attachments-\d+|renewing-\d+-\d+\.tmp|scratch\.tmp|local-only.*|\.DS_Store)$/;

export function journalFile(dir: string, generation: number): string {
  return join(dir, `journal-${generation}.db`);
}

/** Photos and files of a generation, each sealed. Not there while there are none. */
export function attachmentsFolder(dir: string, generation: number): string {
  return join(dir, `attachments-${generation}`);
}

/**
 * Whether there is a vault, without touching it. `locked` also when it is damaged, or when its `vault.json` is gone:
 * opening it says so. `none` also when its keys were destroyed.
 * @throws TendError `read-only` when the folder may not be looked into
 */
export function vaultState(dir: string): 'none' | 'locked' {
  try {
    return (hasHeaderFile(dir) && !isErased(dir)) || hasLostHeader(dir) ? 'locked' : 'none';
  } catch (error) {
    if (isFileOnTheWay(error)) return 'none';
    throw vaultError(error);
  }
}

/** Whether a journal lies here whose `vault.json` is gone: without it nobody can open the journal. */
export function hasLostHeader(dir: string): boolean {
  if (hasHeaderFile(dir) || !existsSync(dir) || existsSync(join(dir, MAKING))) return false;
  return hasJournal(dir);
}

/** Of whatever generation. */
export function hasJournal(dir: string): boolean {
  return readdirSync(dir).some((name) => /^journal-\d+\.db$/.test(name));
}

/** Whether a vault was begun here and not finished: what lies here of it is worth nothing. */
export function isMaking(dir: string): boolean {
  return existsSync(join(dir, MAKING)) && !hasHeaderFile(dir);
}

/** To be on disk before the journal file of a new vault is. */
export function markMaking(dir: string): void {
  if (!existsSync(join(dir, MAKING))) createPrivateFile(join(dir, MAKING));
  syncFolder(dir);
}

/** After the header is in its place, or nothing is left of the attempt. */
export function unmarkMaking(dir: string): void {
  rmSync(join(dir, MAKING), { force: true });
}

/** @throws TendError `vault-exists`, `damaged` when one is here that lost its header, or `bad-input` when the folder holds other things */
export function refuseExisting(dir: string): void {
  if (vaultState(dir) === 'locked') {
    if (hasLostHeader(dir)) throw headerLost();
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

/**
 * Does work as the folder's only owner. The work keeps the lock when it succeeds, and has to release it.
 * @param links what must not be a link in the folder; default: nothing of Tend's may
 * @throws TendError `in-use`, `read-only`, `bad-input`, `damaged`, and what the work throws
 */
export async function asOwner<T>(
  dir: string,
  holder: HolderKind,
  work: (lock: OwnerLock) => Promise<T>,
  links?: RegExp,
): Promise<T> {
  let lock: OwnerLock | undefined;
  try {
    createPrivateFolder(dir);
    refuseLinks(dir, links);
    lock = acquireLock(dir, holder);
    // The folder itself may be a link, and is closed where it is.
    makePrivate(realpathSync(dir));
    removeScratch(dir);
    return await work(lock);
  } catch (error) {
    lock?.release();
    throw isFileOnTheWay(error) ? notAFolder() : vaultError(error);
  }
}

/** An empty folder in the vault's own, for its owner only. One at a time; `removeScratch` takes it away. */
export function freshScratch(dir: string): string {
  removeScratch(dir);
  const scratch = join(dir, SCRATCH);
  createPrivateFolder(scratch);
  return scratch;
}

/** Also what a crash left there. */
export function removeScratch(dir: string): void {
  rmSync(join(dir, SCRATCH), { recursive: true, force: true });
}

function isFileOnTheWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}

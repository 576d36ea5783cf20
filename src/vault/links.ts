import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkInside } from './errors.ts';
import { createPrivateFolder } from './files.ts';

/** What Tend reads, writes, closes to others or removes in a vault's folder by its name. */
const OWN = /^(vault\.json|journal-\d+\.db|lock\.db|inbox$|attachments-\d+$|scratch\.tmp$)/;
/** What is written into while a vault is erased; everything else is only unlinked then, and a link with it. */
export const WRITTEN_WHEN_ERASED = /^(vault\.json|lock\.db)/;
/** Folders within those. */
const INNER = ['unreadable', 'unclaimed'];

/**
 * Refuses a vault's folder in which a link stands where something of its own belongs: whoever put it there could have
 * another folder's files removed, moved or closed. The vault's folder itself may be one. To be asked before anything is changed.
 * @param names of what must not be a link
 * @throws TendError `damaged`
 */
export function refuseLinks(dir: string, names = OWN): void {
  if (!existsSync(dir)) return;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (!names.test(entry.name)) continue;
    if (entry.isSymbolicLink()) throw linkInside();
    if (entry.isDirectory()) for (const inner of INNER) refuseLink(join(dir, entry.name, inner));
  }
}

/** @throws TendError `damaged` when it is a link */
export function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw linkInside();
}

/** A folder within the vault's own, for its owner only. @throws TendError `damaged` when a link is in its place */
export function createInnerFolder(folder: string): void {
  refuseLink(folder);
  createPrivateFolder(folder);
}

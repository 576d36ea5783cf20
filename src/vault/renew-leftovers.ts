import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPrivateFile, syncFolder } from './files.ts';

/** `renewing-<from>-<to>.tmp`, empty. There from before the first file of `to` until the last one of `from` is gone. */
const MARK = /^renewing-([1-9]\d*)-([1-9]\d*)\.tmp$/;

/** Says on disk which two generations there are for a while. The header alone says which of them is the vault. */
export function markRenewing(dir: string, from: number, to: number): void {
  createPrivateFile(join(dir, `renewing-${from}-${to}.tmp`));
  syncFolder(dir);
}

/**
 * Removes the generation that a renewal of keys left over, however it ended: the one it was making when the header still
 * names the one before, else the one before. To be called only by the vault's owner, when the journal of the
 * generation that the header names was opened: what is removed then is a second copy of it.
 * @param current the generation that the header names
 */
export function sweepRenewal(dir: string, current: number): void {
  for (const mark of readdirSync(dir)) {
    const [from, to] = MARK.exec(mark)?.slice(1).map(Number) ?? [];
    if (from === undefined || to === undefined) continue;
    // The header of another time was put back: nobody knows any more what is the copy of what.
    if (current !== from && current !== to) continue;
    removeGeneration(dir, current === from ? to : from);
    // Gone on disk before the mark is, or nobody would look for it again.
    syncFolder(dir);
    rmSync(join(dir, mark), { force: true });
    syncFolder(dir);
  }
}

/** The same, where what can't be removed now must not keep a vault closed: then the next opening tries again. */
export function sweepRenewalIfPossible(dir: string, current: number): void {
  try {
    sweepRenewal(dir, current);
  } catch {
    // A folder that takes no change, a file that another program holds: neither is worth a vault.
  }
}

function removeGeneration(dir: string, generation: number): void {
  for (const end of ['', '-wal', '-shm', '-journal']) {
    rmSync(join(dir, `journal-${generation}.db${end}`), { force: true });
  }
  const attachments = join(dir, `attachments-${generation}`);
  if (existsSync(attachments)) rmSync(attachments, { recursive: true, force: true });
}

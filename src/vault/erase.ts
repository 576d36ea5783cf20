import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './files.ts';
import { asOwner } from './folder.ts';
import { ERASED, isErased } from './header-file.ts';
import { WRITTEN_WHEN_ERASED } from './links.ts';
import type { HolderKind } from './lock.ts';

/** Everything that Tend may have put into a vault's folder, but for the header and the lock, which go last. */
const PARTS =
  /^(vault\.json\.new|making\.tmp|journal-\d+\.db.*|attachments-\d+|renewing-\d+-\d+\.tmp|scratch\.tmp|inbox.*|lock-screen\.json.*|keychain\.json.*|local-only.*)$/;

/**
 * Erases a closed vault, its keys first: its header is written over where it lies, and from then on nobody opens what is
 * left of it, which is then removed. Killed at any moment, either nothing has happened or the keys are gone, and
 * `finishErasing` does the rest. A link in the folder is removed, never what it leads to.
 * @throws TendError `in-use`, `read-only`
 */
export async function eraseVault(dir: string, holder: HolderKind = 'terminal'): Promise<void> {
  await asOwner(
    dir,
    holder,
    async (lock) => {
      writeOver(join(dir, 'vault.json'));
      removeRest(dir);
      lock.release();
    },
    WRITTEN_WHEN_ERASED,
  );
  removeLock(dir);
}

/** Removes what is left of a vault whose keys were destroyed. Does nothing to any other. @throws as `eraseVault` */
export async function finishErasing(dir: string, holder: HolderKind = 'terminal'): Promise<void> {
  if (!isErased(dir)) return;
  await asOwner(
    dir,
    holder,
    async (lock) => {
      if (isErased(dir)) removeRest(dir);
      lock.release();
    },
    WRITTEN_WHEN_ERASED,
  );
  removeLock(dir);
}

/**
 * In place, and in one write: the sealed keys must not lie on in a file that nobody sees any more. What stands there
 * afterwards says what happened.
 */
function writeOver(file: string): void {
  const size = statSync(file).size;
  const [start, end] = [ERASED, '"}'];
  const noise = randomBytes(size)
    .toString('hex')
    .slice(0, size - start.length - end.length);
  const fd = openSync(file, 'r+');
  try {
    writeSync(fd, Buffer.from(`${start}${noise}${end}`, 'latin1'), 0, size, 0);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The header goes last, as it says that the rest is to go. */
function removeRest(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (PARTS.test(name)) rmSync(join(dir, name), { recursive: true, force: true });
  }
  syncFolder(dir);
  rmSync(join(dir, 'vault.json'), { force: true });
  syncFolder(dir);
}

/** Not while it is held: another owner would make a second one. The folder goes too, unless somebody put more into it. */
function removeLock(dir: string): void {
  try {
    for (const name of readdirSync(dir)) if (/^lock\.db/.test(name)) rmSync(join(dir, name), { force: true });
    rmdirSync(dir);
  } catch {
    // It holds nothing of a person.
  }
}

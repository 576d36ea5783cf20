import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { TendError } from '../contract/index.ts';
import { canonicalBytes } from './canonical.ts';
import { contentOf } from './content.ts';
import type { ReadableDb } from './db.ts';
import { damagedBackup, envelopeHeader, openEnvelope, sealEnvelope } from './envelope.ts';
import { vaultError } from './errors.ts';
import { createPrivateFile, syncFile, syncFolder } from './files.ts';
import {
  asOwner,
  freshScratch,
  journalFile,
  markMaking,
  refuseExisting,
  removeScratch,
  unmarkMaking,
} from './folder.ts';
import { type Header, unlock } from './header.ts';
import { writeHeaderFile } from './header-file.ts';
import { derivedKey } from './keys.ts';
import type { HolderKind } from './lock.ts';
import { migrate } from './migrate.ts';
import type { WayIn } from './slots.ts';
import { assertSealed, openJournal } from './sqlite.ts';

/** A backup that was written, read back and compared. */
export type Backup = {
  /** The file's name in the folder it was written to. */
  readonly file: string;
  readonly bytes: number;
  /** Journal entries in it. */
  readonly entries: number;
};

/**
 * Writes a backup, restores it into a scratch folder and compares it with the journal, and only then gives it its name.
 * @param day for its name, as `2026-11-25`
 * @throws TendError `bad-input`, `disk-full`, `read-only`, or `damaged` when it did not read back as it was written
 */
export async function writeBackup(of: {
  readonly dir: string;
  readonly db: ReadableDb;
  readonly header: Header;
  readonly root: Buffer;
  readonly folder: string;
  readonly day: string;
}): Promise<Backup> {
  const { dir, db, header, root, folder, day } = of;
  refuseAsTarget(folder, dir);
  // One owner at a time: a file of this name is the rest of this vault's own backup that was cut short.
  const part = join(folder, `tend-${header.vault.slice(-12)}.part`);
  const scratch = freshScratch(dir);
  try {
    const copy = join(scratch, 'copy.db');
    createPrivateFile(copy);
    // Nothing is awaited between these, so they see one and the same journal.
    db.prepare('VACUUM INTO :copy').run({ copy });
    const content = contentOf(db);
    const entries = db
      .prepare<[], number>('SELECT count(*) FROM entries WHERE deleted_ms IS NULL')
      .pluck()
      .get();
    rmSync(part, { force: true });
    await sealEnvelope(copy, part, header, root);
    rmSync(copy);
    const found = await envelopeHeader(part);
    const restored = join(scratch, 'restored.db');
    await openEnvelope(part, restored, root);
    const same =
      canonicalBytes(found).equals(canonicalBytes(header)) &&
      read(restored, header, root, contentOf).sha256 === content.sha256;
    if (!same) throw unlikeBackup();
    return { bytes: statSync(part).size, file: nameIt(part, folder, day), entries: entries ?? 0 };
  } catch (error) {
    throw vaultError(error);
  } finally {
    rmSync(part, { force: true });
    removeScratch(dir);
  }
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
  refuseExisting(dir);
  const header = await envelopeHeader(file).catch(asBackup);
  const root = await unlock(header, way).catch(asBackup);
  try {
    return await asOwner(dir, holder, async (lock) => {
      const entries = await putBack(file, header, root, dir);
      lock.release();
      return { entries };
    });
  } finally {
    root.fill(0);
  }
}

async function putBack(file: string, header: Header, root: Buffer, dir: string): Promise<number> {
  refuseExisting(dir);
  const journal = journalFile(dir, header.generation);
  // A journal whose header was lost may be newer than the backup.
  if (existsSync(journal)) {
    throw new TendError(
      'bad-input',
      'There is a journal in this folder already, without its vault.json. Please choose another folder, so that it is kept.',
    );
  }
  const restored = join(freshScratch(dir), 'restored.db');
  try {
    await openEnvelope(file, restored, root);
    const entries = read(restored, header, root, (db) =>
      db.prepare<[], number>('SELECT count(*) FROM entries WHERE deleted_ms IS NULL').pluck().get(),
    );
    syncFile(restored);
    markMaking(dir);
    renameSync(restored, journal);
    syncFolder(dir);
    writeHeaderFile(dir, header);
    unmarkMaking(dir);
    return entries ?? 0;
  } finally {
    removeScratch(dir);
  }
}

/** Opens a restored journal, has SQLite look through the whole of it, and closes it again. @throws TendError `damaged` */
function read<T>(file: string, header: Header, root: Buffer, look: (db: ReadableDb) => T): T {
  assertSealed(file);
  const key = derivedKey(root, `journal/${header.generation}`);
  try {
    const db = openJournal(file, key);
    try {
      const version = db.pragma('user_version', { simple: true });
      if (version === 0 || db.pragma('integrity_check', { simple: true }) !== 'ok') throw damagedBackup();
      const seen = look(db);
      // Refuses what a newer Tend wrote, before anything is called restored.
      migrate(db);
      return seen;
    } finally {
      db.close();
    }
  } finally {
    key.fill(0);
  }
}

/** Gives the finished file the first free name of that day. A name that is taken is never taken over. */
function nameIt(part: string, folder: string, day: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `tend-${day}.age` : `tend-${day}-${n}.age`;
    const file = join(folder, name);
    if (existsSync(file)) continue;
    try {
      linkSync(part, file);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') continue;
      // Sticks and shared drives often know no second name for a file.
      renameSync(part, file);
    }
    rmSync(part, { force: true });
    syncFolder(folder);
    return name;
  }
}

function refuseAsTarget(folder: string, dir: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new TendError(
      'bad-input',
      'The folder for the backup is not there. Please plug in its disk, or choose another folder.',
    );
  }
  const way = relative(realpathSync(dir), realpathSync(folder));
  if (way === '' || (way !== '..' && !way.startsWith(`..${sep}`))) {
    throw new TendError(
      'bad-input',
      'A backup inside the vault’s own folder would be lost with it. Please choose another folder, best on another disk.',
    );
  }
}

/** What is wrong with the header of a backup is not about a `vault.json`. */
function asBackup(error: unknown): never {
  if (error instanceof TendError && error.code === 'damaged') throw damagedBackup();
  throw vaultError(error);
}

function unlikeBackup(): TendError {
  return new TendError(
    'damaged',
    'The backup did not read back as it was written, so it was not kept. Please try again on another disk.',
    { part: 'backup' },
  );
}

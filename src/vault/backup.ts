import { existsSync, linkSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { TendError } from '../contract/index.ts';
import { type Digests, type Member, packed } from './archive.ts';
import { readMembers } from './backup-reader.ts';
import { canonicalBytes } from './canonical.ts';
import type { ReadableDb } from './db.ts';
import { readEnvelope, sealed } from './envelope.ts';
import { vaultError } from './errors.ts';
import { createPrivateFile, syncFolder } from './files.ts';
import { attachmentsFolder, freshScratch, journalFile, removeScratch } from './folder.ts';
import type { Header } from './header.ts';
import { rowCounts } from './row-counts.ts';
import { PART } from './sealed-file.ts';

/** A backup that was written, read back and compared. */
export type Backup = {
  /** The file's name in the folder it was written to. */
  readonly file: string;
  readonly bytes: number;
  /** Journal entries in it. */
  readonly entries: number;
};

/** How far a backup is, in bytes that were copied, sealed and read back. */
export type BackupProgress = {
  readonly step: 'copying' | 'sealing' | 'checking';
  readonly done: number;
  readonly total: number;
};

export type BackupOptions = {
  /** Stops it; nothing is left of it then. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
};

type Source = {
  readonly dir: string;
  readonly db: ReadableDb;
  readonly header: Header;
  readonly root: Buffer;
  readonly folder: string;
  readonly day: string;
};

/**
 * Writes a backup, restores it into a scratch folder and compares it, and only then gives it its name. The journal is
 * copied at one moment, which nothing else happens in; all that follows leaves room for other work.
 * @throws TendError `bad-input`, `disk-full`, `read-only`, `cancelled`, or `damaged` when it did not read back as it was
 *   written
 */
export async function writeBackup(of: Source, options: BackupOptions = {}): Promise<Backup> {
  const { dir, db, header, root, folder, day } = of;
  await refuseAsTarget(folder, dir);
  // One owner at a time: a file of this name is the rest of this vault's own backup that was cut short.
  const part = join(folder, `tend-${header.vault.slice(-12)}.part`);
  const scratch = freshScratch(dir);
  try {
    const { members, rows, entries } = copied(db, dir, scratch, header.generation);
    const bytes = members.reduce((sum, { size }) => sum + size, 0);
    const progress = progressOf(bytes, options);
    progress.step('copying', bytes);
    await rm(part, { force: true });
    const written = new Map<string, string>();
    const payload = packed(members, written);
    await writeDurably(progress.through('sealing', await sealed(payload, header, root)), part);
    // The copies go before the restored one comes: a disk needs room for one.
    rmSync(join(scratch, 'copy'), { recursive: true });
    const found = await readEnvelope(part);
    const back = await readMembers(part, found, root, {
      journal: join(scratch, 'restored.db'),
      rows,
      through: (stream) => progress.through('checking', stream),
      signal: options.signal,
    }).catch(asUnlike);
    const same = canonicalBytes(found.header).equals(canonicalBytes(header)) && alike(written, back.digests);
    if (!same) throw unlikeBackup();
    progress.stopIfAsked();
    return { bytes: (await stat(part)).size, file: await nameIt(part, folder, day), entries };
  } catch (error) {
    throw vaultError(error);
  } finally {
    await rm(part, { force: true }).catch(() => {});
    removeScratch(dir);
  }
}

/**
 * The vault as it is now: the journal by `VACUUM INTO`, which is consistent, and the attachments by a second name, under
 * which they stay when they are deleted meanwhile. Nothing is awaited in here, so that it is one moment.
 */
function copied(db: ReadableDb, dir: string, scratch: string, generation: number) {
  const copy = join(scratch, 'copy');
  mkdirSync(copy, 0o700);
  const journal = journalFile(copy, generation);
  createPrivateFile(journal);
  db.prepare('VACUUM INTO :journal').run({ journal });
  const members = [
    journal,
    ...linked(attachmentsFolder(dir, generation), attachmentsFolder(copy, generation)),
  ];
  const entries = db
    .prepare<[], number>('SELECT count(*) FROM entries WHERE deleted_ms IS NULL')
    .pluck()
    .get();
  return {
    members: members.map(
      (file): Member => ({
        name: relative(copy, file).replaceAll(sep, '/'),
        file,
        size: statSync(file).size,
      }),
    ),
    rows: rowCounts(db),
    entries: entries ?? 0,
  };
}

function linked(from: string, to: string): string[] {
  if (!existsSync(from)) return [];
  mkdirSync(to, 0o700);
  return (
    readdirSync(from, { withFileTypes: true })
      // One that is being brought in has no row yet.
      .filter((entry) => entry.isFile() && !entry.name.endsWith(PART))
      .map(({ name }) => {
        try {
          linkSync(join(from, name), join(to, name));
          return join(to, name);
        } catch {
          // A disk that knows no second names. What is deleted meanwhile stops this backup; the next one goes through.
          return join(from, name);
        }
      })
      .sort()
  );
}

function progressOf(bytes: number, { signal, onProgress }: BackupOptions) {
  const total = 3 * bytes;
  let done = 0;
  const stopIfAsked = () => {
    if (signal?.aborted) throw new TendError('cancelled', 'Stopped. No backup was made.');
  };
  const step = (name: BackupProgress['step'], more: number) => {
    stopIfAsked();
    // What age and the archive add is not worth a second sum.
    done = Math.min(total, done + more);
    onProgress?.({ step: name, done, total });
  };
  return {
    stopIfAsked,
    step,
    /** The same stream, counted, and stopped when that is asked for. */
    through(name: BackupProgress['step'], stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
      return stream.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            step(name, chunk.length);
            controller.enqueue(chunk);
          },
        }),
      );
    },
  };
}

function alike(a: Digests, b: Digests): boolean {
  return a.size === b.size && [...a].every(([name, digest]) => b.get(name) === digest);
}

/** On return it is on disk. @param to must not exist yet */
async function writeDurably(bytes: ReadableStream<Uint8Array>, to: string): Promise<void> {
  const file = await open(to, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the finished file the first free name of that day. A name that is taken is never taken over. */
async function nameIt(part: string, folder: string, day: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `tend-${day}.age` : `tend-${day}-${n}.age`;
    const file = join(folder, name);
    if (await isThere(file)) continue;
    try {
      await link(part, file);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') continue;
      // Sticks and shared drives often know no second name for a file.
      await rename(part, file);
    }
    await rm(part, { force: true });
    syncFolder(folder);
    return name;
  }
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Asked without blocking: the folder may be on a network drive that is gone. */
async function refuseAsTarget(folder: string, dir: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
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

/** What is damaged here is what was just written. */
function asUnlike(error: unknown): never {
  throw error instanceof TendError && error.code === 'damaged' ? unlikeBackup() : error;
}

function unlikeBackup(): TendError {
  return new TendError(
    'damaged',
    'The backup did not read back as it was written, so it was not kept. Please try again on another disk.',
    { part: 'backup' },
  );
}

import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { vaultError } from './errors.ts';
import { createPrivateFolder, makePrivate, syncFile, syncFolder } from './files.ts';
import { attachmentsFolder } from './folder.ts';
import { refuseLink } from './links.ts';
import { openSealed, PART, SEALED_NAME, type SealedFile, sealFile } from './sealed-file.ts';
import { placeOf, putAside, removeOld, takeBack } from './unclaimed.ts';

/** The sealed files of an open vault's attachments. Rows of the table `attachments` say which there are. */
export type AttachmentFiles = {
  /**
   * Seals bytes under a key of their own and, once they are on disk, has `keep` write the row that names them. When that
   * throws, no file is left.
   * @throws TendError `disk-full`, `read-only`, `locked`, and what `keep` throws
   */
  write<T>(bytes: Uint8Array, keep: (sealed: SealedFile) => T): Promise<T>;
  /** @param bytes how many were written. @throws TendError `damaged`: never a part, never another file's bytes */
  read(sealed: SealedFile, bytes: number): Promise<Uint8Array>;
  /** Removes one that no row names any more. Waits for a backup that is being made. */
  remove(file: string): Promise<void>;
  /**
   * Removes every file that no row names any more since the vault was opened, and what a crash cut short. What no row named
   * already then is put aside first: an older copy of the journal may lie beside it. After 30 days it goes, unless a row
   * names it again.
   * @param nowMs default: now
   * @returns how many were removed
   */
  sweep(nowMs?: number): Promise<number>;
};

type Place = {
  readonly dir: string;
  readonly db: ReadableDb;
  readonly generation: number;
  /** Runs after what runs now: a backup must not lose a file while it copies. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** @throws TendError `locked` */
  readonly mustBeOpen: () => void;
};

export function createAttachmentFiles({ dir, db, generation, inTurn, mustBeOpen }: Place): AttachmentFiles {
  const folder = attachmentsFolder(dir, generation);
  /** Being written: a sweep leaves them alone, as their row is still on its way. */
  const fresh = new Set<string>();
  /** What a row has named since the vault was opened: where the row is gone, somebody removed it. */
  const named = new Set(namedAtFirst(db));

  return {
    async write(bytes, keep) {
      mustBeOpen();
      refuseLink(folder);
      const file = randomBytes(16).toString('hex');
      fresh.add(file);
      try {
        createPrivateFolder(folder);
        const sealed = await sealFile(folder, file, bytes);
        mustBeOpen();
        const kept = keep(sealed);
        named.add(file);
        return kept;
      } catch (error) {
        rmSync(join(folder, file), { force: true });
        throw vaultError(error);
      } finally {
        fresh.delete(file);
      }
    },
    async read(sealed, bytes) {
      mustBeOpen();
      if (!existsSync(join(folder, sealed.file))) takeBack(folder, (file) => file === sealed.file);
      return openSealed(folder, sealed, bytes);
    },
    remove: (file) =>
      inTurn(async () => {
        mustBeOpen();
        refuseLink(folder);
        rmSync(join(folder, file), { force: true });
      }),
    sweep: (nowMs = Date.now()) =>
      inTurn(async () => {
        mustBeOpen();
        refuseLink(folder);
        if (!existsSync(folder)) return 0;
        makePrivate(folder);
        const known = new Set(namedIn(db));
        takeBack(folder, (file) => known.has(file));
        const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
        const orphans = files
          .map(({ name }) => name)
          .filter((name) => {
            const file = name.endsWith(PART) ? name.slice(0, -PART.length) : name;
            // A file that is not of ours is not ours to remove.
            return SEALED_NAME.test(file) && !fresh.has(file) && !known.has(name);
          });
        const gone = orphans.filter((name) => name.endsWith(PART) || named.has(name));
        for (const name of gone) rmSync(join(folder, name), { force: true });
        const found = orphans.filter((name) => !gone.includes(name));
        putAside(folder, found, nowMs);
        return gone.length + removeOld(folder, nowMs);
      }),
  };
}

/** A damaged page of this table keeps no vault closed: what is removed then is put aside first. */
function namedAtFirst(db: ReadableDb): string[] {
  try {
    return namedIn(db);
  } catch {
    return [];
  }
}

function namedIn(db: ReadableDb): string[] {
  return db.prepare<[], string>('SELECT file FROM attachments').pluck().all();
}

/**
 * Copies every attachment of a generation into the folder of another, each under a fresh key, and writes the new names
 * and secrets into the rows of the copied journal. For new keys: the old folder and its journal stay as they are. What
 * is damaged already is copied as it is, so that nothing more of it is lost.
 * @param to.db the copy of the journal that will belong to `to.generation`
 * @param turn is awaited after each, with how many bytes it had; what it throws stops the work
 * @returns how many are whole, and how many are damaged or missing
 * @throws TendError `disk-full`, `read-only`; the new folder is then to be removed by the caller, as is the copied journal
 */
export async function resealAttachments(
  dir: string,
  from: { readonly generation: number },
  to: { readonly generation: number; readonly db: WritableDb },
  turn: (bytes: number) => Promise<void> = async () => {},
): Promise<{ readonly sealed: number; readonly damaged: number }> {
  const source = attachmentsFolder(dir, from.generation);
  const target = attachmentsFolder(dir, to.generation);
  const rows = to.db
    .prepare<[], SealedFile & { id: number; bytes: number }>(
      'SELECT id, file, secret, bytes FROM attachments ORDER BY id',
    )
    .all();
  const update = to.db.prepare('UPDATE attachments SET file = :file, secret = :secret WHERE id = :id');
  if (rows.length > 0) createPrivateFolder(target);
  let damaged = 0;
  for (const { id, bytes, ...old } of rows) {
    const lies = placeOf(source, old.file);
    const plain = await openSealed(lies.folder, { ...old, file: lies.file }, bytes).catch(asDamaged);
    if (plain === undefined) {
      damaged++;
      copyAsItIs(join(lies.folder, lies.file), join(target, old.file));
    } else {
      const sealed = await sealFile(target, randomBytes(16).toString('hex'), plain);
      plain.fill(0);
      update.run({ id, ...sealed });
    }
    await turn(bytes);
  }
  if (rows.length > 0) syncFolder(target);
  return { sealed: rows.length - damaged, damaged };
}

/** Of the file itself: an error of the disk stops the work, as the file may be whole. */
function asDamaged(error: unknown): undefined {
  if (error instanceof TendError && error.data?.part === 'attachment') return undefined;
  throw error;
}

function copyAsItIs(from: string, to: string): void {
  if (!existsSync(from)) return;
  cpSync(from, to);
  syncFile(to);
}

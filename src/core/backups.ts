import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type Backup,
  type BackupDone,
  type BackupState,
  type Clock,
  type EventName,
  type EventPayload,
  type KnownBackup,
  TendError,
} from '../contract/index.ts';
import type { Vault } from '../vault/index.ts';
import { vaultError } from '../vault/index.ts';
import { type BackupRow, createBackupRows } from './backup-rows.ts';
import { dayOf } from './day.ts';
import { lookForFiles } from './look-for-files.ts';
import { whenThereIsRoom } from './room.ts';
import { tooManyBackups } from './too-many-backups.ts';

export type MadeBy = KnownBackup['by'];

export type Backups = {
  /**
   * Backs up into a folder and, when it turned out good, remembers it in the vault. The schedule goes there from then on.
   * @throws TendError as `Vault.backup` does, and `in-use` while another is being made
   */
  make(folder: string, by: MadeBy, clock: Clock): Promise<Backup>;
  /** Stops the one that is being made, and waits until nothing is left of it. */
  stop(): Promise<void>;
  /** Newest first, each looked for where it was written. */
  list(): Promise<KnownBackup[]>;
  /** The last one that was read back and found good, or null. */
  last(): BackupDone | null;
  state(): BackupState;
  /** Where the schedule writes, whole; null when no folder was chosen yet. */
  folder(): string | null;
  /** @throws TendError `bad-input` when there is no such folder */
  setFolder(folder: string): Promise<void>;
  /** When the last good one was made in that folder, in ms; null for never. */
  lastIn(folder: string): number | null;
};

/** How often the window is told how far it is. */
const TELL_EVERY_MS = 100;

/** @param paths whether whoever asks may know where on the disk the files are: a terminal, never the window */
export function createBackups(
  vault: Vault,
  options: {
    readonly paths: boolean;
    /** What is last in the ledger now. */
    readonly ledgerHead: () => string;
    readonly emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
  },
): Backups {
  const { emit } = options;
  const rows = createBackupRows(vault.db);
  let running: { readonly stop: AbortController; readonly ended: Promise<unknown> } | undefined;

  async function written(folder: string, by: MadeBy, clock: Clock, stop: AbortController): Promise<Backup> {
    const ledgerHead = options.ledgerHead();
    let told = 0;
    const made = await vault.backup(folder, dayOf(clock), {
      signal: stop.signal,
      onProgress: (progress) => {
        if (performance.now() - told < TELL_EVERY_MS) return;
        told = performance.now();
        emit('backup', { ...progress, by });
      },
    });
    const { file, bytes, entries } = made;
    whenThereIsRoom(() => {
      rows.add({ atMs: clock.nowMs, folder, file, bytes, entries, by, ledgerHead });
      rows.setFolder(folder);
      rows.setFailed(null);
    });
    if (by === 'schedule') await tooManyBackups(rows, vault.id);
    return { ...made, at: iso(clock.nowMs) };
  }

  return {
    async make(folder, by, clock) {
      if (running !== undefined) {
        throw new TendError('in-use', 'A backup is being made at this moment. Please wait until it is done.');
      }
      const stop = new AbortController();
      const making = written(folder, by, clock, stop);
      running = { stop, ended: making.catch(() => {}) };
      const size = { by, done: 0, total: 0 };
      try {
        const made = await making;
        running = undefined;
        emit('backup', { step: 'done', ...size });
        return made;
      } catch (thrown) {
        running = undefined;
        const known = vaultError(thrown);
        if (by === 'schedule' && known instanceof TendError && known.code !== 'cancelled' && vault.db.open) {
          whenThereIsRoom(() => rows.setFailed({ at: iso(clock.nowMs), message: known.message }));
        }
        emit('backup', { step: 'failed', ...size });
        throw thrown;
      }
    },
    async stop() {
      running?.stop.abort();
      await running?.ended;
    },
    async list() {
      const all = rows.all();
      const found = await lookForFiles(all);
      return all.map((row, i) => ({ ...shown(row, options.paths), now: found[i] ?? 'unknown' }));
    },
    last() {
      const [row] = rows.all(1);
      return row === undefined ? null : { at: iso(row.atMs), file: row.file, entries: row.entries };
    },
    state() {
      const folder = rows.folder();
      return {
        folder: folder === null ? null : nameOf(folder),
        since: iso(rows.all(1)[0]?.atMs ?? rows.vaultMadeMs()),
        failed: rows.failed(),
        running: running !== undefined,
      };
    },
    folder: rows.folder,
    async setFolder(folder) {
      const isFolder = await stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) throw new TendError('bad-input', 'That folder is not there. Please choose another.');
      rows.setFolder(folder);
    },
    lastIn: rows.lastIn,
  };
}

function shown({ atMs, folder, file, bytes, entries, by }: BackupRow, paths: boolean) {
  const path = paths && folder !== null ? { path: join(folder, file) } : {};
  return {
    at: iso(atMs),
    folder: folder === null ? null : nameOf(folder),
    file,
    bytes,
    entries,
    by,
    ...path,
  };
}

/** A disk's root has no name of its own. */
export function nameOf(folder: string): string {
  return basename(folder) || folder;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

import { BackupState, type KnownBackup } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';

export type BackupRow = {
  readonly atMs: number;
  /** Whole path. Null for one from before it was noted. */
  readonly folder: string | null;
  readonly file: string;
  readonly bytes: number | null;
  readonly entries: number;
  readonly by: KnownBackup['by'];
  /** The ledger's last hash before it was made, so that a tail cut off later shows. */
  readonly ledgerHead?: string;
};

export type BackupRows = ReturnType<typeof createBackupRows>;

/** Rows of the settings' table that no setting has the name of: they are of this machine's disks. */
const FOLDER = 'backup.folder';
const FAILED = 'backup.failed';

/** What the vault remembers of its backups. */
export function createBackupRows(db: WritableDb) {
  const columns = 'id, at_ms AS atMs, folder, file, bytes, entries, made_by AS "by"';
  const newest = db.prepare<{ limit: number }, BackupRow & { id: number }>(
    `SELECT ${columns} FROM backups ORDER BY at_ms DESC, id DESC LIMIT :limit`,
  );
  const beyond = db.prepare<{ kept: number }, BackupRow & { id: number }>(
    `SELECT ${columns} FROM backups WHERE made_by = 'schedule' AND folder IS NOT NULL
      ORDER BY at_ms DESC, id DESC LIMIT -1 OFFSET :kept`,
  );
  const lastIn = db
    .prepare<{ folder: string }, number | null>('SELECT max(at_ms) FROM backups WHERE folder = :folder')
    .pluck();
  const insert = db.prepare(
    `INSERT INTO backups (at_ms, folder, file, bytes, entries, made_by, ledger_head)
     VALUES (:atMs, :folder, :file, :bytes, :entries, :by, :ledgerHead)`,
  );
  const remove = db.prepare<{ id: number }>('DELETE FROM backups WHERE id = :id');
  const setting = db.prepare<{ key: string }, string>('SELECT value FROM settings WHERE key = :key').pluck();
  const put = db.prepare<{ key: string; value: string }>(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
  );
  const clear = db.prepare<{ key: string }>('DELETE FROM settings WHERE key = :key');
  const made = db
    .prepare<[], number | null>("SELECT min(created_ms) FROM people WHERE role = 'owner'")
    .pluck();

  return {
    add: (row: BackupRow) => void insert.run({ ledgerHead: null, ...row }),
    remove: (id: number) => void remove.run({ id }),
    /** Newest first. */
    all: (limit = -1) => newest.all({ limit }),
    /** Those of the schedule that are older than the newest so many. */
    scheduledBeyond: (kept: number) => beyond.all({ kept }),
    lastIn: (folder: string) => lastIn.get({ folder }) ?? null,
    folder: () => setting.get({ key: FOLDER }) ?? null,
    setFolder: (value: string) => void put.run({ key: FOLDER, value }),
    failed(): BackupState['failed'] {
      const stored = setting.get({ key: FAILED });
      return stored === undefined ? null : BackupState.shape.failed.parse(JSON.parse(stored));
    },
    setFailed(failed: BackupState['failed']) {
      if (failed === null) clear.run({ key: FAILED });
      else put.run({ key: FAILED, value: JSON.stringify(failed) });
    },
    /** When the vault's owner was put in, which is when it was made. */
    vaultMadeMs: () => made.get() ?? 0,
  };
}

import { type Backup, BackupDone, type Clock } from '../contract/index.ts';
import type { Vault, WritableDb } from '../vault/index.ts';

const KEY = 'backup.last';

/** Backs up into a folder and, when it turned out good, remembers that in the vault. */
export async function backUp(vault: Vault, folder: string, clock: Clock): Promise<Backup> {
  const made = await vault.backup(folder, dayOf(clock));
  const backup = { ...made, at: new Date(clock.nowMs).toISOString() };
  const { at, file, entries } = backup;
  vault.db
    .prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (:key, :value)')
    .run({ key: KEY, value: JSON.stringify({ at, file, entries }) });
  return backup;
}

/** The last one that was read back and found good, or null. */
export function lastBackup(db: WritableDb): BackupDone | null {
  const stored = db
    .prepare<{ key: string }, string>('SELECT value FROM settings WHERE key = :key')
    .pluck()
    .get({ key: KEY });
  return stored === undefined ? null : BackupDone.parse(JSON.parse(stored));
}

/** The calendar day where the person is, as `2026-11-25`. */
function dayOf({ nowMs, zone }: Clock): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(nowMs).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lookAtBackup } from '../vault/index.ts';
import type { BackupRows } from './backup-rows.ts';

/** How many backups of the schedule are kept. Those made by hand are their maker's, and stay. */
const KEPT = 10;

/**
 * Removes the schedule's oldest backups, as far as they are surely its own: known, of the size they had, and of this
 * vault. Whatever else lies under such a name is somebody's. One that is not there now stays known: it may have been moved.
 */
export async function tooManyBackups(rows: BackupRows, vaultId: string): Promise<void> {
  for (const { id, folder, file, bytes } of rows.scheduledBeyond(KEPT)) {
    if (folder === null) continue;
    const path = join(folder, file);
    try {
      if ((await stat(path)).size !== bytes || (await lookAtBackup(path)).vault !== vaultId) continue;
      await rm(path);
    } catch {
      // Its disk is not there, or it is no backup: the next time will do.
      continue;
    }
    rows.remove(id);
  }
}

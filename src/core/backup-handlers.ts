import { basename } from 'node:path';
import { type Clock, TendError } from '../contract/index.ts';
import { lookAtBackup, type WayIn } from '../vault/index.ts';
import { nameOf } from './backups.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type BackupMethod = 'vault.backup' | `vault.backup.${string}` | `vault.restore${string}` | `backup.${string}`;

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
  restore(file: string, way: WayIn, to?: string): Promise<{ readonly entries: number }>;
};

const done = { done: true } as const;

/** Making backups and bringing one back. A vault need not be open, nor be there, for the latter. */
export function backupHandlers(desk: Desk): Pick<Handlers, Extract<keyof Handlers, BackupMethod>> {
  /** What the person chose to restore, between choosing it and typing its passphrase. */
  let picked: string | undefined;
  const backups = () => desk.session().backups;
  const onlyTheWindow = () => {
    throw new TendError('bad-input', 'Only the window can ask for a place. Please name one.');
  };

  return {
    'vault.backup.choose': onlyTheWindow,
    'vault.backup': (input) => backups().make(input.folder, 'hand', desk.clock(input)),
    'backup.list': async () => ({ backups: await backups().list() }),
    'backup.stop': async () => {
      await backups().stop();
      return done;
    },
    'backup.folder.choose': onlyTheWindow,
    'backup.folder': async ({ folder }) => {
      await backups().setFolder(folder);
      return { folder: nameOf(folder) };
    },
    'vault.restore': ({ file, to, ...way }) => desk.restore(file, way, to),
    'vault.restore.choose': onlyTheWindow,
    'vault.restore.pick': async ({ file }) => {
      const { recoveryPhrase } = await lookAtBackup(file);
      picked = file;
      return { file: basename(file), recoveryPhrase };
    },
    'vault.restore.picked': async (way) => {
      if (picked === undefined) {
        throw new TendError('bad-input', 'No backup is chosen. Please choose its file first.');
      }
      const restored = await desk.restore(picked, way);
      picked = undefined;
      return restored;
    },
  };
}

import { type BrowserWindow, dialog } from 'electron';
import { encode } from '../src/contract/index.ts';
import type { CoreProcess } from './core-process.ts';
import { strings } from './strings.ts';

/** Asks the person for a folder and has core back up into it. The page learns the file's name, never the folder. */
export async function backUpSomewhere(
  window: BrowserWindow,
  core: CoreProcess,
  payload: Uint8Array,
): Promise<Uint8Array> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: strings.backupTitle,
    buttonLabel: strings.backupHere,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return encode({ ok: true, value: { cancelled: true } });
  return core.handle({ method: 'vault.backup.choose', payload, place: { folder } });
}

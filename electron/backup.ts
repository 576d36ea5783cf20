import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { encode, type Method } from '../src/contract/index.ts';
import type { CoreProcess } from './core-process.ts';
import { strings } from './strings.ts';

type Asked = { readonly key: 'folder' | 'file' } & Pick<OpenDialogOptions, 'title' | 'buttonLabel'>;

/** What the page asks for that needs a place on the disk, and how the person is asked for it. */
const asked: ReadonlyMap<string, Asked> = new Map<Method, Asked>([
  ['vault.backup.choose', { key: 'folder', title: strings.backupTitle, buttonLabel: strings.backupHere }],
  [
    'backup.folder.choose',
    { key: 'folder', title: strings.scheduleTitle, buttonLabel: strings.scheduleHere },
  ],
  ['vault.restore.choose', { key: 'file', title: strings.restoreTitle, buttonLabel: strings.restoreThis }],
]);

export function asksForPlace(method: string): boolean {
  return asked.has(method);
}

/** Asks the person for a place and has core do its work there. The page learns a name, never where it is. */
export async function askForPlace(
  window: BrowserWindow,
  core: CoreProcess,
  method: string,
  payload: Uint8Array,
): Promise<Uint8Array> {
  const { key = 'folder', ...words } = asked.get(method) ?? {};
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...words,
    properties:
      key === 'folder'
        ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
        : ['openFile', 'dontAddToRecent'],
    ...(key === 'file' && {
      filters: [
        { name: strings.backups, extensions: ['age'] },
        { name: strings.allFiles, extensions: ['*'] },
      ],
    }),
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return encode({ ok: true, value: { cancelled: true } });
  return core.handle({ method, payload, place: { [key]: path } });
}

import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { encode, type Method } from '../src/contract/index.ts';
import type { CoreProcess } from './core-process.ts';
import { strings } from './strings.ts';

type Asked = { readonly key: 'folder' | 'file'; readonly fresh?: string } & Pick<
  OpenDialogOptions,
  'title' | 'buttonLabel'
>;

/** What the page asks for that needs a place on the disk, and how the person is asked for it. */
const asked: ReadonlyMap<string, Asked> = new Map<Method, Asked>([
  ['vault.backup.choose', { key: 'folder', title: strings.backupTitle, buttonLabel: strings.backupHere }],
  [
    'backup.folder.choose',
    { key: 'folder', title: strings.scheduleTitle, buttonLabel: strings.scheduleHere },
  ],
  ['vault.restore.choose', { key: 'file', title: strings.restoreTitle, buttonLabel: strings.restoreThis }],
  ['export.choose', { key: 'folder', title: strings.exportTitle, buttonLabel: strings.exportHere }],
  // `fresh`: a file that is to be made, under this name. What it is called in the journal main does not know.
  [
    'attachment.save.choose',
    { key: 'file', fresh: strings.copyName, title: strings.copyTitle, buttonLabel: strings.copyHere },
  ],
  [
    'ledger.export.choose',
    { key: 'file', fresh: strings.ledgerName, title: strings.ledgerTitle, buttonLabel: strings.ledgerHere },
  ],
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
  const { key = 'folder', fresh, ...words } = asked.get(method) ?? {};
  const path =
    fresh !== undefined ? await askWhereTo(window, fresh, words) : await askWhich(window, key, words);
  if (path === undefined) return encode({ ok: true, value: { cancelled: true } });
  return core.handle({ method, payload, place: { [key]: path } });
}

type Words = Pick<OpenDialogOptions, 'title' | 'buttonLabel'>;

async function askWhich(window: BrowserWindow, key: Asked['key'], words: Words): Promise<string | undefined> {
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
  return canceled ? undefined : filePaths[0];
}

/** The system's dialog asks by itself before a file that is there would be replaced. */
async function askWhereTo(window: BrowserWindow, name: string, words: Words): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...words,
    defaultPath: name,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

/** Programs that keep a folder the same on several machines, by the name people know them under. */
export const syncers = {
  dropbox: 'Dropbox',
  onedrive: 'OneDrive',
  icloud: 'iCloud Drive',
  'google-drive': 'Google Drive',
  nextcloud: 'Nextcloud or ownCloud',
  syncthing: 'Syncthing',
  resilio: 'Resilio Sync',
  mega: 'MEGA',
  box: 'Box',
  pcloud: 'pCloud',
  'proton-drive': 'Proton Drive',
} as const;
export type Syncer = keyof typeof syncers;

/** `maybe-…`: a folder above only has its name. */
export type SyncedAnswer = 'none' | 'cloud-storage' | Syncer | `maybe-${Syncer}`;

/** What the programs leave in the folder they keep. */
const marks: readonly (readonly [RegExp, Syncer])[] = [
  [/^\.stfolder$/, 'syncthing'],
  [/^\._?sync_[0-9a-f]{6,}\.db$/, 'nextcloud'],
  [/^\.tmp\.drive(down|up)load$/, 'google-drive'],
  [/^\.dropbox\.cache$/, 'dropbox'],
  [/^\.megaignore$/, 'mega'],
];

/** Folders as the programs name them when they are set up, and people rarely change. */
const usualNames: Readonly<Record<string, Syncer>> = {
  Dropbox: 'dropbox',
  OneDrive: 'onedrive',
  'Google Drive': 'google-drive',
  Nextcloud: 'nextcloud',
  ownCloud: 'nextcloud',
  MEGA: 'mega',
  MEGAsync: 'mega',
  Box: 'box',
  'Box Sync': 'box',
  pCloudDrive: 'pcloud',
  'Proton Drive': 'proton-drive',
};

/** Whether a program that is known copies this folder elsewhere. @param folder without links */
export async function askSyncers(machine: Machine, folder: string): Promise<SyncedAnswer> {
  const { sep, dirname, relative, isAbsolute, basename } = machine.platform === 'win32' ? win32 : posix;
  const under = async (root: string) => {
    const way = relative((await machine.real(root)) ?? root, folder);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  for (const [root, syncer] of await told(machine)) if (await under(root)) return syncer;

  const above: string[] = [];
  for (let at = folder; above.at(-1) !== at; at = dirname(at)) above.push(at);
  for (const at of above) {
    const names = (await machine.list(at)) ?? [];
    const mark = marks.find(([name]) => names.some((one) => name.test(one)));
    if (mark !== undefined) return mark[1];
    if (names.includes('.sync') && (await machine.list(`${at}${sep}.sync`))?.includes('ID')) return 'resilio';
  }
  const named = above.map((at) => usualNames[basename(at)]).find((one) => one !== undefined);
  return named === undefined ? 'none' : `maybe-${named}`;
}

/** The folders that the programs or the system say they keep. */
async function told(machine: Machine): Promise<(readonly [string, SyncedAnswer])[]> {
  if (machine.platform === 'win32') return [...(await dropbox(machine)), ...oneDriveOnWindows(machine)];
  if (machine.platform === 'darwin') return [...(await dropbox(machine)), ...(await onAMac(machine))];
  return [...(await dropbox(machine)), ...(await oneDriveOnLinux(machine))];
}

/** Dropbox writes where its folders are into an info.json, for other programs to read (its help: "locate the folder"). */
async function dropbox({ read, home, env, platform }: Machine): Promise<(readonly [string, Syncer])[]> {
  const places =
    platform === 'win32'
      ? [env.APPDATA, env.LOCALAPPDATA].flatMap((at) =>
          at === undefined ? [] : [`${at}\\Dropbox\\info.json`],
        )
      : [`${home}/.dropbox/info.json`];
  const texts = await Promise.all(places.map(read));
  const paths = texts.flatMap((text) => [...(text ?? '').matchAll(/"path"\s*:\s*("(?:[^"\\]|\\.)*")/g)]);
  return paths.map(([, quoted = '""']) => [String(JSON.parse(quoted)), 'dropbox']);
}

/** OneDrive puts its folders into the environment of whoever signed in. */
function oneDriveOnWindows({ env }: Machine): (readonly [string, Syncer])[] {
  const folders = [env.OneDrive, env.OneDriveConsumer, env.OneDriveCommercial];
  return folders.flatMap((at) => (at === undefined || at === '' ? [] : [[at, 'onedrive'] as const]));
}

/** The free client for Linux: `sync_dir` in its settings, ~/OneDrive when it is not named. */
async function oneDriveOnLinux({ read, list, home }: Machine): Promise<(readonly [string, Syncer])[]> {
  const folder = `${home}/.config/onedrive`;
  if (!(await list(folder))?.includes('items.sqlite3')) return [];
  const named = /^[ \t]*sync_dir[ \t]*=[ \t]*"([^"\n]+)"/m.exec((await read(`${folder}/config`)) ?? '')?.[1];
  return [[(named ?? '~/OneDrive').replace(/^~(?=\/)/, home), 'onedrive']];
}

/** File providers live in ~/Library/CloudStorage, one folder each; iCloud has its own, and may keep two more. */
async function onAMac({ run, list, home }: Machine): Promise<(readonly [string, SyncedAnswer])[]> {
  const storage = `${home}/Library/CloudStorage`;
  const provided = ((await list(storage)) ?? []).map(
    (name) => [`${storage}/${name}`, provider(name)] as const,
  );
  const keptToo = await Promise.all(
    (['Desktop', 'Documents'] as const).map(async (name) => {
      const said = await run('/usr/bin/defaults', ['read', 'com.apple.finder', `FXICloudDrive${name}`]);
      return said?.trim() === '1' ? [[`${home}/${name}`, 'icloud'] as const] : [];
    }),
  );
  return [...provided, [`${home}/Library/Mobile Documents`, 'icloud'], ...keptToo.flat()];
}

/** As `GoogleDrive-somebody@example.org`. */
function provider(name: string): SyncedAnswer {
  const known: Readonly<Record<string, Syncer>> = {
    Box: 'box',
    Dropbox: 'dropbox',
    GoogleDrive: 'google-drive',
    OneDrive: 'onedrive',
    ProtonDrive: 'proton-drive',
    pCloud: 'pcloud',
  };
  return known[/^\w+/.exec(name)?.[0] ?? ''] ?? 'cloud-storage';
}

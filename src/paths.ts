import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the answer depends on: handed in by tests, the process' own otherwise. */
type Place = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

const here: Place = { env: process.env, platform: process.platform, home: homedir() };

/**
 * Where Tend keeps what is not in the program: the default vault, models, the window's own profile.
 * Linux: the XDG base directory specification; macOS and Windows: their makers' guidelines.
 */
export function dataFolder({ env, platform, home }: Place = here): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tend');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Tend');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'tend');
}

/** The vault that is opened when nobody names another. */
export function defaultVault(place: Place = here): string {
  return join(dataFolder(place), 'vault');
}

/** Where a fetched model is put: `TEND_MODELS` when it is set, else the data folder, which outlives a source clone. */
export function modelsHome(place: Place = here): string {
  return place.env.TEND_MODELS || join(dataFolder(place), 'models');
}

/**
 * Folders in which models are looked for, first found wins: where fetched ones are put, the data folder, what came
 * with the program.
 */
export function modelsFolders(place: Place = here): readonly [string, ...string[]] {
  const first = modelsHome(place);
  const others = [join(dataFolder(place), 'models'), join(programFolder(), 'models')];
  return [first, ...others.filter((folder) => folder !== first)];
}

/**
 * The folder of package.json: the same from source (`src/`) and from a bundle (`dist/…`). In a package it is
 * `app.asar`, inside which only Electron can read; what others must read is unpacked beside it.
 */
export function programFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder.replace(/app\.asar$/, 'app.asar.unpacked');
}

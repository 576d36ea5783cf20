import { execFileSync } from 'node:child_process';
import { missingLibraries } from './electron.ts';
import { onPath, run } from './run.ts';

/** What a stock Electron, a screen that nobody sees and the network check need on Debian and its kin. */
const forElectron = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libsecret-1-0',
];

/** Programs that come from a Debian package, by package. */
const programs = {
  xvfb: 'Xvfb',
  xauth: 'xauth',
  strace: 'strace',
  dbus: 'dbus-daemon',
  'gnome-keyring': 'gnome-keyring-daemon',
} as const;
type Package = keyof typeof programs;

/**
 * Makes sure that Electron's libraries and the named programs are there: installs them where this user may
 * (root, with apt-get), else prints the one line to copy. Gives false when something is still missing.
 * `welcome`: brought along where it can be; nothing fails without it (a test that needs it is skipped and counted).
 */
export async function ensureSystem(
  executable: string | null,
  wanted: readonly Package[],
  welcome: readonly Package[] = [],
): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const lacking = () => (executable === null ? [] : missingLibraries(executable));
  const missing = (names: readonly Package[]) => names.filter((name) => !onPath(programs[name]));
  const absent = () => missing(wanted);
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  const complete = () => lacking().length === 0 && absent().length === 0;
  // By themselves: a system that does not have them still gets what is needed.
  if (mayInstall && missing(welcome).length > 0) await aptInstall(() => missing(welcome));
  if (complete()) return true;

  if (!onPath('apt-get')) {
    const names = [...lacking(), ...absent()].join(', ');
    console.error(
      `These are missing on this system: ${names}. Please install the packages that hold them and try again.`,
    );
    return false;
  }
  const needed = () => [...(lacking().length > 0 ? forElectron.map(asNamedHere) : []), ...absent()];
  if (mayInstall) {
    await aptInstall(needed);
    if (complete()) return true;
  }
  console.error('Some packages of this system are missing. Please run this line, then try again:');
  console.error(`  sudo apt-get update && sudo apt-get ${installing(needed()).join(' ')}`);
  return false;
}

/** @param packages asked for after the lists are fresh: some are called otherwise there */
async function aptInstall(packages: () => readonly string[]): Promise<void> {
  await run('apt-get', ['update', '-qq'], { toStderr: true });
  const names = packages();
  console.error(`Installing what Electron and its tests need: ${names.join(' ')} …`);
  await run('apt-get', [...installing(names), '-qq'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    toStderr: true,
  });
}

function installing(packages: readonly string[]): string[] {
  return ['install', '-y', '--no-install-recommends', ...packages];
}

/** Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit times. */
function asNamedHere(name: string): string {
  try {
    const names = execFileSync('apt-cache', ['pkgnames', name], { encoding: 'utf8' }).split('\n');
    return names.includes(`${name}t64`) ? `${name}t64` : name;
  } catch {
    return name;
  }
}

/** Whether this process could open a window that somebody sees. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

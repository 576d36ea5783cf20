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
const programs: Readonly<Record<string, string>> = { xvfb: 'Xvfb', xauth: 'xauth', strace: 'strace' };

/**
 * Makes sure that Electron's libraries and the named programs are there: installs them where this user may
 * (root, with apt-get), else prints the one line to copy. Gives false when something is still missing.
 */
export async function ensureSystem(
  executable: string | null,
  wanted: readonly ('xvfb' | 'xauth' | 'strace')[],
): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const lacking = () => (executable === null ? [] : missingLibraries(executable));
  const absent = () => wanted.filter((name) => !onPath(programs[name] ?? name));
  if (lacking().length === 0 && absent().length === 0) return true;

  if (!onPath('apt-get')) {
    const names = [...lacking(), ...absent()].join(', ');
    console.error(
      `These are missing on this system: ${names}. Please install the packages that hold them and try again.`,
    );
    return false;
  }
  const mayInstall = process.getuid?.() === 0;
  if (mayInstall) await run('apt-get', ['update', '-qq'], { toStderr: true });
  const packages = [...(lacking().length > 0 ? forElectron.map(asNamedHere) : []), ...absent()];
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (mayInstall) {
    console.error(`Installing what Electron needs: ${packages.join(' ')} …`);
    await run('apt-get', [...install, '-qq'], { env: { DEBIAN_FRONTEND: 'noninteractive' }, toStderr: true });
    if (lacking().length === 0 && absent().length === 0) return true;
  }
  console.error('Some packages of this system are missing. Please run this line, then try again:');
  console.error(`  sudo apt-get update && sudo apt-get ${install.join(' ')}`);
  return false;
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

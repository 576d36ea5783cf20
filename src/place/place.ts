import type { PlaceFinding } from '../contract/index.ts';
import { askLinux } from './linux.ts';
import { askMac } from './mac.ts';
import { type Machine, thisMachine } from './machine.ts';
import { askSyncers } from './synced.ts';
import { askWindows } from './windows.ts';
import { type Answers, findingsOf } from './words.ts';

/** A folder above that hangs, such as a network disk that is gone, must not keep the answer, in milliseconds. */
const PATIENCE_MS = 10_000;

const nothingFound: Answers = {
  disk: 'unknown',
  swap: 'unknown',
  hibernation: 'unknown',
  synced: 'unknown',
};

/**
 * What the system tells about the place a vault lies in: whether its disk, swap and hibernation are sealed, and
 * whether a program copies it elsewhere. Reads only; opens no connection; never fails, never waits for long.
 */
export async function whereItLies(
  vaultDir: string,
  machine: Machine = thisMachine(),
): Promise<PlaceFinding[]> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<Answers>((resolve) => {
    late = setTimeout(resolve, PATIENCE_MS, nothingFound);
  });
  try {
    const answers = await Promise.race([patience, ask(machine, vaultDir).catch(() => nothingFound)]);
    return findingsOf(answers, machine.platform);
  } finally {
    clearTimeout(late);
  }
}

async function ask(machine: Machine, vaultDir: string): Promise<Answers> {
  const folder = await machine.real(vaultDir);
  if (folder === undefined) return nothingFound;
  const [around, synced] = await Promise.all([askSystem(machine, folder), askSyncers(machine, folder)]);
  return { ...around, synced };
}

async function askSystem(machine: Machine, folder: string): Promise<Omit<Answers, 'synced'>> {
  if (machine.platform === 'linux') return askLinux(machine, folder);
  if (machine.platform === 'darwin') return askMac(machine, folder);
  return machine.platform === 'win32' ? askWindows(machine, folder) : nothingFound;
}

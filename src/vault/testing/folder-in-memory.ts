import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Far more than all that lies there at once. */
const ROOM = 4 * 1024 ** 3;

let folder: string | undefined;

/**
 * Around all tests (vitest.config.ts): their temporary folders lie in memory where there is room, as a vault waits for its
 * disk at every line. What a disk keeps when the power goes is not looked at there anyway, but worked out from the calls to
 * the system (disk.ts); and a killed process loses nothing that it has written, here as on a disk.
 */
export function setup(): void {
  // Who says where temporary files go means it.
  if (process.env.TMPDIR !== undefined || process.platform !== 'linux' || !hasRoom()) return;
  removeLeftBehind();
  folder = mkdtempSync(join(MEMORY, `tend-tests-${process.pid}-`));
  process.env.TMPDIR = folder;
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

/** Of runs that were killed: nothing else would give the memory back before the machine is started again. */
function removeLeftBehind(): void {
  for (const name of readdirSync(MEMORY)) {
    const [tend, tests, pid] = name.split('-');
    if (tend !== 'tend' || tests !== 'tests' || existsSync(`/proc/${pid}`)) continue;
    rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start, tempFolder } from '../testing/vaults.ts';

/** How a disk fails. */
export type Fault = {
  readonly errno: 'ENOSPC' | 'EIO';
  /** From then on all that brings bytes to it fails, not one call only. */
  readonly stays?: boolean;
  /** Reading may fail as well. */
  readonly reads?: boolean;
};

const source = fileURLToPath(new URL('./fault.c', import.meta.url));
const script = fileURLToPath(new URL('../testing/deed.ts', import.meta.url));

export const canCompile = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;

/** Compiles what is preloaded. @returns its path */
export function faultLibrary(): string {
  const library = join(tempFolder(), 'fault.so');
  const { status, stderr } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
  if (status !== 0) throw new Error(String(stderr));
  return library;
}

/**
 * Runs deed.ts on a disk that fails.
 * @param under where files count
 * @param at which call fails, from 1; 0 for none
 * @returns the lines it said, and how many calls there were
 */
export async function onFailingDisk(
  library: string,
  under: string,
  { errno, stays, reads }: Fault,
  at: number,
  args: readonly string[],
): Promise<{ readonly lines: string[]; readonly calls: number }> {
  const counted = join(tempFolder(), 'count');
  const child = start([process.execPath, script, ...args], {
    ...process.env,
    LD_PRELOAD: library,
    FAULT_UNDER: under,
    FAULT_AT: String(at),
    FAULT_ERRNO: String(constants.errno[errno]),
    FAULT_COUNT: counted,
    ...(stays && { FAULT_STAYS: '1' }),
    ...(reads && { FAULT_READS: '1' }),
  });
  let heard = '';
  child.stdout?.on('data', (chunk) => {
    heard += String(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`It ended with ${code}, saying: ${heard}`);
  return { lines: heard.split('\n').slice(0, -1), calls: Number(readFileSync(counted, 'utf8')) };
}

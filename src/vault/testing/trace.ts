import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { TRACED_CALLS } from './disk.ts';

/** `1764038400.123456 ` */
const WHEN = 18;

export const canTrace = spawnSync('strace', ['-V']).status === 0;

/** What a program of Node's did to the disk and said, as strace prints it: for `replay`. */
export function traced(root: string, program: readonly string[], input = ''): string {
  const trace = join(root, 'trace');
  // A file for each thread: what is awaited is done by Node's others.
  const strace = ['-qq', '-ff', '-ttt', '-xx', '-y', '-s', '10000000', '-e', 'signal=none'];
  const what = ['-e', `trace=${TRACED_CALLS}`, '-o', trace];
  execFileSync('strace', [...strace, ...what, process.execPath, ...program], {
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
    // Megabytes of compiled code are no deed of the program's.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  const calls = readdirSync(root).flatMap((name) =>
    name.startsWith('trace.') ? readFileSync(join(root, name), 'utf8').split('\n').filter(Boolean) : [],
  );
  // Each begins with when it began, to the microsecond.
  return calls
    .sort((a, b) => (a.slice(0, WHEN) < b.slice(0, WHEN) ? -1 : 1))
    .map((call) => call.slice(WHEN))
    .join('\n');
}

/** Puts the files of a disk that lay in `from` into `to`, as they would be found after the power is back. */
export function laidOut(files: Map<string, Buffer>, from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const way = relative(from, path);
    if (way.startsWith('..')) continue;
    mkdirSync(dirname(join(to, way)), { recursive: true });
    writeFileSync(join(to, way), bytes);
  }
}

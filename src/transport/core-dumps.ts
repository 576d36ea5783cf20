import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * One byte, and not nought: too little for the kernel to write a file, and the one value at which it also does not
 * hand the dump to a program (`core_pattern` with `|`: systemd-coredump, apport), which 0 does not stop. See core(5)
 * and the kernel's fs/coredump.c. Both limits, so that nothing below raises it again.
 */
const limit = '1:1';

/**
 * A crash of this process, of those it has started and of all it will start writes no memory to the disk. Linux
 * only, by util-linux's `prlimit`, as Node reaches neither setrlimit nor PR_SET_DUMPABLE; docs/threat-model.md says
 * what holds elsewhere. Called first of all: a child that is older keeps what it began with unless it is listed here
 * (Chromium forks its zygotes before our first line runs, and pages are forked from those).
 * @returns whether every one of them is protected
 */
export function noCoreDumps(): boolean {
  if (process.platform !== 'linux') return false;
  const unprotected = [process.pid, ...descendants(process.pid)].filter((pid) => !isProtected(pid));
  for (const pid of unprotected) {
    spawnSync('prlimit', [`--core=${limit}`, '--pid', String(pid)], { stdio: 'ignore' });
  }
  return unprotected.every(isProtected);
}

/** Whether a process may leave neither a core file nor a piped dump. One that is gone leaves nothing either. */
function isProtected(pid: number): boolean {
  const [, soft, hard] = /^Max core file size\s+(\S+)\s+(\S+)/m.exec(read(`/proc/${pid}/limits`)) ?? [];
  return soft === undefined || (soft === '1' && hard === '1');
}

function descendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentIn(read(`/proc/${name}/stat`))] as const);
  const below = (pid: number): number[] =>
    parents.flatMap(([child, parent]) => (parent === pid ? [child, ...below(child)] : []));
  return below(root);
}

/** The name in brackets may hold spaces and brackets; the parent is the second field after it. */
function parentIn(stat: string): number {
  return Number(/^ \S (\d+)/.exec(stat.slice(stat.lastIndexOf(')') + 1))?.[1]);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

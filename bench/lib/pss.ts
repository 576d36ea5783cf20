import { readFileSync } from 'node:fs';
import { processTree } from '../../e2e/fixtures/processes.ts';

/** Proportional set size of a process and all that it started, in MB: shared pages are counted once (Linux). */
export function treePssMb(rootPid: number): number {
  const kib = processTree(rootPid).map(({ pid }) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0; // it ended meanwhile
    }
  });
  return kib.reduce((sum, one) => sum + one, 0) / 1024;
}

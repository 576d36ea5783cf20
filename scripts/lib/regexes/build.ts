import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../run.ts';

const Built = z.array(
  z.object({ file: z.string(), line: z.number(), source: z.string(), flags: z.string() }),
);
export type Built = z.infer<typeof Built>[number];

/** What `new RegExp(…)` makes while these files are loaded, in a process of its own. */
export function builtIn(files: readonly string[]): Built[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'scripts/lib/regexes/load.ts'), ...files],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return Built.parse(JSON.parse(stdout));
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProcessKind } from './channel.ts';

/**
 * The file a process of this kind starts from: `src/processes/<kind>.entry.ts` in a clone, the same name with
 * `.js` in `dist/`, wherever the bundler put the file that asks.
 */
export function entryFile(kind: ProcessKind, from: string = import.meta.dirname): string {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  for (let dir = from; ; dir = dirname(dir)) {
    const file = join(dir, 'processes', `${kind}.entry.${extension}`);
    if (existsSync(file)) return file;
    if (dir === dirname(dir)) throw new Error(`no entry file for the ${kind} process`);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TendError } from '../contract/index.ts';

/**
 * The lines of one file of packs/, which lies beside src/ in a clone and beside the bundle in a package.
 * @throws TendError `damaged` when the file is not where Tend was installed: without it nothing may leave.
 */
export function packLines(...path: readonly string[]): string[] {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'packs', ...path))) {
    const parent = dirname(dir);
    if (parent === dir) {
      throw new TendError(
        'damaged',
        'A table that Tend needs before anything may leave is missing. Please install Tend again; your vault is safe.',
      );
    }
    dir = parent;
  }
  const bytes = readFileSync(join(dir, 'packs', ...path));
  const text = (path.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

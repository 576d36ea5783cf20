import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TendError } from '../contract/index.ts';

/**
 * The rows of one table of packs/tables without its heading, cells by tab.
 * @throws TendError `damaged` when the table is not where Tend was installed.
 */
export function readTable(name: string): string[][] {
  const file = join(tablesDir(), name);
  const bytes = readFileSync(file);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** packs/tables lies beside src/ in a clone and beside the bundle in a package: the nearest one upwards is ours. */
function tablesDir(): string {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'packs', 'tables', 'drugs.tsv.gz'))) {
    const parent = dirname(dir);
    if (parent === dir) {
      throw new TendError(
        'damaged',
        'Tend’s word lists are missing. Please install Tend again; your vault is safe.',
      );
    }
    dir = parent;
  }
  return join(dir, 'packs', 'tables');
}

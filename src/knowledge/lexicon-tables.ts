import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TendError } from '../contract/index.ts';

/**
 * The rows of one table of packs/tables without its heading, cells by tab.
 * @throws TendError `damaged` when the table is not where Tend was installed.
 */
export function readTable(name: string): string[][] {
  return textOf(join(tablesDir(), name))
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

let ordinary: ReadonlySet<string> | undefined;

/** Whether a lower-case word is an everyday English one (packs/words). Read at the first question, about 30 ms. */
export function isOrdinaryWord(word: string): boolean {
  ordinary ??= new Set(textOf(join(tablesDir(), '..', 'words', 'ordinary.txt.gz')).split('\n'));
  return ordinary.has(word);
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
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

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../../contract/index.ts';
import { readEnvelope } from '../envelope.ts';
import { damagedJournal, noVault } from '../errors.ts';
import { journalFile } from '../folder.ts';
import { type Header, parseHeader, rootOf } from '../header.ts';
import { MAX_HEADER_BYTES } from '../header-file.ts';
import { derivedKey } from '../keys.ts';
import type { WayIn } from '../slots.ts';
import { openPages } from './pages.ts';

/** What opens the journal of a damaged vault. */
export type Key = {
  readonly root: Buffer;
  readonly generation: number;
};

/**
 * The root key, by whichever header there is that this way opens: vault.json, one that was being written when the power
 * went, or the one that a backup of this vault carries. What else such a header says is not believed: a journal that the
 * key opens is looked for.
 * @param backup an age file of a backup
 * @throws TendError `wrong-passphrase`, `wrong-phrase`, `damaged` when no header is left; says what to do
 */
export async function keyOf(dir: string, way: WayIn, backup?: string): Promise<Key> {
  if (journalsIn(dir).length === 0) throw noVault();
  const headers = [...headersIn(dir)];
  if (backup !== undefined) headers.push((await readEnvelope(backup)).header);
  if (headers.length === 0) throw noHeader();
  let refusal: unknown;
  for (const header of headers) {
    try {
      const root = await rootOf(header, way);
      const generation = generationOf(dir, root, header.generation);
      if (generation !== undefined) return { root, generation };
      root.fill(0);
      refusal ??= damagedJournal();
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}

function* headersIn(dir: string): Generator<Header> {
  for (const name of ['vault.json', 'vault.json.new']) {
    const file = join(dir, name);
    if (!existsSync(file) || statSync(file).size > MAX_HEADER_BYTES) continue;
    try {
      yield parseHeader(readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof TendError)) throw error;
      if (error.code === 'newer-version') throw error;
    }
  }
}

/** The one that the header names, or another that is here, as long as one page of its journal is of this key. */
function generationOf(dir: string, root: Buffer, named: number): number | undefined {
  const here = journalsIn(dir);
  const inOrder = [named, ...here.sort((a, b) => b - a)].filter((n) => here.includes(n));
  return inOrder.find((generation) => {
    const key = derivedKey(root, `journal/${generation}`);
    const pages = openPages(journalFile(dir, generation), key);
    try {
      for (let page = 1; page <= pages.count; page++) if (pages.read(page) !== undefined) return true;
      return false;
    } finally {
      pages.close();
      key.fill(0);
    }
  });
}

function journalsIn(dir: string): number[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir).flatMap((name) => Number(/^journal-(\d+)\.db$/.exec(name)?.[1] ?? []));
}

function noHeader(): TendError {
  return new TendError(
    'damaged',
    'The vault.json of this vault is damaged or gone, and the keys were in it. Every backup carries a copy of it: name one with --header FILE, even an old one, and use the passphrase of its day.',
    { part: 'header' },
  );
}

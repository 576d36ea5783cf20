import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './files.ts';
import { type Header, parseHeader } from './header.ts';

const FILE = 'vault.json';
/** How a header begins that was written over (erase.ts). */
export const ERASED = '{"erased":"';
/** A real header has less than 2 kB. */
export const MAX_HEADER_BYTES = 64 * 1024;

export function hasHeaderFile(dir: string): boolean {
  return statSync(join(dir, FILE), { throwIfNoEntry: false }) !== undefined;
}

/**
 * Whether this was a vault whose keys were destroyed on purpose: what is left of it is to be removed. Not so for a
 * header that cannot be read: opening it says what is wrong.
 */
export function isErased(dir: string): boolean {
  const file = join(dir, FILE);
  try {
    if (!statSync(file).isFile()) return false;
    const fd = openSync(file, 'r');
    try {
      const start = Buffer.alloc(ERASED.length);
      readSync(fd, start, 0, start.length, 0);
      return start.toString('latin1') === ERASED;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}

/** @throws TendError `damaged`, `newer-version` */
export function readHeaderFile(dir: string): Header {
  const file = join(dir, FILE);
  const stat = statSync(file);
  const plausible = stat.isFile() && stat.size <= MAX_HEADER_BYTES;
  return parseHeader(plausible ? readFileSync(file, 'utf8') : '');
}

/** Writes the header as one step: the commit point of everything that happens to a vault as a whole. */
export function writeHeaderFile(dir: string, header: Header): void {
  replaceFile(dir, FILE, `${JSON.stringify(header, null, 2)}\n`);
}

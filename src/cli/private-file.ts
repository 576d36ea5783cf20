import { readFileSync, statSync } from 'node:fs';
import { TendError } from '../contract/index.ts';

/**
 * The first line of a file that holds a secret and that only its owner may read.
 * @param what names it in the error: "passphrase", "key"
 * @throws TendError `bad-input` when it can't be read, or others may read it
 */
export function firstLineOfPrivate(path: string, what: string): string {
  return privateText(path, what).split(/\r?\n/, 1)[0] ?? '';
}

/** All of such a file. Throws alike. */
export function privateText(path: string, what: string): string {
  let text: string;
  let mode: number;
  try {
    ({ mode } = statSync(path));
    text = readFileSync(path, 'utf8');
  } catch {
    throw new TendError(
      'bad-input',
      `The ${what} file could not be read. Check the name after --${what}-file.`,
    );
  }
  // Windows has no such modes; there the folder's own rights guard the file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new TendError(
      'bad-input',
      `Other people on this computer may read the ${what} file. Run chmod 600 on it, then try again.`,
    );
  }
  return text;
}

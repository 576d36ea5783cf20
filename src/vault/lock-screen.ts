import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { countryCode } from '../contract/index.ts';
import { replaceFile } from './files.ts';

const FILE = 'lock-screen.json';
const MAX_BYTES = 1024;
const LockScreen = z.object({ country: z.string() });

/**
 * The country that the lock screen names an emergency number for. In the clear, and the only thing that is: a warning
 * must not wait for a passphrase. Whoever can write in the folder can change it, so only a country's code is taken.
 * @returns an ISO 3166 code, or '' when none is known
 */
export function countryAtTheDoor(dir: string): string {
  try {
    const file = join(dir, FILE);
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) return '';
    return countryCode(LockScreen.parse(JSON.parse(readFileSync(file, 'utf8'))).country);
  } catch {
    return '';
  }
}

/** @param country an ISO 3166 code, or '' to know none */
export function tellTheDoor(dir: string, country: string): void {
  if (countryAtTheDoor(dir) === country) return;
  if (country === '') rmSync(join(dir, FILE), { force: true });
  else replaceFile(dir, FILE, `${JSON.stringify({ country })}\n`);
}

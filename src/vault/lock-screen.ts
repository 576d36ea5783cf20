import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CallNumber, countryCode, MOST_AT_THE_DOOR } from '../contract/index.ts';
import { replaceFile } from './files.ts';

const FILE = 'lock-screen.json';
const MAX_BYTES = 4096;

/** What the lock screen knows without a key. */
export type Door = {
  /** An ISO 3166 code, or '' when none is known. */
  readonly country: string;
  /** Numbers the person wanted there too; they stand beneath the built-in ones. */
  readonly numbers: readonly CallNumber[];
};

const Stored = z.object({
  country: z.string().optional(),
  numbers: z.array(z.unknown()).max(MOST_AT_THE_DOOR).optional(),
});
const StoredNumber = CallNumber.omit({ own: true });

/**
 * What a warning at the lock screen may name: in the clear, because it must not wait for a passphrase. Whoever can write in
 * the folder can change it: so of the country only a known code is taken, and a number never stands in a built-in one's
 * place. The next unlocking writes what the vault says.
 */
export function readDoor(dir: string): Door {
  try {
    const file = join(dir, FILE);
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) return nothing;
    const { country = '', numbers = [] } = Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      country: known(country),
      numbers: numbers.flatMap((one) => {
        const read = StoredNumber.safeParse(one).data;
        return read === undefined ? [] : [{ ...read, own: true }];
      }),
    };
  } catch {
    return nothing;
  }
}

const nothing: Door = { country: '', numbers: [] };

function known(country: string): string {
  try {
    return countryCode(country);
  } catch {
    return '';
  }
}

export function tellTheDoor(dir: string, { country, numbers }: Door): void {
  const before = readDoor(dir);
  const door = {
    ...(country !== '' && { country }),
    ...(numbers.length > 0 && { numbers: numbers.map(({ own: _, ...number }) => number) }),
  };
  if (JSON.stringify(before) === JSON.stringify({ country, numbers })) return;
  if (Object.keys(door).length === 0) rmSync(join(dir, FILE), { force: true });
  else replaceFile(dir, FILE, `${JSON.stringify(door)}\n`);
}

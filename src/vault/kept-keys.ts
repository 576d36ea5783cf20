import type { ReadableDb, WritableDb } from './db.ts';
import { derivedKey } from './keys.ts';

/**
 * What a part of Tend asks a key for that must stay the same for as long as the vault lives, also when its keys are made
 * anew: what was forgotten is remembered as a hash under `forgotten`.
 */
export const SUBKEYS = ['forgotten'] as const;
export type SubkeyLabel = (typeof SUBKEYS)[number];

/**
 * Writes into a journal, which is about to get another root key, the keys of the one before that are still needed.
 * @param root the one before
 */
export function keepKeys(db: WritableDb, root: Buffer): void {
  const keep = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (:key, :value)');
  const write = (label: string) => {
    const key = derivedKey(root, label);
    keep.run({ key: rowOf(label), value: key.toString('hex') });
    key.fill(0);
  };
  db.transaction(() => {
    // The first one for ever: it stands in the rows that are there.
    for (const label of SUBKEYS) if (keptKey(db, `use/${label}`) === undefined) write(`use/${label}`);
    // Only the last: a line may be sealed to it at this very moment, by who read the header a moment ago.
    write('inbox');
  })();
}

/** 32 bytes under this label of a root key before today's, or undefined. The caller zeroes them. */
export function keptKey(db: ReadableDb, label: `use/${SubkeyLabel}` | 'inbox'): Buffer | undefined {
  const hex = db
    .prepare<{ key: string }, string>('SELECT value FROM settings WHERE key = :key')
    .pluck()
    .get({ key: rowOf(label) });
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}

function rowOf(label: string): string {
  return `key.${label}`;
}

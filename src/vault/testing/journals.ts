import { expect } from 'vitest';
import { openVault, type Vault } from '../vault.ts';
import { PASSPHRASE } from './vaults.ts';

/** A person who writes and a person they write about, put in without the journal's own code. */
export function introduce({ db }: Vault): void {
  db.exec(`INSERT INTO people (id, uid, name, role, created_ms)
             VALUES (1, '01900000-0000-7000-8000-000000000001', 'Nana', 'owner', 0);
           INSERT INTO subjects (id, uid, name, created_ms)
             VALUES (1, '01900000-0000-7000-8000-000000000002', 'Maya', 0)`);
}

/** Every entry's text with the number of its events, in the order they were added; and that nothing is torn. */
export async function entriesOf(dir: string): Promise<{ text: string; events: number }[]> {
  const vault = await openVault(dir, PASSPHRASE);
  try {
    expect(vault.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(vault.db.pragma('foreign_key_check')).toEqual([]);
    // Throws when the keyword index and the entries do not say the same.
    vault.db.exec("INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)");
    return vault.db
      .prepare<[], { text: string; events: number }>(
        `SELECT text, (SELECT count(*) FROM events WHERE entry_id = entries.id) AS events FROM entries ORDER BY id`,
      )
      .all();
  } finally {
    vault.close();
  }
}

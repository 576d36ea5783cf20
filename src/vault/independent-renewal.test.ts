// As the second reader of independent-reader.test.ts: what new keys leave is what docs/vault-format.md says.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openedAge } from './testing/age-by-hand.ts';
import { renewable } from './testing/renewable.ts';
import { decrypted, type Header, keyFor, rootKey } from './testing/second-reader.ts';
import { PASSPHRASE, said, startScript } from './testing/vaults.ts';

it('a second reader, written from docs/vault-format.md alone, reads a vault of generation 2, and which keys were kept', async () => {
  const { dir } = await renewable();
  const before = await rootKey(headerOf(dir), 'passphrase', PASSPHRASE);
  const renewing = startScript('renew.ts', [dir, PASSPHRASE, '1']);
  await said(renewing, 'renewed 2');
  await once(renewing, 'close');

  expect(readdirSync(dir).sort()).toEqual(['attachments-2', 'journal-2.db', 'lock.db', 'vault.json']);
  const header = headerOf(dir);
  expect(header.generation).toBe(2);
  const root = await rootKey(header, 'passphrase', PASSPHRASE);
  expect(root).not.toEqual(before);
  const journal = readFileSync(join(dir, 'journal-2.db'));
  expect(() => decrypted(journal, keyFor(before, 'journal/1'))).toThrow();
  const db = plainly(decrypted(journal, keyFor(root, 'journal/2')));
  expect(db.prepare('SELECT count(*) AS n FROM entries').all()).toEqual([{ n: 51 }]);
  for (const label of ['use/forgotten', 'inbox']) {
    const value = keyFor(before, label).toString('hex');
    expect(db.prepare(`SELECT value FROM settings WHERE key = 'key.${label}'`).all()).toEqual([{ value }]);
  }
  for (const { file, secret, bytes } of db.prepare('SELECT file, secret, bytes FROM attachments').all()) {
    expect(openedAge(readFileSync(join(dir, 'attachments-2', file)), secret).length).toBeGreaterThanOrEqual(
      bytes,
    );
  }
});

const headerOf = (dir: string): Header => JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'));

/** Node's own SQLite, which knows no ciphers. An invented vault, so plaintext may touch the disk here. */
function plainly(plain: Buffer) {
  const dir = mkdtempSync(join(tmpdir(), 'tend-reader-'));
  writeFileSync(join(dir, 'plain.db'), plain);
  const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
  const db = new DatabaseSync(join(dir, 'plain.db'));
  onTestFinished(() => {
    db.close();
    rmSync(dir, { recursive: true });
  });
  return db;
}

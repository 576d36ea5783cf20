import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bech32 } from '@scure/base';
import { Decrypter } from 'age-encryption';
import { expect, it, onTestFinished } from 'vitest';
import { fixtureEntry, PASSPHRASE, PHRASE } from './testing/fixture.ts';
import {
  backupHead,
  canonical,
  decrypted,
  type Header,
  keyFor,
  membersOf,
  rootKey,
} from './testing/second-reader.ts';

const secrets = { passphrase: PASSPHRASE, phrase: PHRASE };

it.each([
  ['format-1', 'passphrase'],
  ['format-2', 'passphrase'],
  ['format-2', 'phrase'],
  ['format-3', 'passphrase'],
  ['format-3', 'phrase'],
] as const)(
  'a second reader, written from docs/vault-format.md alone, reads %s by its %s',
  async (format, kind) => {
    const vault = fileURLToPath(new URL(`./fixtures/${format}/`, import.meta.url));
    const header: Header = JSON.parse(readFileSync(join(vault, 'vault.json'), 'utf8'));
    const root = await rootKey(header, kind, secrets[kind]);
    const { mac, ...covered } = header;
    expect(createHmac('sha256', keyFor(root, 'header')).update(canonical(covered)).digest('hex')).toBe(mac);

    const journal = readFileSync(join(vault, `journal-${header.generation}.db`));
    const plain = decrypted(journal, keyFor(root, `journal/${header.generation}`));

    expect(textsIn(plain)).toEqual([{ text: fixtureEntry.text }]);
  },
);

it.each([
  ['backup-1', '1', 'phrase'],
  ['backup-2', '2', 'phrase'],
  ['backup-2', '2', 'passphrase'],
] as const)('the second reader reads %s, of layout %s, by its %s', async (backup, layout, kind) => {
  const file = readFileSync(
    fileURLToPath(new URL(`./fixtures/${backup}/tend-2026-11-25.age`, import.meta.url)),
  );
  const head = backupHead(file);
  expect(head.layout).toBe(layout);
  const root = await rootKey(head.header, kind, secrets[kind]);
  const age = new Decrypter();
  age.addIdentity(bech32.encodeFromBytes('AGE-SECRET-KEY-', keyFor(root, 'backup')).toUpperCase());
  const payload = Buffer.from(await age.decrypt(file));

  const name = `journal-${head.header.generation}.db`;
  const members = layout === '1' ? new Map([[name, payload]]) : membersOf(payload);
  const journal = members.get(name) ?? Buffer.alloc(0);
  expect(textsIn(decrypted(journal, keyFor(root, `journal/${head.header.generation}`)))).toEqual([
    { text: fixtureEntry.text },
  ]);
  const others = [...members.keys()].filter((other) => other !== name);
  expect(others).toEqual(layout === '1' ? [] : ['attachments-1/a-photo.age']);
});

/** By Node's own SQLite, which knows no ciphers. Invented vaults, so plaintext may touch the disk here. */
function textsIn(plain: Buffer): unknown[] {
  const dir = mkdtempSync(join(tmpdir(), 'tend-reader-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'plain.db'), plain);
  const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
  const db = new DatabaseSync(join(dir, 'plain.db'));
  try {
    return db.prepare('SELECT text FROM entries').all();
  } finally {
    db.close();
  }
}

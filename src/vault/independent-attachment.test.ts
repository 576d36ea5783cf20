import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openedAge } from './testing/age-by-hand.ts';
import { PASSPHRASE } from './testing/fixture.ts';
import { fixtureAttachment } from './testing/fixture-attachment.ts';
import { decrypted, type Header, keyFor, rootKey } from './testing/second-reader.ts';

/** The row, and only what docs/vault-format.md says of it. */
type Row = { file: string; secret: Uint8Array; bytes: number; sha256: string; name: string; entry: string };

/** As docs/vault-format.md has it. */
function padded(bytes: number): number {
  const e = Math.floor(Math.log2(bytes));
  const s = e === 0 ? 1 : Math.floor(Math.log2(e)) + 1;
  const step = 2 ** Math.max(0, e - s);
  let length = Math.floor(bytes / step) * step;
  if (length < bytes) length += step;
  return length;
}

it('a second reader, written from docs/vault-format.md alone, reads an attachment by the passphrase', async () => {
  const vault = fileURLToPath(new URL('./fixtures/attachments/', import.meta.url));
  const header: Header = JSON.parse(readFileSync(join(vault, 'vault.json'), 'utf8'));
  const root = await rootKey(header, 'passphrase', PASSPHRASE);
  const journal = readFileSync(join(vault, `journal-${header.generation}.db`));
  const row = rowIn(decrypted(journal, keyFor(root, `journal/${header.generation}`)));
  expect(row).toMatchObject({ name: fixtureAttachment.name, entry: '01900000-0000-7000-8000-000000000003' });

  const file = readFileSync(join(vault, `attachments-${header.generation}`, row.file));
  const plain = openedAge(file, row.secret);
  expect(plain.length).toBe(padded(row.bytes));
  const attachment = plain.subarray(0, row.bytes);
  expect(attachment.equals(fixtureAttachment.bytes)).toBe(true);
  expect(plain.subarray(row.bytes).equals(Buffer.alloc(plain.length - row.bytes))).toBe(true);
  expect(createHash('sha256').update(attachment).digest('hex')).toBe(row.sha256);

  // Positive control: this reader sees a bit that was changed, in the header and in each chunk.
  for (const at of [30, 120, 3000, file.length - 1]) {
    const changed = Buffer.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openedAge(changed, row.secret), String(at)).toThrow();
  }
});

/** By Node's own SQLite, which knows no ciphers. An invented vault, so plaintext may touch the disk here. */
function rowIn(plain: Buffer): Row {
  const dir = mkdtempSync(join(tmpdir(), 'tend-reader-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'plain.db'), plain);
  const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
  const db = new DatabaseSync(join(dir, 'plain.db'));
  try {
    return db
      .prepare(
        `SELECT a.file, a.secret, a.bytes, a.sha256, a.name, e.uid AS entry
           FROM attachments AS a JOIN entries AS e ON e.id = a.entry_id`,
      )
      .get();
  } finally {
    db.close();
  }
}

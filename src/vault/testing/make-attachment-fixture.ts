// Makes src/vault/fixtures/attachments/, the vault of format-3 with an attachment, which every later Tend must read.
// Run it only for a new form of attachments: node src/vault/testing/make-attachment-fixture.ts
import { createHash } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openVault } from '../index.ts';
import { PASSPHRASE } from './fixture.ts';
import { fixtureAttachment } from './fixture-attachment.ts';

const dir = fileURLToPath(new URL('../fixtures/attachments/', import.meta.url));
rmSync(dir, { recursive: true, force: true });
cpSync(fileURLToPath(new URL('../fixtures/format-3/', import.meta.url)), dir, {
  recursive: true,
  filter: (file) => !file.includes('inbox'),
});
const vault = await openVault(dir, PASSPHRASE);
const { bytes, ...names } = fixtureAttachment;
await vault.attachments.write(bytes, (sealed) =>
  vault.db
    .prepare(
      `INSERT INTO attachments (uid, entry_id, file, secret, kind, name, media_type, bytes, sha256, metadata, added_ms, added_offset_min)
       VALUES (:uid, 1, :file, :secret, 'file', :name, 'text/plain', :bytes, :sha256, 'kept', 0, 60)`,
    )
    .run({
      ...names,
      ...sealed,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
);
vault.close();
rmSync(`${dir}lock.db`);

// Makes src/vault/fixtures/format-3/, a vault that every later Tend must open, as it must the formats before, made like this before.
// Run it only for a new format: node src/vault/testing/make-fixture.ts
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVault, KDF_FLOOR } from '../index.ts';
import { fixtureEntry, PASSPHRASE, PHRASE } from './fixture.ts';

const dir = fileURLToPath(new URL('../fixtures/format-3/', import.meta.url));
rmSync(dir, { recursive: true, force: true });
const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR, phrase: PHRASE });
vault.db.exec(`
  INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, '01900000-0000-7000-8000-000000000001', 'Maya', 0);
  INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, '01900000-0000-7000-8000-000000000002', 'Nana', 'owner', 0)`);
vault.db
  .prepare(
    `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
     VALUES (:uid, 1, 1, :text, :atMs, :atMs, :offsetMin, :zone, 'minute', :atMs)`,
  )
  .run(fixtureEntry);
vault.close();
rmSync(`${dir}lock.db`);

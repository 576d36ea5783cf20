// Makes the vault if there is none, then adds entries, one transaction each, and says each number once it is on disk:
// write.ts DIR PASSPHRASE COUNT [PRAGMA…]
import { writeSync } from 'node:fs';
import { createVault, KDF_FLOOR, openVault, vaultState } from '../index.ts';

const [dir = '', passphrase = '', count = '', ...pragmas] = process.argv.slice(2);
const isNew = vaultState(dir) === 'none';
const vault = isNew
  ? await createVault(dir, passphrase, { kdf: KDF_FLOOR })
  : await openVault(dir, passphrase);
if (isNew) writeSync(1, 'made\n');
const { db } = vault;
for (const pragma of pragmas) db.pragma(pragma);
db.exec(`INSERT OR IGNORE INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
         INSERT OR IGNORE INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0)`);

const add = db.prepare(
  `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
   VALUES (:uid, 1, 1, :text, :at, :at, 60, 'Europe/Berlin', 'minute', :at)`,
);
const last = db.prepare('SELECT coalesce(max(id), 0) FROM entries').pluck().get();
for (let i = Number(last) + 1; i <= Number(last) + Number(count); i++) {
  add.run({
    uid: `e${i}`,
    at: i * 60_000,
    text: `line ${i}: gave melatonin, itchy arms by nine, ${'slept '.repeat(i % 40)}`,
  });
  writeSync(1, `added ${i}\n`);
}
vault.close();

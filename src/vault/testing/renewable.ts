import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { KDF_FLOOR } from '../passphrase.ts';
import { newPhrase } from '../phrase.ts';
import type { SealedFile } from '../sealed-file.ts';
import type { WayIn } from '../slots.ts';
import { createVault, openVault, type Vault } from '../vault.ts';
import { introduce } from './journals.ts';
import { PASSPHRASE, tempFolder } from './vaults.ts';

const ENTRIES = 60;
const PHOTOS = 3;

/** A closed vault with entries, photos and a phrase. */
export async function renewable(): Promise<{ dir: string; phrase: string }> {
  const [dir, phrase] = [join(tempFolder(), 'vault'), newPhrase()];
  const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR, phrase });
  introduce(vault);
  const add = vault.db.prepare(
    `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
     VALUES (:uid, 1, 1, :text, 0, 0, 60, 'Europe/Berlin', 'minute', 0)`,
  );
  for (let i = 0; i < ENTRIES; i++) add.run({ uid: `e${i}`, text: `itchy arms ${i}, ${'slept '.repeat(i)}` });
  // Rowids that have gaps, as after a deletion.
  vault.db.exec('DELETE FROM entries WHERE id % 7 = 3');
  for (let i = 0; i < PHOTOS; i++) await photo(vault, i);
  vault.close();
  return { dir, phrase };
}

async function photo({ db, attachments }: Vault, i: number): Promise<void> {
  const bytes = randomBytes(10_000 + i * 70_000);
  await attachments.write(bytes, (sealed: SealedFile) =>
    db
      .prepare(
        `INSERT INTO attachments (uid, entry_id, file, secret, kind, name, media_type, bytes, sha256, metadata, added_ms, added_offset_min)
         VALUES (:uid, 1, :file, :secret, 'photo', 'arm.jpg', 'image/jpeg', :bytes, :sha256, 'none', 0, 0)`,
      )
      .run({ uid: `a${i}`, ...sealed, bytes: bytes.length, sha256: sha256(bytes) }),
  );
}

/** The secrets and names of a vault's photos, once each was read and found whole. */
export async function photosOf(vault: Vault): Promise<SealedFile[]> {
  const rows = vault.db
    .prepare<[], SealedFile & { bytes: number; sha256: string }>(
      'SELECT file, secret, bytes, sha256 FROM attachments ORDER BY id',
    )
    .all();
  expect(rows).toHaveLength(PHOTOS);
  for (const row of rows) expect(sha256(await vault.attachments.read(row, row.bytes))).toBe(row.sha256);
  return rows.map(({ file, secret }) => ({ file, secret }));
}

/** That the vault is whole: every entry, findable, and every photo. */
export async function expectWhole(dir: string, way: string | WayIn = PASSPHRASE): Promise<void> {
  const vault = await openVault(dir, way);
  try {
    await photosOf(vault);
    const { db } = vault;
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    // Throws when the keyword index and the entries do not say the same.
    db.exec("INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)");
    const found = db.prepare('SELECT count(*) FROM entries_fts WHERE entries_fts MATCH :word').pluck();
    expect(found.get({ word: 'itchy' })).toBe(ENTRIES - Math.floor((ENTRIES + 4) / 7));
  } finally {
    vault.close();
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

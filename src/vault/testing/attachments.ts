import { createHash } from 'node:crypto';
import { newId } from '../../contract/index.ts';
import type { SealedFile } from '../sealed-file.ts';
import type { Vault } from '../vault.ts';

/** As much of a row of the table as the vault itself looks at. */
export type Kept = SealedFile & { readonly uid: string; readonly bytes: number; readonly sha256: string };

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Keeps bytes as an attachment that no entry has, without the code that is built on the vault. */
export async function keep(
  { db, attachments }: Pick<Vault, 'db' | 'attachments'>,
  bytes: Uint8Array,
): Promise<Kept> {
  const row = { uid: newId(), bytes: bytes.length, sha256: sha256(bytes) };
  return attachments.write(bytes, (sealed) => {
    db.prepare(
      `INSERT INTO attachments (uid, file, secret, kind, name, media_type, bytes, sha256, metadata, added_ms, added_offset_min)
       VALUES (:uid, :file, :secret, 'file', 'letter.pdf', 'application/pdf', :bytes, :sha256, 'kept', 0, 0)`,
    ).run({ ...row, ...sealed });
    return { ...row, ...sealed };
  });
}

export function kept({ db }: Pick<Vault, 'db'>): Kept[] {
  return db.prepare<[], Kept>('SELECT uid, file, secret, bytes, sha256 FROM attachments ORDER BY id').all();
}

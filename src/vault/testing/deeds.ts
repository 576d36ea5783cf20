import { createHash } from 'node:crypto';
import { newId } from '../../contract/index.ts';
import type { InboxLine } from '../inbox-line.ts';
import type { SealedFile } from '../sealed-file.ts';
import type { Vault } from '../vault.ts';
import { numbersFrom } from './random.ts';

// What deed.ts writes, each by its number, so that whoever looks at it later knows what it has to be.

/** From a few bytes to more than a page. */
export function entryText(n: number): string {
  return `line ${n}: gave Maya ${n % 7} mg melatonin, ${'slept '.repeat((n * 37) % 900)}itchy arms`;
}

/** From a few bytes to more than one chunk of age's. */
export function fileBytes(n: number): Buffer {
  const random = numbersFrom(n);
  return Buffer.from(Array.from({ length: 1 + ((n * 7919) % 90_000) }, () => Math.floor(random() * 256)));
}

export function inboxLine(n: number): InboxLine {
  return {
    id: newId(),
    text: `sealed ${entryText(n)}`,
    at: '2026-02-08T03:10:00.000+01:00',
    zone: 'Europe/Berlin',
  };
}

/** One transaction: an entry and what is read out of it. */
export function addEntry({ db }: Vault, uid: string, text: string, copies = 2): void {
  db.transaction(() => {
    const { changes, lastInsertRowid } = db
      .prepare(
        `INSERT OR IGNORE INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
         VALUES (:uid, 1, 1, :text, 0, 0, 60, 'Europe/Berlin', 'minute', 0)`,
      )
      .run({ uid, text });
    if (changes === 0) return;
    const event = db.prepare(
      `INSERT INTO events (uid, entry_id, subject_id, position, kind, source, confirmed, start_ms, end_ms, offset_min, zone, precision, text)
       VALUES (:uid, :entry, 1, :position, 'symptom', 'code', 0, 0, 0, 60, 'Europe/Berlin', 'minute', :text)`,
    );
    for (let position = 0; position < copies; position++)
      event.run({ uid: `${uid}/${position}`, entry: lastInsertRowid, position, text: text.slice(0, 40) });
  })();
}

export async function attach({ db, attachments }: Vault, n: number): Promise<void> {
  const bytes = fileBytes(n);
  await attachments.write(bytes, (sealed: SealedFile) =>
    db
      .prepare(
        `INSERT INTO attachments (uid, file, secret, kind, name, media_type, bytes, sha256, metadata, added_ms, added_offset_min)
         VALUES (:uid, :file, :secret, 'file', 'arm.jpg', 'image/jpeg', :bytes, :sha256, 'none', 0, 0)`,
      )
      .run({ uid: `a${n}`, ...sealed, bytes: bytes.length, sha256: sha256(bytes) }),
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

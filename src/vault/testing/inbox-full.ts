// A vault on a disk that gets full: sealing is tried, the vault is opened with room for its log and little more, and again
// with room enough:
// inbox-full.ts DIR PASSPHRASE
import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asErrorData, type EntryId, newId } from '../../contract/index.ts';
import { createVault, inboxState, KDF_FLOOR, openVault, sealLine } from '../index.ts';

/** Enough to open, not to keep a line in `read`. */
const LITTLE = 64 * 1024;

const [dir = '', passphrase = ''] = process.argv.slice(2);
const line = (text: string) =>
  ({ id: newId<EntryId>(), text, at: '2026-02-09T03:10:00+01:00', zone: 'Europe/Berlin' }) as const;
(await createVault(dir, passphrase, { kdf: KDF_FLOOR })).close();
await sealLine(dir, line('before'));

const filler = join(dir, '..', 'filler');
fill();
const told = await sealLine(dir, line('without room')).then(() => undefined, asErrorData);
const state = inboxState(dir);
truncateSync(filler, statSync(filler).size - LITTLE);
const full = await read();
rmSync(filler);
const roomy = await read();
process.stdout.write(JSON.stringify({ told, state, full, roomy }));

async function read() {
  const vault = await openVault(dir, passphrase);
  const keep = vault.db.prepare(
    'INSERT INTO settings (key, value) VALUES (:id, :text || hex(zeroblob(400000)))',
  );
  const result = await vault.readInbox(({ id, text }) => void keep.run({ id, text }));
  const kept = vault.db.prepare<[], string>('SELECT substr(value, 1, 6) FROM settings').pluck().all();
  vault.close();
  return { ...result, kept };
}

function fill(): void {
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' });
  } catch {
    // To the last block.
  }
}

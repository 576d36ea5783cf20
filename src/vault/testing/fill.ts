// Makes a vault and writes into it until the disk is full, then opens it again: fill.ts DIR PASSPHRASE
import { asErrorData, type ErrorData } from '../../contract/index.ts';
import { createVault, KDF_FLOOR, openVault, vaultError } from '../index.ts';

const [dir = '', passphrase = ''] = process.argv.slice(2);
const vault = await createVault(dir, passphrase, { kdf: KDF_FLOOR });
const keep = vault.db.prepare('INSERT INTO settings (key, value) VALUES (:key, hex(randomblob(2000)))');
let acknowledged = 0;
let told: ErrorData | undefined;
while (told === undefined) {
  try {
    keep.run({ key: String(acknowledged) });
    acknowledged++;
  } catch (error) {
    told = asErrorData(vaultError(error));
  }
}
const readable = vault.db.prepare('SELECT count(*) FROM settings').pluck().get();
vault.close();

const again = await openVault(dir, passphrase);
const kept = again.db.prepare('SELECT count(*) FROM settings').pluck().get();
const integrity = again.db.pragma('integrity_check', { simple: true });
again.close();
process.stdout.write(JSON.stringify({ told, acknowledged, readable, kept, integrity }));

// Makes the vault if there is none, then keeps attachments of many sizes, one after the other, and says each one's hash once it is on disk:
// attach.ts DIR PASSPHRASE COUNT. Ends with what it was told when one could not be kept, and what lies in the folder then.
import { randomBytes } from 'node:crypto';
import { readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { asErrorData } from '../../contract/index.ts';
import { createVault, KDF_FLOOR, openVault, vaultError, vaultState } from '../index.ts';
import { keep, kept } from './attachments.ts';

const [dir = '', passphrase = '', count = ''] = process.argv.slice(2);
const vault =
  vaultState(dir) === 'none'
    ? await createVault(dir, passphrase, { kdf: KDF_FLOOR })
    : await openVault(dir, passphrase);
writeSync(1, 'open\n');
try {
  for (let i = 1; i <= Number(count); i++) {
    const { sha256 } = await keep(vault, randomBytes(1 + ((i * 50_021) % 300_000)));
    writeSync(1, `kept ${sha256}\n`);
  }
} catch (error) {
  const files = readdirSync(join(dir, 'attachments-1')).length;
  writeSync(
    1,
    `${JSON.stringify({ told: asErrorData(vaultError(error)), files, rows: kept(vault).length })}\n`,
  );
}
vault.close();

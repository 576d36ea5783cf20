// Opens or makes a vault, reads it, and prints what it was told: open.ts DIR PASSPHRASE open|create
import { asErrorData } from '../../contract/index.ts';
import { createVault, KDF_FLOOR, openVault, vaultError } from '../index.ts';

const [dir = '', passphrase = '', how] = process.argv.slice(2);
try {
  const opening =
    how === 'create' ? createVault(dir, passphrase, { kdf: KDF_FLOOR }) : openVault(dir, passphrase);
  const vault = await opening;
  vault.close();
  process.stdout.write(JSON.stringify({ code: 'opened' }));
} catch (error) {
  process.stdout.write(JSON.stringify(asErrorData(vaultError(error))));
}

// Opens a vault, backs it up into a folder, and prints what it was told: backup.ts DIR PASSPHRASE FOLDER
import { asErrorData } from '../../contract/index.ts';
import { openVault, vaultError } from '../index.ts';

const [dir = '', passphrase = '', folder = ''] = process.argv.slice(2);
const vault = await openVault(dir, passphrase);
try {
  process.stdout.write(JSON.stringify(await vault.backup(folder, '2026-11-25')));
} catch (error) {
  process.stdout.write(JSON.stringify(asErrorData(vaultError(error))));
}
vault.close();

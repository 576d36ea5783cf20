// Opens a vault, closes it, says so, and erases it: erase.ts DIR PASSPHRASE
import { writeSync } from 'node:fs';
import { eraseVault, openVault } from '../index.ts';

const [dir = '', passphrase = ''] = process.argv.slice(2);
(await openVault(dir, passphrase)).close();
writeSync(1, 'closed\n');
await eraseVault(dir);
writeSync(1, 'erased\n');

// Opens a vault and keeps it until it is told to end: holder.ts DIR PASSPHRASE app|terminal
import { openVault } from '../index.ts';

const [dir = '', passphrase = '', holder] = process.argv.slice(2);
await openVault(dir, passphrase, { holder: holder === 'app' ? 'app' : 'terminal' });
// Nobody points at the vault any more; the lock has to outlive that.
globalThis.gc?.();
process.stdout.write('open\n');
setInterval(() => globalThis.gc?.(), 50);

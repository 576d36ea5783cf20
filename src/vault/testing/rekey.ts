// Changes the passphrase and backs up, again and again, and says each once it is done: rekey.ts DIR PHRASE FOLDER FROM
// The passphrase is numbered; FROM is the number of the one that opens the vault now.
import { writeSync } from 'node:fs';
import { openVault } from '../index.ts';
import { numbered } from './random.ts';

const [dir = '', phrase = '', folder = '', from = ''] = process.argv.slice(2);
const vault = await openVault(dir, { phrase });
writeSync(1, 'open\n');
for (let n = Number(from); ; n++) {
  await vault.changePassphrase(numbered(n), numbered(n + 1));
  writeSync(1, `changed ${n + 1}\n`);
  writeSync(1, `backed ${(await vault.backup(folder, '2026-11-25')).file}\n`);
}

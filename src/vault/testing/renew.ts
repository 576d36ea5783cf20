// Gives a vault new keys, again and again, and says each generation once it is in force: renew.ts DIR PASSPHRASE TIMES [FILLER]
// With FILLER it fills the disk, by a file of that name, as soon as the journal was copied. Ends with what it was told.
import { writeFileSync, writeSync } from 'node:fs';
import { asErrorData } from '../../contract/index.ts';
import { vaultError } from '../index.ts';
import { renewKeys } from '../renew.ts';

const [dir = '', passphrase = '', times = '', filler] = process.argv.slice(2);
writeSync(1, 'begun\n');
try {
  for (let i = 0; i < Number(times); i++) {
    const { vault } = await renewKeys(dir, passphrase, {
      holder: 'terminal',
      phrase: false,
      onProgress: ({ step }) => step === 'checking' && filler !== undefined && fill(filler),
    });
    vault.close();
    writeSync(1, `renewed ${vault.generation}\n`);
  }
  writeSync(1, '{"code":"done"}\n');
} catch (error) {
  writeSync(1, `${JSON.stringify(asErrorData(vaultError(error)))}\n`);
}

function fill(file: string): void {
  try {
    for (let i = 0; ; i++) writeFileSync(`${file}-${i}`, Buffer.alloc(4096));
  } catch {
    // Full.
  }
}

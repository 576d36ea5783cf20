// Opens a vault, and one whose log a crash left, on a disk without a free byte, and prints what could be read and which
// files there were meanwhile:
// full-open.ts DIR PASSPHRASE
import { cpSync, mkdirSync, openSync, readdirSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { asErrorData } from '../../contract/index.ts';
import { createVault, KDF_FLOOR, openVault } from '../index.ts';

const [dir = '', passphrase = ''] = process.argv.slice(2);
const [closed, crashed] = [join(dir, 'closed'), join(dir, 'crashed')];
const vault = await createVault(closed, passphrase, { kdf: KDF_FLOOR });
vault.db.prepare("INSERT INTO settings (key, value) VALUES ('said', 'kept')").run();
mkdirSync(crashed, { mode: 0o700 });
for (const name of readdirSync(closed)) cpSync(join(closed, name), join(crashed, name));
vault.close();

const filler = openSync(join(dir, 'filler'), 'w');
try {
  for (;;) writeSync(filler, Buffer.alloc(4096));
} catch {
  // To the last block.
}
const free = statfsSync(dir).bavail;
process.stdout.write(JSON.stringify({ free, closed: await read(closed), crashed: await read(crashed) }));

async function read(of: string) {
  try {
    const open = await openVault(of, passphrase);
    const said = open.db.prepare<[], string>("SELECT value FROM settings WHERE key = 'said'").pluck().get();
    const files = readdirSync(of);
    open.close();
    return { said, shm: files.filter((name) => name.endsWith('-shm')) };
  } catch (error) {
    return asErrorData(error);
  }
}

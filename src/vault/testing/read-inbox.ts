// Opens a vault and keeps what was written while it was locked, one settings row a line; ends itself without a word in
// the middle of the line that says "kill": before it is kept, or after. read-inbox.ts DIR PASSPHRASE before|after
import { openVault } from '../index.ts';

const [dir = '', passphrase = '', when] = process.argv.slice(2);
const vault = await openVault(dir, passphrase);
const keep = vault.db.prepare('INSERT OR IGNORE INTO settings (key, value) VALUES (:id, :text)');
const read = await vault.readInbox(({ id, text }) => {
  if (text.includes('kill') && when === 'before') process.kill(process.pid, 'SIGKILL');
  keep.run({ id, text });
  if (text.includes('kill') && when === 'after') process.kill(process.pid, 'SIGKILL');
});
vault.close();
process.stdout.write(JSON.stringify(read));

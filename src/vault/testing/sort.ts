// Sorts far more than the page cache holds and stops in the middle, then prints the open files that
// have no name: sort.ts DIR PASSPHRASE memory|file
import { readdirSync, readlinkSync } from 'node:fs';
import { openVault } from '../index.ts';

const [dir = '', passphrase = '', where] = process.argv.slice(2);
const { db } = await openVault(dir, passphrase);
if (where === 'file') db.pragma('temp_store = FILE');
db.pragma('cache_size = -2000');

const rows = db
  .prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
     SELECT i, 'canary in a coal mine ' || hex(randomblob(500)) AS word FROM n ORDER BY word`,
  )
  .iterate();
rows.next();
const open = readdirSync('/proc/self/fd').flatMap((fd) => {
  try {
    return [readlinkSync(`/proc/self/fd/${fd}`)];
  } catch {
    return [];
  }
});
// SQLite removes a temporary file's name as soon as it is open.
const nameless = open.filter((name) => name.startsWith('/') && name.endsWith(' (deleted)'));
process.stdout.write(`${JSON.stringify(nameless)}\n`);

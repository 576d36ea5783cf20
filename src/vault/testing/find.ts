// Prints the names of the files that hold a text, as it is or as UTF-16: find.ts DIR TEXT
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [dir = '', text = ''] = process.argv.slice(2);
const found = readdirSync(dir).filter((name) => {
  const bytes = readFileSync(join(dir, name));
  return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
});
process.stdout.write(`${JSON.stringify(found)}\n`);

// Seals lines to a vault it has no key of, and says each once it is on disk: seal.ts DIR NAME COUNT
import { writeSync } from 'node:fs';
import { newId } from '../../contract/index.ts';
import { sealLine } from '../index.ts';

const [dir = '', name = '', count = ''] = process.argv.slice(2);
for (let i = 1; i <= Number(count); i++) {
  const text = `${name} line ${i}`;
  await sealLine(dir, { id: newId(), text, at: new Date().toISOString(), zone: 'Europe/Berlin' });
  writeSync(1, `sealed ${text}\n`);
}

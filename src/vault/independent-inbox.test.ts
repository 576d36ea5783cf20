// Reads a line that was written while a vault was locked from docs/vault-format.md alone, with nothing of Tend's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openedAge } from './testing/age-by-hand.ts';
import { fixtureLine, PHRASE } from './testing/fixture.ts';
import { canonical, keyFor, rootKey } from './testing/second-reader.ts';

it('a second reader finds the words and the time of a line that still waits in the inbox', async () => {
  const vault = fileURLToPath(new URL('./fixtures/format-3/', import.meta.url));
  const header = JSON.parse(readFileSync(join(vault, 'vault.json'), 'utf8'));
  const secret = keyFor(await rootKey(header, 'phrase', PHRASE), 'inbox');
  const [name = ''] = readdirSync(join(vault, 'inbox'));
  expect(name).toMatch(/^[0-9a-f]{32}\.age$/);
  const plain = openedAge(readFileSync(join(vault, 'inbox', name)), secret);
  expect(plain.length % 512).toBe(0);
  expect(plain.toString('utf8').trimEnd()).toBe(canonical(fixtureLine));
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { restoreVault } from './restore.ts';
import { fixtureEntry, PASSPHRASE, PHRASE } from './testing/fixture.ts';
import { tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

it.each([
  ['backup-1', { passphrase: PASSPHRASE }],
  ['backup-1', { phrase: PHRASE }],
  ['backup-2', { phrase: PHRASE }],
])('a backup made with layout %s, as old as it is, gives everything back', async (layout, way) => {
  const file = fileURLToPath(new URL(`./fixtures/${layout}/tend-2026-11-25.age`, import.meta.url));
  const dir = join(tempFolder(), 'vault');
  expect(await restoreVault(file, way, dir)).toEqual({ entries: 1 });
  const vault = await openVault(dir, way);
  expect(vault.db.prepare('SELECT text FROM entries').all()).toEqual([{ text: fixtureEntry.text }]);
  vault.close();
  const attachments = join(dir, 'attachments-1', 'a-photo.age');
  expect(existsSync(attachments)).toBe(layout === 'backup-2');
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EntryId, newId } from '../contract/index.ts';
import { eraseVault } from './erase.ts';
import { sealLine } from './inbox.ts';
import { lockHolder } from './lock.ts';
import { keep, kept } from './testing/attachments.ts';
import { closedVault, PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { openVault, type Vault } from './vault.ts';

const NAME = 'a'.repeat(32);
const line = { id: newId<EntryId>(), text: 'itchy', at: '2026-02-08T03:10:00+01:00', zone: 'Europe/Berlin' };
const link = { code: 'damaged', data: { part: 'folder' } };

/** A folder of somebody else's, open to all, with files by the names that Tend gives to its own. */
function foreignFolder(): string {
  const folder = tempFolder();
  for (const name of [NAME, `${NAME}.age`])
    writeFileSync(join(folder, name), 'of somebody else', { mode: 0o644 });
  chmodSync(folder, 0o755);
  return folder;
}

function expectUntouched(folder: string): void {
  expect(readdirSync(folder).sort()).toEqual([NAME, `${NAME}.age`]);
  const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map(
    (path) => statSync(path).mode & 0o777,
  );
  expect(modes).toEqual([0o755, 0o644, 0o644]);
}

describe.skipIf(process.platform === 'win32')('a link in the folder of a vault', () => {
  it.each(['attachments-1', 'attachments-1/unclaimed', 'inbox', 'inbox/unreadable', 'scratch.tmp'])(
    'in the place of %s leads nothing of Tend’s to what it points at: nothing is removed, moved or closed there',
    async (name) => {
      const [dir, foreign] = [await closedVault(), foreignFolder()];
      if (name.includes('/')) mkdirSync(join(dir, name.split('/')[0] ?? ''), { mode: 0o755 });
      symlinkSync(foreign, join(dir, name));
      await expect(openVault(dir, PASSPHRASE)).rejects.toMatchObject(link);
      await expect(sealLine(dir, line)).rejects.toMatchObject(link);
      expectUntouched(foreign);
      await eraseVault(dir);
      expectUntouched(foreign);
      expect(existsSync(dir)).toBe(false);
    },
  );

  it.each(['vault.json', 'lock.db', 'journal-1.db'])('in the place of %s is not followed', async (name) => {
    const [dir, other] = [await closedVault(), tempFolder()];
    renameSync(join(dir, name), join(other, name));
    chmodSync(join(other, name), 0o644);
    symlinkSync(join(other, name), join(dir, name));
    await expect(openVault(dir, PASSPHRASE)).rejects.toMatchObject(link);
    if (name !== 'journal-1.db') await expect(eraseVault(dir)).rejects.toMatchObject(link);
    if (name === 'lock.db') expect(() => lockHolder(dir)).toThrow(expect.objectContaining(link));
    expect([readdirSync(other), statSync(join(other, name)).mode & 0o777]).toEqual([[name], 0o644]);
  });

  it('that comes while it is open is not followed either', async () => {
    const [dir, foreign] = [await closedVault(), foreignFolder()];
    const vault = await openVault(dir, PASSPHRASE);
    try {
      for (const name of ['attachments-1', 'inbox']) symlinkSync(foreign, join(dir, name));
      const { attachments } = vault;
      for (const deed of [
        () => attachments.sweep(),
        () => attachments.remove(NAME),
        () => keep(vault, Buffer.from('x')),
      ])
        await expect(deed()).rejects.toMatchObject(link);
      await expect(vault.readInbox(() => {})).rejects.toMatchObject(link);
      expectUntouched(foreign);
    } finally {
      vault.close();
    }
  });

  it('may be the folder itself', async () => {
    const [dir, away] = [await closedVault(), join(tempFolder(), 'vault')];
    symlinkSync(dir, away);
    chmodSync(dir, 0o755);
    const vault: Vault = await openVault(away, PASSPHRASE);
    await keep(vault, Buffer.from('x'));
    expect(kept(vault)).toHaveLength(1);
    vault.close();
    expect(statSync(dir).mode & 0o777).toBe(0o700);
  });
});

import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseHeader, unlock } from './header.ts';
import { readHeaderFile } from './header-file.ts';
import { KDF_FLOOR } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { createVault, keychainOf, openVault, recoverVault } from './vault.ts';

const NEW = 'four other quiet words';
const refused = (code: string) => expect.objectContaining({ code });

/** A closed vault with a phrase and a keychain's secret. */
async function withKeychain() {
  const [dir, phrase] = [join(tempFolder(), 'vault'), newPhrase()];
  const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR, phrase });
  const secret = await vault.setKeychain(PASSPHRASE, 'gnome_libsecret');
  expect(vault.keychain()).toBe('gnome_libsecret');
  vault.close();
  return { dir, phrase, keychain: secret };
}
const opens = async (dir: string, way: Parameters<typeof openVault>[1]) =>
  (await openVault(dir, way)).close();

it('a keychain opens the vault with its secret beside the passphrase and the phrase, and says which keychain it is', async () => {
  const { dir, phrase, keychain } = await withKeychain();
  for (const way of [{ keychain }, { phrase }, PASSPHRASE]) await opens(dir, way);
  expect(keychainOf(dir)).toBe('gnome_libsecret');
});

it('a keychain’s secret is made for who knows the passphrase only, and one made later takes the place of the one before', async () => {
  const { dir, keychain } = await withKeychain();
  const vault = await openVault(dir, { keychain });
  await expect(vault.setKeychain('not the passphrase', 'kwallet6')).rejects.toEqual(
    refused('wrong-passphrase'),
  );
  const second = await vault.setKeychain(PASSPHRASE, 'kwallet6');
  vault.close();
  await opens(dir, { keychain: second });
  await expect(openVault(dir, { keychain })).rejects.toEqual(refused('wrong-keychain'));
  expect(keychainOf(dir)).toBe('kwallet6');
});

it('a keychain that lost its secret, or keeps another vault’s, leaves the passphrase to ask for', async () => {
  const { dir, keychain } = await withKeychain();
  for (const other of [randomBytes(32), Buffer.alloc(0), keychain.subarray(1)]) {
    await expect(openVault(dir, { keychain: other })).rejects.toEqual(refused('wrong-keychain'));
  }
  await opens(dir, PASSPHRASE);
});

it('another passphrase, a new phrase and a forgotten passphrase leave the keychain’s way in as it was', async () => {
  const { dir, phrase, keychain } = await withKeychain();
  const vault = await openVault(dir, PASSPHRASE);
  await vault.changePassphrase(PASSPHRASE, NEW);
  await vault.makePhrase(NEW);
  vault.close();
  await opens(dir, { keychain });

  const other = await withKeychain();
  (await recoverVault(other.dir, other.phrase, NEW)).close();
  await opens(other.dir, { keychain: other.keychain });
  expect(phrase).not.toBe(other.phrase);
});

it('a dropped keychain opens nothing, and nobody has to know the passphrase for that', async () => {
  const { dir, phrase, keychain } = await withKeychain();
  const vault = await openVault(dir, { keychain });
  await vault.dropKeychain();
  await vault.dropKeychain();
  expect(vault.keychain()).toBeUndefined();
  vault.close();
  await expect(openVault(dir, { keychain })).rejects.toEqual(refused('wrong-keychain'));
  for (const way of [{ phrase }, PASSPHRASE]) await opens(dir, way);
});

it('dropping signs no header that somebody changed while the vault was open', async () => {
  const { dir, keychain } = await withKeychain();
  const vault = await openVault(dir, { keychain });
  const file = join(dir, 'vault.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('"generation": 1', '"generation": 2'));
  await expect(vault.dropKeychain()).rejects.toEqual(refused('damaged'));
  writeFileSync(file, before);
  vault.close();
});

it('a keychain’s slot opens as good after no change of any bit of the header', async () => {
  const { dir, keychain } = await withKeychain();
  const written = readFileSync(join(dir, 'vault.json'));
  const made = readHeaderFile(dir);
  const root = await unlock(made, { keychain });
  const told = new Set<string>();
  const from = written.indexOf('"keychain"') - 40;
  for (let bit = from * 8; bit < written.length * 8; bit++) {
    const bytes = Buffer.from(written);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    try {
      const header = parseHeader(bytes.toString('utf8'));
      expect([header, await unlock(header, { keychain })], `bit ${bit}`).toEqual([made, root]);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      told.add(String(error.code));
    }
  }
  expect([...told].sort()).toEqual(['damaged', 'wrong-keychain']);
});

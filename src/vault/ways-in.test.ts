import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KDF_FLOOR } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { PASSPHRASE as FIXTURE_PASSPHRASE } from './testing/fixture.ts';
import { PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { createVault, openVault, recoverVault, type Vault } from './vault.ts';

const NEW = 'four other quiet words';
const refused = (code: string) => expect.objectContaining({ code });
const header = (dir: string) => JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'));

function keep(vault: Vault, value: string): void {
  vault.db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('kept', :value)").run({ value });
}
async function kept(opening: Promise<Vault>): Promise<unknown> {
  const vault = await opening;
  try {
    return vault.db.prepare("SELECT value FROM settings WHERE key = 'kept'").pluck().get();
  } finally {
    vault.close();
  }
}
/** A closed vault with a line in it, and its phrase. */
async function withPhrase(): Promise<{ dir: string; phrase: string }> {
  const [dir, phrase] = [join(tempFolder(), 'vault'), newPhrase()];
  const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR, phrase });
  keep(vault, 'itchy arms');
  vault.close();
  return { dir, phrase };
}

describe('a forgotten passphrase', () => {
  it('is replaced by who has the phrase; then the new one opens the same journal and the forgotten one does not', async () => {
    const { dir, phrase } = await withPhrase();
    expect(await kept(recoverVault(dir, phrase.toUpperCase(), NEW))).toBe('itchy arms');
    expect(await kept(openVault(dir, NEW))).toBe('itchy arms');
    expect(await kept(openVault(dir, { phrase }))).toBe('itchy arms');
    await expect(openVault(dir, PASSPHRASE)).rejects.toEqual(refused('wrong-passphrase'));
  });

  it('stays forgotten for who has another phrase or none, and a weak new one is refused before anything is done', async () => {
    const { dir, phrase } = await withPhrase();
    const before = header(dir);
    await expect(recoverVault(dir, newPhrase(), NEW)).rejects.toEqual(refused('wrong-phrase'));
    await expect(recoverVault(dir, PASSPHRASE, NEW)).rejects.toEqual(refused('wrong-phrase'));
    await expect(recoverVault(dir, phrase, 'short')).rejects.toEqual(refused('weak-passphrase'));
    // The words themselves are no passphrase, nor the other way round.
    await expect(openVault(dir, phrase)).rejects.toEqual(refused('wrong-passphrase'));
    expect(header(dir)).toEqual(before);
  });

  it('has no second way in when no phrase was made, and says so', async () => {
    const dir = join(tempFolder(), 'vault');
    const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR });
    expect(vault.hasPhrase()).toBe(false);
    vault.close();
    await expect(openVault(dir, { phrase: newPhrase() })).rejects.toThrow(/no recovery phrase/);
  });
});

describe('a recovery phrase made later', () => {
  it('opens the vault in place of the one before, and asks for the passphrase first', async () => {
    const { dir, phrase } = await withPhrase();
    const vault = await openVault(dir, PASSPHRASE);
    await expect(vault.makePhrase('not the passphrase')).rejects.toEqual(refused('wrong-passphrase'));
    const second = await vault.makePhrase(PASSPHRASE);
    vault.close();
    expect(await kept(openVault(dir, { phrase: second }))).toBe('itchy arms');
    expect(await kept(openVault(dir, PASSPHRASE))).toBe('itchy arms');
    await expect(openVault(dir, { phrase })).rejects.toEqual(refused('wrong-phrase'));
  });

  it('also opens a vault made before there were phrases, with its passphrase as it was', async () => {
    const dir = join(tempFolder(), 'vault');
    cpSync(fileURLToPath(new URL('./fixtures/format-1', import.meta.url)), dir, { recursive: true });
    const vault = await openVault(dir, FIXTURE_PASSPHRASE);
    expect([vault.hasPhrase(), header(dir).format]).toEqual([false, 3]);
    const phrase = await vault.makePhrase(FIXTURE_PASSPHRASE);
    expect([vault.hasPhrase(), header(dir).format]).toEqual([true, 3]);
    vault.close();
    for (const way of [FIXTURE_PASSPHRASE, { phrase }]) (await openVault(dir, way)).close();
  });
});

describe('a changed passphrase', () => {
  it('opens what the old one opened, the old one opens it no more, and the phrase still does', async () => {
    const { dir, phrase } = await withPhrase();
    const vault = await openVault(dir, PASSPHRASE);
    const { kdf } = header(dir).slots[0];
    await vault.changePassphrase(PASSPHRASE, NEW);
    keep(vault, 'written after');
    vault.close();

    await expect(openVault(dir, PASSPHRASE)).rejects.toEqual(refused('wrong-passphrase'));
    expect(await kept(openVault(dir, NEW))).toBe('written after');
    expect(await kept(openVault(dir, { phrase }))).toBe('written after');
    expect(header(dir).slots[0].kdf).toMatchObject({ memoryKiB: kdf.memoryKiB, passes: kdf.passes });
    expect(header(dir).slots[0].kdf.salt).not.toBe(kdf.salt);
    expect(readdirSync(dir).sort()).toEqual(['journal-1.db', 'lock.db', 'vault.json']);
  });

  it('needs the old one, and a new one that is not weak', async () => {
    const { dir } = await withPhrase();
    const vault = await openVault(dir, PASSPHRASE);
    const before = header(dir);
    await expect(vault.changePassphrase(NEW, NEW)).rejects.toEqual(refused('wrong-passphrase'));
    await expect(vault.changePassphrase(PASSPHRASE, 'short')).rejects.toEqual(refused('weak-passphrase'));
    expect(header(dir)).toEqual(before);
    vault.close();
  });

  it('loses nothing of another change that was asked for at the same moment', async () => {
    const { dir } = await withPhrase();
    const vault = await openVault(dir, PASSPHRASE);
    const [phrase] = await Promise.all([
      vault.makePhrase(PASSPHRASE),
      vault.changePassphrase(PASSPHRASE, NEW),
    ]);
    vault.close();
    for (const way of [NEW, { phrase }]) expect(await kept(openVault(dir, way))).toBe('itchy arms');
  });

  it('is not written when the vault was locked meanwhile: it may be another’s by then', async () => {
    const { dir } = await withPhrase();
    const vault = await openVault(dir, PASSPHRASE);
    const changing = vault.changePassphrase(PASSPHRASE, NEW);
    // Its key is being derived by now.
    await new Promise(setImmediate);
    vault.close();
    await expect(changing).rejects.toEqual(refused('locked'));
    expect(await kept(openVault(dir, PASSPHRASE))).toBe('itchy arms');
  });

  it('opens nothing in a vault whose header somebody put together from two', async () => {
    const { dir } = await withPhrase();
    const old = header(dir);
    const vault = await openVault(dir, PASSPHRASE);
    await vault.changePassphrase(PASSPHRASE, NEW);
    vault.close();
    const fresh = header(dir);
    writeFileSync(
      join(dir, 'vault.json'),
      JSON.stringify({ ...fresh, slots: [...fresh.slots, old.slots[0]] }),
    );
    await expect(openVault(dir, PASSPHRASE)).rejects.toEqual(refused('damaged'));
  });
});

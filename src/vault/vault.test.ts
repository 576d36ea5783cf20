import { createHmac } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TendError } from '../contract/index.ts';
import { vaultError } from './errors.ts';
import { vaultState } from './folder.ts';
import { KDF_DEFAULT, KDF_FLOOR } from './passphrase.ts';
import { closedVault, PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { createVault, openVault, type Vault } from './vault.ts';

// What a real vault costs to open is looked at here.
vi.unmock('./passphrase.ts');

const cheap = { kdf: KDF_FLOOR };
const journal = 'journal-1.db';

function keep(vault: Vault, value: string): void {
  vault.db.prepare("INSERT INTO settings (key, value) VALUES ('kept', :value)").run({ value });
}
function kept(vault: Vault): unknown {
  return vault.db.prepare("SELECT value FROM settings WHERE key = 'kept'").pluck().get();
}
/** Every file of a vault with what is in it: only for a vault that is closed. */
function snapshot(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );
}
async function refusal(opening: Promise<Vault>): Promise<TendError> {
  const error: unknown = await opening.then(
    (vault) => vault.close(),
    (reason) => reason,
  );
  expect(error).toMatchObject({ name: 'TendError' });
  return error as TendError; // matched above
}

describe('a vault', () => {
  it('keeps what was written from one unlocking to the next, and gives the same subkeys', async () => {
    const dir = join(tempFolder(), 'deep', 'vault');
    expect(vaultState(dir)).toBe('none');
    const made = await createVault(dir, PASSPHRASE, cheap);
    keep(made, 'itchy arms');
    const [id, forget] = [made.id, made.subkey('forgotten')];
    made.close();

    expect(vaultState(dir)).toBe('locked');
    const again = await openVault(dir, PASSPHRASE);
    expect(kept(again)).toBe('itchy arms');
    expect([again.id, again.generation, again.subkey('forgotten')]).toEqual([id, 1, forget]);
    again.close();
  });

  it('says wrong passphrase for a wrong one and then still opens with the right one', async () => {
    const dir = await closedVault();
    const before = snapshot(dir);
    expect(await refusal(openVault(dir, 'incorrect horse'))).toMatchObject({ code: 'wrong-passphrase' });
    expect({ ...snapshot(dir), 'lock.db': '' }).toEqual({ ...before, 'lock.db': '' });
    (await openVault(dir, PASSPHRASE)).close();
  });

  it('closes once, however often it is told to, and gives no key after', async () => {
    const vault = await createVault(join(tempFolder(), 'vault'), PASSPHRASE, cheap);
    vault.close();
    vault.close();
    expect(vault.db.open).toBe(false);
    expect(() => vault.subkey('forgotten')).toThrow(expect.objectContaining({ code: 'locked' }));
  });

  it('keeps no page of what was removed for good in its log', async () => {
    const dir = join(tempFolder(), 'vault');
    const vault = await createVault(dir, PASSPHRASE, cheap);
    const logSize = () => statSync(join(dir, `${journal}-wal`)).size;
    keep(vault, 'itchy arms');
    vault.forgetting(() => {});
    expect(logSize()).toBeGreaterThan(0);
    vault.forgetting(() => vault.db.exec("DELETE FROM settings WHERE key = 'kept'"));
    expect(logSize()).toBe(0);
    vault.close();
  });

  it('leaves no log behind when it is closed, so that the folder can be copied', async () => {
    expect(readdirSync(await closedVault()).sort()).toEqual([journal, 'lock.db', 'vault.json']);
  });

  it('costs at least 64 MiB and 3 passes a guess when nobody says otherwise', async () => {
    const dir = join(tempFolder(), 'vault');
    (await createVault(dir, PASSPHRASE)).close();
    const { kdf } = JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8')).slots[0];
    expect(kdf.memoryKiB).toBeGreaterThanOrEqual(KDF_DEFAULT.memoryKiB);
    expect(kdf.passes).toBeGreaterThanOrEqual(KDF_DEFAULT.passes);
  });

  it('is its owner’s only, whatever the umask says and whatever a copy made of it', async () => {
    const mask = process.umask(0);
    onTestFinished(() => void process.umask(mask));
    const dir = join(tempFolder(), 'vault');
    const files = ['vault.json', 'lock.db', journal, `${journal}-wal`];
    const wide = () => ['', ...files].filter((name) => (statSync(join(dir, name)).mode & 0o077) !== 0);

    const made = await createVault(dir, PASSPHRASE, cheap);
    keep(made, 'x');
    expect(wide()).toEqual([]);
    made.close();

    for (const name of ['', ...readdirSync(dir)]) chmodSync(join(dir, name), 0o755);
    const copied = await openVault(dir, PASSPHRASE);
    expect(wide()).toEqual([]);
    copied.close();
  });
});

describe('making a vault', () => {
  it('makes none without its beginning: a crash before the owner is written leaves nothing to unlock', async () => {
    const dir = join(tempFolder(), 'vault');
    const cut = createVault(dir, PASSPHRASE, {
      ...cheap,
      fill() {
        expect(vaultState(dir)).toBe('none');
        throw new Error('the power went');
      },
    });
    await expect(cut).rejects.toThrow('the power went');
    expect(readdirSync(dir)).toEqual(['lock.db']);

    const made = await createVault(dir, PASSPHRASE, {
      ...cheap,
      fill: (db) => db.exec("INSERT INTO settings (key, value) VALUES ('kept', 'Nana')"),
    });
    expect(kept(made)).toBe('Nana');
    made.close();
  });

  it('never goes over one that is there, not even over a damaged one', async () => {
    const dir = await closedVault();
    const before = snapshot(dir);
    expect(await refusal(createVault(dir, 'another passphrase', cheap))).toMatchObject({
      code: 'vault-exists',
    });
    writeFileSync(join(dir, 'vault.json'), 'scratched');
    expect(await refusal(createVault(dir, 'another passphrase', cheap))).toMatchObject({
      code: 'vault-exists',
    });
    expect(snapshot(dir)[journal]).toBe(before[journal]);
  });

  it('keeps a journal whose vault.json was lost, so that it opens when the file is found again', async () => {
    const dir = await closedVault();
    const first = await openVault(dir, PASSPHRASE);
    keep(first, 'precious');
    first.close();
    const header = readFileSync(join(dir, 'vault.json'));
    rmSync(join(dir, 'vault.json'));

    const missing = { code: 'damaged', message: expect.stringContaining('vault.json is missing') };
    expect(vaultState(dir)).toBe('locked');
    expect(await refusal(openVault(dir, PASSPHRASE))).toMatchObject(missing);
    expect(await refusal(createVault(dir, 'another passphrase', cheap))).toMatchObject(missing);
    writeFileSync(join(dir, 'vault.json'), header);
    const found = await openVault(dir, PASSPHRASE);
    expect(kept(found)).toBe('precious');
    found.close();
  });

  it('refuses a weak passphrase, a file in the folder’s place and a folder of other things, and leaves them as they were', async () => {
    const home = tempFolder();
    expect(await refusal(createVault(join(home, 'vault'), 'short', cheap))).toMatchObject({
      code: 'weak-passphrase',
    });
    expect(existsSync(join(home, 'vault'))).toBe(false);

    writeFileSync(join(home, 'letter'), 'dear Nana');
    expect(await refusal(createVault(join(home, 'letter'), PASSPHRASE, cheap))).toMatchObject({
      code: 'bad-input',
    });
    expect(await refusal(createVault(home, PASSPHRASE, cheap))).toMatchObject({ code: 'bad-input' });
    expect(readdirSync(home)).toEqual(['letter']);
    expect(await refusal(openVault(join(home, 'letter'), PASSPHRASE))).toMatchObject({ code: 'no-vault' });
    expect(await refusal(openVault(join(home, 'nowhere'), PASSPHRASE))).toMatchObject({ code: 'no-vault' });
    expect(readdirSync(home)).toEqual(['letter']);
  });
});

describe('a damaged vault', () => {
  const damages: Record<string, (dir: string) => void> = {
    'vault.json is empty': (dir) => truncateSync(join(dir, 'vault.json'), 0),
    'vault.json is cut short': (dir) => truncateSync(join(dir, 'vault.json'), 300),
    'vault.json is huge': (dir) => truncateSync(join(dir, 'vault.json'), 2 ** 30),
    'vault.json is a folder': (dir) => {
      rmSync(join(dir, 'vault.json'));
      mkdirSync(join(dir, 'vault.json'));
    },
    'the journal is missing': (dir) => rmSync(join(dir, journal)),
    'the journal is empty': (dir) => truncateSync(join(dir, journal), 0),
    'the journal is cut short by a page': (dir) =>
      truncateSync(join(dir, journal), statSync(join(dir, journal)).size - 4096),
    'the journal is cut short within a page': (dir) => truncateSync(join(dir, journal), 100),
    'the journal is another one': (dir) =>
      writeFileSync(join(dir, journal), createHmac('sha512', '').digest().subarray(0, 64)),
    'the journal is not encrypted': (dir) => {
      rmSync(join(dir, journal));
      writeFileSync(
        join(dir, journal),
        Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)]),
      );
    },
  };

  it.each(Object.keys(damages))('says so and changes nothing when %s', async (damage) => {
    const dir = await closedVault();
    damages[damage]?.(dir);
    const before = damage.includes('vault.json is') ? '' : snapshot(dir)[journal];
    const error = await refusal(openVault(dir, PASSPHRASE));
    expect(error).toMatchObject({ code: 'damaged' });
    expect(error.message).not.toContain(dir);
    if (before !== '') expect(snapshot(dir)[journal]).toBe(before);
    expect(vaultState(dir)).toBe('locked');
  });

  it('gives no entry that was tampered with: a changed page does not pass for the old one', async () => {
    const dir = await closedVault();
    const vault = await openVault(dir, PASSPHRASE);
    for (let i = 0; i < 2000; i++) {
      vault.db
        .prepare('INSERT INTO settings (key, value) VALUES (:key, :value)')
        .run({ key: `k${i}`, value: 'dose 2.5 mg' });
    }
    vault.close();
    const bytes = readFileSync(join(dir, journal));
    for (let page = 1; page * 4096 < bytes.length; page++) {
      bytes[page * 4096 + 2000] = (bytes[page * 4096 + 2000] ?? 0) ^ 1;
    }
    writeFileSync(join(dir, journal), bytes);
    const tampered = openVault(dir, PASSPHRASE).then((open) => {
      onTestFinished(() => open.close());
      return open.db.prepare('SELECT * FROM settings').all();
    });
    const thrown = await tampered.catch((error: unknown) => vaultError(error));
    expect(thrown).toMatchObject({ code: 'damaged' });
  });
});

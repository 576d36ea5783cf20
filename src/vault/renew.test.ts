import { createHmac, pbkdf2Sync } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type EntryId, newId } from '../contract/index.ts';
import { unlock } from './header.ts';
import { readHeaderFile } from './header-file.ts';
import { sealLine } from './inbox.ts';
import { derivedKey } from './keys.ts';
import { type RenewProgress, renewKeys } from './renew.ts';
import { compareJournals } from './renew-journal.ts';
import { restoreVault } from './restore.ts';
import { scratchDb } from './scratch.ts';
import { contentOf } from './testing/content.ts';
import { PASSPHRASE as FIXTURE_PASSPHRASE, fixtureEntry } from './testing/fixture.ts';
import { expectWhole, photosOf, renewable } from './testing/renewable.ts';
import { PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

const NEW = 'four other quiet words';
const renewal = { holder: 'terminal', phrase: false } as const;
const refused = (code: string) => expect.objectContaining({ code });
const ofGeneration = (n: number) => [`attachments-${n}`, `journal-${n}.db`, 'lock.db', 'vault.json'];
const filesOf = (dir: string) => readdirSync(dir).sort();

/** How many pages of a journal a key authenticates, of how many; by docs/vault-format.md. */
function pagesOf(file: string, key: Buffer): { readonly mine: number; readonly all: number } {
  const bytes = readFileSync(file);
  const salt = bytes.subarray(0, 16).map((byte) => byte ^ 0x3a);
  const macKey = pbkdf2Sync(key, salt, 2, 32, 'sha512');
  const number = Buffer.alloc(4);
  let mine = 0;
  for (let page = 1; page * 4096 <= bytes.length; page++) {
    number.writeUInt32LE(page);
    const covered = bytes.subarray((page - 1) * 4096 + (page === 1 ? 16 : 0), page * 4096 - 64);
    const tag = createHmac('sha512', macKey).update(covered).update(number).digest();
    if (tag.equals(bytes.subarray(page * 4096 - 64, page * 4096))) mine++;
  }
  return { mine, all: bytes.length / 4096 };
}

async function journalKey(dir: string, passphrase: string): Promise<Buffer> {
  const header = readHeaderFile(dir);
  return derivedKey(await unlock(header, { passphrase }), `journal/${header.generation}`);
}

describe('new keys', () => {
  it('keep every row and photo, under keys of which the old ones open nothing', async () => {
    const { dir } = await renewable();
    const before = await openVault(dir, PASSPHRASE);
    const old = {
      photos: await photosOf(before),
      content: contentOf(before.db),
      forget: before.subkey('forgotten'),
    };
    before.close();
    const oldKey = await journalKey(dir, PASSPHRASE);
    const journal = readFileSync(join(dir, 'journal-1.db'));
    expect(pagesOf(join(dir, 'journal-1.db'), oldKey)).toEqual({
      mine: journal.length / 4096,
      all: journal.length / 4096,
    });

    const { vault, keychainDropped, damagedAttachments, phrase } = await renewKeys(dir, PASSPHRASE, renewal);
    expect({ keychainDropped, damagedAttachments, phrase }).toEqual({
      keychainDropped: false,
      damagedAttachments: 0,
    });
    expect(vault.generation).toBe(2);
    const photos = await photosOf(vault);
    expect(
      new Set([...old.photos, ...photos].flatMap(({ file, secret }) => [file, secret.toString('hex')])).size,
    ).toBe(4 * photos.length);
    // Nothing but what has to differ does.
    vault.db.exec("DELETE FROM settings WHERE key LIKE 'key.%'");
    old.photos.forEach((photo, i) => {
      vault.db
        .prepare('UPDATE attachments SET file = :file, secret = :secret WHERE id = :id')
        .run({ ...photo, id: i + 1 });
    });
    expect(contentOf(vault.db)).toEqual(old.content);
    vault.close();

    const file = join(dir, 'journal-2.db');
    expect(pagesOf(file, oldKey).mine).toBe(0);
    const { mine, all } = pagesOf(file, await journalKey(dir, PASSPHRASE));
    expect(mine).toBe(all);
    expect(readFileSync(file).subarray(0, 16)).not.toEqual(journal.subarray(0, 16));
    expect(filesOf(dir)).toEqual(ofGeneration(2));
  });

  it('keep the passphrase unless there is another, make the phrase anew, and close the keychain’s way in', async () => {
    const { dir, phrase: old } = await renewable();
    const open = await openVault(dir, PASSPHRASE);
    const keychain = await open.setKeychain(PASSPHRASE, 'gnome_libsecret');
    open.close();
    const kdf = readHeaderFile(dir).slots[0]?.kdf;

    const {
      vault,
      phrase = '',
      keychainDropped,
    } = await renewKeys(dir, PASSPHRASE, { ...renewal, phrase: true });
    expect([vault.keychain(), vault.hasPhrase(), keychainDropped]).toEqual([undefined, true, true]);
    vault.close();
    await expectWhole(dir);
    await expectWhole(dir, { phrase });
    await expect(openVault(dir, { phrase: old })).rejects.toEqual(refused('wrong-phrase'));
    await expect(openVault(dir, { keychain })).rejects.toEqual(refused('wrong-keychain'));
    expect(readHeaderFile(dir).slots[0]?.kdf).toMatchObject({ ...kdf, salt: expect.any(String) });

    const again = await renewKeys(dir, PASSPHRASE, { ...renewal, newPassphrase: NEW });
    expect([again.vault.generation, again.vault.hasPhrase(), again.phrase]).toEqual([3, false, undefined]);
    again.vault.close();
    await expectWhole(dir, NEW);
    await expect(openVault(dir, PASSPHRASE)).rejects.toEqual(refused('wrong-passphrase'));
    expect(filesOf(dir)).toEqual(ofGeneration(3));
  });

  it('leave backups made before as they are: they open with the passphrase and the phrase of their day', async () => {
    const { dir, phrase } = await renewable();
    const stick = tempFolder();
    const before = await openVault(dir, PASSPHRASE);
    const { file } = await before.backup(stick, '2026-11-25');
    before.close();
    const { vault } = await renewKeys(dir, PASSPHRASE, { ...renewal, newPassphrase: NEW });
    const fresh = await vault.backup(stick, '2026-11-26');
    vault.close();

    for (const way of [{ passphrase: PASSPHRASE }, { phrase }]) {
      const elsewhere = join(tempFolder(), 'restored');
      await restoreVault(join(stick, file), way, elsewhere);
      await expectWhole(elsewhere);
    }
    await expect(
      restoreVault(join(stick, file), { passphrase: NEW }, join(tempFolder(), 'x')),
    ).rejects.toEqual(refused('wrong-passphrase'));
    const restored = join(tempFolder(), 'restored');
    await restoreVault(join(stick, fresh.file), { passphrase: NEW }, restored);
    await expectWhole(restored, NEW);
    expect(filesOf(restored)).toEqual(ofGeneration(2));
  });

  it('keep what was forgotten under the key it was forgotten with, however often they are made', async () => {
    const { dir } = await renewable();
    const vault = await openVault(dir, PASSPHRASE);
    const before = vault.subkey('forgotten');
    vault.close();
    for (let i = 0; i < 2; i++) {
      const renewed = await renewKeys(dir, PASSPHRASE, renewal);
      expect(renewed.vault.subkey('forgotten')).toEqual(before);
      renewed.vault.close();
    }
  });

  it('lose no line that was sealed while the vault was locked, not even to the keys before', async () => {
    const { dir } = await renewable();
    await sealLine(dir, {
      id: newId<EntryId>(),
      text: 'woke at three',
      at: '2026-11-25T03:00:00+01:00',
      zone: 'Europe/Berlin',
    });
    const { vault } = await renewKeys(dir, PASSPHRASE, renewal);
    await sealLine(dir, {
      id: newId<EntryId>(),
      text: 'and at four',
      at: '2026-11-25T04:00:00+01:00',
      zone: 'Europe/Berlin',
    });
    const read: string[] = [];
    expect(await vault.readInbox(({ text }) => void read.push(text))).toEqual({ unreadable: 0, waiting: 0 });
    vault.close();
    expect(read).toEqual(['woke at three', 'and at four']);
  });

  it.each(['format-1', 'format-2'])('are made for a vault of %s too', async (format) => {
    const dir = join(tempFolder(), 'vault');
    cpSync(fileURLToPath(new URL(`./fixtures/${format}`, import.meta.url)), dir, { recursive: true });
    const { vault } = await renewKeys(dir, FIXTURE_PASSPHRASE, renewal);
    expect(vault.db.prepare('SELECT text FROM entries').pluck().all()).toEqual([fixtureEntry.text]);
    vault.close();
    expect(readHeaderFile(dir)).toMatchObject({ format: 3, generation: 2 });
  });

  it('keep a damaged photo as it is, say so, and keep the others', async () => {
    const { dir } = await renewable();
    const folder = join(dir, 'attachments-1');
    const [first = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, first));
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(join(folder, first), bytes);
    const { vault, damagedAttachments } = await renewKeys(dir, PASSPHRASE, renewal);
    vault.close();
    expect(damagedAttachments).toBe(1);
    expect(readFileSync(join(dir, 'attachments-2', first))).toEqual(bytes);
    expect(readdirSync(join(dir, 'attachments-2'))).toHaveLength(3);
  });
});

describe('new keys that are not made', () => {
  it.each([
    ['the passphrase is wrong', 'not the passphrase', {}, 'wrong-passphrase'],
    ['the new one is weak', PASSPHRASE, { newPassphrase: 'short' }, 'weak-passphrase'],
  ])('change nothing when %s', async (_, passphrase, options, code) => {
    const { dir } = await renewable();
    const before = readHeaderFile(dir);
    await expect(renewKeys(dir, passphrase, { ...renewal, ...options })).rejects.toEqual(refused(code));
    expect([readHeaderFile(dir), filesOf(dir)]).toEqual([before, ofGeneration(1)]);
  });

  it('change nothing when they are stopped, at whatever step', async () => {
    const { dir } = await renewable();
    const before = readHeaderFile(dir);
    const seen: RenewProgress['step'][] = [];
    for (const step of ['copying', 'checking', 'attachments', 'finishing'] as const) {
      const stop = new AbortController();
      let last = 0;
      const stopped = renewKeys(dir, PASSPHRASE, {
        ...renewal,
        signal: stop.signal,
        onProgress: (progress) => {
          expect(progress.done).toBeGreaterThanOrEqual(last);
          expect(progress.done).toBeLessThanOrEqual(progress.total);
          last = progress.done;
          seen.push(progress.step);
          if (progress.step === step) stop.abort();
        },
      });
      await expect(stopped).rejects.toEqual(refused('cancelled'));
      expect([readHeaderFile(dir), filesOf(dir)], step).toEqual([before, ofGeneration(1)]);
    }
    expect(new Set(seen)).toEqual(new Set(['copying', 'checking', 'attachments', 'finishing']));
    await expectWhole(dir);
  });

  it('are refused when the journal is damaged, which then is as it was', async () => {
    const { dir } = await renewable();
    const file = join(dir, 'journal-1.db');
    const bytes = readFileSync(file);
    for (let at = 5000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await expect(renewKeys(dir, PASSPHRASE, renewal)).rejects.toEqual(refused('damaged'));
    expect(filesOf(dir)).toEqual(ofGeneration(1));
  });
});

describe('what a renewal that was cut short left', () => {
  /** As it was before and as it is after: every file of both generations. */
  async function both() {
    const { dir } = await renewable();
    const [old, fresh] = [join(tempFolder(), 'old'), join(tempFolder(), 'fresh')];
    cpSync(dir, old, { recursive: true });
    (await renewKeys(dir, PASSPHRASE, renewal)).vault.close();
    cpSync(dir, fresh, { recursive: true });
    return { dir, old, fresh };
  }
  function lay(dir: string, from: string, names: readonly string[]) {
    for (const name of names) cpSync(join(from, name), join(dir, name), { recursive: true });
  }

  it('is removed by the next opening: the new generation before its header was written, the old one after', async () => {
    const { dir, old, fresh } = await both();
    lay(dir, old, ['journal-1.db', 'attachments-1']);
    writeFileSync(join(dir, 'renewing-1-2.tmp'), '');
    await expectWhole(dir);
    expect(filesOf(dir)).toEqual(ofGeneration(2));

    rmSync(dir, { recursive: true });
    lay(dir, old, ofGeneration(1));
    lay(dir, fresh, ['journal-2.db', 'attachments-2']);
    writeFileSync(join(dir, 'journal-2.db-wal'), '');
    writeFileSync(join(dir, 'renewing-1-2.tmp'), '');
    await expectWhole(dir);
    expect(filesOf(dir)).toEqual(ofGeneration(1));
  });

  it('is not touched while nobody knows what is what: without the mark, with that of another time, or with a header that is lost or old', async () => {
    const { dir, old, fresh } = await both();
    lay(dir, old, ['journal-1.db', 'attachments-1']);
    const all = filesOf(dir);
    await expectWhole(dir);
    expect(filesOf(dir)).toEqual(all);
    writeFileSync(join(dir, 'renewing-3-4.tmp'), '');
    await expectWhole(dir);
    expect(filesOf(dir)).toEqual([...all, 'renewing-3-4.tmp'].sort());
    rmSync(join(dir, 'renewing-3-4.tmp'));

    writeFileSync(join(dir, 'renewing-1-2.tmp'), '');
    rmSync(join(dir, 'vault.json'));
    await expect(openVault(dir, PASSPHRASE)).rejects.toEqual(refused('damaged'));
    expect(existsSync(join(dir, 'journal-1.db')) && existsSync(join(dir, 'journal-2.db'))).toBe(true);

    // The header of before, put back from a copy when its journal is gone: the new journal may be all there is.
    rmSync(join(dir, 'journal-1.db'));
    lay(dir, old, ['vault.json']);
    await expect(openVault(dir, PASSPHRASE)).rejects.toEqual(refused('damaged'));
    expect(existsSync(join(dir, 'journal-2.db'))).toBe(true);
    lay(dir, fresh, ['vault.json']);
    await expectWhole(dir);
  });

  it('says which file is the old one when vault.json was put back from before', async () => {
    const { dir, old } = await both();
    lay(dir, old, ['vault.json']);
    await expect(openVault(dir, PASSPHRASE)).rejects.toThrow(/do not belong together/);
  });
});

describe('the comparison with the journal before', () => {
  it.each([
    ['a row less', "DELETE FROM settings WHERE key = '5'"],
    ['a row more', "INSERT INTO settings VALUES ('x', '')"],
    ['another value', "UPDATE settings SET value = 'y' WHERE key = '999'"],
    ['another order of the same', "UPDATE settings SET key = 'z' WHERE key = '5'"],
    ['another index', 'CREATE INDEX more ON settings (value)'],
    ['another version', 'PRAGMA user_version = 5'],
  ])('sees %s', async (_, change) => {
    const [one, other] = [scratchDb(), scratchDb()];
    for (const db of [one, other]) {
      const put = db.prepare("INSERT INTO settings VALUES (:key, 'x')");
      for (let key = 0; key < 1000; key++) put.run({ key: String(key) });
    }
    await compareJournals(one, other, async () => {});
    other.exec(change);
    await expect(compareJournals(one, other, async () => {})).rejects.toEqual(refused('damaged'));
  });
});

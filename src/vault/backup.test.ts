import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { Decrypter } from 'age-encryption';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BackupProgress, writeBackup } from './backup.ts';
import { opened } from './envelope.ts';
import { unlock } from './header.ts';
import { readHeaderFile } from './header-file.ts';
import { derivedKey } from './keys.ts';
import { KDF_FLOOR } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { restoreVault } from './restore.ts';
import { introduce } from './testing/journals.ts';
import { PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { createVault, openVault, type Vault } from './vault.ts';

const DAY = '2026-11-25';
const CANARY = 'itchy arms by nine';
const refused = (code: string) => expect.objectContaining({ code });

type Desk = { dir: string; folder: string; phrase: string; vault: Vault };

/** An open vault with a few hundred entries, and a folder for backups beside it. */
async function desk(): Promise<Desk> {
  const home = tempFolder();
  const [dir, folder, phrase] = [join(home, 'vault'), join(home, 'stick'), newPhrase()];
  mkdirSync(folder);
  const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR, phrase });
  onTestFinished(() => vault.close());
  introduce(vault);
  add(vault, 300);
  return { dir, folder, phrase, vault };
}

function add({ db }: Vault, count: number): void {
  const insert = db.prepare(
    `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
     VALUES (hex(randomblob(16)), 1, 1, :text, 0, 0, 60, 'Europe/Berlin', 'minute', 0)`,
  );
  for (let i = 0; i < count; i++) insert.run({ text: `${CANARY}, ${i}` });
}

/** Sealed files as the vault would keep them, by name. */
function attach(dir: string, count: number): Record<string, string> {
  const folder = join(dir, 'attachments-1');
  mkdirSync(folder, { mode: 0o700 });
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `photo-${i}.age`), randomBytes(10_000 * i + 1));
  return contentsOf(folder);
}

function contentsOf(folder: string): Record<string, string> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, digest(name)]),
  );
}

async function texts(opening: Promise<Vault>): Promise<unknown[]> {
  const vault = await opening;
  try {
    expect(
      vault.db.prepare("SELECT count(*) FROM entries_fts WHERE entries_fts MATCH 'itchy'").pluck().get(),
    ).toBe(vault.db.prepare('SELECT count(*) FROM entries').pluck().get());
    return vault.db.prepare('SELECT text FROM entries ORDER BY id').pluck().all();
  } finally {
    vault.close();
  }
}

describe('a backup', () => {
  it('brings everything back on another machine, with the passphrase or with the phrase', async () => {
    const { folder, phrase, vault } = await desk();
    const made = await vault.backup(folder, DAY);
    const kept = vault.db.prepare('SELECT text FROM entries ORDER BY id').pluck().all();
    expect(made).toEqual({
      file: `tend-${DAY}.age`,
      entries: 300,
      bytes: statSync(join(folder, made.file)).size,
    });
    vault.close();

    for (const way of [{ passphrase: PASSPHRASE }, { phrase }]) {
      const dir = join(tempFolder(), 'other', 'home');
      expect(await restoreVault(join(folder, made.file), way, dir)).toEqual({ entries: 300 });
      expect(readdirSync(dir).sort()).toEqual(['journal-1.db', 'lock.db', 'vault.json']);
      expect(await texts(openVault(dir, way))).toEqual(kept);
    }
  });

  it('is a plain file of the age format with an archive in it: age and tar open it without Tend’s own code', async () => {
    const { dir, folder, vault } = await desk();
    const photos = attach(dir, 3);
    const { file } = await vault.backup(folder, DAY);
    const bytes = readFileSync(join(folder, file));
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);

    const root = await unlock(readHeaderFile(dir), { passphrase: PASSPHRASE });
    const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', derivedKey(root, 'backup')).toUpperCase();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const payload = Buffer.from(await decrypter.decrypt(bytes));
    const out = tempFolder();
    execFileSync('tar', ['-xf', '-', '-C', out], { input: payload });
    expect(readdirSync(out).sort()).toEqual(['attachments-1', 'journal-1.db']);
    expect(contentsOf(join(out, 'attachments-1'))).toEqual(photos);
    // What is inside is sealed once more: the journal as it lies in the vault.
    const journal = readFileSync(join(out, 'journal-1.db'));
    expect(journal.length % 4096).toBe(0);
    expect(journal.includes('SQLite format 3')).toBe(false);

    // The reference implementation, where it is installed.
    const age = spawnSync('age', ['--decrypt', '--identity', '-', join(folder, file)], {
      input: `${identity}\n`,
      maxBuffer: 2 * payload.length,
    });
    if (age.error === undefined) expect(age.stdout.equals(payload)).toBe(true);
  });

  it('brings every photo back as it was, and leaves none out that is deleted while it is made', async () => {
    const { dir, folder, phrase, vault } = await desk();
    const photos = attach(dir, 40);
    const { file } = await vault.backup(folder, DAY, {
      onProgress: ({ step }) => {
        if (step === 'copying') rmSync(join(dir, 'attachments-1', 'photo-7.age'));
      },
    });
    const other = join(tempFolder(), 'vault');
    await restoreVault(join(folder, file), { phrase }, other);
    expect(contentsOf(join(other, 'attachments-1'))).toEqual(photos);
    expect(statSync(join(other, 'attachments-1')).mode & 0o077).toBe(0);
  });

  it('leaves nothing behind in the vault, holds no word of the journal, and is its owner’s only', async () => {
    const { dir, folder, vault } = await desk();
    const before = readdirSync(dir);
    const { file } = await vault.backup(folder, DAY);
    expect(readdirSync(dir)).toEqual(before);
    expect(readdirSync(folder)).toEqual([file]);
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, file)).includes('itchy')).toBe(false);
  });

  it('never takes the place of another: a second one of the day gets a name of its own', async () => {
    const { folder, vault } = await desk();
    writeFileSync(join(folder, `tend-${DAY}.age`), 'somebody’s');
    const names = [await vault.backup(folder, DAY), await vault.backup(folder, DAY)].map(({ file }) => file);
    expect(names).toEqual([`tend-${DAY}-2.age`, `tend-${DAY}-3.age`]);
    expect(readFileSync(join(folder, `tend-${DAY}.age`), 'utf8')).toBe('somebody’s');
  });

  it('is what was there at one moment, while entries go on being written', async () => {
    const { folder, vault } = await desk();
    const making = vault.backup(folder, DAY, {
      onProgress: ({ step }) => {
        if (step !== 'checking') add(vault, 1);
      },
    });
    expect(await making).toMatchObject({ entries: 300 });
    expect(vault.db.prepare('SELECT count(*) FROM entries').pluck().get()).toBeGreaterThan(300);
  });

  it('still opens with the passphrase of its day after that was changed, and says so to the new one', async () => {
    const { folder, vault } = await desk();
    const { file } = await vault.backup(folder, DAY);
    await vault.changePassphrase(PASSPHRASE, 'four other quiet words');
    const [old, other] = [join(tempFolder(), 'a'), join(tempFolder(), 'b')];
    await restoreVault(join(folder, file), { passphrase: PASSPHRASE }, old);
    const fresh = restoreVault(join(folder, file), { passphrase: 'four other quiet words' }, other);
    await expect(fresh).rejects.toEqual(refused('wrong-passphrase'));
    expect(existsSync(other)).toBe(false);
  });

  it('counts only when what was read back is what is in the journal: one entry less, and there is no backup', async () => {
    const { dir, folder, vault } = await desk();
    const [{ db }, header] = [vault, readHeaderFile(dir)];
    const root = await unlock(header, { passphrase: PASSPHRASE });
    const backup = () => writeBackup({ dir, db, header, root, folder, day: DAY });
    // The fault: the copy is taken, and the journal is another by the time it is compared.
    const { prepare } = db;
    const planted = Object.assign(Object.create(db), {
      prepare(sql: string) {
        const statement = prepare.call(db, sql);
        if (!sql.startsWith('VACUUM')) return statement;
        return {
          run(parameters: object) {
            statement.run(parameters);
            db.exec('DELETE FROM entries WHERE id = 7');
          },
        };
      },
    });
    const unlike = writeBackup({ dir, db: planted, header, root, folder, day: DAY });
    await expect(unlike).rejects.toThrow(/did not read back/);
    expect(readdirSync(folder)).toEqual([]);
    expect(await backup()).toMatchObject({ entries: 299 });
  });

  it('counts only when every byte was read back: a disk that gives one back wrong, and there is no backup', async () => {
    const { dir, folder, vault } = await desk();
    attach(dir, 30);
    let changed = false;
    const unlike = vault.backup(folder, DAY, {
      onProgress: ({ step }) => {
        if (step !== 'checking' || changed) return;
        changed = true;
        const [part = ''] = readdirSync(folder);
        const bytes = readFileSync(join(folder, part));
        const at = bytes.length - 1000;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(join(folder, part), bytes);
      },
    });
    await expect(unlike).rejects.toThrow(/did not read back/);
    expect(changed).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes nobody wait who deletes a photo, and leaves out one that is still being brought in', async () => {
    const { dir, folder, phrase, vault } = await desk();
    const photos = attach(dir, 30);
    writeFileSync(join(dir, 'attachments-1', `${'a'.repeat(32)}.part`), 'half of it');
    const order: string[] = [];
    let swept: Promise<unknown> | undefined;
    const { file } = await vault.backup(folder, DAY, {
      onProgress: () => {
        swept ??= vault.attachments.sweep().then(() => order.push('swept'));
      },
    });
    order.push('backed up');
    await swept;
    expect(order).toEqual(['swept', 'backed up']);
    const other = join(tempFolder(), 'vault');
    await restoreVault(join(folder, file), { phrase }, other);
    expect(contentsOf(join(other, 'attachments-1'))).toEqual(photos);
  });

  it('says how far it is, and leaves nothing when it is stopped', async () => {
    const { dir, folder, vault } = await desk();
    attach(dir, 3);
    const seen: BackupProgress[] = [];
    await vault.backup(folder, DAY, { onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ step }) => step))]).toEqual(['copying', 'sealing', 'checking']);
    const last = seen.at(-1);
    expect(last?.done).toBe(last?.total);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));

    for (const step of ['copying', 'sealing', 'checking']) {
      const [stop, empty] = [new AbortController(), tempFolder()];
      const stopped = vault.backup(empty, DAY, {
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.step === step) stop.abort();
        },
      });
      await expect(stopped).rejects.toEqual(refused('cancelled'));
      expect(readdirSync(empty)).toEqual([]);
      expect(existsSync(join(dir, 'scratch.tmp'))).toBe(false);
    }
  });

  it('is refused where it would be lost with the vault, and where nothing is', async () => {
    const { dir, folder, vault } = await desk();
    mkdirSync(join(dir, 'inside'));
    for (const wrong of [dir, join(dir, 'inside'), join(folder, 'nowhere')]) {
      await expect(vault.backup(wrong, DAY)).rejects.toEqual(refused('bad-input'));
    }
  });
});

describe('a restore', () => {
  it('takes nothing for a backup that had any one bit changed or its end cut off, and leaves no vault', async () => {
    const { folder, phrase, vault } = await desk();
    const { file } = await vault.backup(folder, DAY);
    const bytes = readFileSync(join(folder, file));
    const [broken, dir] = [join(folder, 'broken.age'), join(tempFolder(), 'vault')];
    const headerEnd = bytes.indexOf('\n---') + 60;
    const places = Array.from({ length: 60 }, (_, i) => Math.floor((i * headerEnd) / 40));
    places.push(
      ...Array.from({ length: 20 }, (_, i) => headerEnd + Math.floor((i * (bytes.length - headerEnd)) / 20)),
    );
    const changed = places.map((at) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << (at & 7));
      return copy;
    });
    changed.push(
      ...[0, 20, headerEnd, bytes.length >> 1, bytes.length - 1].map((end) => bytes.subarray(0, end)),
    );
    for (const [i, copy] of changed.entries()) {
      writeFileSync(broken, copy);
      const error: unknown = await restoreVault(broken, { phrase }, dir).then(
        () => 'restored',
        (thrown: unknown) => thrown,
      );
      expect(error, `change ${i}`).toMatchObject({ name: 'TendError' });
      expect(['damaged', 'newer-version', 'wrong-phrase']).toContain((error as { code: string }).code);
      expect(existsSync(join(dir, 'vault.json'))).toBe(false);
    }
    // The folder is still good for the real one.
    await restoreVault(join(folder, file), { phrase }, dir);
    (await openVault(dir, { phrase })).close();
  });

  it('goes over no vault, over no journal that lost its header, and into no folder of other things', async () => {
    const { dir, folder, phrase, vault } = await desk();
    const file = join(folder, (await vault.backup(folder, DAY)).file);
    vault.close();
    await expect(restoreVault(file, { phrase }, dir)).rejects.toEqual(refused('vault-exists'));
    await expect(restoreVault(file, { phrase }, folder)).rejects.toEqual(refused('bad-input'));
    const lost = join(tempFolder(), 'lost');
    mkdirSync(lost);
    writeFileSync(join(lost, 'journal-1.db'), 'precious');
    await expect(restoreVault(file, { phrase }, lost)).rejects.toEqual(refused('damaged'));
    expect(readFileSync(join(lost, 'journal-1.db'), 'utf8')).toBe('precious');
    const free = join(tempFolder(), 'free');
    await expect(restoreVault(join(folder, 'no.age'), { phrase }, free)).rejects.toEqual(
      refused('not-found'),
    );
    await expect(restoreVault(folder, { phrase }, free)).rejects.toEqual(refused('damaged'));
  });

  it('opens only with the root key of its own vault', async () => {
    const { folder, vault } = await desk();
    const { file } = await vault.backup(folder, DAY);
    const reading = opened(join(folder, file), Buffer.alloc(32, 1));
    await expect(reading).rejects.toThrow(/no identity matched/);
  });
});

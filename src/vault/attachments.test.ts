import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
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
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { resealAttachments } from './attachments.ts';
import { attachmentsFolder } from './folder.ts';
import { paddedLength } from './padding.ts';
import { openSealed } from './sealed-file.ts';
import { keep, kept, sha256 } from './testing/attachments.ts';
import { numbersFrom } from './testing/random.ts';
import { closedVault, PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { openVault, type Vault } from './vault.ts';

async function withVault<T>(work: (vault: Vault, folder: string, dir: string) => Promise<T>): Promise<T> {
  const dir = await closedVault();
  const vault = await openVault(dir, PASSPHRASE);
  try {
    return await work(vault, attachmentsFolder(dir, 1), dir);
  } finally {
    vault.close();
  }
}

const CHUNK = 65_536;
const DAY_MS = 24 * 60 * 60 * 1000;

describe('an attachment', () => {
  it.each([1, 2, 255, CHUNK - 1, CHUNK, CHUNK + 1, 1_000_003, 3 * 1024 * 1024])(
    'of %i bytes comes back as it was, and its file tells no more than about its size',
    (size) =>
      withVault(async (vault, folder) => {
        const bytes = randomBytes(size);
        const one = await keep(vault, bytes);
        expect(sha256(await vault.attachments.read(one, size))).toBe(one.sha256);
        const file = readFileSync(join(folder, one.file));
        expect(one.file).toMatch(/^[0-9a-f]{32}$/);
        expect(file.indexOf(bytes.subarray(0, 16))).toBe(size < 16 ? file.indexOf(bytes) : -1);
        expect(file.length).toBeGreaterThan(paddedLength(size));
        if (process.platform === 'win32') return;
        expect([statSync(folder).mode & 0o777, statSync(join(folder, one.file)).mode & 0o777]).toEqual([
          0o700, 0o600,
        ]);
      }),
  );

  it('has one of few sizes on disk, and costs at most an eighth more', () => {
    const all = Array.from({ length: 2 ** 17 }, (_, i) => ({ size: i + 1, padded: paddedLength(i + 1) }));
    expect(all.filter(({ size, padded }) => padded < size || padded > size * 1.125 + 1)).toEqual([]);
    expect(new Set(all.map(({ padded }) => padded)).size).toBeLessThan(300);
    expect(paddedLength(5_000_000)).toBe(5_111_808);
  });

  it('that was changed, cut, extended, swapped or lost is called damaged, never shown in part or as another', () =>
    withVault(async (vault, folder) => {
      const [one, other] = [await keep(vault, randomBytes(200_000)), await keep(vault, randomBytes(200_000))];
      const path = join(folder, one.file);
      const whole = readFileSync(path);
      const damaged = async (how: string) => {
        await expect(vault.attachments.read(one, one.bytes), how).rejects.toMatchObject({
          code: 'damaged',
          data: { part: 'attachment' },
        });
        writeFileSync(path, whole);
      };
      const random = numbersFrom(20_261_125);
      for (let i = 0; i < 200; i++) {
        const flipped = Buffer.from(whole);
        const at = Math.floor(random() * whole.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        writeFileSync(path, flipped);
        await damaged(`bit flipped in byte ${at}`);
      }
      // At the borders of age's chunks above all: what is left there is whole chunks.
      const start = whole.length - 16 - paddedLength(200_000) - 4 * 16;
      for (const length of [
        0,
        1,
        start,
        start + 16,
        start + 16 + CHUNK + 16,
        start + 16 + 2 * (CHUNK + 16),
        whole.length - 1,
      ]) {
        truncateSync(path, length);
        await damaged(`cut to ${length}`);
      }
      for (const more of [1, 16, CHUNK + 16]) {
        appendFileSync(path, Buffer.alloc(more));
        await damaged(`${more} bytes more`);
      }
      copyFileSync(join(folder, other.file), path);
      await damaged('another in its place');
      rmSync(path);
      await damaged('gone');
      rmSync(path);
      mkdirSync(path);
      await expect(vault.attachments.read(one, one.bytes)).rejects.toMatchObject({ code: 'damaged' });
      // The row says how long it is: a longer or shorter plaintext is not it.
      for (const bytes of [100_000, 300_000]) {
        await expect(vault.attachments.read(other, bytes)).rejects.toMatchObject({ code: 'damaged' });
      }
      expect(sha256(await vault.attachments.read(other, other.bytes))).toBe(other.sha256);
    }));

  it('does not stay on the disk when its row could not be written', () =>
    withVault(async (vault, folder) => {
      const broken = vault.attachments.write(randomBytes(10), () => {
        throw new RangeError('no row');
      });
      await expect(broken).rejects.toThrow('no row');
      expect(readdirSync(folder)).toEqual([]);
    }));
});

describe('sweeping', () => {
  it('takes what no row names and nothing else, and closes the folder to others', () =>
    withVault(async (vault, folder) => {
      const [one, gone] = [await keep(vault, randomBytes(10)), await keep(vault, randomBytes(10))];
      vault.db.prepare('DELETE FROM attachments WHERE uid = :uid').run({ uid: gone.uid });
      writeFileSync(join(folder, `${'a'.repeat(32)}.part`), 'half of one');
      writeFileSync(join(folder, 'notes.txt'), 'not ours');
      mkdirSync(join(folder, 'b'.repeat(32)));
      chmodSync(folder, 0o755);
      expect(await vault.attachments.sweep()).toBe(2);
      expect(readdirSync(folder).sort()).toEqual([one.file, 'b'.repeat(32), 'notes.txt'].sort());
      if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
    }));

  it('beside an older copy of the journal takes no newer photo: it is there again when the newer journal is', async () => {
    const dir = await closedVault();
    const [journal, aside] = [join(dir, 'journal-1.db'), join(attachmentsFolder(dir, 1), 'unclaimed')];
    const copies = tempFolder();
    const opened = async <T>(work: (vault: Vault) => Promise<T>): Promise<T> => {
      const vault = await openVault(dir, PASSPHRASE);
      try {
        return await work(vault);
      } finally {
        vault.close();
      }
    };
    copyFileSync(journal, join(copies, 'older.db'));
    const [one, other] = await opened(async (vault) => [
      await keep(vault, randomBytes(70_000)),
      await keep(vault, randomBytes(9)),
    ]);
    copyFileSync(journal, join(copies, 'newer.db'));

    copyFileSync(join(copies, 'older.db'), journal);
    const found = Date.parse('2026-11-25T12:00:00Z');
    await opened((vault) => vault.attachments.sweep(found));
    expect(readdirSync(aside).sort()).toEqual([`${one.file}.2026-11-25`, `${other.file}.2026-11-25`].sort());
    await opened((vault) => vault.attachments.sweep(found + 29 * DAY_MS));
    copyFileSync(join(copies, 'newer.db'), journal);
    await opened(async (vault) => {
      // Also before it was swept.
      expect(sha256(await vault.attachments.read(one, one.bytes))).toBe(one.sha256);
      await vault.attachments.sweep(found + 90 * DAY_MS);
      expect(sha256(await vault.attachments.read(other, other.bytes))).toBe(other.sha256);
    });

    copyFileSync(join(copies, 'older.db'), journal);
    await opened((vault) => vault.attachments.sweep(found));
    expect(await opened((vault) => vault.attachments.sweep(found + 31 * DAY_MS))).toBe(2);
    expect(readdirSync(aside)).toEqual([]);
  });

  it('takes at once what was removed in this session, whenever it came', async () => {
    const dir = await closedVault();
    for (const last of [false, true]) {
      const vault = await openVault(dir, PASSPHRASE);
      if (!last) await keep(vault, randomBytes(9));
      else {
        vault.db.exec('DELETE FROM attachments');
        expect(await vault.attachments.sweep()).toBe(1);
        expect(readdirSync(attachmentsFolder(dir, 1))).toEqual([]);
      }
      vault.close();
    }
  });

  it('does not take what is just being brought in', () =>
    withVault(async (vault) => {
      const all = [keep(vault, randomBytes(2_000_000)), keep(vault, randomBytes(2_000_000))];
      let done = false;
      const both = Promise.all(all).then(() => (done = true));
      while (!done) {
        await vault.attachments.sweep();
        await sleep(1);
      }
      await both;
      for (const one of kept(vault))
        expect(sha256(await vault.attachments.read(one, one.bytes))).toBe(one.sha256);
      expect(kept(vault)).toHaveLength(2);
    }));

  it('stops no backup that is being made meanwhile: that has names of its own for what it copies', () =>
    withVault(async (vault, folder) => {
      const one = await keep(vault, randomBytes(500_000));
      const backup = vault.backup(tempFolder(), '2026-11-25');
      vault.db.exec('DELETE FROM attachments');
      const [{ file }] = await Promise.all([backup, vault.attachments.sweep()]);
      expect([file, existsSync(join(folder, one.file))]).toEqual(['tend-2026-11-25.age', false]);
    }));
});

describe('new keys', () => {
  it('leave no attachment that an old secret opens, and lose none', () =>
    withVault(async (vault, folder, dir) => {
      const before = [await keep(vault, randomBytes(70_000)), await keep(vault, randomBytes(5))];
      expect(await resealAttachments(dir, { generation: 1 }, { generation: 2, db: vault.db })).toEqual({
        sealed: 2,
        damaged: 0,
      });
      const next = attachmentsFolder(dir, 2);
      const after = kept(vault);
      for (const [i, old] of before.entries()) {
        const fresh = after[i] ?? old;
        expect(sha256(await openSealed(next, fresh, fresh.bytes))).toBe(old.sha256);
        await expect(
          openSealed(next, { file: fresh.file, secret: old.secret }, old.bytes),
        ).rejects.toMatchObject({
          code: 'damaged',
        });
        // The old generation is whole until the new one is committed.
        expect(sha256(await openSealed(folder, old, old.bytes))).toBe(old.sha256);
      }
    }));

  it('take along what is damaged, so that what can be saved of it still can be', () =>
    withVault(async (vault, folder, dir) => {
      const [whole, cut, lost] = [
        await keep(vault, randomBytes(9)),
        await keep(vault, randomBytes(200_000)),
        await keep(vault, randomBytes(9)),
      ];
      truncateSync(join(folder, cut.file), 100_000);
      rmSync(join(folder, lost.file));
      const result = await resealAttachments(dir, { generation: 1 }, { generation: 2, db: vault.db });
      expect(result).toEqual({ sealed: 1, damaged: 2 });
      const next = attachmentsFolder(dir, 2);
      expect(readFileSync(join(next, cut.file)).equals(readFileSync(join(folder, cut.file)))).toBe(true);
      expect(sha256(await openSealed(next, kept(vault)[0] ?? whole, 9))).toBe(whole.sha256);
    }));
});

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closedVault, PASSPHRASE, printed, startScript, tempFolder } from './testing/vaults.ts';

/** A namespace of its own, where anyone may mount: a full disk and a read-only one, real and without rights. */
const apart = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'];
const canMount = spawnSync(apart[0] ?? '', [...apart.slice(1), 'mount -t tmpfs tmpfs /mnt']).status === 0;
/** Runs what follows on a disk of `size`, or with `dir` read-only. */
const onSmallDisk = (dir: string, size: string) => [
  ...apart,
  `mount -t tmpfs -o size=${size} tmpfs "$0" && exec "$@"`,
  dir,
];
const readOnly = (dir: string) => [
  ...apart,
  'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"',
  dir,
];
/** Without the rights of root: a folder that is closed is closed. */
const asNobodySpecial = ['unshare', '--user'];

describe.skipIf(!canMount)('a full disk', () => {
  it.each(['1500k', '2500k', '6m'])(
    '(of %s) is told kindly, and what was saved before is there',
    async (size) => {
      const disk = tempFolder();
      const result = await printed(
        startScript('fill.ts', [join(disk, 'vault'), PASSPHRASE], onSmallDisk(disk, size)),
      );
      expect(result).toMatchObject({ told: { code: 'disk-full' }, integrity: 'ok' });
      const { acknowledged, readable, kept } = result as Record<string, number>; // what fill.ts prints
      expect(acknowledged).toBeGreaterThan(10);
      expect([readable, kept]).toEqual([acknowledged, acknowledged]);
    },
  );

  it('without a free byte opens a vault for reading, also one whose log a crash left, and makes no -shm file', async () => {
    const disk = tempFolder();
    const result = await printed(startScript('full-open.ts', [disk, PASSPHRASE], onSmallDisk(disk, '8m')));
    const read = { said: 'kept', shm: [] };
    expect(result).toEqual({ free: 0, closed: read, crashed: read });
  });

  it('leaves neither a backup with a good name nor half of one, and the vault as it was', async () => {
    const [dir, stick, seen] = [await closedVault(), tempFolder(), tempFolder()];
    const list = `"$@" && ls -A ${stick} > ${join(seen, 'left')} && ls -A ${dir} > ${join(seen, 'vault')}`;
    const small = onSmallDisk(stick, '128k').with(-2, `mount -t tmpfs -o size=128k tmpfs "$0" && ${list}`);
    expect(await printed(startScript('backup.ts', [dir, PASSPHRASE, stick], small))).toMatchObject({
      code: 'disk-full',
    });
    expect(readFileSync(join(seen, 'left'), 'utf8')).toBe('');
    expect(readFileSync(join(seen, 'vault'), 'utf8').trim().split('\n').sort()).toEqual([
      'journal-1.db',
      'lock.db',
      'vault.json',
    ]);
  });

  it('leaves no half of an attachment, and those before are there', async () => {
    const disk = tempFolder();
    const tell = startScript('attach.ts', [join(disk, 'vault'), PASSPHRASE, '100'], onSmallDisk(disk, '3m'));
    let heard = '';
    tell.stdout?.on('data', (chunk) => {
      heard += String(chunk);
    });
    expect(await once(tell, 'close')).toEqual([0, null]);
    const acknowledged = heard.split('kept ').length - 1;
    expect(acknowledged).toBeGreaterThan(3);
    expect(JSON.parse(heard.trim().split('\n').at(-1) ?? '')).toMatchObject({
      told: { code: 'disk-full' },
      files: acknowledged,
      rows: acknowledged,
    });
  });

  it('leaves no vault when there is no room to make one', async () => {
    const disk = tempFolder();
    const dir = join(disk, 'vault');
    const tell = startScript('open.ts', [dir, PASSPHRASE, 'create'], onSmallDisk(disk, '100k'));
    expect(await printed(tell)).toMatchObject({ code: 'disk-full' });
  });
});

describe.skipIf(!canMount)('a read-only folder', () => {
  it('is told kindly, for a vault in it and for one that would be made in it', async () => {
    const dir = await closedVault();
    expect(await printed(startScript('open.ts', [dir, PASSPHRASE, 'open'], readOnly(dir)))).toMatchObject({
      code: 'read-only',
    });
    const empty = tempFolder();
    const made = startScript('open.ts', [join(empty, 'vault'), PASSPHRASE, 'create'], readOnly(empty));
    expect(await printed(made)).toMatchObject({ code: 'read-only' });
    expect(await printed(startScript('open.ts', [dir, PASSPHRASE, 'open']))).toEqual({ code: 'opened' });
  });
});

describe.skipIf(!canMount)('a folder that belongs to somebody else', () => {
  it('is told kindly, and never taken for an empty one', async () => {
    const dir = await closedVault();
    chmodSync(dir, 0o000);
    onTestFinished(() => chmodSync(dir, 0o700));
    for (const how of ['open', 'create']) {
      expect(await printed(startScript('open.ts', [dir, PASSPHRASE, how], asNobodySpecial))).toMatchObject({
        code: 'read-only',
      });
    }
    const closed = join(tempFolder(), 'closed');
    mkdirSync(closed, { mode: 0o500 });
    const made = startScript('open.ts', [join(closed, 'vault'), PASSPHRASE, 'create'], asNobodySpecial);
    expect(await printed(made)).toMatchObject({ code: 'read-only' });
    expect(readdirSync(closed)).toEqual([]);
  });
});

// Killed at any moment: src/vault/torture/kills.test.ts.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHeaderFile } from './header-file.ts';
import { renewKeys } from './renew.ts';
import { type Disk, replay } from './testing/disk.ts';
import { numbersFrom } from './testing/random.ts';
import { expectWhole, renewable } from './testing/renewable.ts';
import { canTrace, laidOut, traced } from './testing/trace.ts';
import { PASSPHRASE, startScript, tempFolder } from './testing/vaults.ts';

/** One generation whole, and nothing of another. */
async function expectOne(dir: string, generations: readonly number[]): Promise<number> {
  await expectWhole(dir);
  const { generation } = readHeaderFile(dir);
  expect(generations).toContain(generation);
  const files = readdirSync(dir).filter((name) => !/^(lock\.db.*|vault\.json\.new|scratch\.tmp)$/.test(name));
  expect(files.sort()).toEqual([`attachments-${generation}`, `journal-${generation}.db`, 'vault.json']);
  return generation;
}

describe.skipIf(!canTrace)('a power cut while new keys are made', () => {
  it.each([
    ['keeps what was synced only', (disk: Disk) => disk.synced()],
    ['keeps some of what was not, and not in order', (disk: Disk) => disk.maybe(random)],
  ])('leaves the old ones or the new ones whole when the disk %s', async (_, left) => {
    const { dir } = await renewable();
    const before = filesUnder(dir);
    const root = join(dir, '..');
    const script = fileURLToPath(new URL('./testing/renew.ts', import.meta.url));
    const trace = traced(tempFolder(), [script, dir, PASSPHRASE, '1']);
    const after = tempFolder();
    const found: number[] = [];
    let last = '';
    for (const { disk, said } of replay(trace, root, before)) {
      const files = left(disk);
      const state = JSON.stringify([...files].map(([path, bytes]) => [path, bytes.length, bytes.at(-1)]));
      if (state === last) continue;
      last = state;
      laidOut(files, dir, join(after, 'vault'));
      const generation = await expectOne(join(after, 'vault'), [1, 2]);
      if (said.includes('renewed 2')) expect(generation).toBe(2);
      found.push(generation);
    }
    expect(new Set(found)).toEqual(new Set([1, 2]));
    expect(found).toEqual([...found].sort());
  });
});
const random = numbersFrom(7);

function filesUnder(dir: string): Map<string, Buffer> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]),
  );
}

const apart = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'];
const canMount = spawnSync(apart[0] ?? '', [...apart.slice(1), 'mount -t tmpfs tmpfs /mnt']).status === 0;
/** On a disk of that size, with a copy of the vault on it; what is there at the end is copied back. */
const onSmallDisk = (disk: string, dir: string, size: string, back: string) => [
  ...apart,
  `mount -t tmpfs -o size=${size} tmpfs "$0" && cp -r ${dir} "$0/vault" && "$@" && cp -r "$0/vault" ${back}`,
  disk,
];

describe.skipIf(!canMount)('new keys on a full disk', () => {
  it.each([
    ['before anything is written, when there is no room for a second copy', '20m', []],
    ['kindly when it fills up in the middle', '48m', ['filler']],
  ])('say so %s, and leave the vault as it was', async (_, size, filler) => {
    const { dir } = await renewable();
    const [disk, back] = [tempFolder(), tempFolder()];
    const args = [join(disk, 'vault'), PASSPHRASE, '1', ...filler.map((name) => join(disk, name))];
    const child = startScript('renew.ts', args, onSmallDisk(disk, dir, size, back));
    const lines: string[] = [];
    child.stdout?.on('data', (chunk) => lines.push(String(chunk)));
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const told = JSON.parse(lines.join('').trim().split('\n').at(-1) ?? '');
    expect(told).toMatchObject({ code: 'disk-full' });
    expect('data' in told).toBe(filler.length === 0);
    await expectOne(join(back, 'vault'), [1]);
  });
});

it('the check sees a renewal that commits before its journal is there', async () => {
  const { dir } = await renewable();
  const early = tempFolder();
  cpSync(dir, join(early, 'vault'), { recursive: true });
  (await renewKeys(dir, PASSPHRASE, { holder: 'terminal', phrase: false })).vault.close();
  cpSync(join(dir, 'vault.json'), join(early, 'vault', 'vault.json'));
  await expect(expectOne(join(early, 'vault'), [1, 2])).rejects.toMatchObject({ code: 'damaged' });
});

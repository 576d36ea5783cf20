import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KDF_FLOOR } from './passphrase.ts';
import { replay, TRACED_CALLS } from './testing/disk.ts';
import { PASSPHRASE, tempFolder } from './testing/vaults.ts';
import { createVault, openVault, vaultState } from './vault.ts';

const canTrace = spawnSync('strace', ['-V']).status === 0;
const script = fileURLToPath(new URL('./testing/write.ts', import.meta.url));
const ENTRIES = 40;

/** What the program did to the disk while it made a vault and added entries; a checkpoint falls into it every 50 pages. */
function record(root: string, ...pragmas: string[]): string {
  const trace = join(root, 'trace');
  const strace = [
    '-qq',
    '-xx',
    '-y',
    '-s',
    '10000000',
    '-e',
    'signal=none',
    '-e',
    `trace=${TRACED_CALLS}`,
    '-o',
    trace,
  ];
  const program = [
    process.execPath,
    script,
    join(root, 'deep', 'vault'),
    PASSPHRASE,
    String(ENTRIES),
    ...pragmas,
  ];
  execFileSync('strace', [...strace, ...program], { stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(trace, 'utf8');
}

/** Puts the files of a disk into a folder, as they would be found after the power is back. */
function laidOut(files: Map<string, Buffer>, root: string, dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, relative(join(root, 'deep', 'vault'), path)), bytes);
  }
}

/** The entries that are found, in order; makes sure that nothing in the journal is torn. */
async function found(dir: string): Promise<number[]> {
  const vault = await openVault(dir, PASSPHRASE);
  try {
    expect(vault.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(vault.db.pragma('foreign_key_check')).toEqual([]);
    return vault.db.prepare<[], number>('SELECT id FROM entries ORDER BY id').pluck().all();
  } finally {
    vault.close();
  }
}

const acknowledged = (said: string) => said.split('\n').filter((line) => line.startsWith('added ')).length;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe.skipIf(!canTrace)('a power cut', () => {
  it('takes no entry that was acknowledged, at whatever moment it comes', async () => {
    const root = tempFolder();
    const dir = join(root, 'after');
    let [moments, most] = [0, 0];
    for (const { disk, said } of replay(record(root, 'wal_autocheckpoint = 50'), root)) {
      laidOut(disk.synced(), root, dir);
      moments++;
      if (vaultState(dir) === 'none') {
        // Before the commit point there is no vault, and making one works.
        expect(said).toBe('');
        (await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR })).close();
        continue;
      }
      const entries = await found(dir);
      expect(entries, `after "${said.slice(-20)}"`).toEqual(upTo(entries.length));
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged(said));
      most = Math.max(most, entries.length);
    }
    expect(most).toBe(ENTRIES);
    expect(moments).toBeGreaterThan(2 * ENTRIES);
  });

  it('takes none either when the disk kept some of what was not synced, and not in order', async () => {
    const root = tempFolder();
    const dir = join(root, 'after');
    const random = numbersFrom(20_261_124);
    for (const { disk, said } of replay(record(root, 'wal_autocheckpoint = 50'), root)) {
      laidOut(disk.maybe(random), root, dir);
      if (vaultState(dir) === 'none') {
        expect(said).toBe('');
        (await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR })).close();
        continue;
      }
      const entries = await found(dir);
      expect(entries).toEqual(upTo(entries.length));
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged(said));
    }
  });

  it('would take some if entries were acknowledged without a sync: this check sees it', async () => {
    const root = tempFolder();
    const dir = join(root, 'after');
    let lost = 0;
    for (const { disk, said } of replay(record(root, 'synchronous = OFF'), root)) {
      if (acknowledged(said) === 0) continue;
      laidOut(disk.synced(), root, dir);
      const entries = await found(dir).catch(() => []);
      lost = Math.max(lost, acknowledged(said) - entries.length);
    }
    expect(lost).toBeGreaterThan(0);
  });
});

/** Mulberry32: the same numbers each time, so that a failure can be looked at. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vaultState } from './folder.ts';
import { KDF_FLOOR } from './passphrase.ts';
import { replay, TRACED_CALLS } from './testing/disk.ts';
import { entriesOf, introduce } from './testing/journals.ts';
import { numbersFrom } from './testing/random.ts';
import { PASSPHRASE, TEND, tempFolder } from './testing/vaults.ts';
import { createVault } from './vault.ts';

const canTrace = spawnSync('strace', ['-V']).status === 0;
const script = fileURLToPath(new URL('./testing/write.ts', import.meta.url));
const ENTRIES = 40;
/** So that writing the log back falls into so short a run as well, many times. */
const CHECKPOINTS = 'wal_autocheckpoint = 50';

/** What a program did to the disk and said, as strace prints it. */
function traced(root: string, program: readonly string[], input = ''): string {
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
  execFileSync('strace', [...strace, process.execPath, ...program], {
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  return readFileSync(trace, 'utf8');
}

/** A vault that is made and then written to, one transaction an entry. */
function written(root: string, ...pragmas: string[]): string {
  return traced(root, [script, join(root, 'deep', 'vault'), PASSPHRASE, String(ENTRIES), ...pragmas]);
}

/** Puts the files of a disk into a folder, as they would be found after the power is back. */
function laidOut(files: Map<string, Buffer>, dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, basename(path)), bytes);
  }
}

/** The numbers of the entries that are found, in the order they were added. */
async function found(dir: string): Promise<number[]> {
  return (await entriesOf(dir)).map(({ text }) => Number(/^line (\d+):/.exec(text)?.[1]));
}

const acknowledged = (said: string) => said.split('\n').filter((line) => line.startsWith('added ')).length;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe.skipIf(!canTrace)('a power cut', () => {
  it('takes no entry that was acknowledged, at whatever moment it comes', async () => {
    const root = tempFolder();
    const dir = join(root, 'after');
    let [moments, most] = [0, 0];
    for (const { disk, said } of replay(written(root, CHECKPOINTS), root)) {
      laidOut(disk.synced(), dir);
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
    for (const { disk, said } of replay(written(root, CHECKPOINTS), root)) {
      laidOut(disk.maybe(random), dir);
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

  it('takes no entry that tend add - acknowledged', async () => {
    const root = tempFolder();
    const [dir, vaultDir, passphraseFile] = [
      join(root, 'after'),
      join(root, 'vault'),
      join(root, 'passphrase'),
    ];
    const vault = await createVault(vaultDir, PASSPHRASE, { kdf: KDF_FLOOR });
    introduce(vault);
    vault.close();
    writeFileSync(passphraseFile, PASSPHRASE, { mode: 0o600 });
    const before = new Map(
      ['vault.json', 'journal-1.db', 'lock.db'].map((name) => [
        join(vaultDir, name),
        readFileSync(join(vaultDir, name)),
      ]),
    );
    const lines = upTo(ENTRIES).map((n) => `line ${n}: gave Maya 2 mg melatonin at 20:10, itchy arms 3/10\n`);
    const tend = [TEND, '--vault', vaultDir, '--passphrase-file', passphraseFile, '--json', 'add', '-'];

    let most = 0;
    for (const { disk, said } of replay(traced(root, tend, lines.join('')), root, before)) {
      laidOut(disk.synced(), dir);
      const entries = await entriesOf(dir);
      const answers = said
        .split('\n')
        .slice(0, -1)
        .map((json) => JSON.parse(json));
      const texts = entries.map(({ text }) => text);
      expect(texts.slice(0, answers.length)).toEqual(answers.map(({ entry }) => entry.text));
      expect(entries.every(({ events }) => events === 2)).toBe(true);
      most = Math.max(most, answers.length);
    }
    expect(most).toBe(ENTRIES);
  });

  it('would take some if entries were acknowledged without a sync: this check sees it', async () => {
    const root = tempFolder();
    const dir = join(root, 'after');
    let lost = 0;
    for (const { disk, said } of replay(written(root, 'synchronous = OFF'), root)) {
      if (acknowledged(said) === 0) continue;
      laidOut(disk.synced(), dir);
      const entries = await found(dir).catch(() => []);
      lost = Math.max(lost, acknowledged(said) - entries.length);
    }
    expect(lost).toBeGreaterThan(0);
  });
});

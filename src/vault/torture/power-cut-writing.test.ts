import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vaultState } from '../folder.ts';
import { KDF_FLOOR } from '../passphrase.ts';
import { type Disk, replay } from '../testing/disk.ts';
import { entriesOf, introduce } from '../testing/journals.ts';
import { canTrace, laidOut, traced } from '../testing/trace.ts';
import { PASSPHRASE, TEND, tempFolder } from '../testing/vaults.ts';
import { createVault } from '../vault.ts';
import { type Attack, count, torture } from './plan.ts';

const script = fileURLToPath(new URL('../testing/write.ts', import.meta.url));
const ENTRIES = 40;
/** So that writing the log back falls into so short a run as well, many times. */
const CHECKPOINTS = 'wal_autocheckpoint = 50';

/** A vault that is made and then written to, one transaction an entry. */
function written(root: string, ...pragmas: string[]): string {
  return traced(tempFolder(), [script, join(root, 'deep', 'vault'), PASSPHRASE, String(ENTRIES), ...pragmas]);
}

/** The numbers of the entries that are found, in the order they were added. */
async function found(dir: string): Promise<number[]> {
  return (await entriesOf(dir)).map(({ text }) => Number(/^line (\d+):/.exec(text)?.[1]));
}

const acknowledged = (said: string) => said.split('\n').filter((line) => line.startsWith('added ')).length;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

async function cutWhileWriting({ share, random, done }: Attack, left: (disk: Disk) => Map<string, Buffer>) {
  const root = tempFolder();
  const after = tempFolder();
  const dir = join(after, 'deep', 'vault');
  const chosen = random('moments');
  let [moments, disks, most] = [0, 0, 0];
  for (const { disk, said } of replay(written(root, CHECKPOINTS), root)) {
    moments++;
    if (chosen() >= share) continue;
    disks++;
    laidOut(left(disk), root, after);
    done();
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
  expect(most).toBeGreaterThan(0);
  if (share === 1) expect(most).toBe(ENTRIES);
  expect(moments).toBeGreaterThan(2 * ENTRIES);
  return `${count(disks)} disks after ${count(moments)} moments, up to ${most} acknowledged, 0 lost`;
}

describe('a power cut while writing', () => {
  torture(
    'power cut, writing',
    'no entry that was acknowledged is lost, at whatever moment it comes',
    1,
    (attack) => cutWhileWriting(attack, (disk) => disk.synced()),
    { skip: !canTrace },
  );

  torture(
    'power cut, writing, out of order',
    'none either when the disk kept some of what was not synced, and not in order',
    1,
    (attack) => {
      const luck = attack.random('luck');
      return cutWhileWriting(attack, (disk) => disk.maybe(luck));
    },
    { skip: !canTrace },
  );

  torture(
    'power cut, tend add',
    'no entry that tend add - acknowledged is lost',
    1,
    async ({ share, random, done }) => {
      const root = tempFolder();
      const [vaultDir, passphraseFile] = [join(root, 'vault'), join(root, 'passphrase')];
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
      const lines = upTo(ENTRIES).map(
        (n) => `line ${n}: gave Maya 2 mg melatonin at 20:10, itchy arms 3/10\n`,
      );
      const tend = [TEND, '--vault', vaultDir, '--passphrase-file', passphraseFile, '--json', 'add', '-'];
      const [after, chosen] = [tempFolder(), random('moments')];
      let [moments, disks, most] = [0, 0, 0];
      for (const { disk, said } of replay(traced(tempFolder(), tend, lines.join('')), root, before)) {
        moments++;
        if (chosen() >= share) continue;
        disks++;
        laidOut(disk.synced(), root, after);
        const entries = await entriesOf(join(after, 'vault'));
        const answers = said
          .split('\n')
          .slice(0, -1)
          .map((json) => JSON.parse(json));
        const texts = entries.map(({ text }) => text);
        expect(texts.slice(0, answers.length)).toEqual(answers.map(({ entry }) => entry.text));
        expect(entries.every(({ events }) => events === 2)).toBe(true);
        most = Math.max(most, answers.length);
        done();
      }
      if (share === 1) expect(most).toBe(ENTRIES);
      return `${count(disks)} disks after ${count(moments)} moments, up to ${most} acknowledged, 0 lost`;
    },
    { skip: !canTrace },
  );

  it.skipIf(!canTrace)(
    'would take some if entries were acknowledged without a sync: this check sees it',
    async () => {
      const root = tempFolder();
      const after = tempFolder();
      let lost = 0;
      for (const { disk, said } of replay(written(root, 'synchronous = OFF'), root)) {
        if (acknowledged(said) === 0) continue;
        laidOut(disk.synced(), root, after);
        const entries = await found(join(after, 'deep', 'vault')).catch(() => []);
        lost = Math.max(lost, acknowledged(said) - entries.length);
        if (lost > 0) break;
      }
      expect(lost).toBeGreaterThan(0);
    },
  );
});

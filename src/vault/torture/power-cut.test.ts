import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Disk, replay } from '../testing/disk.ts';
import { copyOf, expectKept, type Kept, keptVault } from '../testing/kept.ts';
import { canTrace, laidOut, traced } from '../testing/trace.ts';
import { tempFolder } from '../testing/vaults.ts';
import { count, torture } from './plan.ts';

const script = fileURLToPath(new URL('../testing/deed.ts', import.meta.url));

/** Writing has a test of its own: power-cut-writing.test.ts. */
const kinds: readonly [kind: string, promise: string, rounds: number, deeds: readonly string[]][] = [
  ['passphrase change', 'nobody is locked out', 6, ['passphrase', 'write']],
  ['backup', 'a backup that was called good restores', 2, ['backup', 'write']],
  ['new keys', 'the old ones or the new ones, whole', 2, ['write', 'keys']],
  ['attachments', 'a photo that was brought in is there', 5, ['attach', 'write']],
  ['inbox', 'a line written while locked is there once', 4, ['seal', 'seal', 'read', 'write']],
];

describe('a power cut', () => {
  for (const [kind, promise, rounds, deeds] of kinds) {
    torture(
      `power cut, ${kind}`,
      promise,
      1,
      async ({ share, random, done }) => {
        const kept = copyOf(await keptVault({ entries: 6, attachments: 2 }));
        const before = filesUnder(kept.root);
        const trace = traced(tempFolder(), [
          script,
          ...[kept.dir, kept.folder, kept.passphrase, 1, rounds].map(String),
          ...deeds,
        ]);
        const [chosen, luck, after] = [random('moments'), random('luck'), tempFolder()];
        let [moments, states, most] = [0, 0, 0];
        const seen = new Set<string>();
        for (const { disk, said } of replay(trace, kept.root, before)) {
          moments++;
          if (chosen() >= share) continue;
          for (const left of [disk.synced(), disk.maybe(luck)]) {
            const state = stateOf(left, said);
            if (seen.has(state)) continue;
            seen.add(state);
            laidOut(left, kept.root, after);
            const { acknowledged } = await expectFound(kept, after, said).catch((error) => {
              throw new Error(`After moment ${moments}, when it had said:\n${said}`, { cause: error });
            });
            states++;
            most = Math.max(most, acknowledged);
            done();
          }
        }
        expect(most).toBeGreaterThan(0);
        return `${count(states)} disks after ${count(moments)} moments, up to ${count(most)} acknowledged, 0 lost`;
      },
      { skip: !canTrace },
    );
  }

  it.skipIf(!canTrace)('would lose what is promised before it is synced: this check sees it', async () => {
    const kept = copyOf(await keptVault());
    const before = filesUnder(kept.root);
    const trace = traced(tempFolder(), [script, kept.dir, kept.folder, '0', '1', '1', 'boast']);
    const after = tempFolder();
    for (const { disk, said } of replay(trace, kept.root, before)) {
      if (!said.includes('wrote 1\n')) continue;
      laidOut(disk.synced(), kept.root, after);
      await expect(expectFound(kept, after, said)).rejects.toThrow(/line 1:/);
      return;
    }
    throw new Error('It promised nothing.');
  });
});

/** What a start finds there. */
function expectFound(kept: Kept, root: string, said: string) {
  const [dir, folder] = [join(root, 'vault'), join(root, 'stick')];
  if (!existsSync(folder)) mkdirSync(folder);
  return expectKept({ ...kept, dir, folder, said: [...kept.said] }, said.split('\n').slice(0, -1));
}

function stateOf(files: ReturnType<Disk['synced']>, said: string): string {
  const each = [...files].map(([path, bytes]) => `${path} ${bytes.length} ${hash('sha256', bytes)}`);
  return [said, ...each.sort()].join('\n');
}

function filesUnder(root: string): Map<string, Buffer> {
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]),
  );
}

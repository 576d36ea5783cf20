import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyOf, expectKept, type Kept, keptVault } from '../testing/kept.ts';
import { canCompile, type Fault, faultLibrary, onFailingDisk } from './faults.ts';
import { count, FULL, torture } from './plan.ts';

/** What is done on the failing disk, in an order in which each meets what the others left. */
const DEEDS = [
  'write',
  'attach',
  'seal',
  'passphrase',
  'read',
  'backup',
  'write',
  'seal',
  'keys',
  'read',
  'write',
];
/** Side by side: two cores. */
const CHAINS = 2;

const ways: readonly [kind: string, fault: Fault][] = [
  ['a disk that is full for a moment', { errno: 'ENOSPC' }],
  ['a disk that stays full', { errno: 'ENOSPC', stays: true }],
  ['a write that fails', { errno: 'EIO' }],
  ['a read or write that fails', { errno: 'EIO', reads: true }],
];

describe('a failing disk', () => {
  for (const [kind, fault] of ways) {
    torture(
      kind,
      'nothing that was acknowledged is lost or wrong, and what failed is told kindly',
      FULL.faults,
      async (attack) => {
        const library = faultLibrary();
        const made = await keptVault({ entries: 12, attachments: 1 });
        const { calls } = await onCopy(library, made, fault, 0, DEEDS);
        const random = attack.random();
        let [acknowledged, told, left] = [0, 0, attack.times];
        const chain = async () => {
          while (left-- > 0) {
            const at = 1 + Math.floor(random() * calls);
            const { kept, lines, remove } = await onCopy(library, made, fault, at, DEEDS);
            try {
              expectKindly(lines, fault);
              acknowledged += (await expectKept(kept, lines)).acknowledged;
            } catch (error) {
              throw new Error(`The fault was in call ${at}, and it said:\n${lines.join('\n')}`, {
                cause: error,
              });
            }
            if (lines.some((line) => line.startsWith('told'))) told++;
            remove();
            attack.done();
          }
        };
        await Promise.all(Array.from({ length: CHAINS }, chain));
        // It really was in the way.
        expect(told).toBeGreaterThan(attack.times / 4);
        return `${count(attack.times)} faults in one of ${count(calls)} calls, ${count(acknowledged)} acknowledged, 0 lost, ${count(told)} told`;
      },
      { skip: !canCompile },
    );
  }

  it.skipIf(!canCompile)(
    'would lose something that promises before it is done: this check sees it',
    async () => {
      const made = await keptVault();
      const fault: Fault = { errno: 'ENOSPC', stays: true };
      const library = faultLibrary();
      const { calls } = await onCopy(library, made, fault, 0, ['boast']);
      const { kept, lines } = await onCopy(library, made, fault, Math.floor(calls / 2), ['boast']);
      await expect(expectKept(kept, lines)).rejects.toThrow(/line 1:/);
    },
  );
});

/** Every fault is told in words of ours that say what it is. */
function expectKindly(lines: readonly string[], { reads }: Fault): void {
  const told = lines.flatMap((line) => (line.startsWith('told ') ? [JSON.parse(line.slice(5))] : []));
  const codes = told.map(({ code, data }) => (code === 'damaged' ? `damaged ${data?.part}` : code));
  // What comes after a passphrase that was changed although the last step of it failed.
  const known = ['disk-full', 'read-only', 'damaged disk', 'damaged backup', 'wrong-passphrase'];
  // SQLite3MC passes over an error when it reads the salt, and then takes what it reads for another's.
  if (reads) known.push('damaged journal');
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  if (codes.includes('wrong-passphrase')) expect(lines.some((line) => /^passphrase/.test(line))).toBe(false);
}

async function onCopy(library: string, made: Kept, fault: Fault, at: number, deeds: readonly string[]) {
  const { root, ...kept } = copyOf(made);
  const args = [kept.dir, kept.folder, String(kept.passphrase), '1', '1', ...deeds];
  const ran = await onFailingDisk(library, root, fault, at, args);
  return { ...ran, kept, remove: () => rmSync(root, { recursive: true }) };
}

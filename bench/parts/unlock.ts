import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { createVault, openVault } from '../../src/vault/index.ts';
import { median, type Part, timed } from '../lib/figures.ts';

/** Unlocking a vault made on this machine, beside the Argon2id it asks for and nothing else. */
export const unlock: Part = {
  name: 'unlock',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
    try {
      const passphrase = 'a long enough passphrase';
      (await createVault(join(folder, 'vault'), passphrase)).close();
      const header: unknown = JSON.parse(readFileSync(join(folder, 'vault', 'vault.json'), 'utf8'));
      const cost = costOf(header);
      const ours = median(
        await timed(async () => (await openVault(join(folder, 'vault'), passphrase)).close(), 5),
      );
      const raw = median(
        await timed(
          () => hashRaw(passphrase, { ...cost, outputLen: 32, salt: Buffer.alloc(16, 7), algorithm: 2 }),
          5,
        ),
      );
      return [
        {
          name: 'unlock',
          value: ours,
          unit: 'ms',
          peer: { name: 'Argon2id alone', value: raw },
          aim: { below: 1000 },
          note: `${cost.memoryCost / 1024} MiB, ${cost.timeCost} passes`,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function costOf(header: unknown): { memoryCost: number; timeCost: number; parallelism: number } {
  const text = JSON.stringify(header);
  const number = (name: string) => Number(new RegExp(`"${name}":(\\d+)`).exec(text)?.[1] ?? Number.NaN);
  return { memoryCost: number('memoryKiB'), timeCost: number('passes'), parallelism: 1 };
}

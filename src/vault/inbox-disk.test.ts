import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PASSPHRASE, printed, startScript, tempFolder } from './testing/vaults.ts';

/** A namespace of its own, where anyone may mount: a full disk, real and without rights. */
const apart = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'];
const canMount = spawnSync(apart[0] ?? '', [...apart.slice(1), 'mount -t tmpfs tmpfs /mnt']).status === 0;

it.skipIf(!canMount)(
  'on a full disk a line is refused, not half kept; the vault opens, and what waited is read once there is room',
  async () => {
    const disk = tempFolder();
    const small = [...apart, 'mount -t tmpfs -o size=6m tmpfs "$0" && exec "$@"', disk];
    const result = await printed(startScript('inbox-full.ts', [join(disk, 'vault'), PASSPHRASE], small));
    expect(result).toMatchObject({
      told: { code: 'disk-full' },
      state: { waiting: 1, unreadable: 0 },
      full: { unreadable: 0, waiting: 1, kept: [] },
      roomy: { unreadable: 0, waiting: 0, kept: ['before'] },
    });
  },
);

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchTend } from '../../e2e/fixtures/electron.ts';
import { environmentOf, makeWorld, removeWorld } from '../../e2e/fixtures/world.ts';
import { en } from '../../renderer/strings/en.ts';
import { ourNode, run } from '../lib/run.ts';

/**
 * Photographs the real window on a throw-away vault with the sample week.
 * Usage: window.ts PICTURE; run on a screen (a real one, or xvfb-run's).
 */
const [picture] = process.argv.slice(2);
if (picture === undefined) throw new Error('usage: window.ts PICTURE');

const world = makeWorld();
try {
  const passphrase = randomBytes(24).toString('base64url');
  const file = join(world.temp, 'passphrase');
  writeFileSync(file, passphrase, { mode: 0o600 });
  const made = await run(
    ourNode,
    ['src/cli.ts', 'init', '--sample', '--owner', 'Sam', '--vault', world.vault, '--passphrase-file', file],
    { env: environmentOf(world), quiet: true },
  );
  if (made !== 0) throw new Error('the sample vault could not be made');

  const app = await launchTend(world);
  try {
    const page = await app.firstWindow();
    await page.getByLabel(en.lock.passphrase).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByText('melatonin').first().waitFor();
    await page.screenshot({ path: picture });
  } finally {
    await app.close();
  }
} finally {
  removeWorld(world);
}

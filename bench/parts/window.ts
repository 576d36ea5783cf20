import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary, launchTend, sandboxArgs } from '../../e2e/fixtures/electron.ts';
import { environmentOf, makeWorld, removeWorld, type World } from '../../e2e/fixtures/world.ts';
import { createVault } from '../../src/vault/index.ts';
import { median, type Part } from '../lib/figures.ts';
import { fillVault } from '../lib/fill.ts';
import { treePssMb } from '../lib/pss.ts';

const PASSPHRASE = 'nobody’s vault, for measuring';
const STARTS = 5;

/** From starting the program to an input one can type in, and what it all takes in memory; beside a bare Electron window. */
export const window: Part = {
  name: 'window',
  async run() {
    if (process.env.DISPLAY === undefined && process.platform === 'linux') {
      throw new Error('a display is needed; run it under xvfb-run');
    }
    const ours: number[] = [];
    const bare: number[] = [];
    const world = makeWorld();
    try {
      (await createVault(world.vault, PASSPHRASE)).close();
      for (let i = -1; i < STARTS; i++) {
        const [tend, electron] = [await start(() => launchTend(world)), await start(() => launchBare(world))];
        if (i < 0) continue; // the first start also reads the files from the disk
        ours.push(tend);
        bare.push(electron);
      }
    } finally {
      removeWorld(world);
    }
    const memory = await memoryOpen();
    return [
      {
        name: 'start to a window one can type in',
        value: median(ours) / 1000,
        unit: 's',
        peer: { name: 'bare Electron', value: median(bare) / 1000 },
        aim: { below: 2 },
      },
      {
        name: 'memory, open, 1k entries, embedding model loaded, over bare Electron',
        value: memory.tend - memory.bare,
        unit: 'MB',
        peer: { name: 'bare Electron itself', value: memory.bare },
        aim: { below: 350 },
        note: 'summed PSS',
      },
    ];
  },
};

async function start(launch: () => Promise<ElectronApplication>): Promise<number> {
  const began = performance.now();
  const app = await launch();
  await usable(await app.firstWindow());
  const took = performance.now() - began;
  await app.close();
  return took;
}

async function usable(page: Page): Promise<void> {
  await page.locator('input').first().waitFor({ state: 'visible' });
}

function launchBare(world: World): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronBinary(),
    args: [
      // What ours is started with, too: the driver's hold, and no search for a graphics device that is not there.
      '-r',
      join(import.meta.dirname, '..', '..', 'e2e', 'fixtures', 'hold.cjs'),
      ...sandboxArgs,
      '--disable-gpu',
      join(import.meta.dirname, '..', 'peers', 'bare-electron'),
      `--user-data-dir=${world.profile}`,
    ],
    cwd: world.home,
    env: environmentOf(world),
  });
}

async function memoryOpen(): Promise<{ tend: number; bare: number }> {
  const world = makeWorld();
  try {
    await fillVault(world.vault, PASSPHRASE, 1000);
    const tend = await launchTend(world);
    const page = await tend.firstWindow();
    await page.locator('input[type=password]').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.locator('textarea').first().waitFor({ state: 'visible' });
    // The newest notes are real and still to be read: the models process is up with the embedding model loaded.
    await page.locator('textarea').first().fill('itchy arms 3/10 after the bath');
    await page.keyboard.press('Enter');
    await pause(15_000);
    const used = treePssMb(tend.process().pid ?? 0);
    await tend.close();

    const bare = await launchBare(world);
    await usable(await bare.firstWindow());
    await pause(3_000);
    const alone = treePssMb(bare.process().pid ?? 0);
    await bare.close();
    return { tend: used, bare: alone };
  } finally {
    removeWorld(world);
  }
}

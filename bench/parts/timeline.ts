import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { electronBinary, launchTend, sandboxArgs } from '../../e2e/fixtures/electron.ts';
import { environmentOf, makeWorld, removeWorld, type World } from '../../e2e/fixtures/world.ts';
import { type Figure, type Part, quantile } from '../lib/figures.ts';
import { fillVault } from '../lib/fill.ts';
import { endToEnd, framesWhileScrolling, jumpTo } from '../lib/frames.ts';
import { treePssMb } from '../lib/pss.ts';

const PASSPHRASE = 'nobody’s vault, for measuring';
const ENTRIES = 100_000;
const FRAMES = 600;
/** A brisk wheel: about six notes in ten frames. */
const PIXELS = 60;
const JUMPS = 30;
const PARTS = 8;
const DAY_MS = 86_400_000;
/** Two frames at 60 Hz: below it the eye sees no stall. */
const STALL_MS = 33.4;

/** A journal of 100,000 notes in the real window: scrolling, going to a day, memory; beside empty rows by the same library. */
export const timeline: Part = {
  name: 'timeline',
  async run() {
    if (process.env.DISPLAY === undefined && process.platform === 'linux') {
      throw new Error('a display is needed; run it under xvfb-run');
    }
    const world = makeWorld();
    try {
      const peer = await emptyRows(world);
      await fillVault(world.vault, PASSPHRASE, ENTRIES);
      const tend = await launchTend(world);
      const page = await tend.firstWindow();
      await page.locator('input[type=password]').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      // The lock screen has a line to write on, too: only the open window has pages.
      await page.locator('nav button').nth(1).click({ timeout: 60_000 });
      await page.locator('form.look-jump').waitFor({ state: 'visible' });
      await page.locator('article').first().waitFor({ state: 'visible' });
      await pause(3_000);

      const renderer = await rendererOf(tend);
      const before = await settled(page, renderer);
      const frames = await framesWhileScrolling(page, PIXELS, FRAMES);
      const jumps = await jumping(page);
      for (let part = 0; part < PARTS; part++) {
        // A hand on the mouse: the journal would lock by itself.
        await page.mouse.move(600, 400 + part);
        await endToEnd(page, part / PARTS, (part + 1) / PARTS);
      }
      const after = await settled(page, renderer);
      const held = await page.evaluate('document.querySelectorAll(".row-at").length');
      await tend.close();
      return [
        ...frameFigures(frames, peer),
        {
          name: 'going to a day at 100k entries, typed to seen, p50',
          value: quantile(jumps, 0.5),
          unit: 'ms',
          aim: { below: 100 },
          note: `${JUMPS} days, far apart`,
        },
        {
          name: 'going to a day at 100k entries, typed to seen, p95',
          value: quantile(jumps, 0.95),
          unit: 'ms',
        },
        {
          name: 'memory of the page after going through all 100k, over before',
          value: after - before,
          unit: 'MB',
          note: `${before.toFixed(0)} MB before, summed PSS; ${String(held)} rows in the document`,
        },
      ];
    } finally {
      removeWorld(world);
    }
  },
};

function frameFigures(frames: readonly number[], peer: readonly number[]): Figure[] {
  const of = (sample: readonly number[], q: number) => quantile(sample, q);
  const stalls = (sample: readonly number[]) =>
    (100 * sample.filter((ms) => ms > STALL_MS).length) / sample.length;
  const name = 'empty rows, same library';
  return [
    {
      name: 'frame while scrolling 100k entries, p50',
      value: of(frames, 0.5),
      unit: 'ms',
      peer: { name, value: of(peer, 0.5) },
      note: `${FRAMES} frames of ${PIXELS} px`,
    },
    {
      name: 'frame while scrolling 100k entries, p95',
      value: of(frames, 0.95),
      unit: 'ms',
      peer: { name, value: of(peer, 0.95) },
    },
    {
      name: 'frame while scrolling 100k entries, worst',
      value: Math.max(...frames),
      unit: 'ms',
      peer: { name, value: Math.max(...peer) },
    },
    {
      name: `frames over ${STALL_MS.toFixed(0)} ms while scrolling`,
      value: stalls(frames),
      unit: '%',
      peer: { name, value: stalls(peer) },
    },
  ];
}

/** The notes of `fillVault` come every 20 minutes up to now: every day of the last three years has some. */
async function jumping(page: Page): Promise<number[]> {
  const field = page.locator('form.look-jump input');
  const times: number[] = [];
  for (let i = 0; i < JUMPS; i++) {
    const back = 3 + ((i * 7_919) % 1_200);
    const day = new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
    await field.fill(day);
    times.push(await jumpTo(page, day));
  }
  return times;
}

/** What a page holds once what it let go of is gone, MB. */
async function settled(page: Page, renderer: number): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
  await pause(2_000);
  return treePssMb(renderer);
}

/** The process of the page, whose memory it is. */
async function rendererOf(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (pid === undefined) throw new Error('the page has no process');
  return pid;
}

async function emptyRows(world: World): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-rows-'));
  const peers = join(import.meta.dirname, '..', 'peers');
  try {
    await build({
      entryPoints: [join(peers, 'virtual-rows.ts')],
      outfile: join(folder, 'rows.js'),
      bundle: true,
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    writeFileSync(
      join(folder, 'rows.html'),
      '<!doctype html><body><div id="root"></div><script src="rows.js"></script>',
    );
    const app = await _electron.launch({
      executablePath: electronBinary(),
      args: [
        '-r',
        join(import.meta.dirname, '..', '..', 'e2e', 'fixtures', 'hold.cjs'),
        ...sandboxArgs,
        '--force-device-scale-factor=1',
        join(peers, 'virtual-rows'),
        `--page=${join(folder, 'rows.html')}`,
        `--user-data-dir=${join(world.root, 'rows')}`,
      ],
      cwd: world.home,
      env: environmentOf(world),
    });
    const page = await app.firstWindow();
    await page.locator('#page').waitFor({ state: 'visible' });
    await pause(2_000);
    const frames = await framesWhileScrolling(page, PIXELS, FRAMES);
    await app.close();
    return frames;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { inFolders } from '../fixtures/canary.ts';
import { electronBinary } from '../fixtures/electron.ts';
import { childNamed, isAlive, processTree } from '../fixtures/processes.ts';
import { lines, maya, question } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

test.skip(process.platform !== 'linux', 'processes are found by /proc');

test('core killed while a line is typed: the line is still there, and what was kept is kept', async ({
  tend,
}) => {
  const { page, pid } = tend;
  await door.begin(page);
  await today.write(page, lines[1]);
  const draft = 'she woke at two and';
  await today.line(page).fill(draft);

  const core = childNamed(pid, 'core');
  expect(core).toBeDefined();
  process.kill(core ?? 0, 'SIGKILL');
  await expect(door.lockScreen(page)).toBeVisible();
  await expect(page.getByText(en.lock.crashed)).toBeVisible();
  await expect(page.getByText(en.lock.draft)).toBeVisible();
  await expect.poll(() => childNamed(pid, 'core')).not.toBe(core);

  await door.unlock(page);
  await expect(today.note(page, lines[1])).toBeVisible();
  await expect(today.line(page)).toHaveValue(draft);
  await today.line(page).press('Enter');
  await expect(today.note(page, draft)).toBeVisible();
});

test.describe('a chat model that ends', () => {
  test.use({ chatModel: true });

  test('models killed: nothing is lost, and the next question is answered', async ({ tend }) => {
    const { page, pid } = tend;
    await door.begin(page);
    await frame.addSomeone(page, maya.name, maya.born);
    for (const line of lines) await today.write(page, line);
    await frame.open(page, 'ask');
    await ask.ask(page, 'What was written about the belly?');
    await expect.poll(() => childNamed(pid, 'models')).toBeDefined();
    const models = childNamed(pid, 'models') ?? 0;
    process.kill(models, 'SIGKILL');
    await expect.poll(() => isAlive(models)).toBe(false);

    await ask.ask(page, question);
    await expect(ask.known(page)).toContainText('2.5 mg');
    await ask.ask(page, 'What happened after the pancakes?');
    await expect(ask.sources(page)).toContainText('pancakes');
    await frame.open(page, 'today');
    for (const line of lines) await expect(today.note(page, line)).toBeVisible();
  });
});

test('the page is loaded again while it is open: what was kept is there, and it goes on hearing and asking', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.write(page, lines[0]);
  for (let again = 0; again < 2; again++) {
    await page.reload();
    await expect(today.note(page, lines[0])).toBeVisible();
  }
  await today.write(page, lines[1]);
  await frame.open(page, 'ask');
  await ask.ask(page, question);
  await expect(ask.known(page)).toContainText('2.5 mg');
});

test('the app killed with SIGKILL leaves no process behind', async ({ tend }) => {
  const { page, pid } = tend;
  await door.begin(page);
  await today.write(page, lines[1]);
  const core = childNamed(pid, 'core') ?? 0;
  expect(isAlive(core)).toBe(true);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(core)).toBe(false);
});

test.describe('with a chat model in memory', () => {
  test.use({ chatModel: true });

  test('a crash of any part writes no memory to the disk, where the system would', async ({
    world,
    start,
  }) => {
    // As on a system that keeps dumps: the limit is raised as far as it goes before Electron's first instruction.
    const raised = join(world.root, 'raised-electron');
    writeFileSync(raised, `#!/bin/sh\nulimit -c "$(ulimit -H -c)"\nexec "${electronBinary()}" "$@"\n`);
    chmodSync(raised, 0o755);
    const raise = (command: string) =>
      execFileSync('sh', ['-c', `ulimit -c "$(ulimit -H -c)"; ${command}`], { encoding: 'utf8' });
    expect(coreLimit(raise('cat /proc/self/limits')), 'without our doing').not.toBe('1 1');

    const tend = await start({ through: raised });
    const { page, pid } = tend;
    await door.begin(page);
    await frame.addSomeone(page, maya.name, maya.born);
    await today.write(page, 'the zephyrquince sang at midnight');
    await frame.open(page, 'ask');
    await ask.ask(page, 'What was written about the zephyrquince?');
    const tree = processTree(pid);
    for (const kind of ['core', 'models'] as const) expect(childNamed(pid, kind), kind).toBeDefined();
    expect(tree.some(({ command }) => command.includes('--type=renderer'))).toBe(true);
    for (const { pid, command } of tree) {
      expect(coreLimit(readFileSync(`/proc/${pid}/limits`, 'utf8')), command).toBe('1 1');
    }
    expect(tree.filter(({ command }) => command.includes('crashpad'))).toEqual([]);

    process.kill(childNamed(pid, 'models') ?? 0, 'SIGABRT');
    process.kill(childNamed(pid, 'core') ?? 0, 'SIGSEGV');
    await expect(door.lockScreen(page)).toBeVisible();
    const files = readdirSync(world.root, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /(^|\/)core(\.\d+)?$|\.dmp$/.test(name))).toEqual([]);
    expect(inFolders('zephyrquince', [world.root]).found).toEqual([]);
  });
});

/** Soft and hard, of a process' `limits`. */
function coreLimit(limits: string): string | undefined {
  return /^Max core file size +(\S+ +\S+)/m.exec(limits)?.[1]?.replace(/ +/, ' ');
}

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { ourNode } from '../../scripts/lib/run.ts';
import { repository } from '../fixtures/electron.ts';
import { type Counts, inMemories, inMemory, type Needles } from '../fixtures/memory.ts';
import { expect, test } from '../fixtures/test.ts';
import { environmentOf, type World } from '../fixtures/world.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

// The driver speaks to the window through main. So everything secret is typed key by key and found again by number,
// never by name: a `fill`, a locator with the words in it, or an assertion while a field shows them (its report quotes
// the page) would put them where we look.
test.skip(process.platform !== 'linux', '/proc is Linux');

test.use({ chatModel: true });

const fresh = 'four otters under the old bridge';
const notes = 10;

test('after a lock nothing that lives on remembers what was written, asked or unlocked with', async ({
  world,
  start,
}) => {
  const phrase = makeVault(world);
  const needles: Needles = {
    note: 'zephyrquince',
    question: 'owlishplum',
    draft: 'mothgarnet',
    passphrase: fresh,
    phrase: phrase.split(' ').slice(0, 3).join(' '),
  };
  const tend = await start();
  const { page } = tend;
  await page.getByRole('button', { name: en.recover.forgot }).click();
  await typed(page, en.recover.words, phrase);
  await typed(page, en.recover.fresh, fresh);
  await typed(page, en.welcome.again, fresh);
  const typing = look('typed', needles, tend.pid);
  expect(typing.get('renderer'), 'the scan sees').toMatchObject({ passphrase: expect.any(Number) });
  expectOnlyTheField(typing.get('main'));
  await page.getByRole('button', { name: en.recover.open }).click();
  await today.line(page).waitFor();
  for (let n = 1; n <= notes; n++) {
    await today.line(page).focus();
    await page.keyboard.type(`the ${needles.note} sang at midnight, itchy arms 3/10`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toHaveCount(n);
  }
  await frame.open(page, 'ask');
  await page.getByRole('textbox', { name: /^A question about / }).focus();
  await page.keyboard.type(`When did the ${needles.question} sing?`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: en.ask.stop, exact: true })).toBeHidden({ timeout: 300_000 });
  await frame.open(page, 'today');
  await today.line(page).focus();
  await page.keyboard.type(`a draft about ${needles.draft}`);

  await test.step('while it is open: core and the page know, and nothing else but the model', async () => {
    const living = look('open', needles, tend.pid);
    expect(living.get('core'), 'the scan sees').toMatchObject({
      note: expect.any(Number),
      question: expect.any(Number),
      draft: expect.any(Number),
    });
    expect(living.get('renderer')).toMatchObject({ note: expect.any(Number) });
    expectOnlyTheField(living.get('main'));
    for (const [name, found] of living) {
      if (!['main', 'core', 'renderer', 'models'].includes(name)) expect(found, name).toEqual({});
    }
  });

  await test.step('after the lock', async () => {
    await tend.locking(door.lockByKey);
    await door.lockScreen(tend.page).waitFor();
    const living = look('locked', needles, tend.pid);
    expect([...living.keys()]).toEqual(expect.arrayContaining(['main', 'core', 'renderer', 'network']));
    expect(living.has('models')).toBe(false);
    expectOnlyTheField(living.get('main'));
    for (const [name, found] of living) if (name !== 'main') expect(found, name).toEqual({});
  });

  await test.step('the scan of main is not blind: what is put there is found', async () => {
    await tend.app.evaluate((_, text) => Object.assign(globalThis, { kept: text }), 'quartzlarkspur');
    expect(inMemory({ planted: 'quartzlarkspur' }, tend.pid).planted).toBeGreaterThan(0);
  });
});

/**
 * Nothing of ours. What Chromium itself tells its main process with each key, for input methods, is the text of a field
 * whose letters are shown (blink's TextInputState, UTF-16): counted for the threat model. A passphrase's are hidden.
 */
function expectOnlyTheField(main: Counts | undefined): void {
  expect(Object.keys(main ?? { missing: 1 }).filter((name) => !name.endsWith(' in UTF-16'))).toEqual([]);
  expect(Object.keys(main ?? {})).not.toContain('passphrase in UTF-16');
}

async function typed(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
}

/** A vault made by the terminal, so that its recovery phrase was never on this window. */
function makeVault(world: World): string {
  const [passphrase, phrase] = [join(world.root, 'passphrase'), join(world.root, 'phrase')];
  writeFileSync(passphrase, door.passphrase, { mode: 0o600 });
  execFileSync(
    ourNode,
    [
      ...['src/cli.ts', 'init', '--owner', 'Sam', '--vault', world.vault],
      ...['--passphrase-file', passphrase, '--phrase-file', phrase],
    ],
    { cwd: repository, env: environmentOf(world) },
  );
  return readFileSync(phrase, 'utf8').trim();
}

/** What is found, by process; what stands in several of a name adds up. */
function look(when: string, needles: Needles, pid: number): Map<string, Counts> {
  const living = new Map<string, Counts>();
  for (const { name, found } of inMemories(needles, pid)) {
    const before = Object.entries(living.get(name) ?? {});
    const all = new Map(before);
    for (const [needle, count] of Object.entries(found)) all.set(needle, (all.get(needle) ?? 0) + count);
    living.set(name, Object.fromEntries(all));
  }
  for (const [name, found] of living) {
    test.info().annotations.push({ type: `${when}: ${name}`, description: JSON.stringify(found) });
    if (Object.keys(found).length > 0) console.log(`  ${when}: ${name} ${JSON.stringify(found)}`);
  }
  return living;
}

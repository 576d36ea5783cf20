import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { ourNode } from '../../scripts/lib/run.ts';
import { repository } from '../fixtures/electron.ts';
import { looks } from '../fixtures/looks.ts';
import { inTerminal } from '../fixtures/terminal.ts';
import { expect, test } from '../fixtures/test.ts';
import { environmentOf, type World } from '../fixtures/world.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import { hands, otherThanKeys, watch } from '../pages/hands.ts';
import * as today from '../pages/today.ts';

const text = en.memory;

test('what was learned is read, answered, put right, paused and forgotten by keyboard alone', async ({
  world,
  start,
}) => {
  winter(world);
  const tend = await start();
  const { page } = tend;
  const anna = hands(page);
  await watch(page);
  await expect(page.getByLabel(en.lock.passphrase, { exact: true })).toBeFocused();
  await anna.type(door.passphrase);
  await anna.press('Enter');
  await expect(today.line(page)).toBeFocused();
  await expect(page.getByRole('button', { name: en.who.about('Maya') })).toBeVisible();
  // Back over the line: forward lie the notes of a winter.
  const link = frame.navigation(page).getByRole('button', { name: en.nav.memory });
  for (let stop = 0; stop < 20; stop++) {
    if (await link.evaluate((node) => node === document.activeElement)) break;
    await anna.press('Shift+Tab');
  }
  await anna.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'page');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: text.title('Maya') })).toBeVisible();

  await test.step('what the notes are about, as a picture and as a table', async () => {
    await expect(main.getByRole('heading', { name: text.themesTitle })).toBeVisible({ timeout: 300_000 });
    await anna.on(main.locator('summary', { hasText: text.asTable }));
    await expect(main.getByRole('table')).toContainText('itch');
    await expect(main.getByRole('table')).toContainText('Jan 2026');
  });

  await test.step('one thing is asked about, with what speaks against it; yes keeps it', async () => {
    const asks = main.getByRole('region', { name: text.asksTitle });
    await expect(asks).toContainText('itch came within a day of egg 7 of 9 times');
    await expect(asks).toContainText('Coming after something is not coming from it, and 9 times are few.');
    await looks(tend, 'memory-asks');
    await anna.on(asks.getByRole('button', { name: text.yes }));
    await expect(asks).toBeHidden();
    await expect(main.getByRole('region', { name: text.sorts.followed })).toContainText('7 of 9 times');
  });

  await test.step('put right in one’s own words, and back', async () => {
    const noted = main.getByRole('region', { name: text.sorts.noted });
    await anna.on(noted.getByRole('button', { name: new RegExp(`^${text.putRight}: melatonin`) }));
    await expect(page.getByLabel(text.putRightLabel, { exact: true })).toBeFocused();
    await anna.press('Control+a');
    await anna.type('the sleep drops, most evenings');
    await anna.press('Enter');
    await expect(noted.getByText('the sleep drops, most evenings')).toHaveClass(/you/);
    await looks(tend, 'memory-own-words');
    await anna.on(noted.getByRole('button', { name: new RegExp(`^${text.tendsWords}:`) }));
    await expect(noted.getByText(/^melatonin, noted \d+ times/)).toBeVisible();
  });

  await test.step('paused, used again, forgotten for good', async () => {
    const noted = main.getByRole('region', { name: text.sorts.noted });
    await anna.on(noted.getByRole('button', { name: new RegExp(`^${text.pause}: melatonin`) }));
    await expect(noted.getByText(text.isPaused)).toBeVisible();
    await anna.on(noted.getByRole('button', { name: new RegExp(`^${text.resume}: melatonin`) }));
    await expect(noted.getByText(text.isPaused)).toBeHidden();
    await anna.on(noted.getByRole('button', { name: new RegExp(`^${text.forget}: melatonin`) }));
    await anna.on(noted.getByRole('button', { name: text.forgetYes }));
    await expect(main.getByText(/^melatonin, noted/)).toBeHidden();
    await expect(main.getByRole('heading', { name: text.title('Maya') })).toBeFocused();
  });

  await test.step('the whole of it is paused', async () => {
    await anna.on(main.getByRole('switch', { name: text.inUse }), 'Space');
    await expect(main.getByText(text.off('Maya')).first()).toBeVisible();
    await looks(tend, 'memory-paused');
  });
  expect(await otherThanKeys(page)).toEqual([]);

  await tend.app.close();
  const printed = inTerminal(world, 'memory', '--subject', 'Maya');
  expect(printed).toContain('Paused: nothing is learned');
  expect(printed).toContain('itch came within a day of egg 7 of 9 times');
  expect(printed).not.toContain('melatonin, noted');
  const { statements, paused } = JSON.parse(inTerminal(world, 'memory', '--subject', 'Maya', '--json'));
  expect(paused).toBe(true);
  expect(statements.map(({ sort }: { sort: string }) => sort)).toContain('followed');
});

/** A winter of Maya's, written by the terminal: nine days with egg, seven of them with an itch after it, and quiet ones. */
function winter(world: World): void {
  const passphrase = join(world.root, 'passphrase');
  writeFileSync(passphrase, door.passphrase, { mode: 0o600 });
  const tend = (args: readonly string[], input = '') =>
    execFileSync(ourNode, ['src/cli.ts', ...args, '--vault', world.vault, '--passphrase-file', passphrase], {
      cwd: repository,
      env: environmentOf(world),
      input,
    });
  tend(['init', '--owner', 'Anna']);
  tend(['subject', 'add', 'Maya', '--born', '2018-05']);
  const day = (n: number) => new Date(Date.UTC(2025, 10, 3 + n)).toISOString().slice(0, 10);
  const lines = Array.from({ length: 84 }, (_, n) => {
    const egg = n % 10 === 3;
    const said = egg
      ? n % 40 === 13
        ? 'fried egg at noon, no itch at bedtime'
        : 'fried egg at noon, itchy arms 4/10 at 19:00'
      : n % 4 === 0
        ? 'gave Maya 2.5 mg melatonin 20:10, asleep by nine'
        : n % 7 === 1
          ? 'headache 3/10 after school'
          : n % 3 === 0
            ? 'slept 9 hours, skin calm'
            : 'swimming, two lengths';
    return JSON.stringify({ text: said, subject: 'Maya', now: `${day(n)}T21:00:00+01:00` });
  });
  tend(['add', '-'], `${lines.join('\n')}\n`);
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { repository } from '../fixtures/electron.ts';
import { looks } from '../fixtures/looks.ts';
import { lines } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import { makeWorld, removeWorld } from '../fixtures/world.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const text = en.restore;
const fresh = 'four otters under the old bridge';

test('a laptop is lost, the stick is not: everything is back on another machine, by keyboard alone', async ({
  tend,
  start,
}) => {
  const stick = join(tend.world.root, 'stick');
  mkdirSync(stick);
  let words: string[] = [];

  await test.step('a backup on the stick, and the ones to come by themselves', async () => {
    const { page } = tend;
    await door.make(page);
    words = await door.showWords(page);
    await page.getByRole('button', { name: en.phrase.written }).click();
    await door.practise(page, words);
    for (const line of lines) await today.write(page, line);
    await frame.open(page, 'settings');
    await pointTo(tend.app, [stick]);
    await page.getByLabel(en.backup.schedule, { exact: true }).selectOption('weekly');
    await expect(page.getByText(en.backup.scheduleHint('stick'))).toBeVisible();
    await page.getByRole('button', { name: en.backup.make }).click();
    await expect(page.getByText(en.foot.backup(en.foot.today))).toBeVisible();
    const [file = ''] = readdirSync(stick);
    await expect(page.getByText(en.backup.good(lines.length, file))).toBeVisible();
    await page.getByText(en.backup.all).click();
    await expect(page.getByText(en.backup.now.there)).toBeVisible();
    await page.getByRole('heading', { name: en.backup.title }).scrollIntoViewIfNeeded();
    await looks(tend, 'settings-backup');
    await tend.quit();
  });

  for (const by of ['passphrase', 'phrase'] as const) {
    await test.step(`on another machine, with the ${by}`, async () => {
      const elsewhere = makeWorld();
      const [file = ''] = readdirSync(stick);
      const broken = join(elsewhere.root, 'broken.age');
      const bytes = readFileSync(join(stick, file));
      writeFileSync(broken, bytes.subarray(0, bytes.length - 100));
      const other = await start({ world: elsewhere });
      try {
        const { page } = other;
        await expect(door.welcomeScreen(page)).toBeVisible();
        await frame.tabTo(page, page.getByRole('button', { name: text.have }));
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: text.title })).toBeFocused();

        if (by === 'passphrase') {
          await pointTo(other.app, [join(repository, 'package.json')]);
          await choose(page);
          await expect(frame.problem(page)).toContainText('not a backup');
          await pointTo(other.app, [broken]);
          await choose(page);
          await expect(page.getByLabel(text.passphrase, { exact: true })).toBeFocused();
          await page.keyboard.type(door.passphrase);
          await page.keyboard.press('Enter');
          await expect(frame.problem(page)).toContainText('damaged');
        }

        await pointTo(other.app, [join(stick, file)]);
        await choose(page);
        await expect(page.getByText(text.chosen(file))).toBeVisible();
        if (by === 'passphrase') {
          await expect(page.getByLabel(text.passphrase, { exact: true })).toBeFocused();
          await page.keyboard.type('not this one');
          await page.keyboard.press('Enter');
          await expect(frame.problem(page)).toHaveText(text.wrong);
          await looks(other, 'restore');
          await page.keyboard.press('Control+a');
          await page.keyboard.type(door.passphrase);
          await page.keyboard.press('Enter');
        } else {
          await frame.tabTo(page, page.getByRole('button', { name: text.usePhrase }));
          await page.keyboard.press('Enter');
          await expect(page.getByLabel(text.phrase, { exact: true })).toBeFocused();
          await page.keyboard.type(words.join(' '));
          await page.keyboard.press('Enter');
          await expect(page.getByRole('heading', { name: en.recover.returnedTitle })).toBeVisible();
          await expect(page.getByLabel(en.recover.fresh, { exact: true })).toBeFocused();
          expect(await page.content(), 'the words are not shown again').not.toContain(words.join(' '));
          await looks(other, 'returned');
          await page.keyboard.type(fresh);
          await page.keyboard.press('Tab');
          await page.keyboard.type(fresh);
          await page.keyboard.press('Enter');
        }
        for (const line of lines) await expect(today.note(page, line)).toBeVisible();
      } finally {
        await other.quit();
        removeWorld(elsewhere);
      }
    });
  }
});

/** The system's own dialog cannot be driven: what a person would choose in it is answered for them. */
function pointTo(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);
}

async function choose(page: Page): Promise<void> {
  await frame.tabTo(
    page,
    page.getByRole('button', { name: text.choose }).or(page.getByRole('button', { name: text.another })),
  );
  await page.keyboard.press('Enter');
}

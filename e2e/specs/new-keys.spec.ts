import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { inFolders } from '../fixtures/canary.ts';
import { lines } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const text = en.newKeys;
const fresh = 'four otters under the old bridge';

test('somebody may know too much: the journal gets new keys, new words and a new backup, by the keyboard alone', async ({
  tend,
}) => {
  const { page, world } = tend;
  const stick = join(world.root, 'stick');
  mkdirSync(stick);
  await tend.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, stick);
  await door.make(page);
  const old = await door.showWords(page);
  await page.getByRole('button', { name: en.phrase.written }).click();
  await door.practise(page, old);
  await today.write(page, lines[0]);
  await frame.open(page, 'settings');

  const sheet = page.getByRole('dialog');
  const press = async (name: string) => {
    await sheet.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await test.step('it is explained first, and a wrong passphrase closes nothing', async () => {
    await page.getByRole('button', { name: text.begin }).focus();
    await page.keyboard.press('Enter');
    await expect(sheet.getByText(text.means.backups)).toBeVisible();
    await expect(sheet.getByText(text.means.phrase)).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await press(text.goOn);
    await expect(sheet.getByLabel(text.old, { exact: true })).toBeFocused();
    await sheet.getByLabel(text.old, { exact: true }).fill('not the one');
    await sheet.getByLabel(text.fresh, { exact: true }).fill(fresh);
    await sheet.getByLabel(en.welcome.again, { exact: true }).fill(fresh);
    expect(await faults(page)).toEqual([]);
    await press(text.make);
    await expect(sheet.getByRole('alert')).toHaveText(en.keys.wrong);
  });

  await test.step('the words are shown and practised, then a backup is offered', async () => {
    await sheet.getByLabel(text.old, { exact: true }).fill(door.passphrase);
    await sheet.getByLabel(text.fresh, { exact: true }).fill(fresh);
    await sheet.getByLabel(en.welcome.again, { exact: true }).fill(fresh);
    await press(text.make);
    await expect(sheet.getByRole('heading', { name: en.phrase.wordsTitle })).toBeFocused();
    expect(await faults(page)).toEqual([]);
    // What is not shown again is not closed by a slip.
    await page.keyboard.press('Escape');
    const shown = await sheet.getByRole('listitem').allTextContents();
    const words = shown.map((line) => line.replace(/^\d+\s*/, ''));
    expect(words).toHaveLength(24);
    expect(words).not.toEqual(old);
    await press(en.phrase.written);
    await door.practise(page, words);
    await expect(sheet.getByRole('heading', { name: text.done })).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await press(en.backup.make);
    await expect.poll(() => readdirSync(stick)).toHaveLength(1);
    await press(text.close);
    await expect(sheet).toHaveCount(0);
  });

  await test.step('everything is here, under the new passphrase only', async () => {
    await frame.open(page, 'today');
    await expect(today.note(page, lines[0])).toBeVisible();
    expect(inFolders(fresh, [world.root]).found).toEqual([]);
    await tend.locking((before) => frame.lockButton(before).click());
    await door.unlock(tend.page);
    await expect(frame.problem(tend.page)).toHaveText(en.lock.wrong);
    await door.unlock(tend.page, fresh);
    await expect(today.note(tend.page, lines[0])).toBeVisible();
  });
});

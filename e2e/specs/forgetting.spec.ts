import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const text = en.forgetting;

test('a note, a person, and then everything: what goes is shown, what remains is named, and the first page comes back', async ({
  tend,
}) => {
  const stick = join(tend.world.root, 'stick');
  mkdirSync(stick);
  const { page } = tend;
  const press = (key: string) => page.keyboard.press(key);
  const go = async (name: frame.PageName) => {
    await frame.tabTo(page, frame.navigation(page).getByRole('button', { name: en.nav[name] }));
    await press('Enter');
  };

  await door.begin(page);
  await frame.addSomeone(page, 'Maya', '2018-05');
  await today.write(page, 'itchy arms 3/10');
  await today.write(page, 'gave Maya 2.5 mg melatonin');
  await tend.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, stick);
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: en.backup.make }).click();
  await expect(page.getByText(en.foot.backup(en.foot.today))).toBeVisible();

  await test.step('a note, now and for good', async () => {
    await go('today');
    const note = today.note(page, 'itchy arms');
    await frame.tabTo(page, note.getByRole('button', { name: /More|note/i }).last());
    await press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await press('End');
    await expect(page.getByRole('menuitem', { name: text.entry })).toBeFocused();
    await press('Enter');
    const sheet = page.getByRole('dialog', { name: text.entryTitle });
    // The first Enter keeps it.
    await expect(sheet.getByRole('button', { name: text.keep })).toBeFocused();
    await expect(sheet.getByText(text.still(1))).toBeVisible();
    await expect(sheet.getByText('“stick”')).toBeVisible();
    await looks(tend, 'forget-note');
    await press('Shift+Tab');
    await press('Enter');
    await expect(sheet.getByText(text.entryDone)).toBeVisible();
    await expect(sheet.getByText(text.still(1))).toBeVisible();
    await expect(sheet.getByText('“stick”')).toBeVisible();
    await press('Enter');
    await expect(note).toHaveCount(0);
  });

  await test.step('a person, by their name', async () => {
    await go('settings');
    await frame.tabTo(page, page.getByRole('button', { name: text.subjectNamed('Maya') }));
    await press('Enter');
    const sheet = page.getByRole('dialog', { name: text.subjectTitle('Maya') });
    await expect(sheet.getByText(/: 1 note/)).toBeVisible();
    await expect(sheet.getByText('“stick”')).toBeVisible();
    await looks(tend, 'forget-person');
    const yes = sheet.getByRole('button', { name: text.subjectYes('Maya') });
    await expect(yes).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.type('maya');
    await press('Enter');
    await expect(sheet.getByText(text.subjectDone('Maya'))).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('button', { name: text.subjectNamed('Maya') })).toHaveCount(0);
    await expect(page.getByRole('button', { name: en.who.about('Anna') })).toBeVisible();
  });

  await test.step('everything, by the passphrase and the words', async () => {
    await frame.tabTo(page, page.getByRole('button', { name: text.everythingOpen }));
    await press('Enter');
    const sheet = page.getByRole('dialog', { name: text.everything });
    await expect(sheet.getByLabel(text.passphrase, { exact: true })).toBeFocused();
    await expect(sheet.getByText(text.still(1))).toBeVisible();
    await looks(tend, 'erase');
    await page.keyboard.type('not this one');
    await press('Tab');
    await page.keyboard.type(text.words);
    await press('Enter');
    await expect(sheet.getByText(text.wrong)).toBeVisible();
    await press('Shift+Tab');
    await press('Control+a');
    await page.keyboard.type(door.passphrase);
    await press('Enter');
    await expect(sheet.getByText(text.everythingDone)).toBeVisible();
    await expect(sheet.getByText(en.backup.now.there)).toBeVisible();
    expect(existsSync(tend.world.vault)).toBe(false);
    await looks(tend, 'erased');
    await tend.locking(() => press('Enter').catch(() => undefined));
    await expect(door.welcomeScreen(tend.page)).toBeVisible();
  });
});

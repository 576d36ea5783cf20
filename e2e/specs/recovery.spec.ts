import { en } from '../../renderer/strings/en.ts';
import { inFolders } from '../fixtures/canary.ts';
import { lines } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const fresh = 'four otters under the old bridge';

test('the passphrase is forgotten, the paper is not: everything is still there', async ({ tend }) => {
  let words: string[] = [];

  await test.step('the words are shown once and practised', async () => {
    const { page } = tend;
    await door.make(page);
    words = await door.showWords(page);
    expect(words).toHaveLength(24);
    await page.getByRole('button', { name: en.phrase.written }).click();
    await door.practise(page, words, () => 'zebra');
    await expect(page.getByText(/^Word \d+ is not this one/).first()).toBeVisible();
    await page.getByRole('button', { name: en.phrase.lookAgain }).click();
    await expect(page.getByRole('heading', { name: en.phrase.wordsTitle })).toBeVisible();
    await page.getByRole('button', { name: en.phrase.written }).click();
    await door.practise(page, words);
    await expect(today.line(page)).toBeFocused();
    await expect(page.getByText(words.slice(0, 3).join(' '))).toHaveCount(0);
    await today.write(page, lines[0]);
    expect(inFolders(words.join(' '), [tend.world.root]).found).toEqual([]);
  });

  await test.step('a word that cannot be one is named by its place, and nothing opens', async () => {
    await tend.locking((page) => frame.lockButton(page).click());
    const { page } = tend;
    await page.getByRole('button', { name: en.recover.forgot }).click();
    await door.recover(page, words.with(6, 'qqqq'), fresh);
    await expect(frame.problem(page)).toContainText('Word 7');
    await expect(page.getByText('melatonin')).toHaveCount(0);
  });

  await test.step('the right ones open it, with the new passphrase from then on', async () => {
    await door.recover(tend.page, words, fresh);
    await expect(today.note(tend.page, lines[0])).toBeVisible();
    await tend.locking((page) => frame.lockButton(page).click());
    await door.unlock(tend.page);
    await expect(frame.problem(tend.page)).toHaveText(en.lock.wrong);
    await door.unlock(tend.page, fresh);
    await expect(today.note(tend.page, lines[0])).toBeVisible();
  });

  await test.step('Settings changes the passphrase, and makes new words in place of these', async () => {
    const { page } = tend;
    await frame.open(page, 'settings');
    await page.getByRole('button', { name: en.keys.change }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(en.keys.old, { exact: true }).fill(fresh);
    await sheet.getByLabel(en.keys.fresh, { exact: true }).fill(door.passphrase);
    await sheet.getByLabel(en.welcome.again, { exact: true }).fill(door.passphrase);
    await sheet.getByRole('button', { name: en.keys.change }).click();
    await expect(page.getByText(en.keys.changed)).toBeVisible();

    await page.getByRole('button', { name: en.keys.makeNew }).click();
    await sheet.getByLabel(en.keys.old, { exact: true }).fill(door.passphrase);
    await sheet.getByRole('button', { name: en.phrase.show }).click();
    await expect(sheet.getByRole('listitem')).toHaveCount(24);
    await sheet.getByRole('button', { name: en.phrase.written }).click();
    await sheet.getByRole('button', { name: en.phrase.skip }).click();
    await tend.locking((before) => frame.lockButton(before).click());
    await tend.page.getByRole('button', { name: en.recover.forgot }).click();
    await door.recover(tend.page, words, fresh);
    await expect(frame.problem(tend.page)).not.toBeEmpty();
    await expect(tend.page.getByText('melatonin')).toHaveCount(0);
    await tend.page.getByRole('button', { name: en.recover.back }).click();
    await door.unlock(tend.page);
    await expect(today.note(tend.page, lines[0])).toBeVisible();
  });
});

test('put off, there is no phrase, and Settings says what that means', async ({ tend }) => {
  await door.begin(tend.page);
  await frame.open(tend.page, 'settings');
  await expect(tend.page.getByText(en.keys.none)).toBeVisible();
});

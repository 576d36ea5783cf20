import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';

test('a new passphrase is judged in kind words while it is typed, and a good one is offered', async ({
  tend,
}) => {
  const { page } = tend;
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  // The lists of words and names weigh more than all the rest of the window.
  const listsLoaded = () => scripts.some((path) => /\/strength-[^/]*\.js$/.test(path));
  const field = page.getByLabel(en.welcome.passphrase, { exact: true });
  // A window that is only being opened cannot be loaded again.
  await expect(field).toBeVisible();
  await page.reload();
  await page.getByLabel(en.welcome.name, { exact: true }).fill('Anna');
  await expect(field).toHaveAccessibleDescription(en.strength.empty);
  expect(scripts.length, 'what a start loads').toBeGreaterThan(0);
  expect(listsLoaded(), 'a start does not pay for it').toBe(false);

  await field.fill('Anna2018');
  await expect(field).toHaveAccessibleDescription(
    'Easy to guess: a name close to you and a year. Three or four unrelated words make a good one.',
  );
  expect(listsLoaded()).toBe(true);
  await field.fill('three owls on a quiet roof');
  await expect(field).toHaveAccessibleDescription('Very hard to guess.');

  await page.getByRole('button', { name: en.strength.suggest }).press('Enter');
  const suggested = page.getByRole('status').filter({ hasText: '55 bits' });
  await expect(suggested).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const words = (await suggested.locator('p').first().textContent()) ?? '';
  expect(words.split(' ')).toHaveLength(5);
  await expect(field, 'it is for the person to type').toHaveValue('three owls on a quiet roof');

  await field.fill(words);
  await expect(field).toHaveAccessibleDescription(/^(Very h|H)ard to guess\.$/);
  await page.getByLabel(en.welcome.again, { exact: true }).fill(words);
  await page.getByRole('button', { name: en.welcome.create }).click();
  await page.getByRole('button', { name: en.phrase.later }).click();
  await expect(page.getByRole('navigation', { name: en.nav.label })).toBeVisible();
  await tend.locking(door.lockByKey);
  await door.unlock(tend.page, words);
  await expect(tend.page.getByRole('navigation', { name: en.nav.label })).toBeVisible();
});

import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { looks } from '../fixtures/looks.ts';
import { generalQuestion, lineBeingWritten } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const pageNames = ['today', 'look-back', 'about', 'ask', 'memory', 'crumbs', 'settings'] as const;

test('every page can be used with a screen reader and low sight, light and dark, wide and at 800 px', async ({
  tend,
}) => {
  const { page } = tend;
  await expect(door.welcomeScreen(page)).toBeVisible();
  await looks(tend, 'welcome');
  await door.make(page, { sample: true });
  await looks(tend, 'phrase-offer');
  await door.showWords(page);
  await looks(tend, 'phrase-words');
  await page.getByRole('button', { name: en.phrase.written }).click();
  await looks(tend, 'phrase-practise');
  await page.getByRole('button', { name: en.phrase.skip }).click();
  for (const name of pageNames) {
    await frame.open(page, name);
    await expect(
      page.getByRole('main').getByRole('heading').or(page.getByRole('main').getByRole('textbox')).first(),
    ).toBeVisible();
    await looks(tend, name);
  }
  await frame.open(page, 'today');
  // The picture in the README.
  await today.line(page).fill(lineBeingWritten);
  await expect(page.getByText('within 50 min').first()).toBeVisible();
  await looks(tend, 'writing');
  await today.line(page).fill('');
  await frame.open(page, 'ask');
  await ask.ask(page, (await page.getByRole('main').getByRole('button').nth(1).textContent()) ?? '');
  await looks(tend, 'answer');
  await frame.open(page, 'crumbs');
  await crumbs.see(page, generalQuestion);
  await looks(tend, 'crumb');
  await tend.locking((before) => frame.lockButton(before).click());
  await expect(door.lockScreen(tend.page)).toBeVisible();
  await looks(tend, 'lock');
  await tend.page.getByRole('button', { name: en.recover.forgot }).click();
  await looks(tend, 'recover');
});

test('axe finds a fault that is there', async ({ tend }) => {
  await expect(door.welcomeScreen(tend.page)).toBeVisible();
  await tend.page.evaluate(() => document.body.append(document.createElement('button')));
  const found = await faults(tend.page);
  expect(found).toContain('button-name: Buttons must have discernible text at body > button');
  expect(await faults(tend.page), 'by the one that is in the page by then').toEqual(found);
});

test('at twice the text size nothing is cut off sideways', async ({ tend }) => {
  const { page } = tend;
  await door.begin(page, { sample: true });
  await tend.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  for (const name of pageNames) {
    await frame.open(page, name);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, name).toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole('navigation', { name: en.nav.label })).toBeVisible();
});

import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

test.use({ chatModel: true });

const lines = [
  'yesterday: itchy arms 3/10 at 8:00',
  'yesterday: itchy legs 5/10 at 9:00',
  'yesterday: red skin on both arms',
  'yesterday: rash on the tummy 4/10 at 7:00',
  'yesterday: seizure at 6:40, 2 min',
  'yesterday: absence at 11:00, 15 seconds',
];

test('a conversation by keyboard alone: it goes on, is put right, and counts other words only after a yes', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  for (const line of lines) await today.write(page, line);
  await frame.open(page, 'ask');

  await test.step('code’s answer is there at once; a model’s words take its place and nothing moves', async () => {
    await put(page, 'How often did Maya itch?');
    await expect(ask.known(page)).toContainText('twice');
    const before = await places(page);
    await expect(page.getByRole('button', { name: en.ask.stop, exact: true })).toBeHidden({
      timeout: 300_000,
    });
    expect(await places(page), 'nothing that was being read has moved').toEqual(before);
  });

  await test.step('the next question goes on from it, and says so', async () => {
    await put(page, 'and on her legs?');
    await expect(ask.known(page)).toContainText('at the legs');
    await expect(read(page)).toContainText(en.ask.goesOnFrom);
    await put(page, 'and Anna?');
    await expect(ask.unknown(page)).toContainText('nothing recorded about itch');
    await expect(chip(page, en.ask.part.whom)).toContainText('Anna');
  });

  await test.step('what was read is put right, part by part', async () => {
    await put(page, 'How often did Maya itch?');
    await frame.tabTo(page, chip(page, en.ask.part.what));
    await page.keyboard.press('Enter');
    const what = page.getByLabel(en.ask.part.what, { exact: true });
    await expect(what).toBeFocused();
    await what.fill('seizure');
    await frame.tabTo(page, page.getByLabel(en.ask.part.when, { exact: true }));
    await page.keyboard.type('soon-ish');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That time could not be read', { exact: false })).toBeVisible();
    await expect(what).toHaveValue('seizure');
    await looks(tend, 'ask-put-right');
    await page.getByLabel(en.ask.part.when, { exact: true }).fill('yesterday');
    await page.keyboard.press('Enter');
    await expect(chip(page, en.ask.part.what)).toContainText('seizure');
    await expect(ask.known(page)).toContainText(
      'Seizure was written down twice (1 of them as absence seizure)',
    );
    await expect(page.getByLabel(en.ask.part.what, { exact: true })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'How often did Maya itch?' })).toBeFocused();
  });

  await test.step('other words count only after a yes, and it can be taken back', async () => {
    await put(page, 'How often was there a rash?');
    await expect(ask.known(page)).toContainText('Rash was written down once');
    const question = page.getByRole('region', { name: en.ask.mayCountTitle });
    await expect(question).toContainText('“red skin”');
    await finished(page);
    await looks(tend, 'ask-may-count');
    await frame.tabTo(page, question.getByRole('button', { name: en.ask.countYes }));
    await page.keyboard.press('Enter');
    await expect(ask.known(page)).toContainText('Rash was written down twice');
    await expect(question).toBeHidden();
    await frame.tabTo(page, page.getByRole('button', { name: en.ask.takeBack('redness', 'rash') }));
    await page.keyboard.press('Enter');
    await expect(ask.known(page)).toContainText('Rash was written down once');
  });

  await test.step('what was searched and what was left out stands under the answer', async () => {
    await expect(page.getByRole('complementary', { name: en.ask.sources })).toContainText(en.ask.leftOut);
    await put(page, 'When was her last seizure?');
    await finished(page);
    await put(page, 'and before that?');
    await finished(page);
    await looks(tend, 'ask-conversation');
  });
});

const read = (page: Page) => page.getByRole('region', { name: en.ask.readAs });
const chip = (page: Page, part: string) => read(page).getByRole('button', { name: new RegExp(`^${part}:`) });

/** Types a question where the next one is typed, by keyboard alone. */
async function put(page: Page, question: string): Promise<void> {
  await frame.tabTo(page, page.getByRole('textbox', { name: /^A question about / }));
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expect(ask.known(page)).toBeVisible();
}

const finished = (page: Page) =>
  expect(page.getByRole('button', { name: en.ask.stop, exact: true })).toBeHidden({ timeout: 300_000 });

/** Where each heading and sentence of the answer stands. */
async function places(page: Page): Promise<number[]> {
  return page
    .locator('.answer h2, .answer .claim')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
}

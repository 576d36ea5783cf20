import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { looks } from '../fixtures/looks.ts';
import { chatIsHere, chatModel, modelsOf } from '../fixtures/models.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';

const text = en.models;

test('the page says what a model is trusted with; examining it can be stopped by keyboard and keeps nothing half', async ({
  world,
  start,
}) => {
  test.skip(!chatIsHere, 'needs the chat model');
  const env = modelsOf(world, { wording: false, needed: true });
  const tend = await start({ env });
  const { page } = tend;
  await door.begin(page);
  await frame.open(page, 'settings');
  const model = page.getByRole('listitem').filter({ hasText: chatModel?.name ?? '' });
  const row = (task: keyof typeof text.parts) => model.getByRole('row').filter({ hasText: text.parts[task] });
  await expect(row('wording')).toContainText(text.verdicts.failed);
  await expect(row('needed')).toContainText(text.verdicts.passed);
  await model.getByText(text.figures).click();
  await expect(model.getByText('things found: 3 of 24, at least 50 % to pass')).toBeVisible();
  await model.scrollIntoViewIfNeeded();
  await looks(tend, 'models');

  const kept = () => readdirSync(join(env.TEND_MODELS, 'exams'));
  const before = kept();
  const examine = model.getByRole('button', { name: text.examineOf(chatModel?.name ?? '') });
  await frame.tabTo(page, examine);
  await page.keyboard.press('Enter');
  const stop = model.getByRole('button', { name: text.examStop });
  await expect(stop).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await expect(model.getByText(/^Part 1 of 5: .*, 0 of \d\d$/)).toBeVisible({ timeout: 300_000 });
  await looks(tend, 'models-exam');
  await page.keyboard.press('Enter');
  await expect(examine).toBeFocused({ timeout: 300_000 });
  await expect(row('wording')).toContainText(text.verdicts.failed);
  expect(kept()).toEqual(before);
});

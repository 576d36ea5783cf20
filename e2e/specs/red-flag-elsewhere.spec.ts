import { en } from '../../renderer/strings/en.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as warnings from '../pages/warnings.ts';

const alarm = 'lips swelling and cannot breathe';
const fit = 'she has had a seizure for 20 minutes and it will not stop';

test('what is written as a fact or as a medicine, or asked for a crumb, shows its card', async ({ tend }) => {
  const { page } = tend;
  const card = warnings.localCard(page);
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);

  await test.step('a fact', async () => {
    await frame.open(page, 'about');
    await page.getByRole('button', { name: en.about.add }).click();
    await page.getByRole('textbox', { name: en.about.value }).fill(alarm);
    await page.getByRole('button', { name: en.about.keep }).click();
    await expect(card).toBeVisible();
    await expect(card).toContainText(en.flag.inFact(maya.name));
    await warnings.foldAll(page);
  });

  await test.step('a medicine', async () => {
    await page.getByRole('button', { name: en.about.medicineAdd }).click();
    await page.getByLabel(en.medicine.line, { exact: true }).fill(`Midazolam 5 mg as needed, ${fit}`);
    await page.getByRole('button', { name: en.about.keep }).click();
    await expect(card).toBeVisible();
    await expect(card).toContainText(en.flag.inFact(maya.name));
    await warnings.foldAll(page);
  });

  await test.step('a question for outside, over its preview', async () => {
    await frame.open(page, 'crumbs');
    await crumbs.see(page, 'her tongue is swelling and she is struggling to breathe, what could it be?');
    await expect(card).toBeVisible();
    await expect(card).toContainText(en.flag.inQuestion(maya.name));
  });
});

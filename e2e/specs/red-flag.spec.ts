import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const alarm = 'Maya lips swelling and cannot breathe';

test('a warning stands above everything until the person says that this is not it', async ({ tend }) => {
  const { page } = tend;
  const cards = page.getByRole('heading', { name: en.flag.now });
  const card = cards.first();
  const foldAll = async () => {
    const notIt = page.getByRole('button', { name: en.flag.notIt });
    for (let left = await cards.count(); left > 0; left--) await notIt.first().click();
    await expect(cards).toHaveCount(0);
  };
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);

  await test.step('it is there before and after Enter, and marks its note', async () => {
    await today.line(page).fill(alarm);
    await expect(card).toBeVisible();
    await today.line(page).press('Enter');
    await expect(today.note(page, alarm)).toBeVisible();
    await expect(today.line(page)).toHaveValue('');
    await expect(card).toBeVisible();
    await expect(today.note(page, alarm)).toContainText(en.today.warned);
  });

  await test.step('it survives the next line and the other pages', async () => {
    await today.write(page, 'slept 7 h');
    for (const name of ['ask', 'memory', 'crumbs', 'today'] as const) {
      await frame.open(page, name);
      await expect(card).toBeVisible();
    }
  });

  await test.step('folded it leaves a line, on every page, and opens again', async () => {
    const found = await cards.count();
    await foldAll();
    await frame.open(page, 'memory');
    await expect(page.getByText(en.flag.folded(found))).toBeVisible();
    await page.getByRole('button', { name: en.flag.unfold }).click();
    await expect(card).toBeVisible();
    await foldAll();
    await frame.open(page, 'today');
    await today.note(page, alarm).getByRole('button', { name: en.today.warned }).click();
    await expect(card).toBeVisible();
    await foldAll();
  });

  await test.step('that of a question stays above its answer and the next one', async () => {
    await frame.open(page, 'ask');
    await ask.ask(page, 'Maya has swollen lips and cannot breathe, what did she eat?');
    await expect(card).toBeVisible();
    await ask.ask(page, 'When did Maya last sleep?');
    await expect(card).toBeVisible();
  });
});

test('a time that no day has is said once, and Enter is not offered for it', async ({ tend }) => {
  const { page } = tend;
  await door.begin(page);
  await today.line(page).fill('headache 25:70');
  const said = page.getByText(/25:70 is not a time/);
  await expect(said).toHaveCount(1);
  await expect(page.getByText(en.today.keepsBefore)).toHaveCount(0);
  await today.line(page).press('Enter');
  await expect(said).toHaveCount(1);
  await today.line(page).fill('headache 20:10');
  await expect(page.getByText(en.today.keepsBefore)).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('the sample is removed only after it was said what goes, and no page speaks of it afterwards', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page, { sample: true });
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click();
  await page.getByRole('menuitemradio').first().click();
  await frame.open(page, 'ask');
  await ask.ask(page, 'What happened last night?');
  await frame.open(page, 'today');
  await page.getByRole('button', { name: en.today.removeSample }).click();
  await expect(page.getByText(/^The invented week of .* goes, for good; you wrote no line/)).toBeVisible();
  await page.getByRole('button', { name: en.today.sampleNo }).click();
  await expect(page.getByText(en.today.sample)).toBeVisible();
  await page.getByRole('button', { name: en.today.removeSample }).click();
  await page.getByRole('button', { name: en.today.sampleYes }).click();
  await expect(page.getByText(en.today.sampleGone)).toBeVisible();
  await frame.open(page, 'ask');
  await expect(page.getByRole('heading', { name: en.ask.title })).toBeVisible();
});

test('an emergency told in another language is answered in it, with the number large; where none are looked for, that is said', async ({
  tend,
}) => {
  const { page } = tend;
  await page.getByLabel(en.welcome.country).selectOption('DE');
  await door.begin(page);
  await today.line(page).fill('Papa kriegt keine Luft mehr, die Lippen sind blau');
  const card = page.locator('section.flag');
  await expect(card).toHaveCount(1);
  await expect(card.locator('.number')).toHaveText('112');
  await expect(card.locator('p[lang="de"]').filter({ hasText: 'Ruf jetzt 112 an' })).toBeVisible();
  await expect(page.getByText(en.today.watched.some)).toBeVisible();
  await looks(tend, 'warning-german');

  await today.line(page).fill('oggi non ha mangiato molto ma sta bene');
  await expect(card).toHaveCount(0);
  await expect(page.getByText(en.today.watched.none)).toBeVisible();
  await today.line(page).fill('slept well, ate nothing');
  await expect(page.getByText(en.today.watched.none)).toHaveCount(0);
});

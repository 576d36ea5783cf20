import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { makePhoto } from '../fixtures/photo.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as forms from '../pages/forms.ts';
import * as frame from '../pages/frame.ts';
import * as photos from '../pages/photos.ts';
import * as today from '../pages/today.ts';

const text = en.forms;

test('what a line cannot say: a dose with its ingredients, a reaction with what is suspected, a wound with its place, in Tend’s words and one’s own', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.write(page, 'peanut butter toast');

  await test.step('by the keyboard: the kind by arrow keys, each with its fields only', async () => {
    await frame.tabTo(page, forms.button(page));
    await page.keyboard.press('Enter');
    await expect(forms.kind(page, 'dose')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(forms.kind(page, 'exposure')).toBeChecked();
    await expect(forms.field(page, text.product)).toHaveCount(0);
    await page.keyboard.press('ArrowLeft');
    await expect(forms.field(page, text.product)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Co-codamol');
  });

  await test.step('each ingredient has its strength, and what it will be kept as stands there', async () => {
    for (const [name, strength] of [
      ['paracetamol', '500'],
      ['codeine', '8'],
    ]) {
      await frame.tabTo(page, page.getByRole('button', { name: text.addIngredient }));
      await page.keyboard.press('Enter');
      await page.keyboard.type(name ?? '');
      await page.keyboard.press('Tab');
      await page.keyboard.type(strength ?? '');
    }
    await frame.tabTo(page, forms.field(page, text.dose));
    await page.keyboard.type('1');
    await frame.tabTo(page, forms.field(page, text.unit).last());
    await page.keyboard.type('tablet');
    await forms.field(page, text.givenBy).fill('Nana');
    await forms.field(page, text.words).fill('after supper, she slept well');
    await expect(
      page.getByText('Took 1 tablet of Co-codamol (paracetamol 500 mg and codeine 8 mg), given by Nana.'),
    ).toBeVisible();
    await looks(tend, 'form-dose');
    await page.keyboard.press('Enter');
    const note = today.note(page, 'Took 1 tablet of Co-codamol');
    await expect(note).toBeVisible();
    await expect(note.locator('.words.made')).toContainText('Took 1 tablet');
    await expect(note.locator('.words.you')).toContainText('after supper');
    await expect(today.line(page)).toBeFocused();
  });

  await test.step('a second one is asked about before it is kept', async () => {
    await forms.button(page).click();
    await forms.field(page, text.product).fill('paracetamol');
    await page.keyboard.press('Enter');
    await expect(forms.sheet(page).getByText(/^You recorded paracetamol \+ codeine/)).toBeVisible();
    await looks(tend, 'form-asked');
    await forms.sheet(page).getByRole('button', { name: en.app.cancel }).click();
    await expect(page.getByRole('article')).toHaveCount(2);
  });

  await test.step('a reaction names what is suspected of the notes before, and warnings are read while it is written', async () => {
    await forms.button(page).click();
    await forms.kind(page, 'reaction').check({ force: true });
    await forms.field(page, text.reaction).fill('hives');
    await forms
      .sheet(page)
      .getByRole('checkbox', { name: /peanut butter/ })
      .check({ force: true });
    await expect(page.getByText(/Reaction: hives; suspected: peanut butter/)).toBeVisible();
    await looks(tend, 'form-reaction');
    await forms.field(page, text.words).fill('her throat is swelling, she cannot breathe');
    await expect(
      forms
        .sheet(page)
        .getByText(/help now|emergency/i)
        .first(),
    ).toBeVisible();
    await forms.field(page, text.words).fill('gone by nine');
    await forms.sheet(page).getByRole('button', { name: text.keep, exact: true }).click();
    await expect(today.note(page, 'Reaction: hives; suspected: peanut butter')).toBeVisible();
  });

  await test.step('a wound is pointed at on an outline, measured, and has its photo', async () => {
    const photo = await makePhoto(tend.app, { width: 900, height: 700, spot: 120 });
    await forms.button(page).click();
    await forms.kind(page, 'wound').check({ force: true });
    await forms
      .sheet(page)
      .locator('.outline rect')
      .filter({ has: page.locator('title', { hasText: 'left shin' }) })
      .click();
    await expect(forms.field(page, text.site)).toHaveValue('left shin');
    await forms.field(page, en.photo.length).fill('24');
    await forms.field(page, en.photo.width).fill('10,5');
    const choosing = page.waitForEvent('filechooser');
    await forms.sheet(page).getByRole('button', { name: text.addPhoto }).click();
    await (await choosing).setFiles([photos.photo('shin.jpg', photo)]);
    await expect(forms.sheet(page).getByText('shin.jpg')).toBeVisible();
    await expect(page.getByText('Wound, left shin: 24 × 10.5 mm.')).toBeVisible();
    await expect(forms.sheet(page).getByText(en.scale.untouched)).toBeVisible();
    await looks(tend, 'form-wound');
    await forms.sheet(page).getByRole('button', { name: text.keep, exact: true }).click();
    const note = today.note(page, 'Wound, left shin: 24 × 10.5 mm.');
    await expect(note.getByRole('button', { name: /^Photo/ })).toBeVisible();
    await looks(tend, 'forms-kept');
    // Measured in its note, and in no second place.
    await note.getByRole('button', { name: /^Photo/ }).click();
    await expect(photos.viewer(page).getByText(/^Measured in its note: Wound, left shin/)).toBeVisible();
    await expect(photos.viewer(page).getByRole('switch', { name: en.photo.wound })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('it is changed in the same form, and its sentence with it', async () => {
    const note = today.note(page, 'Wound, left shin');
    await note.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: text.editForm }).click();
    await expect(forms.sheet(page, text.editTitle)).toBeVisible();
    await forms.field(page, en.photo.depth).fill('3');
    await forms.sheet(page, text.editTitle).getByRole('button', { name: text.keepChange }).click();
    await expect(today.note(page, 'Wound, left shin: 24 × 10.5 mm, 3 mm deep.')).toBeVisible();
  });
});

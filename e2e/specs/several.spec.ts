import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { modelsOf } from '../fixtures/models.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';
import * as warnings from '../pages/warnings.ts';

const day = (ago: number) => {
  const date = new Date(Date.now() - ago * 86_400_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const week = [
  day(4),
  '- slept 7 h, no rash',
  '- gave Maya 250 mg keppra at 8:10',
  '',
  `${day(3)}: itchy arms 3/10, hopped like a kangaroo`,
  day(2),
  '08:20 milk and toast',
  '21:00 itchy again',
  '',
  'quiet otherwise',
].join('\n');

const review = (page: Page) => page.getByRole('heading', { name: en.paste.title });
const rows = (page: Page) => page.locator('.paste-note');
const keep = (page: Page, n: number) => page.getByRole('button', { name: en.paste.keep(n) });

test('a pasted week is looked at as notes, put right, and kept as one deed; nothing is lost by leaving', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.line(page).fill(week);
  const offer = page.getByText(en.paste.offer(6));

  await test.step('it is offered; leaving the look leaves every word in the line', async () => {
    await expect(offer).toBeVisible();
    await looks(tend, 'paste-offer');
    await today.line(page).press('Enter');
    await expect(review(page)).toBeFocused();
    await expect(rows(page)).toHaveCount(6);
    await page.keyboard.press('Escape');
    await expect(today.line(page)).toHaveValue(week);
    await expect(today.line(page)).toBeFocused();
    await expect(today.note(page, 'milk and toast')).toHaveCount(0);
  });

  await test.step('a note without a date is asked about, and none is kept before', async () => {
    await page.getByRole('button', { name: en.paste.look(6) }).click();
    await expect(page.getByText(en.paste.undated(1))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: en.paste.above })).toBeFocused();
    await looks(tend, 'paste-review');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: en.paste.above })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('one is left out with a key and a chip put right, from the keyboard', async () => {
    await expect(keep(page, 6)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    for (let i = 1; i < 6; i++) await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(5).locator('.leave')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(rows(page).nth(5)).toHaveClass(/out/);
    // Which half of the day it was is said where it is asked.
    const half = rows(page)
      .nth(1)
      .getByRole('group', { name: /in the morning or in the evening/ });
    const evening = half.getByRole('button', { name: en.paste.halves.evening });
    await evening.press(' ');
    await expect(evening).toHaveAttribute('aria-pressed', 'true');
    await expect(rows(page).nth(1).getByRole('button', { name: /20:10/ })).toBeVisible();
    await looks(tend, 'paste-half');
    await rows(page)
      .nth(2)
      .getByRole('button', { name: /itch, arms 3 of 10/ })
      .click();
    await page.getByLabel(en.chip.severity(0, 10, undefined)).fill('4');
    await page.getByRole('button', { name: en.chip.apply }).click();
    await expect(keep(page, 5)).toHaveAttribute('aria-disabled', 'false');
    await keep(page, 5).press('Enter');
    await expect(page.getByText(en.paste.kept(5))).toBeVisible();
    await expect(today.line(page)).toHaveValue('');
  });

  await test.step('each stands on its day; one undo takes all back, and it can be done again', async () => {
    await expect(today.note(page, 'milk and toast')).toBeVisible();
    await expect(today.note(page, 'itchy arms 3/10').getByRole('button', { name: /4 of 10/ })).toBeVisible();
    await expect(today.note(page, '250 mg keppra')).toContainText('20:10');
    await expect(today.note(page, 'quiet otherwise')).toHaveCount(0);
    await looks(tend, 'paste-kept');
    await page.keyboard.press('Control+z');
    await expect(page.getByText(en.back.took.paste(5))).toBeVisible();
    await expect(today.note(page, 'milk and toast')).toHaveCount(0);
    await page.keyboard.press('Control+Shift+Z');
    await expect(page.getByText(en.back.did.paste(5))).toBeVisible();
    await expect(today.note(page, 'milk and toast')).toBeVisible();
  });

  await test.step('locking in the middle of a look loses no word', async () => {
    await today.line(page).fill(week);
    await page.getByRole('button', { name: en.paste.look(6) }).click();
    await expect(review(page)).toBeVisible();
    await tend.locking(door.lockByKey);
    await door.unlock(tend.page);
    await expect(today.line(tend.page)).toHaveValue(week);
  });
});

test('a note is written again: its things are suggested, and kept only by a word; a line goes on as before', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.write(page, 'milk and toast for breakfast yesterday at 8:10');
  await today.write(page, 'gave Maya 250 mg keppra yesterday at 19:00');

  await test.step('"same as yesterday": one is kept, one is not; Enter alone keeps neither', async () => {
    await today.line(page).fill('same as yesterday');
    const suggested = page.locator('.suggested-events');
    await expect(suggested.getByRole('button', { name: /^keep (?!all)/ })).toHaveCount(3);
    await looks(tend, 'suggested');
    await suggested.getByRole('button', { name: en.suggest.keepOf('milk') }).click();
    await expect(today.line(page)).toBeFocused();
    await expect(page.locator('.under').getByRole('button', { name: /milk/ })).toBeVisible();
    await suggested.getByRole('button', { name: en.suggest.noOf('toast') }).click();
    await today.line(page).press('Enter');
    const note = today.note(page, 'same as yesterday');
    await expect(note.getByRole('button', { name: /milk/ })).toBeVisible();
    await expect(note.getByRole('button', { name: /toast|levetiracetam/ })).toHaveCount(0);
  });

  await test.step('what was kept of it stays when the words are changed', async () => {
    const note = today.note(page, 'same as yesterday');
    await note.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: en.today.edit }).click();
    const field = page.getByRole('textbox', { name: en.today.editLabel });
    await field.press('End');
    await field.pressSequentially(', at home');
    await field.press('Enter');
    await expect(field).toHaveCount(0);
    await expect(today.note(page, ', at home').getByRole('button', { name: /milk/ })).toBeVisible();
  });

  await test.step('a repeated dose is asked about as any other', async () => {
    await today.write(page, 'gave Maya 5 ml calpol');
    await page.waitForTimeout(400);
    await today.line(page).fill('her usual meds');
    await page
      .getByRole('button', { name: /^keep (?!all)/ })
      .first()
      .click();
    await today.line(page).press('Enter');
    await expect(page.getByText(/^You recorded this at \d\d:\d\d\. Another one\?$/)).toBeVisible();
    await today.line(page).fill('');
  });

  await test.step('a line that was written twice is gone on with by the arrow', async () => {
    for (const times of [1, 2]) {
      await today.line(page).fill('brushing protocol before school');
      await today.line(page).press('Enter');
      await expect(today.note(page, 'brushing protocol before school')).toHaveCount(times);
    }
    await today.line(page).pressSequentially('brushing p');
    await expect(page.locator('.ghost')).toHaveText('rotocol before school');
    await looks(tend, 'completion');
    await today.line(page).press('ArrowRight');
    await expect(today.line(page)).toHaveValue('brushing protocol before school');
  });
});

test('many notes are changed as one deed, by keyboard; a short name is given and listed; a version comes back', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, 'Wilf', '1948');
  await frame.addSomeone(page, maya.name, maya.born);
  for (const words of ['itchy arms 3/10', 'red all over', 'milk and toast']) await today.write(page, words);
  const boxes = page.getByRole('checkbox', { name: /^Choose the note/ });

  await test.step('space, Shift and an arrow, Ctrl+A; what would change is said before it does', async () => {
    await page.getByRole('button', { name: en.bulk.select }).press('Enter');
    await expect(boxes.first()).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText(en.bulk.chosen(1))).toBeVisible();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText(en.bulk.chosen(2))).toBeVisible();
    await page.keyboard.press('Control+a');
    await expect(page.getByText(en.bulk.chosen(3))).toBeVisible();
    await looks(tend, 'bulk-choose');
    await page.getByRole('button', { name: en.bulk.change }).press('Enter');
    await page.getByLabel(en.bulk.what, { exact: true }).selectOption('name');
    await page.getByLabel(en.bulk.from, { exact: true }).fill('red');
    await page.getByLabel(en.bulk.to, { exact: true }).fill('itch');
    await page.getByLabel(en.bulk.to, { exact: true }).press('Enter');
    await expect(page.getByText(en.bulk.plan(1, 3, 0))).toBeVisible();
    await looks(tend, 'bulk-plan');
    await page.getByRole('button', { name: en.bulk.do(1) }).press('Enter');
    await expect(page.getByText(en.bulk.did(1))).toBeVisible();
    await expect(today.note(page, 'red all over').getByRole('button', { name: /^itch/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(today.note(page, 'red all over').getByRole('button', { name: /^itch/ })).toHaveCount(0);
  });

  await test.step('about someone else, and back', async () => {
    await page.getByRole('button', { name: en.bulk.select }).press('Enter');
    await expect(boxes.first()).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: en.bulk.change }).press('Enter');
    await page.getByLabel(en.bulk.subject, { exact: true }).selectOption('Wilf');
    await page.getByRole('button', { name: en.bulk.see }).press('Enter');
    await page.getByRole('button', { name: en.bulk.do(3) }).press('Enter');
    await expect(today.note(page, 'milk and toast')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(today.note(page, 'milk and toast')).toBeVisible();
  });

  await test.step('a short name is given to a note and offered when it is written', async () => {
    await today
      .note(page, 'milk and toast')
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: en.templates.make }).click();
    await page.getByLabel(en.templates.name, { exact: true }).fill('school breakfast');
    await looks(tend, 'short-name');
    await page.keyboard.press('Enter');
    await expect(today.note(page, 'milk and toast').getByText('school breakfast')).toBeVisible();
    await today.line(page).fill('school breakfast');
    await page.getByRole('button', { name: en.suggest.all }).click();
    await today.line(page).press('Enter');
    await expect(today.note(page, 'school breakfast').last()).toBeVisible();
    await frame.open(page, 'settings');
    const section = page.getByRole('region', { name: en.templates.section });
    await expect(section.getByText('milk and toast')).toBeVisible();
    await section.getByRole('button', { name: /^Remove/ }).click();
    await expect(section.getByText(en.templates.none)).toBeVisible();
    await frame.open(page, 'today');
  });

  await test.step('a version of before comes back from the history', async () => {
    const note = today.note(page, 'itchy arms');
    await note.getByRole('button', { name: /^itch/ }).click();
    await page.getByLabel(en.chip.severity(0, 10, undefined)).fill('8');
    await page.getByRole('button', { name: en.chip.apply }).click();
    await expect(note.getByRole('button', { name: /8 of 10/ })).toBeVisible();
    await note.getByRole('button', { name: en.today.changedNote }).click();
    await expect(page.getByText(en.history.events).first()).toBeVisible();
    await looks(tend, 'history');
    await page
      .getByRole('button', { name: /^Bring this back/ })
      .first()
      .click();
    await expect(note.getByRole('button', { name: /3 of 10/ })).toBeVisible();
  });
});

test('what a real model that passed its part reads in the rest is suggested, and nothing of it is kept unless a person says so', async ({
  world,
  start,
}) => {
  const tend = await start({ env: modelsOf(world, { events: true }) });
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.line(page).fill('zingers down both shins after zorbing');
  await page.getByRole('button', { name: en.suggest.ask }).click();
  await expect(page.getByText(en.suggest.thinking)).toBeVisible();
  const felt = page.getByRole('button', { name: en.suggest.keepOf('zingers') });
  await expect(felt).toBeVisible({ timeout: 300_000 });
  await looks(tend, 'suggested-by-model');
  await felt.click();
  await today.line(page).press('Enter');
  const note = today.note(page, 'after zorbing');
  await expect(note.getByRole('button', { name: /^zingers/ })).toBeVisible();
  await expect(note.getByRole('button', { name: /^zorbing/ })).toHaveCount(0);
});

test('a warning in a pasted week stands above its notes, once, and stays when they are kept', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today
    .line(page)
    .fill(`${day(1)}: slept 7 h\n${day(0)}: ate peanuts, her throat is swelling and she can’t breathe`);
  await page.getByRole('button', { name: en.paste.look(2) }).click();
  await expect(review(page)).toBeVisible();
  const card = warnings.nowCard(page).or(warnings.localCard(page));
  await expect(card).toHaveCount(1);
  await expect(rows(page).first().getByRole('button', { name: /sleep/ })).toBeVisible();
  await expect(card).toHaveCount(1);
  await looks(tend, 'paste-warning');
  await keep(page, 2).click();
  await expect(today.note(page, 'peanuts')).toBeVisible();
  await expect(card).toHaveCount(1);
});

import { en } from '../../renderer/strings/en.ts';
import { eveningZone } from '../fixtures/evening.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as checkIn from '../pages/check-in.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const made = 'Evening check-in: sleep 9 h; no itch; no seizure; mood 6 of 10.';

test('by the keyboard alone: what is looked for is chosen, the evening takes ten seconds, a scale nobody touched is no number, and undo takes it back', async ({
  start,
}) => {
  const tend = await start({ env: { TZ: eveningZone() } });
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.write(page, 'Maya itchy arms 3/10 yesterday at 14:00');

  await test.step('Today offers to set it up, from what is often looked at', async () => {
    await frame.tabTo(page, page.getByRole('button', { name: en.checkIn.setUp }));
    await page.keyboard.press('Enter');
    await frame.tabTo(page, page.getByRole('button', { name: /^sleep in h/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: en.checkIn.setUpDone })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(checkIn.button(page)).toBeFocused();
  });

  await test.step('the rest is chosen on the page about her, with a scale of one’s own', async () => {
    await frame.open(page, 'about');
    const section = checkIn.tracking(page);
    await expect(section.getByText('sleep', { exact: true })).toBeVisible();
    const add = async (what: string, how: string) => {
      await frame.tabTo(page, section.getByRole('button', { name: en.tracking.add }));
      await page.keyboard.press('Enter');
      await page.keyboard.type(what);
      await page.keyboard.press('Tab');
      await section.getByLabel(en.tracking.how, { exact: true }).selectOption(how);
      await page.keyboard.press('Enter');
      await section.getByRole('button', { name: en.app.add, exact: true }).press('Enter');
      await expect(section.getByLabel(en.tracking.what)).toHaveCount(0);
    };
    await add('itchy', 'ten');
    await add('seizures', 'presence');
    await add('mood', 'ten');
    await expect(section.getByRole('listitem')).toHaveCount(4);
    // Up and down again: each is seen before the next.
    const names = section.getByRole('listitem');
    await section.getByRole('button', { name: en.tracking.up('mood') }).press('Enter');
    await expect(names.last()).toContainText('seizure');
    await section.getByRole('button', { name: en.tracking.down('mood') }).press('Enter');
    await expect(names.last()).toContainText('mood');
    await looks(tend, 'tracking');
  });

  await test.step('a scale that nobody touches keeps no number, and says so', async () => {
    await frame.open(page, 'today');
    await frame.tabTo(page, checkIn.button(page));
    await page.keyboard.press('Enter');
    await expect(checkIn.card(page, maya.name)).toBeVisible();
    await page.keyboard.press('s');
    await page.keyboard.type('9');
    await frame.tabTo(page, checkIn.answer(page, 'itch', en.checkIn.none));
    await page.keyboard.press('s');
    const itch = checkIn.row(page, 'itch');
    await expect(itch.getByRole('status')).toHaveText(en.scale.untouched);
    await expect(itch.getByRole('group', { name: 'itch' })).toHaveAccessibleDescription(en.scale.untouched);
    await expect(itch.getByRole('radio', { checked: true })).toHaveCount(1);
    await looks(tend, 'check-in');
    await page.keyboard.press('n');
  });

  await test.step('a letter answers a row and goes to the next, a digit is how strong, Enter keeps', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('6');
    await expect(page.getByText(en.checkIn.allAnswered)).toBeVisible();
    await page.keyboard.press('Enter');
    const note = today.note(page, 'Evening check-in: ');
    await expect(note).toBeVisible();
    await expect(note.locator('.words')).toContainText(made);
    await expect(note.locator('.words')).toHaveClass(/made/);
    await expect(note.getByText(en.event.lookedFor).first()).toBeVisible();
    await expect(today.line(page)).toBeFocused();
    await expect(checkIn.button(page)).toHaveCount(0);
    await looks(tend, 'check-in-kept');
  });

  await test.step('undo takes it back, and it is to be done again; its words are nobody’s line', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('article').filter({ hasText: 'Evening check-in' })).toHaveCount(0);
    await expect(checkIn.button(page)).toBeVisible();
    await expect(today.line(page)).toHaveValue('');
  });

  await test.step('folded away for today, it asks no more', async () => {
    await checkIn.button(page).press('Enter');
    await frame.tabTo(page, page.getByRole('button', { name: en.checkIn.fold }));
    await page.keyboard.press('Enter');
    await expect(checkIn.card(page, maya.name)).toHaveCount(0);
    await expect(checkIn.button(page)).toHaveCount(0);
    await expect(today.line(page)).toBeFocused();
  });
});

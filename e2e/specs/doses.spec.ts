import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as locked from '../pages/locked-line.ts';
import * as today from '../pages/today.ts';

const dose = 'gave Maya 2.5 mg melatonin';
const again = /^You recorded this (yesterday )?at \d\d:\d\d\. Another one\?$/;

test('a dose that stands there already, or ten times the usual, is asked about before it is kept; the next Enter keeps it', async ({
  tend,
}) => {
  const { page } = tend;
  const asked = page.getByRole('alert').filter({ hasText: '?' });
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);

  await test.step('the first Enter asks, and nothing is kept yet', async () => {
    await today.write(page, dose);
    await today.line(page).fill(`${dose}, she was tired`);
    await today.line(page).press('Enter');
    await expect(asked.getByText(again)).toBeVisible();
    await expect(asked.getByText(en.today.askedThen)).toBeVisible();
    await expect(today.line(page)).toBeFocused();
    await expect(today.note(page, 'she was tired')).toHaveCount(0);
    await looks(tend, 'dose-asked');
  });

  await test.step('other words are not what was asked about; the same ones are kept by the next Enter', async () => {
    await today.line(page).press('End');
    await today.line(page).pressSequentially('.');
    await expect(asked).toHaveCount(0);
    await today.line(page).press('Enter');
    await expect(asked.getByText(again)).toBeVisible();
    await today.line(page).press('Enter');
    await expect(today.note(page, 'she was tired.')).toBeVisible();
    await expect(today.line(page)).toHaveValue('');
    await expect(asked).toHaveCount(0);
  });

  await test.step('a note that is changed is not another dose than itself', async () => {
    await today.line(page).fill('gave Maya 5 ml calpol');
    await today.line(page).press('Enter');
    const note = today.note(page, '5 ml calpol');
    await note.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: en.today.edit }).click();
    const field = page.getByRole('textbox', { name: en.today.editLabel });
    await field.press('End');
    await field.pressSequentially(', for the fever');
    await field.press('Enter');
    await expect(today.note(page, 'for the fever')).toBeVisible();
    await expect(field).toHaveCount(0);
  });

  await test.step('a slip of the point is asked about, and its chip puts it right without another question', async () => {
    for (const day of ['3 days ago at 20:10', '4 days ago at 20:10', '5 days ago at 20:10'])
      await today.write(page, `gave Maya 250 mg keppra ${day}`);
    await today.line(page).fill('gave Maya 2500 mg keppra');
    await today.line(page).press('Enter');
    await expect(asked.getByText('Usually 250 mg. Is 2500 mg right?')).toBeVisible();
    await page.locator('.under').getByRole('button', { name: /2500/ }).click();
    await page.getByLabel(en.chip.amount, { exact: true }).fill('250');
    await page.getByRole('button', { name: en.chip.apply }).click();
    await today.line(page).focus();
    await today.line(page).press('Enter');
    await expect(today.line(page)).toHaveValue('');
    const note = today.note(page, '2500 mg keppra');
    await expect(note.getByRole('button', { name: /levetiracetam 250 mg/ })).toBeVisible();
  });

  await test.step('of a line that was sealed while locked it is said when it is read', async () => {
    await tend.locking(door.lockByKey);
    await locked.seal(tend.page, dose, 1);
    await door.unlock(tend.page);
    const banner = tend.page.getByRole('status').filter({ hasText: en.inbox.arrived(1) });
    await expect(banner.getByText(/recorded this (yesterday )?at \d\d:\d\d\. Another one\?/)).toBeVisible();
    await looks(tend, 'dose-arrived');
  });
});

import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { inTerminal } from '../fixtures/terminal.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as locked from '../pages/locked-line.ts';
import * as today from '../pages/today.ts';
import * as warnings from '../pages/warnings.ts';

const fit = 'Maya had her usual seizure, stiffened and jerked, 90 seconds';
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const text = en.plans;

test('a clinician’s plan lowers its one warning to today, says whose it is and what would make it now, and is asked about when its day is over', async ({
  world,
  start,
}) => {
  inTerminal(world, 'init', '--owner', 'Anna', '--country', 'GB');
  inTerminal(world, 'subject', 'add', 'Maya', '--sex', 'f');
  const before = ['--now', `${day(-200)}T12:00:00Z`, '--subject', 'Maya'];
  const old = ['--given', day(-210), '--review-by', day(-10)];
  inTerminal(
    world,
    ...before,
    'fact',
    'add',
    'plan',
    'usual-seizure',
    '--under',
    '2',
    '--by',
    'Dr Lindqvist',
    ...old,
  );
  const tend = await start();
  const { page } = tend;
  const form = page.getByRole('form', { name: text.title('Maya') });
  await door.unlock(page);
  await frame.choose(page, 'Maya');

  await test.step('one whose day is over lowers nothing, and is asked about under the line', async () => {
    await expect(page.getByText(/^Dr Lindqvist’s plan for Maya was to be looked at again by/)).toBeVisible();
    await today.line(page).fill(fit);
    await expect(warnings.nowCard(page, '9 9 9')).toBeVisible();
    await looks(tend, 'plan-due');
    await today.line(page).fill('');
    await page.getByRole('button', { name: text.dueWhere }).click();
    await expect(page.getByRole('heading', { name: en.about.plans })).toBeFocused();
  });

  await test.step('it is written down anew: who and what stand there, the days have to be asked for', async () => {
    await page.getByRole('button', { name: text.anew }).click();
    await expect(form.getByLabel(text.givenBy, { exact: true })).toHaveValue('Dr Lindqvist');
    await expect(form.getByLabel(text.underMinutes, { exact: true })).toHaveValue('2');
    const keep = form.getByRole('button', { name: text.keep });
    await expect(keep).toHaveAttribute('aria-disabled', 'true');
    await form.getByLabel(text.underMinutes, { exact: true }).fill('9');
    await form.getByLabel(text.givenOn, { exact: true }).fill(day(-1));
    await form.getByLabel(text.reviewBy, { exact: true }).fill(day(500));
    await expect(keep).toHaveAttribute('aria-disabled', 'true');
    await form.getByLabel(text.underMinutes, { exact: true }).fill('2');
    await keep.click();
    await expect(form.getByRole('alert')).toContainText('within a year');
    await form.getByLabel(text.reviewBy, { exact: true }).fill(day(180));
    await expect(
      form.getByText(/^Dr Lindqvist’s plan of .*: a usual fit of less than 2 minutes, no call/),
    ).toBeVisible();
    await form.scrollIntoViewIfNeeded();
    await looks(tend, 'plan-form');
    await keep.click();
    await expect(form).toHaveCount(0);
    await expect(page.getByText(/^Lowers this one warning to “today”, until/)).toBeVisible();
    await page.getByText(text.earlier).click();
    await expect(page.getByText(/^plan, given by Dr Lindqvist .*, until /)).toBeVisible();
    await looks(tend, 'plan-facts');
  });

  await test.step('now the same words are for today, and one word more is for now', async () => {
    await frame.open(page, 'today');
    await today.line(page).fill(fit);
    const card = warnings.todayCard(page);
    await expect(card).toBeVisible();
    await expect(card).toContainText('Dr Lindqvist’s plan of');
    await expect(card).toContainText('Call 999 at once if one lasts 2 minutes or longer');
    await expect(warnings.nowCard(page, '9 9 9')).toHaveCount(0);
    await looks(tend, 'plan-today');
    await today.line(page).fill(`${fit}, lips blue`);
    await expect(warnings.nowCard(page, '9 9 9')).toBeVisible();
  });

  await test.step('the lock screen knows no plan', async () => {
    await today.line(page).fill('');
    await tend.locking(door.lockByKey);
    await locked.begin(tend.page, fit);
    await expect(warnings.nowCard(tend.page, '9 9 9')).toBeVisible();
    await expect(tend.page.getByText('Lindqvist')).toHaveCount(0);
    await tend.page.keyboard.press('Enter');
    await door.unlock(tend.page);
    await expect(warnings.todayCard(tend.page)).toContainText('Dr Lindqvist’s plan of');
  });

  await test.step('ended, it lowers nothing', async () => {
    await frame.open(tend.page, 'about');
    await tend.page.getByRole('button', { name: /^No longer so: a usual fit/ }).click();
    await expect(tend.page.getByRole('heading', { name: en.about.plans })).toBeFocused();
    await frame.open(tend.page, 'today');
    await today.line(tend.page).fill(fit);
    await expect(warnings.nowCard(tend.page, '9 9 9').first()).toBeVisible();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as locked from '../pages/locked-line.ts';
import * as today from '../pages/today.ts';
import * as warnings from '../pages/warnings.ts';

const text = en.numbers;
const alarm = 'Maya cannot breathe';
const poisoned = 'Maya took 20 paracetamol tablets';
const neighbour = 'Mrs Quillfeather';

test('whom to call: the country’s number first and for good, one’s own beneath it on its card, and at the lock screen only if wanted', async ({
  tend,
}) => {
  const { page } = tend;
  await page.getByLabel(en.welcome.country).selectOption('GB');
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  const section = page.getByRole('region', { name: text.title });
  const form = page.getByRole('form', { name: text.add });
  const add = async (kind: keyof typeof text.kinds, number: string, label: string) => {
    await section.getByRole('button', { name: text.add }).click();
    await form.getByLabel(text.label, { exact: true }).fill(label);
    await form.getByLabel(text.number, { exact: true }).fill(number);
    await form.getByLabel(text.kind, { exact: true }).selectOption(kind);
    await form.getByRole('button', { name: text.keep, exact: true }).click();
  };

  await test.step('those that came with Tend say where they are from, and cannot be taken out', async () => {
    await frame.open(page, 'settings');
    await expect(section.getByText('999', { exact: true })).toBeVisible();
    await expect(section.getByText('116 123', { exact: true })).toBeVisible();
    await expect(section.getByText(/read at www\.hpft\.nhs\.uk on 24 November 2026/)).toBeVisible();
    await expect(section.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  });

  await test.step('one with a digit missing is asked about, one that cannot be dialled is refused', async () => {
    await add('emergency', '0344 892 011', neighbour);
    await expect(form.getByRole('alert')).toContainText('is it right?');
    await expect(form.getByRole('button', { name: text.keepSure })).toBeVisible();
    await section.scrollIntoViewIfNeeded();
    await looks(tend, 'numbers-form');
    await form.getByLabel(text.number, { exact: true }).fill('call me');
    await form.getByRole('button', { name: text.keep, exact: true }).click();
    await expect(form.getByRole('alert')).toContainText('written in digits');
    await form.getByLabel(text.number, { exact: true }).fill('0344 892 0111');
    await form.getByRole('button', { name: text.keep, exact: true }).click();
    await expect(form).toHaveCount(0);
    await add('poison', '116 117', 'poison line');
    await add('doctor', '020 7188 7188 ext 23', 'children’s ward');
    await expect(section.getByText('children’s ward')).toBeVisible();
    await looks(tend, 'numbers');
  });

  await test.step('each stands on the card of its kind, under the country’s number', async () => {
    await frame.open(page, 'today');
    await today.line(page).fill(alarm);
    const card = warnings.nowCard(page, '9 9 9');
    await expect(card).toContainText(neighbour);
    await expect(card).toContainText('0344 892 0111');
    await expect(card).not.toContainText('poison line');
    await looks(tend, 'numbers-now');
    await today.line(page).fill(poisoned);
    await expect(card).toContainText('poison line');
    await today.line(page).fill('I want to kill myself');
    await expect(card).toContainText('116 123');
    await expect(card).toContainText('Samaritans');
    await looks(tend, 'numbers-crisis');
    await today.line(page).fill('we ran out of her Keppra');
    await expect(warnings.todayCard(page)).toContainText('children’s ward');
    await today.line(page).fill('');
  });

  await test.step('at the lock screen stands only what came with Tend', async () => {
    await tend.locking(door.lockByKey);
    await locked.begin(tend.page, alarm);
    await expect(warnings.nowCard(tend.page, '9 9 9')).toBeVisible();
    await expect(tend.page.getByText(neighbour)).toHaveCount(0);
    await expect(locked.line(tend.page)).toHaveValue(alarm);
    await locked.line(tend.page).fill('');
    await door.unlock(tend.page);
  });

  await test.step('and one’s own once that was asked for', async () => {
    await frame.open(tend.page, 'settings');
    const toggle = tend.page.getByRole('switch', { name: text.lockScreenNamed(neighbour) });
    await toggle.focus();
    await tend.page.keyboard.press('Space');
    await expect(toggle).toBeChecked();
    await tend.locking(door.lockByKey);
    await locked.begin(tend.page, alarm);
    const card = warnings.nowCard(tend.page, '9 9 9');
    await expect(card).toContainText(neighbour);
    await expect(card).toContainText('0344 892 0111');
    await expect(tend.page.getByText('poison line')).toHaveCount(0);
    await looks(tend, 'numbers-locked');
    await locked.line(tend.page).fill('');
    await door.unlock(tend.page);
  });

  await test.step('removed, it is in no file in the clear', async () => {
    await frame.open(tend.page, 'settings');
    const file = join(tend.world.vault, 'lock-screen.json');
    expect(readFileSync(file, 'utf8')).toContain(neighbour);
    await tend.page.getByRole('button', { name: text.remove(neighbour) }).click();
    await expect(tend.page.getByText(neighbour)).toHaveCount(0);
    expect(readFileSync(file, 'utf8')).toBe('{"country":"GB"}\n');
  });
});

import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

const text = en.settings;

/** Turns crumbs on and names who would receive one. */
export async function allowCrumbs(
  page: Page,
  receiver: { name: string; url: string; model: string },
): Promise<void> {
  const toggle = page.getByRole('switch', { name: text.crumbs });
  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).toBeChecked();
  await addReceiver(page, receiver);
}

export async function addReceiver(
  page: Page,
  receiver: { name: string; url: string; model: string },
): Promise<void> {
  await page.getByRole('button', { name: en.receivers.add }).click();
  const form = page.locator('form').filter({ has: page.getByLabel(en.receivers.url, { exact: true }) });
  await form.getByLabel(en.receivers.name, { exact: true }).fill(receiver.name);
  await form.getByLabel(en.receivers.model, { exact: true }).fill(receiver.model);
  await form.getByLabel(en.receivers.url, { exact: true }).fill(receiver.url);
  await form.getByRole('button', { name: en.app.add }).click();
  await expect(page.getByRole('button', { name: en.receivers.remove(receiver.name) })).toBeVisible();
}

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
  await page.getByRole('button', { name: text.receiverAdd }).click();
  const form = page.locator('form').filter({ has: page.getByLabel(text.receiverUrl, { exact: true }) });
  await form.getByLabel(text.receiverName, { exact: true }).fill(receiver.name);
  await form.getByLabel(text.receiverModel, { exact: true }).fill(receiver.model);
  await form.getByLabel(text.receiverUrl, { exact: true }).fill(receiver.url);
  await form.getByRole('button', { name: en.app.add }).click();
  await expect(page.getByRole('button', { name: text.receiverRemove(receiver.name) })).toBeVisible();
}

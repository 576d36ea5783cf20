import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** Asks and waits for the final answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^A question about / });
  await field.fill(question);
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expect(known(page)).toBeVisible();
  await expect(page.getByRole('button', { name: en.ask.stop, exact: true })).toBeHidden({ timeout: 300_000 });
}

const part = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

export const known = (page: Page) => part(page, en.ask.known);
export const unknown = (page: Page) => part(page, en.ask.unknown);
export const citation = (page: Page) =>
  known(page)
    .getByRole('button', { name: /^Sources? \d/ })
    .first();
export const sources = (page: Page) => page.getByRole('complementary', { name: en.ask.sources });
export const openInToday = (page: Page) =>
  sources(page).getByRole('button', { name: en.ask.openInToday }).first();

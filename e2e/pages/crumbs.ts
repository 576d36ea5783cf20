import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** From the Crumbs page: a question, and what would be asked. Waits for the preview. */
export async function see(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: en.crumbs.ask }).fill(question);
  await page.getByRole('button', { name: en.crumbs.see }).click();
  await expect(page.getByRole('heading', { name: en.crumbs.previewTitle })).toBeVisible();
  await expect(leaves(page)).toBeVisible();
}

export const leaves = (page: Page) => page.getByRole('region', { name: en.crumbs.leaves });
export const sendOnce = (page: Page) => page.getByRole('button', { name: en.crumbs.send });
export const dontSend = (page: Page) => page.getByRole('button', { name: en.crumbs.dont });
export const ledger = (page: Page) => page.getByRole('region', { name: en.crumbs.ledger, exact: true });
export const cameBack = (page: Page) => page.getByRole('region', { name: en.crumbs.answerTitle });

/** From what came back to the list of all that left. */
export async function toAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.crumbs.back }).click();
  await expect(ledger(page)).toBeVisible();
}

/** The body of the request as it is shown, to the byte. */
export async function exactBytes(page: Page): Promise<string> {
  const shown = leaves(page).locator('details');
  if ((await shown.getAttribute('open')) === null) await shown.getByText(en.crumbs.exact).click();
  return (await shown.locator('pre').textContent()) ?? '';
}

import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** The line at the lock screen. */
export const line = (page: Page) => page.getByLabel(en.inbox.label);
export const waiting = (page: Page, n: number) => page.getByText(en.inbox.waiting(n));

/** From the passphrase into the line, by its key. */
export async function begin(page: Page, words: string): Promise<void> {
  await expect(page.getByLabel(en.lock.passphrase, { exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type(words);
}

/** The same and Enter; waits until it is on disk. */
export async function seal(page: Page, words: string, waitingThen: number): Promise<void> {
  await begin(page, words);
  await page.keyboard.press('Enter');
  await expect(waiting(page, waitingThen)).toBeVisible();
  await expect(line(page)).toHaveValue('');
}

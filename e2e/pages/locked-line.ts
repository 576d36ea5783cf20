import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** The line at the lock screen. */
export const line = (page: Page) => page.getByLabel(en.inbox.label);
export const waiting = (page: Page, n: number) => page.getByText(en.inbox.waiting(n));

/** From the passphrase into the line, by its key, and Enter; waits until it is on disk. */
export async function seal(page: Page, words: string, waitingThen: number): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(waiting(page, waitingThen)).toBeVisible();
  await expect(line(page)).toHaveValue('');
}

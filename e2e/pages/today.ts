import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

export const line = (page: Page) => page.getByPlaceholder(en.today.placeholder);
export const note = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

/** Writes a line, waits until it was read, keeps it with Enter, and waits until it stands in the timeline. */
export async function write(page: Page, words: string): Promise<void> {
  await line(page).fill(words);
  await line(page).press('Enter');
  await expect(note(page, words)).toBeVisible();
  await expect(line(page)).toHaveValue('');
}

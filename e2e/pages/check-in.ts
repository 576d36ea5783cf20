import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

export const button = (page: Page) => page.getByRole('button', { name: en.checkIn.button });
export const card = (page: Page, name: string) => page.getByRole('form', { name: en.checkIn.title(name) });
/** One thing of the card. */
export const row = (page: Page, name: string) =>
  page.locator('.check-row', { has: page.getByText(name, { exact: true }) });
export const answer = (page: Page, thing: string, words: string | RegExp) =>
  row(page, thing).getByRole('radio', { name: words });

export const tracking = (page: Page) => page.getByRole('region', { name: en.tracking.title });

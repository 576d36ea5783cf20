import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import * as frame from './frame.ts';
import * as today from './today.ts';

/** Who writes, and what only they see: at the foot of the line. */
export const onlyMe = (page: Page) => page.getByRole('button', { name: en.only.keep, exact: true });
export const writesAs = (page: Page) => page.getByRole('button', { name: /^Writing as / });

/** Chooses by keyboard who writes; `add` someone who is not there yet. */
export async function writeAs(page: Page, name: string, { add = false } = {}): Promise<void> {
  await frame.tabTo(page, writesAs(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: en.writer.menu })).toBeVisible();
  if (add) {
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(en.writer.name, { exact: true })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  } else {
    await page.keyboard.type(name);
    await expect(page.getByRole('menuitemradio', { name, exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('button', { name: en.writer.label(name) })).toBeVisible();
  await expect(today.line(page)).toBeFocused();
}

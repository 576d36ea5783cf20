import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** What stands around every page: whom it is about, the pages, the lock. */
export type PageName = 'today' | 'look-back' | 'about' | 'ask' | 'memory' | 'crumbs' | 'settings';

export async function open(page: Page, name: PageName): Promise<void> {
  const link = navigation(page).getByRole('button', { name: en.nav[name] });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

export const navigation = (page: Page) => page.getByRole('navigation', { name: en.nav.label });
export const lockButton = (page: Page) => page.getByRole('button', { name: en.foot.lock, exact: true });

/** What went wrong, said at once. The empty one, by which warnings are read aloud, is always there. */
export const problem = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

export async function addSomeone(page: Page, name: string, born: string): Promise<void> {
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name: en.who.addSomeone }).click();
  const sheet = page.getByRole('dialog', { name: en.who.addTitle });
  await sheet.getByLabel(en.who.name, { exact: true }).fill(name);
  await sheet.getByLabel(en.who.born, { exact: true }).fill(born);
  await sheet.getByRole('button', { name: en.app.add }).click();
  await expect(page.getByRole('button', { name: en.who.about(name) })).toBeVisible();
}

/** Whom the pages are about. */
export async function choose(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: en.who.about(name) })).toBeVisible();
}

/** Tab until it has the focus: everything must be reachable that way, in at most this many stops. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 80; stop++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused({ timeout: 1 });
}

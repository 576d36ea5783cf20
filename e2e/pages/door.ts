import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** First run and the lock screen. */
export const passphrase = 'three owls on a quiet roof';

export async function begin(page: Page, { name = 'Anna', sample = false } = {}): Promise<void> {
  await page.getByLabel(en.welcome.name, { exact: true }).fill(name);
  await page.getByLabel(en.welcome.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(en.welcome.again, { exact: true }).fill(passphrase);
  await page.getByRole('radio', { name: sample ? en.welcome.sample : en.welcome.empty }).check();
  await page.getByRole('button', { name: en.welcome.create }).click();
  await expect(page.getByRole('navigation', { name: en.nav.label })).toBeVisible();
}

export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel(en.lock.passphrase, { exact: true }).fill(words);
  await page.getByRole('button', { name: en.lock.open }).click();
}

export const lockScreen = (page: Page) => page.getByRole('heading', { name: en.lock.title });
export const welcomeScreen = (page: Page) => page.getByRole('heading', { name: en.welcome.title });

/** The lock key. The page is gone before the driver hears that the key was released. */
export async function lockByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+l').catch((error: Error) => expect(error.message).toContain('closed'));
}

import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** First run and the lock screen. */
export const passphrase = 'three owls on a quiet roof';

/** First run, without a recovery phrase. */
export async function begin(page: Page, start: Parameters<typeof make>[1] = {}): Promise<void> {
  await make(page, start);
  await page.getByRole('button', { name: en.phrase.later }).click();
  await expect(page.getByRole('navigation', { name: en.nav.label })).toBeVisible();
}

/** First run up to the offer of a recovery phrase. */
export async function make(page: Page, { name = 'Anna', sample = false } = {}): Promise<void> {
  await page.getByLabel(en.welcome.name, { exact: true }).fill(name);
  await page.getByLabel(en.welcome.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(en.welcome.again, { exact: true }).fill(passphrase);
  await page.getByRole('radio', { name: sample ? en.welcome.sample : en.welcome.empty }).check();
  await page.getByRole('button', { name: en.welcome.create }).click();
  await expect(page.getByRole('heading', { name: en.phrase.title })).toBeVisible();
}

/** From the offer to the words: what a person writes on paper. */
export async function showWords(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: en.phrase.show }).click();
  await expect(page.getByRole('heading', { name: en.phrase.wordsTitle })).toBeVisible();
  const lines = await page.getByRole('main').getByRole('listitem').allTextContents();
  return lines.map((line) => line.replace(/^\d+\s*/, ''));
}

/** The three words that are asked for, each changed by `say`. */
export async function practise(
  page: Page,
  words: readonly string[],
  say = (word: string) => word,
): Promise<void> {
  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const place = Number(/\d+/.exec((await field.getAttribute('name')) ?? '')?.[0]);
    await field.fill(say(words[place - 1] ?? ''));
  }
  await page.getByRole('button', { name: en.phrase.check }).click();
}

/** On the lock screen: forgotten, and back in with the words and a new passphrase. */
export async function recover(page: Page, words: readonly string[], fresh: string): Promise<void> {
  await page.getByLabel(en.recover.words, { exact: true }).fill(words.join(' '));
  await page.getByLabel(en.recover.fresh, { exact: true }).fill(fresh);
  await page.getByLabel(en.welcome.again, { exact: true }).fill(fresh);
  await page.getByRole('button', { name: en.recover.open }).click();
}

export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel(en.lock.passphrase, { exact: true }).fill(words);
  await page.getByRole('button', { name: en.lock.open, exact: true }).click();
}

export const lockScreen = (page: Page) => page.getByRole('heading', { name: en.lock.title });
export const welcomeScreen = (page: Page) => page.getByRole('heading', { name: en.welcome.title });

/** The lock key. The page is gone before the driver hears that the key was released. */
export async function lockByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+l').catch((error: Error) => expect(error.message).toContain('closed'));
}

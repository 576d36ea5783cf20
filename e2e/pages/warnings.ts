import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** The warnings above every page, as a screen reader finds them: a region named by what to do first. */
export const nowCard = (page: Page, number = '1 1 2') =>
  page.getByRole('region', { name: new RegExp(`^${en.flag.call(number)}$`) });
export const localCard = (page: Page) => page.getByRole('region', { name: en.flag.callLocal, exact: true });
export const todayCard = (page: Page) => page.getByRole('region', { name: en.flag.today, exact: true });
export const folded = (page: Page) => page.getByRole('region', { name: new RegExp(`^${en.flag.folded}`) });
export const notIt = (page: Page) => page.getByRole('button', { name: en.flag.notIt });
export const again = (page: Page) => page.getByRole('button', { name: en.flag.unfold });

export async function foldAll(page: Page): Promise<void> {
  while ((await notIt(page).count()) > 0) await notIt(page).first().press('Enter');
}

/** Counts from now on what a screen reader is told at once, whatever it is doing. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        if (at?.closest('[aria-live=assertive]') == null) continue;
        for (const node of addedNodes) heard.push(node.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter((s) => s !== ''));
}

/** Shift+Tab until it has the focus: the cards stand before the line. */
export async function tabBackTo(page: Page, target: ReturnType<typeof notIt>): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 40; stop++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(target).toBeFocused({ timeout: 1 });
}

/** Whether what is in front at its middle is the thing itself. */
export async function isUncovered(target: ReturnType<typeof notIt>): Promise<boolean> {
  return target.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === node;
  });
}

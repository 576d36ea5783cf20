import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import * as frame from './frame.ts';
import * as today from './today.ts';

/** Somebody with a keyboard and nothing else. Every way to do something is a key. */
export function hands(page: Page) {
  const type = (words: string) => page.keyboard.type(words);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to = (target: Locator) => frame.tabTo(page, target);
  const on = async (target: Locator, key = 'Enter') => {
    await to(target);
    await press(key);
  };
  /** In a field, in place of what stands there. */
  const put = async (field: Locator, words: string) => {
    await to(field);
    await press('Control+a');
    await type(words);
  };
  return {
    type,
    press,
    to,
    on,
    put,
    button: (name: string | RegExp) => on(page.getByRole('button', { name }).first()),
    go: async (name: frame.PageName) => {
      const link = frame.navigation(page).getByRole('button', { name: en.nav[name] });
      await on(link);
      await expect(link).toHaveAttribute('aria-current', 'page');
    },
    addSomeone: async (name: string, born: string) => {
      await on(page.getByRole('button', { name: /^About / }).first());
      await press('End', 'Enter');
      await expect(page.getByLabel(en.who.name, { exact: true })).toBeFocused();
      await type(name);
      await put(page.getByLabel(en.who.born, { exact: true }), born);
      await press('Enter');
      await expect(page.getByRole('button', { name: en.who.about(name) })).toBeVisible();
    },
    /** Whom the pages are about. */
    about: async (name: string) => {
      await on(page.getByRole('button', { name: /^About / }).first());
      await expect(page.getByRole('menu')).toBeVisible();
      await type(name);
      await expect(page.getByRole('menuitemradio', { name, exact: true })).toBeFocused();
      await press('Enter');
      await expect(page.getByRole('button', { name: en.who.about(name) })).toBeVisible();
    },
    /** Somebody else writes from now on. */
    handOver: async (name: string, { isNew = false } = {}) => {
      await on(page.getByRole('button', { name: /^Writing as / }));
      await expect(page.getByRole('menu', { name: en.writer.menu })).toBeVisible();
      if (isNew) {
        await press('End', 'Enter');
        await expect(page.getByLabel(en.writer.name, { exact: true })).toBeFocused();
        await type(name);
      } else {
        await type(name);
        await expect(page.getByRole('menuitemradio', { name, exact: true })).toBeFocused();
      }
      await press('Enter');
      await expect(page.getByRole('button', { name: en.writer.label(name) })).toBeVisible();
      await expect(today.line(page)).toBeFocused();
    },
    /** A line, kept. */
    write: async (words: string) => {
      await to(today.line(page));
      await type(words);
      await expect(today.line(page)).toHaveValue(words);
      await press('Enter');
      await expect(today.line(page)).toHaveValue('');
    },
    /** Pastes as from another program. */
    paste: () => press('Control+v'),
  };
}

/** From now on, what is done to the page by anything but keys. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const others: string[] = [];
    let keyed = false;
    Object.assign(window, { others });
    const hear = (type: string, does: (event: Event) => void) =>
      window.addEventListener(type, does, { capture: true });
    const note = ({ type, target }: Event) =>
      others.push(`${type} on ${target instanceof Element ? target.outerHTML.slice(0, 80) : 'the page'}`);
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'drop']) hear(type, note);
    hear('keydown', () => {
      keyed = true;
    });
    // A box is ticked by the key that comes up, just after this.
    hear('keyup', () =>
      setTimeout(() => {
        keyed = false;
      }),
    );
    hear('input', (event) => {
      if (!keyed) note(event);
    });
  });
}

export const otherThanKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { others: string[] }).others);

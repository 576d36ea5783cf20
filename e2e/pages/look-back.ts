import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

const text = en.lookBack;
const main = (page: Page) => page.getByRole('main');

export const searchField = (page: Page) => page.getByRole('searchbox', { name: text.search });
export const hits = (page: Page) => main(page).locator('button.hit');
export const strip = (page: Page) => page.getByRole('slider', { name: text.strip });
export const table = (page: Page) => main(page).getByRole('table', { name: text.strip });
export const zoom = (page: Page, name: keyof typeof text.zooms) =>
  page.getByRole('group', { name: text.zoom }).getByRole('button', { name: text.zooms[name], exact: true });
export const jumpField = (page: Page) => page.getByRole('textbox', { name: text.jump });
export const days = (page: Page) => page.getByRole('region', { name: text.days });
export const shownOnly = (page: Page, words: string) =>
  page.getByRole('button', { name: text.takeAway(words), exact: true });
export const narrow = (page: Page) => page.getByRole('button', { name: text.narrow });

import type { Locator, Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

export const button = (page: Page) => page.getByRole('button', { name: en.forms.open, exact: true });
export const sheet = (page: Page, title: string = en.forms.title): Locator =>
  page.getByRole('dialog', { name: title });
export const kind = (page: Page, name: keyof typeof en.forms.kinds) =>
  sheet(page).getByRole('radio', { name: en.forms.kinds[name], exact: true });
export const field = (page: Page, name: string) => page.getByRole('dialog').getByLabel(name, { exact: true });

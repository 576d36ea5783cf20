import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';

/** What stands about a person, on their page and on Today. */
export const medicineForm = (page: Page): Locator => page.getByRole('form', { name: en.about.medicineAdd });

/** Writes a medicine down in one line, and waits until it was read. */
export async function writeMedicine(page: Page, line: string, readAs: string): Promise<void> {
  await page.getByRole('button', { name: en.about.medicineAdd }).click();
  const form = medicineForm(page);
  await form.getByLabel(en.medicine.line, { exact: true }).fill(line);
  await expect(form.getByText(readAs)).toBeVisible();
  await form.getByRole('button', { name: en.about.keep, exact: true }).click();
  await expect(form).toHaveCount(0);
}

export const expected = (page: Page): Locator => page.getByRole('region', { name: en.expected.label });
export const askedAgain = (page: Page): Locator => page.getByRole('region', { name: en.again.label });

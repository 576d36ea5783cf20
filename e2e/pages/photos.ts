import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import type { Tend } from '../fixtures/test.ts';

export type Chosen = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const addButton = (page: Page) => page.getByRole('button', { name: en.attach.add, exact: true });
export const beside = (page: Page) => page.getByRole('list', { name: en.attach.row });
export const viewer = (page: Page) => page.getByRole('dialog', { name: en.photo.viewer });
/** The photo that is shown whole, not its small picture. */
export const shown = (page: Page) => viewer(page).locator('.stage[aria-busy="false"]').getByRole('img');

export const photo = (name: string, buffer: Buffer): Chosen => ({ name, mimeType: 'image/jpeg', buffer });

/** Chooses files in the system's window, which a test cannot see, and waits until they stand beside the line. */
export async function add(page: Page, files: readonly Chosen[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await addButton(page).click();
  await (await choosing).setFiles([...files]);
  for (const { name } of files.filter(({ buffer }) => buffer.length > 0)) {
    await expect(page.getByRole('button', { name: en.attach.takeOut(name) })).toBeVisible();
  }
}

/** How many colours the shown photo has on the screen, by a grid of points: an empty canvas has one. */
export async function colours(page: Page): Promise<number> {
  return shown(page).evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d');
    const seen = new Set<string>();
    for (let i = 1; i < 20; i++) {
      for (let j = 1; j < 20; j++) {
        const at = [Math.floor((canvas.width * i) / 20), Math.floor((canvas.height * j) / 20)] as const;
        seen.add(String(context?.getImageData(at[0], at[1], 1, 1).data));
      }
    }
    return seen.size;
  });
}

/** Saves a copy to `place`, which a person would choose in the system's window. Returns what lies there then. */
export async function saveCopy(tend: Tend, place: string): Promise<Buffer> {
  await tend.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, place);
  await viewer(tend.page).getByRole('button', { name: en.photo.save }).click();
  await expect(viewer(tend.page).getByText(en.photo.saveMeans)).toBeVisible();
  await viewer(tend.page).getByRole('button', { name: en.photo.saveYes }).click();
  await expect(viewer(tend.page).getByText(en.photo.saved)).toBeVisible();
  return readFileSync(`${place}.jpg`);
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type JSHandle, type Page } from '@playwright/test';
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

/** Lets files fall on the page, as a hand would drag them there. */
export async function drop(page: Page, files: readonly Chosen[]): Promise<void> {
  const dataTransfer = await carried(page, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('main').dispatchEvent(type, { dataTransfer });
  }
}

/** Pastes a picture under the name that every clipboard gives it. */
export async function paste(page: Page, buffer: Buffer): Promise<void> {
  const clipboardData = await carried(page, [photo('image.png', buffer)]);
  await page.evaluate((held) => {
    const pasted = { clipboardData: held, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', pasted));
  }, clipboardData);
  await expect(page.getByRole('button', { name: en.attach.takeOut(en.attach.pasted) })).toBeVisible();
}

function carried(page: Page, files: readonly Chosen[]): Promise<JSHandle<DataTransfer>> {
  const asText = files.map(({ buffer, ...file }) => ({ ...file, data: buffer.toString('base64') }));
  return page.evaluateHandle((all) => {
    const held = new DataTransfer();
    for (const { name, mimeType, data } of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      held.items.add(new File([bytes], name, { type: mimeType }));
    }
    return held;
  }, asText);
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

/** One bit in the middle of each sealed file, as a failing disk turns it. */
export function damage({ world }: Tend): void {
  const folder = join(world.vault, 'attachments-1');
  const files = readdirSync(folder).map((name) => join(folder, name));
  expect(files.length, 'there is something to damage').toBeGreaterThan(0);
  for (const file of files) {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(file, bytes);
  }
}

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { inFolders } from '../fixtures/canary.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const canary = 'the zephyrquince sang at midnight';

test('a backup goes where the person points, sealed; the page learns its name and not its place', async ({
  tend,
}) => {
  const { page, world } = tend;
  const stick = join(world.root, 'stick');
  mkdirSync(stick);
  // The system's own dialog cannot be driven: what a person would choose in it is answered for them.
  const point = (filePaths: readonly string[]) =>
    tend.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
    }, filePaths);
  const backUp = page.getByRole('button', { name: en.backup.make });

  await door.begin(page);
  await today.write(page, canary);
  await expect(page.getByText(en.foot.noBackup)).toBeVisible();
  await frame.open(page, 'settings');
  await point([]);
  await backUp.click();
  await expect(backUp).toBeVisible();
  await expect(page.getByText(en.backup.none)).toBeVisible();
  expect(readdirSync(stick)).toEqual([]);

  await point([stick]);
  await backUp.click();
  await expect(page.getByText(en.foot.backup(en.foot.today))).toBeVisible();
  const [file = ''] = readdirSync(stick);
  await expect(page.getByText(en.backup.good(1, file))).toBeVisible();
  await expect(page.getByText(stick)).toHaveCount(0);
  expect(inFolders('zephyrquince', [world.root]).found).toEqual([]);
});

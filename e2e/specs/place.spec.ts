import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const copied = /This folder is kept by Syncthing/;

test('a journal in a synced folder: said once, where it is in nobody’s way, and always to be read in Settings', async ({
  world,
  start,
}) => {
  const mark = join(world.home, '.stfolder');
  mkdirSync(mark);
  const tend = await start();
  const notice = () => tend.page.getByRole('region', { name: en.place.notice });
  const section = () => tend.page.getByRole('region', { name: en.place.title });
  await door.begin(tend.page);

  await test.step('it does not take the caret, and leads to what can be done', async () => {
    const { page } = tend;
    await expect(notice()).toContainText(copied);
    await expect(today.line(page)).toBeFocused();
    await expect(page.getByText(en.place.foot.copied)).toBeVisible();
    await expect(page.getByText(en.foot.onlyHere)).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
    await notice().getByRole('button', { name: en.place.more }).press('Enter');
    await expect(page.getByRole('heading', { name: en.place.title })).toBeFocused();
    const finding = section().getByRole('listitem').filter({ hasText: copied });
    await expect(finding).toContainText(en.place.levels.risk);
    await expect(finding).toContainText(en.place.todo);
    await expect(section().getByRole('listitem')).toHaveCount(4);
    expect(await faults(page)).toEqual([]);
  });

  await test.step('it is not said again, not today and not after the next unlock', async () => {
    await frame.open(tend.page, 'today');
    await today.write(tend.page, 'slept 7 h');
    await expect(notice()).toHaveCount(0);
    await tend.locking((page) => frame.lockButton(page).click());
    await door.unlock(tend.page);
    await expect(today.note(tend.page, 'slept 7 h')).toBeVisible();
    await frame.open(tend.page, 'settings');
    await expect(section()).toContainText(copied);
    await frame.open(tend.page, 'today');
    await expect(notice()).toHaveCount(0);
  });

  await test.step('once it was gone, its coming back is said again', async () => {
    const again = async () => {
      await tend.locking((page) => frame.lockButton(page).click());
      await door.unlock(tend.page);
      await expect(today.note(tend.page, 'slept 7 h')).toBeVisible();
    };
    rmSync(mark, { recursive: true });
    await again();
    await expect(tend.page.getByText(en.foot.onlyHere)).toBeVisible();
    mkdirSync(mark);
    await again();
    await notice().getByRole('button', { name: en.place.told }).press('Enter');
    await expect(notice()).toHaveCount(0);
    await expect(today.line(tend.page)).toBeFocused();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { anywhere } from '../fixtures/canary.ts';
import { looks } from '../fixtures/looks.ts';
import { cameraCanary, imageBytes, makePhoto, picturesBelow, takenOn, takenYear } from '../fixtures/photo.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as photos from '../pages/photos.ts';
import * as today from '../pages/today.ts';

const words = 'sore on the left shin, weeping less';

test('by the keyboard alone a wound photo is added, kept, looked at, measured by hand and there after the lock', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  const before = await makePhoto(tend.app, { width: 1200, height: 900, spot: 200 });
  const after = await makePhoto(tend.app, { width: 900, height: 1200, spot: 120 });

  await test.step('the first, with its size', async () => {
    await addByKeyboard('shin.jpg', before);
    await expect(page.getByText(en.attach.removed(1))).toBeVisible();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(today.note(page, words)).toBeVisible();
    await expect(photos.beside(page).getByRole('listitem')).toHaveCount(0);
    await openByKeyboard(new RegExp(`^Photo, ${takenOn}, ${words}`));
    await frame.tabTo(page, photos.viewer(page).getByRole('switch', { name: en.photo.wound }));
    await page.keyboard.press('Space');
    await measure('32', '18,5');
    // Straight out of the field: nobody should have to know how it is kept.
    await page.keyboard.press('Escape');
    await expect(photos.viewer(page)).toBeHidden();
    await expect(today.note(page, words).getByText(en.photo.size('32', '18.5'))).toBeVisible();
  });

  await test.step('another without a word, dated by hand, and both side by side', async () => {
    await frame.tabTo(page, today.line(page));
    await addByKeyboard('later.jpg', after);
    await page.keyboard.press('Enter');
    await openByKeyboard(new RegExp(`^Photo, ${takenOn}$`));
    const field = photos.viewer(page).getByLabel(en.photo.taken);
    await field.fill(`${takenYear}-02-20`);
    await expect(photos.viewer(page).getByText(en.photo.dayKept)).toBeVisible();
    await frame.tabTo(page, photos.viewer(page).getByRole('switch', { name: en.photo.wound }));
    await page.keyboard.press('Space');
    await measure('24', '12');
    await page.keyboard.press('Enter');
    await expect(photos.viewer(page).getByText(en.photo.sizeKept)).toBeVisible();
    await frame.tabTo(page, photos.viewer(page).getByRole('button', { name: en.photo.compare }));
    await page.keyboard.press('Enter');
    for (const said of [`${takenOn} 32 × 18.5 mm`, `20 Feb ${takenYear} 24 × 12 mm`]) {
      await expect(photos.viewer(page).getByRole('figure').filter({ hasText: said })).toBeVisible();
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await expect(photos.viewer(page).getByText(en.photo.place(1, 2))).toBeVisible();
    await expect(photos.viewer(page).getByText(words)).toBeVisible();
    await page.keyboard.press('+');
    await expect(photos.viewer(page).getByRole('button', { name: en.photo.fits })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await tend.locking(door.lockByKey);
  await door.unlock(tend.page);
  await expect(today.note(tend.page, words).getByText(en.photo.size('32', '18.5'))).toBeVisible();
  await tend.page.getByRole('button', { name: `Photo, ${takenOn}, ${words}` }).click();
  await expect(photos.shown(tend.page)).toHaveAccessibleName(`Photo, ${takenOn}, ${words}`);
  expect(await photos.colours(tend.page), 'a picture, and not an empty frame').toBeGreaterThan(20);

  async function addByKeyboard(name: string, buffer: Buffer): Promise<void> {
    const choosing = page.waitForEvent('filechooser');
    await frame.tabTo(page, photos.addButton(page));
    await page.keyboard.press('Enter');
    await (await choosing).setFiles([photos.photo(name, buffer)]);
    await expect(page.getByRole('button', { name: en.attach.takeOut(name) })).toBeVisible();
    await expect(today.line(page)).toBeFocused();
  }

  async function openByKeyboard(name: RegExp): Promise<void> {
    await frame.tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
    await expect(photos.shown(page)).toBeVisible();
  }

  async function measure(length: string, width: string): Promise<void> {
    for (const [label, mm] of [
      [en.photo.length, length],
      [en.photo.width, width],
    ] as const) {
      await frame.tabTo(page, photos.viewer(page).getByLabel(label));
      await page.keyboard.type(mm);
    }
  }
});

test('a half-written line keeps its photo through the lock; taken back, both are in the line again', async ({
  tend,
}) => {
  const photo = await makePhoto(tend.app, { width: 600, height: 800, spot: 90 });
  await door.begin(tend.page);
  await today.line(tend.page).fill(words);
  await photos.add(tend.page, [photos.photo('shin.jpg', photo)]);
  const keepPlace = tend.page.getByRole('switch', { name: en.attach.keepFor });
  for (const said of [en.attach.keptIn(1), en.attach.removed(1)]) {
    await tend.page.getByText(en.attach.keepFor).click();
    await expect(tend.page.getByText(said)).toBeVisible();
  }
  await expect(keepPlace).not.toBeChecked();
  await photos.drop(tend.page, [
    { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('as the ward wrote') },
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await expect(tend.page.getByRole('alert').filter({ hasText: 'This file is empty' })).toBeVisible();
  await photos.paste(tend.page, photo);
  await tend.locking(door.lockByKey);
  await door.unlock(tend.page);
  await expect(today.line(tend.page)).toHaveValue(words);
  await expect(photos.beside(tend.page).getByRole('listitem')).toHaveCount(3);
  await tend.page.getByRole('button', { name: en.attach.takeOut(en.attach.pasted) }).click();

  await today.line(tend.page).press('Enter');
  await expect(today.note(tend.page, words).getByText('letter.txt')).toBeVisible();
  await tend.page.getByRole('button', { name: en.app.undo }).click();
  await expect(today.note(tend.page, words)).toHaveCount(0);
  await expect(today.line(tend.page)).toHaveValue(words);
  await expect(photos.beside(tend.page).getByRole('listitem')).toHaveCount(2);

  await test.step('one is taken out, the other kept; a copy of it is as it was, without what the camera wrote', async () => {
    await tend.page.getByRole('button', { name: en.attach.takeOut('letter.txt') }).click();
    await today.line(tend.page).press('Enter');
    await tend.page.getByRole('button', { name: `Photo, ${takenOn}, ${words}` }).click();
    await expect(photos.shown(tend.page)).toBeVisible();
    const copy = await photos.saveCopy(tend, join(tend.world.root, 'copy'));
    expect(copy.includes(imageBytes(photo))).toBe(true);
    expect(copy.includes(cameraCanary)).toBe(false);
    await tend.page.keyboard.press('Escape');
    photos.damage(tend);
    // What core holds open of it is let go with the lock.
    await tend.locking(door.lockByKey);
    await door.unlock(tend.page);
    await tend.page.getByRole('button', { name: `Photo, ${takenOn}, ${words}` }).click();
    await expect(photos.viewer(tend.page).getByRole('alert')).toContainText(en.photo.onlySmall);
    await tend.page.getByRole('button', { name: en.photo.remove }).click();
    await tend.page.getByRole('button', { name: en.photo.removeYes }).click();
    await expect(photos.viewer(tend.page)).toBeHidden();
    await expect(today.note(tend.page, words).getByRole('button', { name: /^Photo/ })).toHaveCount(0);
  });
});

test('added, kept and looked at can be used with a screen reader and low sight: light, dark, at 800 px, at twice the size', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  const chosen = [
    photos.photo('shin.jpg', await makePhoto(tend.app, { width: 1200, height: 900, spot: 200 })),
    photos.photo('later.jpg', await makePhoto(tend.app, { width: 900, height: 1200, spot: 120 })),
    { name: 'letter of the ward.txt', mimeType: 'text/plain', buffer: Buffer.from('as the ward wrote') },
  ];
  await photos.add(page, chosen);
  await today.line(page).fill(words);
  await looks(tend, 'beside');
  await today.line(page).press('Enter');
  await expect(today.note(page, words)).toBeVisible();
  await looks(tend, 'kept');
  for (const step of [en.photo.place(1, 2), en.photo.place(2, 2)]) {
    if (step === en.photo.place(1, 2)) await page.getByRole('button', { name: /^Photo 1 of 2/ }).click();
    else await photos.viewer(page).getByRole('button', { name: en.photo.next }).click();
    await expect(photos.viewer(page).getByText(step)).toBeVisible();
    await photos.viewer(page).getByText(en.photo.wound).click();
    await expect(photos.viewer(page).getByLabel(en.photo.length)).toBeVisible();
  }
  await photos.viewer(page).getByRole('button', { name: en.photo.bigger }).click();
  await looks(tend, 'photo-near');
  await photos.viewer(page).getByRole('button', { name: en.photo.compare }).click();
  await expect(photos.viewer(page).getByRole('figure')).toHaveCount(2);
  await looks(tend, 'photos-compared');
  await zoom(2);
  expect(await sideways(), 'side by side').toBeLessThanOrEqual(0);
  await photos.viewer(page).getByRole('button', { name: en.app.close }).click();
  await photos.add(page, chosen.slice(1));
  expect(await sideways(), 'today').toBeLessThanOrEqual(0);

  function zoom(factor: number): Promise<void> {
    return tend.app.evaluate(
      ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
      factor,
    );
  }
  function sideways(): Promise<number> {
    return page.evaluate(() => {
      const { scrollWidth, clientWidth } =
        document.querySelector('.viewer-frame') ?? document.documentElement;
      return scrollWidth - clientWidth;
    });
  }
});

test('of a photo that was added and looked at no byte lies in the clear in any file, while it runs or after', async ({
  tend,
}) => {
  test.skip(process.platform !== 'linux', '/proc is Linux');
  const { world, pid } = tend;
  // As a camera's card would be: outside everything that is Tend's.
  const card = mkdtempSync(join(tmpdir(), 'tend-card-'));
  const file = join(card, 'shin.jpg');
  const photo = await makePhoto(tend.app, { width: 1600, height: 1200, spot: 300 });
  writeFileSync(file, photo);
  const secrets = { 'image data': imageBytes(photo), camera: cameraCanary };
  const look = (running: boolean) => [
    ...anywhere(secrets, [world.root], running ? pid : undefined),
    ...picturesBelow(world.root),
  ];

  await test.step('the search sees a photo that lies there', () => {
    const planted = join(world.temp, 'planted');
    writeFileSync(planted, photo);
    expect(look(true)).toEqual([`image data in ${planted}`, `camera in ${planted}`, planted]);
    rmSync(planted);
  });

  await door.begin(tend.page);
  await today.line(tend.page).fill(words);
  const choosing = tend.page.waitForEvent('filechooser');
  await photos.addButton(tend.page).click();
  await (await choosing).setFiles(file);
  await expect(tend.page.getByText(en.attach.removed(1))).toBeVisible();
  expect(look(true)).toEqual([]);
  await today.line(tend.page).press('Enter');
  await tend.page.getByRole('button', { name: `Photo, ${takenOn}, ${words}` }).click();
  await expect(photos.shown(tend.page)).toBeVisible();
  expect(await photos.colours(tend.page)).toBeGreaterThan(20);
  expect(look(true)).toEqual([]);
  await tend.locking(door.lockByKey);
  await expect(door.lockScreen(tend.page)).toBeVisible();
  expect(look(true)).toEqual([]);
  await tend.quit();
  expect(look(false)).toEqual([]);
  rmSync(card, { recursive: true });
});

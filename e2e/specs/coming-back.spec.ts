import { en } from '../../renderer/strings/en.ts';
import { anywhere } from '../fixtures/canary.ts';
import { looks } from '../fixtures/looks.ts';
import { makePhoto } from '../fixtures/photo.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as forms from '../pages/forms.ts';
import * as frame from '../pages/frame.ts';
import * as people from '../pages/people.ts';
import * as photos from '../pages/photos.ts';
import * as today from '../pages/today.ts';

const text = en.forms;
const half = text.half(text.halfKinds.wound, maya.name);

test('after unlocking the window is about whom it was about, and a form that was half filled in is offered again', async ({
  tend,
}) => {
  await door.begin(tend.page);
  await frame.addSomeone(tend.page, 'Finn', '2015');
  await today.write(tend.page, 'slept badly');
  await today.write(tend.page, 'ate well');
  await frame.addSomeone(tend.page, maya.name, maya.born);

  await test.step('most is written about Finn, and it was about Maya', async () => {
    await tend.locking(door.lockByKey);
    await door.unlock(tend.page);
    await expect(tend.page.getByRole('button', { name: en.who.about(maya.name) })).toBeVisible();
    // Nothing was filled in: nothing is offered.
    await expect(tend.page.getByText(/You were filling in/)).toHaveCount(0);
  });

  await test.step('half a wound, with its photo, locked before it was kept', async () => {
    const { page } = tend;
    const photo = await makePhoto(tend.app, { width: 900, height: 700, spot: 120 });
    await forms.button(page).click();
    await forms.kind(page, 'wound').check({ force: true });
    await forms.field(page, text.site).fill('left shin');
    await forms.field(page, text.words).fill('quillowbark dressing');
    const choosing = page.waitForEvent('filechooser');
    await forms.sheet(page).getByRole('button', { name: text.addPhoto }).click();
    await (await choosing).setFiles([photos.photo('shin.jpg', photo)]);
    await expect(forms.sheet(page).getByText('shin.jpg')).toBeVisible();
    await forms.field(page, en.photo.length).fill('24');
    await tend.locking(door.lockByKey);
    expect(anywhere({ words: 'quillowbark' }, [tend.world.root], tend.pid)).toEqual([]);
    await door.unlock(tend.page);
    await expect(tend.page.getByText(half)).toBeVisible();
    await looks(tend, 'form-half');
  });

  await test.step('it is its writer’s: somebody else is not offered it', async () => {
    await people.writeAs(tend.page, 'Nana', { add: true });
    await expect(tend.page.getByText(half)).toHaveCount(0);
    await people.writeAs(tend.page, 'Anna');
    await expect(tend.page.getByText(half)).toBeVisible();
  });

  await test.step('it goes on where it was left, and is kept once', async () => {
    const { page } = tend;
    await frame.tabTo(page, page.getByRole('button', { name: text.goOn, exact: true }));
    await page.keyboard.press('Enter');
    await expect(forms.field(page, text.site)).toHaveValue('left shin');
    await expect(forms.field(page, en.photo.length)).toHaveValue('24');
    await expect(forms.sheet(page).getByText('shin.jpg')).toBeVisible();
    await forms.sheet(page).getByRole('button', { name: text.keep, exact: true }).click();
    await expect(today.note(page, 'Wound, left shin: 24 mm')).toBeVisible();
    await tend.locking(door.lockByKey);
    await door.unlock(tend.page);
    await expect(today.note(tend.page, 'Wound, left shin: 24 mm')).toBeVisible();
    await expect(tend.page.getByText(half)).toHaveCount(0);
  });
});

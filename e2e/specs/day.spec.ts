import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { anywhere, inFolders, inOpenFiles, type Secrets } from '../fixtures/canary.ts';
import { cameraCanary, makePhoto } from '../fixtures/photo.ts';
import { maya } from '../fixtures/story.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import { keysOf } from '../fixtures/vault-keys.ts';
import * as ask from '../pages/ask.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as locked from '../pages/locked-line.ts';
import * as photos from '../pages/photos.ts';
import * as today from '../pages/today.ts';

// The instrument is shown to see what it is there to see in controls.spec.ts.
test.skip(process.platform !== 'linux', '/proc is Linux');

test.use({ chatModel: true });

/** A rare word for each way in which words come in. Whoever adds a way adds its word. */
const words = {
  note: 'zephyrquince',
  'changed note': 'amberwhistle',
  'deleted note': 'thistlemoon',
  question: 'owlishplum',
  'name of a child': 'Mayalenka',
  draft: 'mothgarnet',
  'line written while locked': 'quartzlarkspur',
  'file put to a note': 'copperfinch',
  'name of that file': 'saltmeadow',
  'notes of the camera': cameraCanary,
} as const;
const fresh = 'four otters under the old bridge';

test('a day of everything leaves no word, passphrase, phrase or key in any file: open, locked, or after', async ({
  tend,
}) => {
  const { world } = tend;
  const secrets: Record<string, Secrets[string]> = {
    ...words,
    passphrase: door.passphrase,
    'new passphrase': fresh,
  };
  const look = (when: string, running = true) =>
    expect(anywhere(secrets, [world.root], running ? tend.pid : undefined), when).toEqual([]);

  await test.step('a vault with a phrase; written, changed, deleted, asked', async () => {
    const { page } = tend;
    await door.make(page);
    const phrase = await door.showWords(page);
    await page.getByRole('button', { name: en.phrase.written }).click();
    await door.practise(page, phrase);
    Object.assign(secrets, await keysOf(world.vault, door.passphrase), threeWords('phrase', phrase));
    await frame.addSomeone(page, words['name of a child'], maya.born);
    await today.write(page, `the ${words.note} sang at midnight, itchy arms 3/10`);
    await today.write(page, `slept 7 h, no ${words['deleted note']}`);
    await choose(tend, words['deleted note'], en.today.delete);
    await expect(today.note(page, words['deleted note'])).toHaveCount(0);
    await choose(tend, words.note, en.today.edit);
    const editor = page.getByLabel(en.today.editLabel, { exact: true });
    await editor.fill(`the ${words['changed note']} sang at midnight, itchy arms 3/10`);
    await editor.press('Enter');
    await expect(today.note(page, words['changed note'])).toBeVisible();
    await frame.open(page, 'ask');
    await ask.ask(page, `When did the ${words.question} sing?`);
    expect(inFolders(words.note, [world.root]).files, 'there are files to look into').toBeGreaterThan(5);
    expect(inOpenFiles(words.note, tend.pid).files, 'and open ones').toBeGreaterThan(5);
    look('open');
  });

  await test.step('half a line, the lock, a line without the passphrase, and in again', async () => {
    await frame.open(tend.page, 'today');
    await today.line(tend.page).fill(`a draft about the ${words.draft}`);
    await tend.locking(door.lockByKey);
    await expect(tend.page.getByLabel(en.lock.passphrase, { exact: true })).toBeFocused();
    await locked.seal(tend.page, `the ${words['line written while locked']} is back`, 1);
    look('locked');
    await door.unlock(tend.page);
    await expect(today.note(tend.page, words['line written while locked'])).toBeVisible();
    await expect(today.line(tend.page)).toHaveValue(new RegExp(words.draft));
  });

  await test.step('a photo and a file', async () => {
    const { page } = tend;
    const photo = await makePhoto(tend.app, { width: 1600, height: 1200, spot: 260 });
    // From the middle: the picture itself, which no cleaning of metadata changes.
    secrets['bytes of a photo'] = photo.subarray(photo.length / 2, photo.length / 2 + 32);
    await photos.add(page, [
      photos.photo('rash.jpg', photo),
      {
        name: `${words['name of that file']}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`the ${words['file put to a note']} flew`),
      },
    ]);
    await today.line(page).fill('two for the doctor');
    await today.line(page).press('Enter');
    await expect(today.note(page, 'two for the doctor')).toBeVisible();
    await page.getByRole('button', { name: /^Photo, .*two for the doctor$/ }).click();
    await expect(photos.shown(page)).toBeVisible();
    look('while a photo is shown');
    await page.keyboard.press('Escape');
    await expect(photos.viewer(page)).toBeHidden();
  });

  await test.step('another passphrase, other words, a backup', async () => {
    const { page } = tend;
    await frame.open(page, 'settings');
    await page.getByRole('button', { name: en.keys.change }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(en.keys.old, { exact: true }).fill(door.passphrase);
    await sheet.getByLabel(en.keys.fresh, { exact: true }).fill(fresh);
    await sheet.getByLabel(en.welcome.again, { exact: true }).fill(fresh);
    await sheet.getByRole('button', { name: en.keys.change }).click();
    await expect(page.getByText(en.keys.changed)).toBeVisible();
    await page.getByRole('button', { name: en.keys.makeNew }).click();
    await sheet.getByLabel(en.keys.old, { exact: true }).fill(fresh);
    await sheet.getByRole('button', { name: en.phrase.show }).click();
    await expect(sheet.getByRole('listitem')).toHaveCount(24);
    const phrase = (await sheet.getByRole('listitem').allTextContents()).map((line) =>
      line.replace(/^\d+\s*/, ''),
    );
    Object.assign(secrets, threeWords('new phrase', phrase));
    await sheet.getByRole('button', { name: en.phrase.written }).click();
    await sheet.getByRole('button', { name: en.phrase.skip }).click();
    const stick = join(world.root, 'stick');
    mkdirSync(stick);
    await tend.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, stick);
    await page.getByRole('button', { name: en.backup.make }).click();
    await expect(page.getByText(en.foot.backup(en.foot.today))).toBeVisible();
    Object.assign(secrets, rename(await keysOf(world.vault, fresh)));
    look('with a backup');
  });

  await tend.locking(door.lockByKey);
  await door.lockScreen(tend.page).waitFor();
  look('locked again');
  await tend.quit();
  look('after', false);
});

/** Opens a note's menu and chooses. */
async function choose({ page }: Tend, note: string, action: string): Promise<void> {
  await today
    .note(page, note)
    .getByRole('button', { name: en.today.more('').trim() })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Words of the list are common; three in a row are this phrase. */
function threeWords(name: string, phrase: readonly string[]): Secrets {
  expect(phrase).toHaveLength(24);
  return Object.fromEntries(
    [0, 7, 21].flatMap((from) => {
      const three = phrase.slice(from, from + 3);
      return [' ', ',', '","', '\n'].map((between) => [`${name} ${from}${between}`, three.join(between)]);
    }),
  );
}

function rename(keys: Secrets): Secrets {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [`${name}, later`, key]));
}

import { en } from '../../renderer/strings/en.ts';
import { inFolders, inOpenFiles } from '../fixtures/canary.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as locked from '../pages/locked-line.ts';
import * as today from '../pages/today.ts';
import * as warnings from '../pages/warnings.ts';

const known = 'the owlishplum rash is back';
const night = 'gave Maya 2.5 mg melatonin, zephyrquince';
const alarm = 'Maya lips swelling and cannot breathe';
const half = 'she settled by herself and zephyrquince';
const card = (tend: Tend) => warnings.localCard(tend.page);

test('at three in the morning: a line without a passphrase, by the keyboard, its warning at once, nothing to be read; in the journal after unlocking', async ({
  tend,
}) => {
  await door.begin(tend.page);
  await frame.addSomeone(tend.page, maya.name, maya.born);
  await today.write(tend.page, `Maya: ${known}`);
  await tend.locking(door.lockByKey);
  await expect(tend.page.getByLabel(en.lock.passphrase, { exact: true })).toBeFocused();

  await test.step('one key leads from the passphrase to the line; Enter seals it', async () => {
    await locked.seal(tend.page, night, 1);
    await expect(tend.page.getByText(en.inbox.sealed)).toBeVisible();
    await expect(locked.line(tend.page)).toBeFocused();
    await expect(card(tend)).toBeHidden();
    await looks(tend, 'locked-line');
  });

  await test.step('a warning is there while it is typed, and stays when the words are gone', async () => {
    // Lower than two warnings are tall.
    await tend.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(800, 560),
    );
    await tend.page.keyboard.type(alarm);
    await expect(card(tend)).toBeVisible();
    await expect(locked.line(tend.page)).toBeInViewport({ ratio: 1 });
    await looks(tend, 'locked-warning');
    await tend.page.keyboard.press('Enter');
    await expect(locked.waiting(tend.page, 2)).toBeVisible();
    await expect(card(tend)).toBeVisible();
  });

  await test.step('nothing that was written can be read here, nor in any file', async () => {
    const shown = await tend.page.evaluate(() => document.documentElement.outerHTML);
    expect(shown).toContain(en.inbox.waiting(2));
    for (const words of ['owlishplum', 'zephyrquince', 'melatonin', 'cannot breathe', maya.name]) {
      expect(shown, words).not.toContain(words);
    }
    for (const words of ['owlishplum', 'zephyrquince']) {
      expect(inFolders(words, [tend.world.root]).found).toEqual([]);
      expect(inOpenFiles(words, tend.pid).found).toEqual([]);
    }
  });

  await test.step('half a line goes on in the line of Today, and what was sealed is there with its chips', async () => {
    await tend.page.keyboard.type(half);
    await door.unlock(tend.page);
    await expect(today.line(tend.page)).toHaveValue(half);
    await expect(card(tend)).toBeVisible();
    await expect(tend.page.getByText(en.inbox.arrived(2))).toBeVisible();
    const note = today.note(tend.page, night);
    await expect(note).toContainText(en.inbox.entry);
    await expect(note.getByRole('button', { name: /melatonin/ })).toBeVisible();
    await expect(today.note(tend.page, alarm)).toContainText(en.today.warned);
    await looks(tend, 'arrived');
    await tend.page.getByRole('button', { name: en.inbox.fine }).click();
    await expect(tend.page.getByText(en.inbox.arrived(2))).toBeHidden();
  });
});

test('half a line at the lock screen is sealed when it is left alone, when the laptop sleeps and when the window is closed', async ({
  start,
}) => {
  const hasty = await start({ args: ['--lock-after-seconds=4'] });
  await door.begin(hasty.page);
  await hasty.locking(door.lockByKey);
  await hasty.locking(async (page) => {
    await locked.begin(page, 'left alone');
    await page.waitForEvent('close');
  });
  await expect(locked.waiting(hasty.page, 1)).toBeVisible();
  await expect(locked.line(hasty.page)).toHaveValue('');
  await hasty.quit();

  const tend = await start();
  await locked.begin(tend.page, 'asleep');
  // Main hears of it with the first look for warnings.
  await tend.page.waitForTimeout(1000);
  await tend.locking(async () => {
    await tend.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  });
  await expect(locked.waiting(tend.page, 2)).toBeVisible();
  await expect(locked.line(tend.page)).toHaveValue('');

  await locked.begin(tend.page, 'closed');
  await tend.page.waitForTimeout(1000);
  await tend.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await tend.quit().catch(() => {});

  const again = await start();
  await expect(locked.waiting(again.page, 3)).toBeVisible();
  await door.unlock(again.page);
  for (const words of ['left alone', 'asleep', 'closed']) {
    await expect(today.note(again.page, words)).toBeVisible();
  }
});

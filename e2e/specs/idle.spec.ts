import { en } from '../../renderer/strings/en.ts';
import { inFolders } from '../fixtures/canary.ts';
import { childNamed } from '../fixtures/processes.ts';
import { maya } from '../fixtures/story.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const draft = 'the zephyrquince kept her awake and';
const stay = (tend: Tend) => tend.page.getByRole('button', { name: en.lock.stay });

test('left alone it warns, can be told to stay open, then locks; the half line is sealed and comes back', async ({
  start,
}) => {
  const tend = await start({ args: ['--lock-after-seconds=8'] });
  await door.begin(tend.page);
  await frame.addSomeone(tend.page, maya.name, maya.born);
  await today.line(tend.page).fill(draft);

  await test.step('the warning does not take the focus', async () => {
    await expect(stay(tend)).toBeVisible();
    await expect(today.line(tend.page)).toBeFocused();
    await stay(tend).click();
    await expect(stay(tend)).toBeHidden();
    await expect(today.line(tend.page)).toHaveValue(draft);
  });

  await test.step('nobody comes: it locks, and the words are nowhere in the clear', async () => {
    await tend.locking(async (page) => {
      await page.waitForEvent('close');
    });
    await expect(door.lockScreen(tend.page)).toBeVisible();
    await expect(tend.page.getByText('zephyrquince')).toHaveCount(0);
    expect(inFolders('zephyrquince', [tend.world.root]).found).toEqual([]);
  });

  await test.step('unlocked, the line goes on where it stopped, about whom it was', async () => {
    await door.unlock(tend.page);
    await expect(today.line(tend.page)).toHaveValue(draft);
    await expect(tend.page.getByRole('button', { name: en.who.about(maya.name) })).toBeVisible();
  });
});

test('it locks when the laptop goes to sleep or its screen is locked', async ({ tend }) => {
  await door.begin(tend.page);
  for (const sign of ['suspend', 'lock-screen']) {
    await today.line(tend.page).fill(`${sign} ${draft}`);
    await tend.locking(async () => {
      await tend.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), sign);
    });
    await expect(door.lockScreen(tend.page)).toBeVisible();
    await door.unlock(tend.page);
    await expect(today.line(tend.page)).toHaveValue(`${sign} ${draft}`);
  }
});

test('while a busy core seals the half line nothing of it is shown, and no word of it is lost', async ({
  tend,
}) => {
  test.skip(process.platform !== 'linux', 'processes are found by /proc');
  await door.begin(tend.page);
  const core = childNamed(tend.pid, 'core') ?? 0;
  await tend.locking(async (page) => {
    process.kill(core, 'SIGSTOP');
    await today.line(page).fill(draft);
    await door.lockByKey(page);
    await expect(page.getByText(en.lock.sealing)).toBeVisible();
    await expect(page.getByText('zephyrquince')).toHaveCount(0);
    expect(await page.locator('textarea').count()).toBe(0);
    // Longer than a page would wait for a core that is only busy.
    await page.waitForTimeout(3000);
    process.kill(core, 'SIGCONT');
  });
  await door.unlock(tend.page);
  await expect(today.line(tend.page)).toHaveValue(draft);
});

test('closed with a half line, started again: the line is there; kept, it does not come back', async ({
  start,
}) => {
  const first = await start();
  await door.begin(first.page);
  await today.line(first.page).fill(draft);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await first.quit().catch(() => {});
  const second = await start();
  await door.unlock(second.page);
  await expect(today.line(second.page)).toHaveValue(draft);
  await today.line(second.page).press('Enter');
  await expect(today.note(second.page, draft)).toBeVisible();
  await second.locking((page) => frame.lockButton(page).click());
  await door.unlock(second.page);
  await expect(today.note(second.page, draft)).toBeVisible();
  await expect(today.line(second.page)).toHaveValue('');
});

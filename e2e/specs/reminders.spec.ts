import { en } from '../../renderer/strings/en.ts';
import { moveWindow, wall } from '../fixtures/clock.ts';
import { hasSessionBus, startDesktop } from '../fixtures/notifications.ts';
import { inTerminal } from '../fixtures/terminal.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import * as about from '../pages/about.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';

/** Main alone, so much before a time on the wall: what it is given then is due soon, and the rest of the app takes its time. */
async function moveMain(tend: Tend, beforeMs: number, time: string): Promise<void> {
  await tend.app.evaluate((_, at) => {
    // clock.cjs reads it.
    const moved = globalThis as unknown as { clockMovedByMs: number };
    moved.clockMovedByMs += at - Date.now();
  }, wall(time) - beforeMs);
}

test('the notification says nothing but that there is something to write down, also while Tend is locked; none comes before it is asked for', async ({
  world,
  start,
}) => {
  test.skip(!hasSessionBus(), 'no dbus-daemon here');
  inTerminal(world, 'init', '--owner', 'Anna');
  inTerminal(world, 'subject', 'add', 'Maya');
  const desktop = await startDesktop(world);
  try {
    const tend = await start({ env: desktop.env, at: wall('2027-03-01 20:00') });
    await moveWindow(tend);
    await door.unlock(tend.page);
    await frame.choose(tend.page, 'Maya');
    await frame.open(tend.page, 'about');
    const doses = tend.page.getByRole('switch', { name: en.reminders.doses });

    await test.step('off: its time comes and nothing is shown', async () => {
      await moveMain(tend, 10_000, '2027-03-01 20:10');
      await about.writeMedicine(tend.page, 'Keppra 250 mg, 20:10', 'at 20:10');
      await expect(doses).not.toBeChecked();
      await tend.page.waitForTimeout(15_000);
      expect(desktop.shown).toEqual([]);
    });

    await test.step('on, and locked: the fixed text, and nothing of a person in the whole message', async () => {
      await about.writeMedicine(tend.page, 'melatonin 2 mg, 20:30', 'at 20:30');
      // Long enough to lock; on a machine where it is not, the notification comes a little earlier.
      await moveMain(tend, 20_000, '2027-03-01 20:30');
      // In one: the focus may still be on its way back from the form.
      await doses.press('Space');
      await expect(doses).toBeChecked();
      await tend.locking(door.lockByKey);
      await expect(door.lockScreen(tend.page)).toBeVisible();
      await expect.poll(() => desktop.shown.length, { timeout: 120_000 }).toBe(1);
      const [shown] = desktop.shown;
      expect({ title: shown?.title, body: shown?.body }).toEqual({
        title: 'Tend',
        body: 'Something to write down',
      });
      const whole = shown?.bytes.toString('utf8') ?? '';
      for (const word of ['Maya', 'Anna', 'Keppra', 'melatonin', 'levetiracetam', '250', '20:30', '20:10']) {
        expect(whole, word).not.toContain(word);
      }
      // The one that stands for a click on the notification itself is no button.
      expect(shown?.actions.filter((_, i) => i % 2 === 0)).toEqual(['default']);
      expect(whole, 'no sound is asked for').not.toMatch(/sound-(?:name|file)/);
    });

    await test.step('a click opens the window, which asks for the passphrase', async () => {
      await tend.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
      desktop.click();
      await expect
        .poll(() => tend.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
        .toBe(true);
      await door.unlock(tend.page);
      await frame.choose(tend.page, 'Maya');
      await frame.open(tend.page, 'today');
      await expect(about.expected(tend.page).getByRole('listitem')).toHaveCount(2);
    });
  } finally {
    desktop.stop();
  }
});

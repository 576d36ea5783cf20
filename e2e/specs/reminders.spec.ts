import { en } from '../../renderer/strings/en.ts';
import { hasSessionBus, startDesktop } from '../fixtures/notifications.ts';
import { inTerminal } from '../fixtures/terminal.ts';
import { expect, test } from '../fixtures/test.ts';
import * as about from '../pages/about.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';

const MINUTE_MS = 60_000;

/** A minute on the wall in Berlin that begins in more than 30 seconds, and so far away is it. */
function soon(): { readonly time: string; readonly inMs: number } {
  const at = Math.ceil((Date.now() + 30_000) / MINUTE_MS) * MINUTE_MS;
  const options = { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' } as const;
  return { time: new Intl.DateTimeFormat('en-GB', options).format(at), inMs: at - Date.now() };
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
    const tend = await start({ env: desktop.env });
    await door.unlock(tend.page);
    await frame.choose(tend.page, 'Maya');
    await frame.open(tend.page, 'about');
    const doses = tend.page.getByRole('switch', { name: en.reminders.doses });
    const first = soon();
    await about.writeMedicine(tend.page, `Keppra 250 mg, ${first.time}`, `at ${first.time}`);

    await test.step('off: its time comes and nothing is shown', async () => {
      await expect(doses).not.toBeChecked();
      await tend.page.waitForTimeout(first.inMs + 5_000);
      expect(desktop.shown).toEqual([]);
    });

    await test.step('on, and locked: the fixed text, and nothing of a person in the whole message', async () => {
      const next = soon();
      await about.writeMedicine(tend.page, `melatonin 2 mg, ${next.time}`, `at ${next.time}`);
      await doses.focus();
      await tend.page.keyboard.press('Space');
      await expect(doses).toBeChecked();
      await tend.locking(door.lockByKey);
      await expect(door.lockScreen(tend.page)).toBeVisible();
      await expect.poll(() => desktop.shown.length, { timeout: next.inMs + 60_000 }).toBe(1);
      const [shown] = desktop.shown;
      expect({ title: shown?.title, body: shown?.body }).toEqual({
        title: 'Tend',
        body: 'Something to write down',
      });
      const whole = shown?.bytes.toString('utf8') ?? '';
      for (const word of [
        'Maya',
        'Anna',
        'Keppra',
        'melatonin',
        'levetiracetam',
        '250',
        next.time,
        first.time,
      ]) {
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

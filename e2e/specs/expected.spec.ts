import { en } from '../../renderer/strings/en.ts';
import { moveWindow, wall as onTheWall } from '../fixtures/clock.ts';
import { looks } from '../fixtures/looks.ts';
import { inTerminal } from '../fixtures/terminal.ts';
import { expect, test } from '../fixtures/test.ts';
import * as about from '../pages/about.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const text = en.expected;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** One evening, whenever the tests run: around midnight what was expected minutes ago was yesterday's. */
const NOW = onTheWall('2027-03-02 19:30');
/** Some minutes ago on a wall in Berlin, where the tests' world is. */
const wall = (minutesAgo: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }).format(
    NOW - minutesAgo * MINUTE_MS,
  );
const ago = (ms: number) => ['--now', new Date(NOW - ms).toISOString(), '--zone', 'Europe/Berlin'];

test('a dose that is not written down stands there quietly and is settled by keyboard, with its time, its question and Undo', async ({
  world,
  start,
}) => {
  const [first, second, later] = [wall(150), wall(20), wall(10)];
  const keppra = ['Keppra', '250', 'mg', '--times', `${first},${second}`];
  inTerminal(world, 'init', '--owner', 'Anna');
  inTerminal(world, 'subject', 'add', 'Maya');
  inTerminal(world, ...ago(2 * DAY_MS), '--subject', 'Maya', 'fact', 'add', 'medicine', ...keppra);
  const nanas = ['--observer', 'Nana', '--subject', 'Maya', 'add', `gave Keppra 250 mg at ${wall(155)}`];
  inTerminal(world, ...ago(150 * MINUTE_MS), ...nanas);
  const tend = await start({ at: NOW });
  await moveWindow(tend);
  const { page } = tend;
  await door.unlock(page);
  await frame.choose(page, 'Maya');
  const region = about.expected(page);
  const rows = region.getByRole('listitem');
  const kept = (time: string) => today.note(page, 'Took 250 mg Keppra.').filter({ hasText: time });
  const given = region.getByRole('button', { name: /^Given: Keppra 250 mg/ });

  await test.step('only the one nobody wrote down, and nobody says it was missed', async () => {
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(`${second}: ${text.notWritten}`);
    await expect(region).not.toContainText(/miss|forgot|late|overdue/i);
    await looks(tend, 'expected');
  });

  await test.step('Given offers the time; what is asked about the dose comes before it is kept', async () => {
    await frame.tabTo(page, given);
    await page.keyboard.press('Enter');
    const time = region.getByLabel(text.at, { exact: true });
    await expect(time).toBeFocused();
    await expect(time).toHaveValue(second);
    await page.keyboard.press('Enter');
    await expect(region.getByText(/^Nana recorded this .*Another one\?$/)).toBeVisible();
    await expect(kept(second)).toHaveCount(0);
    await looks(tend, 'expected-asked');
    await page.keyboard.press('Enter');
    await expect(kept(second)).toBeVisible();
    await expect(region).toHaveCount(0);
    await expect(today.line(page)).toBeFocused();
  });

  await test.step('Undo takes it out, and it stands there again; another time is kept as that time', async () => {
    await page.keyboard.press('Control+z');
    await expect(rows).toHaveCount(1);
    await today.line(page).fill('');
    await given.click();
    await region.getByLabel(text.at, { exact: true }).fill(later);
    await page.keyboard.press('Enter');
    await region.getByRole('button', { name: text.keepSure }).click();
    await expect(kept(later)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(rows).toHaveCount(1);
    await today.line(page).fill('');
  });

  await test.step('a line that says all of them were given settles none by itself', async () => {
    await today.write(page, 'meds given');
    await expect(region.getByText('“meds given”')).toBeVisible();
    await expect(rows).toHaveCount(1);
    await looks(tend, 'expected-said');
    await region.getByRole('button', { name: text.no, exact: true }).click();
    await expect(region.getByText('“meds given”')).toHaveCount(0);
  });

  await test.step('Not given is written down too, and settles it', async () => {
    await region.getByRole('button', { name: /^Not given: Keppra 250 mg/ }).press('Enter');
    await expect(today.note(page, 'Skipped 250 mg Keppra.')).toBeVisible();
    await expect(region).toHaveCount(0);
  });
});

test('what was written down long ago is asked about again, one at a time, and suspected is never diagnosed', async ({
  world,
  start,
}) => {
  inTerminal(world, 'init', '--owner', 'Anna');
  inTerminal(world, 'subject', 'add', 'Maya', '--born', '2018-05-04', '--sex', 'f');
  const old = [...ago(200 * DAY_MS), '--subject', 'Maya', 'fact', 'add'];
  inTerminal(world, ...old, 'medicine', 'Keppra', '250', 'mg', 'twice', 'a', 'day');
  inTerminal(world, ...old, 'allergy', 'hazelnut', '--status', 'suspected');
  inTerminal(world, ...old, 'diagnosis', 'epilepsy', '--status', 'diagnosed');
  const tend = await start({ at: NOW });
  await moveWindow(tend);
  const { page } = tend;
  await door.unlock(page);
  await frame.choose(page, 'Maya');
  const asked = about.askedAgain(page);

  await test.step('one quiet question, answered from the keyboard', async () => {
    await expect(asked).toHaveCount(1);
    await expect(asked).toContainText(
      'Is this still so for Maya: hazelnut, suspected allergy, not diagnosed?',
    );
    await looks(tend, 'asked-again');
    await frame.tabTo(page, asked.getByRole('button', { name: en.again.stillSo }));
    await page.keyboard.press('Enter');
    await expect(asked).toContainText('Does Maya still take Keppra 250 mg twice a day?');
    await expect(today.line(page)).toBeFocused();
  });

  await test.step('Changed leads to its form; the one before stays as what was', async () => {
    await asked.getByRole('button', { name: en.again.changed }).click();
    const form = page.getByRole('form', { name: /^Change: Keppra/ });
    await form
      .getByLabel(en.medicine.line, { exact: true })
      .fill('Keppra 500 mg, 7:30 and 19:30, prescribed by Dr Kaya');
    await expect(
      form.getByText('Read as levetiracetam, 500 mg, at 07:30 and 19:30, prescribed by Dr Kaya'),
    ).toBeVisible();
    await form.getByLabel(en.medicine.when, { exact: true }).selectOption(en.medicine.whens.daily);
    await form.getByLabel(en.medicine.times, { exact: true }).fill('7:30, 19:30 and never');
    await expect(form.getByRole('button', { name: en.about.keepChange })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await form.getByLabel(en.medicine.times, { exact: true }).fill('7:30, 19:30');
    await form.getByRole('button', { name: en.medicine.weekdays.mon, exact: true }).click();
    await expect(form.getByText('at 07:30 and 19:30, on Mondays')).toBeVisible();
    await form.getByRole('button', { name: en.medicine.weekdays.mon, exact: true }).click();
    await looks(tend, 'medicine-form');
    await form.getByRole('button', { name: en.about.keepChange }).click();
    await expect(page.getByRole('heading', { name: en.about.medicines })).toBeFocused();
    await expect(page.getByText('Keppra 250 mg twice a day')).not.toBeVisible();
    await page.getByText(en.plans.earlier).click();
    await expect(page.getByText('Keppra 250 mg twice a day')).toBeVisible();
  });

  await test.step('her page says who she is and how sure each thing is, in words', async () => {
    await expect(page.getByRole('heading', { name: en.about.title('Maya'), level: 1 })).toBeVisible();
    await expect(page.getByText('born 4 May 2018, female')).toBeVisible();
    const row = (words: string) => page.getByRole('listitem').filter({ hasText: words });
    await expect(row('hazelnut')).toContainText('suspected, not diagnosed');
    await expect(row('epilepsy')).toContainText('diagnosed');
    await expect(row('epilepsy')).not.toContainText('suspected');
    await expect(row('Keppra 500 mg')).not.toContainText('diagnosed');
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    await looks(tend, 'about-maya');
    await page.getByRole('heading', { name: en.reminders.title }).scrollIntoViewIfNeeded();
    await looks(tend, 'about-reminders');
    await frame.open(page, 'today');
    await expect(asked).toHaveCount(0);
  });
});

test('what passed while Tend was closed is asked about once, kindly, with reminders on', async ({
  world,
  start,
}) => {
  const time = wall(13 * 60);
  inTerminal(world, 'init', '--owner', 'Anna');
  inTerminal(world, 'subject', 'add', 'Maya');
  const then = [...ago(2 * DAY_MS + 60 * MINUTE_MS), '--subject', 'Maya'];
  inTerminal(world, ...then, 'fact', 'add', 'medicine', 'Keppra', '250', 'mg', '--times', time);
  inTerminal(world, ...then, 'reminder', 'set', '--doses', 'on');
  const tend = await start({ at: NOW });
  await moveWindow(tend);
  const { page } = tend;
  await door.unlock(page);
  await frame.choose(page, 'Maya');
  const region = about.expected(page);
  await expect(region.getByText(text.missed)).toBeVisible();
  await expect(region).not.toContainText(/miss|forgot|overdue/i);
  await looks(tend, 'expected-before');
  await frame.tabTo(page, region.getByRole('button', { name: text.leave }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(text.missed)).toHaveCount(0);
  await frame.open(page, 'about');
  await frame.open(page, 'today');
  await expect(today.line(page)).toBeFocused();
  await expect(page.getByText(text.missed)).toHaveCount(0);
});

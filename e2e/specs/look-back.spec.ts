import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { looks } from '../fixtures/looks.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as lookBack from '../pages/look-back.ts';
import * as today from '../pages/today.ts';

const text = en.lookBack;

test('looking back by keyboard: words, days, a picture and its table', async ({ tend }) => {
  const { page } = tend;
  const press = (key: string) => page.keyboard.press(key);
  await door.begin(page, { sample: true });

  await test.step('the picture stands above the days, light, dark and at 800 px', async () => {
    await frame.open(page, 'look-back');
    await expect(page.getByRole('heading', { name: text.title })).toBeFocused();
    await expect(lookBack.days(page).getByRole('article').first()).toBeVisible();
    await looks(tend, 'look-back');
  });

  await test.step('its table says what it shows, to whoever does not see it', async () => {
    await expect(lookBack.table(page)).toMatchAriaSnapshot(`
      - table "${text.strip}":
        - caption
        - rowgroup:
          - row:
            - columnheader "${text.when}"
            - columnheader "${text.lanes.doses}"
            - columnheader "${text.lanes.exposures}"
            - columnheader "${text.lanes.felt}"
            - columnheader "${text.lanes.looked}"
        - rowgroup:
          - row:
            - rowheader "Today"
    `);
    await expect(lookBack.table(page)).toContainText(text.notLooked);
  });

  await test.step('a search is a key away, its words are marked, and Escape goes back', async () => {
    await frame.open(page, 'today');
    await press('Control+f');
    await expect(lookBack.searchField(page)).toBeFocused();
    await page.keyboard.type('itching');
    await expect(lookBack.hits(page).first()).toBeVisible();
    await expect(lookBack.hits(page).first().locator('mark').first()).toContainText(/itch/i);
    await looks(tend, 'look-back-hits');
    await press('ArrowDown');
    await expect(lookBack.hits(page).first()).toBeFocused();
    await press('ArrowDown');
    await expect(lookBack.hits(page).nth(1)).toBeFocused();
    await press('Enter');
    const found = page.getByRole('article').and(page.locator(':focus'));
    await expect(found.locator('mark').first()).toContainText(/itch/i);
    await looks(tend, 'look-back-hit');
    await press('Escape');
    await expect(lookBack.searchField(page)).toBeFocused();
    await expect(lookBack.hits(page).first()).toBeVisible();
    await page.keyboard.type('q'.repeat(9));
    await expect(page.getByText(String(text.nothingTeaches[0]))).toBeVisible();
    await looks(tend, 'look-back-nothing');
    await press('Escape');
    await expect(lookBack.searchField(page)).toHaveValue('');
    await expect(lookBack.days(page)).toBeVisible();
  });

  await test.step('a day as people say it; what cannot be read says what can', async () => {
    await frame.tabTo(page, lookBack.jumpField(page));
    await page.keyboard.type('30 february');
    await press('Enter');
    await expect(page.getByText(/is no day Tend can read/)).toBeVisible();
    await lookBack.jumpField(page).fill('yesterday');
    await press('Enter');
    await expect(page.locator('h2.day:focus')).toBeVisible();
    await lookBack.jumpField(page).focus();
    await frame.tabTo(page, page.getByRole('button', { name: text.calendar }));
    await press('Enter');
    await expect(page.getByRole('grid')).toBeVisible();
    await looks(tend, 'look-back-calendar');
    await press('Escape');
  });

  await test.step('the picture moves and zooms by keys, and leads to its notes', async () => {
    await frame.tabTo(page, lookBack.strip(page));
    const says = () => lookBack.strip(page).getAttribute('aria-valuetext');
    await press('End');
    await expect.poll(says).toContain('Today');
    await press('ArrowLeft');
    await expect.poll(says).not.toContain('Today');
    await press('+');
    await expect(lookBack.zoom(page, 'week')).toHaveAttribute('aria-pressed', 'true');
    await looks(tend, 'look-back-week');
    await press('-');
    await press('-');
    await press('-');
    await expect(lookBack.zoom(page, 'year')).toHaveAttribute('aria-pressed', 'true');
    await looks(tend, 'look-back-year');
    await press('End');
    await press('Enter');
    await expect(page.locator('h2.day:focus')).toBeVisible();
  });

  await test.step('what is shown can be narrowed, and the words taken away again', async () => {
    await press('/');
    await expect(lookBack.searchField(page)).toBeFocused();
    await frame.tabTo(page, lookBack.narrow(page));
    await press('Enter');
    await page.getByLabel(text.kind).selectOption('dose');
    await page.getByLabel(text.what).fill('melatonin');
    await page.getByLabel(text.what).press('Enter');
    await expect(lookBack.shownOnly(page, 'melatonin')).toBeVisible();
    await expect(lookBack.days(page).getByRole('article').first()).toContainText(/melatonin/i);
    await looks(tend, 'look-back-narrowed');
    await lookBack.shownOnly(page, 'melatonin').focus();
    await press('Enter');
    await expect(lookBack.shownOnly(page, 'melatonin')).toHaveCount(0);
    await page.getByRole('button', { name: text.takeAway(text.kinds.dose) }).click();
  });

  await test.step('and everybody can have the table', async () => {
    await page.getByRole('switch', { name: text.asTable }).focus();
    await press('Space');
    await expect(lookBack.table(page).getByRole('button').first()).toBeVisible();
    await looks(tend, 'look-back-table');
    expect(await faults(page)).toEqual([]);
  });

  await test.step('what is changed there is changed on Today as well', async () => {
    await page.getByRole('switch', { name: text.asTable }).focus();
    await press('Space');
    const first = lookBack.days(page).getByRole('article').first();
    const words = (await first.locator('.words').textContent()) ?? '';
    await first.getByRole('button', { name: /^More about/ }).focus();
    await press('Enter');
    await page.getByRole('menuitem', { name: en.today.delete, exact: true }).press('Enter');
    await expect(lookBack.days(page).getByText(words, { exact: true })).toHaveCount(0);
    await frame.open(page, 'today');
    await expect(today.note(page, words)).toHaveCount(0);
  });
});

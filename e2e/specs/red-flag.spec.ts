import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { localServer } from '../fixtures/server.ts';
import { generalQuestion, maya } from '../fixtures/story.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as locked from '../pages/locked-line.ts';
import * as settings from '../pages/settings.ts';
import * as today from '../pages/today.ts';
import * as warnings from '../pages/warnings.ts';

const alarm = 'Maya lips swelling and cannot breathe';
const milder = 'we ran out of her Keppra';
const inGermany = (page: Page) => page.getByLabel(en.welcome.country).selectOption('DE');

test.describe('with a chat model', () => {
  test.use({ chatModel: true });

  test('a warning stands above everything until the person says that this is not it', async ({ tend }) => {
    const { page } = tend;
    const card = warnings.localCard(page);
    await door.begin(page);
    await frame.addSomeone(page, maya.name, maya.born);

    await test.step('it is there before and after Enter, and marks its note', async () => {
      await today.line(page).fill(alarm);
      await expect(card).toBeVisible();
      await today.line(page).press('Enter');
      await expect(today.note(page, alarm)).toBeVisible();
      await expect(today.line(page)).toHaveValue('');
      await expect(card).toBeVisible();
      await expect(today.note(page, alarm)).toContainText(en.today.warned);
    });

    await test.step('it survives the next line and the other pages', async () => {
      await today.write(page, 'slept 7 h');
      for (const name of ['ask', 'memory', 'crumbs', 'today'] as const) {
        await frame.open(page, name);
        await expect(card).toBeVisible();
      }
    });

    await test.step('folded it leaves a line, on every page, and opens again', async () => {
      await warnings.foldAll(page);
      await frame.open(page, 'memory');
      await expect(warnings.folded(page)).toBeVisible();
      await warnings.again(page).click();
      await expect(card).toBeVisible();
      await warnings.foldAll(page);
      await frame.open(page, 'today');
      await today.note(page, alarm).getByRole('button', { name: en.today.warned }).click();
      await expect(card).toBeVisible();
      await warnings.foldAll(page);
    });

    await test.step('that of a question stays above its answer and the next one', async () => {
      await frame.open(page, 'ask');
      await ask.ask(page, 'Maya has swollen lips and cannot breathe, what did she eat?');
      await expect(card).toBeVisible();
      await ask.ask(page, 'When did Maya last sleep?');
      await expect(card).toBeVisible();
    });
  });
});

test('by the keyboard and by ear, in Today: what to do is said once, the line goes on being written, and "this is not it" folds', async ({
  tend,
}) => {
  const { page } = tend;
  await inGermany(page);
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  const line = today.line(page);
  const heard = await warnings.listen(page);

  await test.step('the card of something urgent, key by key', async () => {
    await frame.tabTo(page, line);
    await page.keyboard.type(alarm, { delay: 40 });
    await expect(warnings.nowCard(page)).toMatchAriaSnapshot(`
      - region "Call 1 1 2 now":
        - heading "Call 1 1 2 now" [level=2]
        - paragraph: /^Say "anaphylaxis"/
        - paragraph: /^Phone on speaker/
        - paragraph: /^This can be a severe allergic reaction or a closing airway. Not breathing/
        - paragraph: /^Because of “lips swelling” and “cannot breathe”. This is no diagnosis, and no card is ever an all-clear.$/
        - button "This is not it"
    `);
    await expect(line).toBeFocused();
    await expect(line).toHaveValue(alarm);
    await page.keyboard.type(', blue', { delay: 40 });
    await expect(line).toHaveValue(`${alarm}, blue`);
    const told = await heard();
    expect(told.filter((words) => words.startsWith('Call 1 1 2 now. Say'))).toHaveLength(1);
    expect(told.filter((words) => words.startsWith('Phone on speaker'))).toHaveLength(1);
    expect(told).toHaveLength(2);
    await looks(tend, 'warning-now');
  });

  await test.step('its number can be taken, and is what is taken', async () => {
    const taken = await warnings
      .nowCard(page)
      .locator('h2 .number')
      .evaluate((number) => {
        getSelection()?.selectAllChildren(number.parentElement ?? number);
        return getSelection()?.toString();
      });
    expect(taken).toBe('Call 112 now');
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  await test.step('folded by the keyboard, kept folded while the line is written, opened again', async () => {
    await frame.tabTo(page, line);
    await warnings.tabBackTo(page, warnings.notIt(page));
    await page.keyboard.press('Enter');
    await expect(warnings.again(page)).toBeFocused();
    await expect(warnings.folded(page)).toMatchAriaSnapshot(`
      - 'region "Folded away: Call 1 1 2 now"':
        - 'heading "Folded away: Call 1 1 2 now" [level=2]'
        - paragraph: /Because of “/
        - button "Show again"
    `);
    await frame.tabTo(page, line);
    await page.keyboard.press('End');
    await page.keyboard.type(' and worse', { delay: 40 });
    await expect(warnings.nowCard(page)).toHaveCount(0);
    await looks(tend, 'warning-folded');
    await warnings.tabBackTo(page, warnings.again(page));
    await page.keyboard.press('Enter');
    await expect(warnings.notIt(page)).toBeFocused();
    await expect(warnings.nowCard(page)).toBeVisible();
    expect(await heard()).toHaveLength(2);
  });

  await test.step('kept with its line it is not said again; a matter for today comes beneath it', async () => {
    await frame.tabTo(page, line);
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue('');
    await page.keyboard.type(milder, { delay: 20 });
    await expect(warnings.todayCard(page)).toMatchAriaSnapshot(`
      - region "Speak to someone today":
        - heading "Speak to someone today" [level=2]
        - paragraph: /^Ring a pharmacist or the prescriber today/
        - paragraph: /^Because of “/
        - button "This is not it"
    `);
    await expect(line).toBeFocused();
    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(headings.nth(0)).toHaveText(/^Call/);
    await expect(headings.nth(1)).toHaveText('Speak to someone today');
    await expect(headings.nth(1)).toBeInViewport();
    await expect(line).toBeInViewport();
    expect(await heard()).toHaveLength(3);
    await looks(tend, 'warning-two');
    // Folded it moves beneath the other, and takes the focus along.
    await warnings.tabBackTo(page, warnings.notIt(page).first());
    await page.keyboard.press('Enter');
    await expect(warnings.again(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(warnings.notIt(page).first()).toBeFocused();
  });
});

test('folded for some words, a warning does not take along what comes to the line later; opened, the two are one card', async ({
  tend,
}) => {
  const { page } = tend;
  await inGermany(page);
  await door.begin(page);
  const line = today.line(page);
  await frame.tabTo(page, line);
  await page.keyboard.type('her lips are swelling', { delay: 30 });
  await expect(warnings.nowCard(page)).toBeVisible();
  await warnings.tabBackTo(page, warnings.notIt(page));
  await page.keyboard.press('Enter');
  await frame.tabTo(page, line);
  await page.keyboard.press('End');
  await page.keyboard.type(' and she cannot breathe', { delay: 30 });
  await expect(warnings.nowCard(page)).toBeVisible();
  await expect(warnings.folded(page)).toBeVisible();
  await warnings.tabBackTo(page, warnings.again(page));
  await page.keyboard.press('Enter');
  await expect(warnings.folded(page)).toHaveCount(0);
  await expect(warnings.nowCard(page)).toHaveCount(1);
  await expect(warnings.nowCard(page)).toContainText('anaphylaxis');
  await expect(warnings.notIt(page)).toBeFocused();
  await expect(line).toHaveValue('her lips are swelling and she cannot breathe');
});

test('in Ask a warning is there while the question is typed, and stays above the answer', async ({
  tend,
}) => {
  const { page } = tend;
  await inGermany(page);
  await door.begin(page);
  await frame.open(page, 'ask');
  const heard = await warnings.listen(page);
  const field = page.getByRole('textbox', { name: /^A question about / });
  await frame.tabTo(page, field);
  await page.keyboard.type('She cannot breathe and her lips swell up, what now', { delay: 30 });
  await expect(warnings.nowCard(page)).toBeVisible();
  await expect(field).toBeFocused();
  await warnings.tabBackTo(page, warnings.notIt(page));
  await page.keyboard.press('Enter');
  await expect(warnings.again(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await frame.tabTo(page, field);
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await expect(warnings.nowCard(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /what now\?$/ })).toBeFocused();
  await expect(page.getByRole('button', { name: en.ask.stop, exact: true })).toBeHidden({ timeout: 300_000 });
  await expect(warnings.nowCard(page)).toMatchAriaSnapshot(`
    - region "Call 1 1 2 now":
      - heading "Call 1 1 2 now" [level=2]
      - paragraph
      - paragraph: /in your question about Anna/
      - button "This is not it"
  `);
  // Whoever types slowly hears of the breathing first. Each is said once.
  const said = (await heard()).filter((words) => words.startsWith('Call 1 1 2 now'));
  expect(said.filter((words) => /anaphylaxis/.test(words))).toHaveLength(1);
  expect(new Set(said).size).toBe(said.length);
  await looks(tend, 'warning-ask');

  await ask.ask(page, 'Can we stop her clonazepam?');
  await expect(warnings.todayCard(page)).toBeVisible();
  await expect(warnings.todayCard(page).getByRole('heading')).toBeInViewport();
  await looks(tend, 'warning-ask-today');
});

test('on the lock screen, in a small window and at twice the text size: the warning, the line and the passphrase are all within reach', async ({
  tend,
}) => {
  await inGermany(tend.page);
  await door.begin(tend.page);
  await tend.locking(door.lockByKey);
  const { page } = tend;
  const passphrase = page.getByLabel(en.lock.passphrase, { exact: true });
  await locked.begin(page, `${alarm}, ${milder}`);
  await expect(warnings.nowCard(page)).toMatchAriaSnapshot(`
    - region "Call 1 1 2 now":
      - heading "Call 1 1 2 now" [level=2]
      - paragraph: /^Say "anaphylaxis"/
      - paragraph
      - paragraph
      - paragraph: /^Because of “lips swelling” and “cannot breathe”/
      - button "This is not it"
  `);
  // There is little room: the second is one line until it is asked for.
  await expect(warnings.folded(page)).toMatchAriaSnapshot(`
    - 'region "Folded away: Speak to someone today"':
      - 'heading "Folded away: Speak to someone today" [level=2]'
      - paragraph: /^Because of “/
      - button "Show again"
  `);
  await expect(locked.line(page)).toBeFocused();
  await looks(tend, 'warning-locked-two');

  for (const [width, height, zoom] of [
    [800, 560, 1],
    [800, 820, 2],
    [1280, 820, 2],
  ] as const) {
    await tend.app.evaluate(
      ({ BrowserWindow }, to) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(to.width, to.height);
        window?.webContents.setZoomFactor(to.zoom);
      },
      { width, height, zoom },
    );
    const name = `${width} × ${height} at ${zoom * 100} %`;
    await passphrase.focus();
    await frame.tabTo(page, locked.line(page));
    await page.keyboard.type('.');
    await expect(warnings.nowCard(page).getByRole('heading'), name).toBeInViewport({ ratio: 1 });
    expect(await warnings.isUncovered(locked.line(page)), `${name}: the line`).toBe(true);
    await picture(tend, `warning-locked-${width}-${height}-${zoom}`);
    await warnings.tabBackTo(page, passphrase);
    await expect(warnings.nowCard(page).getByRole('heading'), name).toBeInViewport({ ratio: 1 });
    expect(await warnings.isUncovered(passphrase), `${name}: the passphrase`).toBe(true);
    await warnings.tabBackTo(page, warnings.notIt(page).first());
    expect(await warnings.isUncovered(warnings.notIt(page).first()), `${name}: to fold it`).toBe(true);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, name).toBeLessThanOrEqual(0);
  }
  // Folded, it makes room for the second, which then stands open until it is folded too.
  await page.keyboard.press('Enter');
  await expect(warnings.todayCard(page)).toBeVisible();
  await warnings.foldAll(page);
  await expect(warnings.folded(page)).toHaveCount(2);
  await warnings.tabBackTo(page, passphrase);
  await page.keyboard.type(door.passphrase);
  await page.keyboard.press('Enter');
  await expect(today.line(page)).toHaveValue(`${alarm}, ${milder}...`);
});

/** Drawn by the window itself: Playwright's own picture of a page that was made larger is blank. */
async function picture({ app }: Tend, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  mkdirSync('test-results/screens', { recursive: true });
  writeFileSync(`test-results/screens/${name}.png`, Buffer.from(png ?? '', 'base64'));
}

test('on paper any page begins with its warnings, black on white, the number large', async ({ tend }) => {
  const { page } = tend;
  await inGermany(page);
  await door.begin(page);
  await today.write(page, 'lips swelling and cannot breathe');
  await today.line(page).fill(milder);
  await expect(warnings.todayCard(page)).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const name of ['today', 'ask', 'settings'] as const) {
    await frame.open(page, name);
    await page.emulateMedia({ media: 'print' });
    const number = warnings.nowCard(page).locator('h2 .number');
    await expect(number).toBeVisible();
    const look = await number.evaluate((node) => {
      const { color, fontSize } = getComputedStyle(node);
      const behind = getComputedStyle(node.closest('.flag-head') ?? node).backgroundColor;
      return { color, behind, px: Number.parseFloat(fontSize), top: node.getBoundingClientRect().top };
    });
    expect(look, name).toMatchObject({ color: 'rgb(0, 0, 0)', behind: 'rgb(255, 255, 255)' });
    expect(look.px, name).toBeGreaterThan(40);
    expect(look.top, name).toBeLessThan(120);
    await expect(frame.navigation(page)).toBeHidden();
    await expect(warnings.notIt(page).first()).toBeHidden();
    expect(
      await page.getByRole('main').evaluate((main) => getComputedStyle(main).overflowY),
      'nothing is cut off at the first page',
    ).toBe('visible');
    await page.emulateMedia({ media: null });
    const paper = await tend.app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'),
    );
    const pdf = Buffer.from(paper ?? '', 'base64');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    mkdirSync('test-results/screens', { recursive: true });
    writeFileSync(`test-results/screens/warning-print-${name}.pdf`, pdf);
  }
});

test('what comes back from outside: a sentence about a medicine is folded away, and a warning in it is a card above it', async ({
  tend,
}) => {
  const { page } = tend;
  const answer = [
    'Itching is listed as an uncommon effect.',
    'You can safely double it.',
    'There is no need to call anyone.',
    'My son had this and could not breathe, his lips were blue.',
  ].join('\n');
  const vendor = await localServer(JSON.stringify({ choices: [{ message: { content: answer } }] }));
  await inGermany(page);
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await today.write(page, 'Maya had 2.5 mg melatonin at 20:10, itchy by nine');
  await frame.open(page, 'settings');
  await settings.allowCrumbs(page, { name: 'Nearby', url: `${vendor.url}/v1`, model: 'some-model' });
  await frame.open(page, 'crumbs');
  await crumbs.see(page, generalQuestion);
  const heard = await warnings.listen(page);
  await crumbs.sendOnce(page).press('Enter');
  await expect(crumbs.cameBack(page)).toContainText('Itching is listed as an uncommon effect.');
  await expect(warnings.nowCard(page)).toMatchAriaSnapshot(`
    - region "Call 1 1 2 now":
      - heading "Call 1 1 2 now" [level=2]
      - paragraph
      - paragraph: /in the answer from outside\\./
      - button "This is not it"
  `);
  expect((await heard()).filter((words) => words.startsWith('Call 1 1 2 now'))).toHaveLength(1);
  for (const line of ['You can safely double it.', 'There is no need to call anyone.']) {
    await expect(page.getByText(line).filter({ visible: true })).toHaveCount(0);
  }
  const card = warnings.nowCard(page);
  const bottom = async () => (await card.locator('.flag-foot').boundingBox())?.y ?? 0;
  expect(await bottom()).toBeLessThan((await page.getByRole('heading', { level: 1 }).boundingBox())?.y ?? 0);
  await looks(tend, 'warning-outside');
  await crumbs.cameBack(page).getByText(en.crumbs.folded).press('Enter');
  await expect(crumbs.cameBack(page).getByText('You can safely double it.')).toBeVisible();
  vendor.close();
});

test('a time that no day has is said once, and Enter is not offered for it', async ({ tend }) => {
  const { page } = tend;
  await door.begin(page);
  await today.line(page).fill('headache 25:70');
  const said = page.getByText(/25:70 is not a time/);
  await expect(said).toHaveCount(1);
  await expect(page.getByText(en.today.keepsBefore)).toHaveCount(0);
  await today.line(page).press('Enter');
  await expect(said).toHaveCount(1);
  await today.line(page).fill('headache 20:10');
  await expect(page.getByText(en.today.keepsBefore)).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('the sample is removed only after it was said what goes, and no page speaks of it afterwards', async ({
  tend,
}) => {
  const { page } = tend;
  await door.begin(page, { sample: true });
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click();
  await page.getByRole('menuitemradio').first().click();
  await frame.open(page, 'ask');
  await ask.ask(page, 'What happened last night?');
  await frame.open(page, 'today');
  await page.getByRole('button', { name: en.today.removeSample }).click();
  await expect(page.getByText(/^The invented week of .* goes, for good; you wrote no line/)).toBeVisible();
  await page.getByRole('button', { name: en.today.sampleNo }).click();
  await expect(page.getByText(en.today.sample)).toBeVisible();
  await page.getByRole('button', { name: en.today.removeSample }).click();
  await page.getByRole('button', { name: en.today.sampleYes }).click();
  await expect(page.getByText(en.today.sampleGone)).toBeVisible();
  await frame.open(page, 'ask');
  await expect(page.getByRole('heading', { name: en.ask.title })).toBeVisible();
});

test('an emergency told in another language is answered in it, with the number large; where none are looked for, that is said', async ({
  tend,
}) => {
  const { page } = tend;
  await inGermany(page);
  await door.begin(page);
  await today.line(page).fill('Papa kriegt keine Luft mehr, die Lippen sind blau');
  const card = page.locator('section.flag');
  await expect(card).toHaveCount(1);
  await expect(warnings.nowCard(page)).toBeVisible();
  await expect(card.locator('p[lang="de"]').filter({ hasText: 'Ruf jetzt 112' })).toBeVisible();
  await expect(page.getByText(en.today.watched.some)).toBeVisible();
  await looks(tend, 'warning-german');

  await today.line(page).fill('oggi non ha mangiato molto ma sta bene');
  await expect(card).toHaveCount(0);
  await expect(page.getByText(en.today.watched.none)).toBeVisible();
  await today.line(page).fill('slept well, ate nothing');
  await expect(page.getByText(en.today.watched.none)).toHaveCount(0);
});

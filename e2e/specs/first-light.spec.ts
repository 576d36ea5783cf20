import { en } from '../../renderer/strings/en.ts';
import { generalQuestion, lines, maya, question } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

test.use({ chatModel: true });

test('from the first start to a cited answer, a crumb that stays, a lock that holds, and all is still there', async ({
  tend,
}) => {
  await door.begin(tend.page);
  await frame.addSomeone(tend.page, maya.name, maya.born);
  for (const line of lines) await today.write(tend.page, line);

  await test.step('the answer cites the line it came from, and leads back to it', async () => {
    const { page } = tend;
    await frame.open(page, 'ask');
    await ask.ask(page, question);
    await expect(ask.known(page)).toContainText('2.5 mg');
    await ask.citation(page).click();
    await expect(ask.sources(page).locator('li:focus')).toContainText('gave Maya 2.5 mg melatonin');
    await ask.openInToday(page).click();
    await expect(page.getByRole('article').and(page.locator(':focus'))).toContainText(
      'gave Maya 2.5 mg melatonin',
    );
  });

  await test.step('what was learned is plain to see', async () => {
    await frame.open(tend.page, 'memory');
    await expect(tend.page.getByRole('heading', { name: en.memory.title(maya.name) })).toBeVisible();
  });

  await test.step('the crumb shows its exact bytes, without a name or a date, and nothing leaves', async () => {
    const { page } = tend;
    await frame.open(page, 'crumbs');
    await crumbs.see(page, generalQuestion);
    const bytes = await crumbs.exactBytes(page);
    expect(JSON.parse(bytes)).toHaveProperty('messages');
    expect(bytes).not.toMatch(/maya|2018|2\.5|anna/i);
    await expect(crumbs.sendOnce(page)).toHaveAttribute('aria-disabled', 'true');
    await crumbs.dontSend(page).click();
    await expect(crumbs.ledger(page)).toContainText(en.crumbs.ledgerEmpty);
  });

  await test.step('locked, a wrong passphrase opens nothing and says so', async () => {
    await tend.locking((page) => frame.lockButton(page).click());
    await expect(door.lockScreen(tend.page)).toBeVisible();
    await door.unlock(tend.page, 'not the right one');
    await expect(frame.problem(tend.page)).toHaveText(en.lock.wrong);
    await expect(tend.page.getByText('melatonin')).toHaveCount(0);
  });

  await test.step('the right one opens everything', async () => {
    await door.unlock(tend.page);
    for (const line of lines) await expect(today.note(tend.page, line)).toBeVisible();
  });
});

test('the lock key ends the processes that held the words, and the page’s own', async ({ tend }) => {
  await door.begin(tend.page);
  await today.write(tend.page, lines[1]);
  const processOf = () =>
    tend.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const pageBefore = await processOf();
  await tend.locking(door.lockByKey);
  await expect(door.lockScreen(tend.page)).toBeVisible();
  expect(await processOf()).not.toBe(pageBefore);
  expect(tend.app.windows()).toHaveLength(1);
  await expect(tend.page.getByText('slept')).toHaveCount(0);
});

test('locking from the menu seals a line that is not kept yet, and it is there again', async ({ tend }) => {
  const draft = 'she woke at two and';
  await door.begin(tend.page);
  await today.line(tend.page).fill(draft);
  await tend.locking(() =>
    tend.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      items?.find(({ label }) => label === 'Lock')?.click();
    }),
  );
  await expect(tend.page.getByText(draft)).toHaveCount(0);
  await door.unlock(tend.page);
  await expect(today.line(tend.page)).toHaveValue(draft);
});

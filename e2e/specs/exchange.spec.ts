import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../renderer/strings/en.ts';
import { ourNode } from '../../scripts/lib/run.ts';
import { inFolders } from '../fixtures/canary.ts';
import { repository } from '../fixtures/electron.ts';
import { looks } from '../fixtures/looks.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const text = en.exchange;

/** The system's own dialog cannot be driven: what a person would choose in it is answered for them. */
const point = (tend: Tend, filePaths: readonly string[]) =>
  tend.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);

test('a person takes everything with them: asked whose, with the passphrase, where; told that it is not encrypted', async ({
  tend,
}) => {
  const { page, world } = tend;
  const out = join(world.root, 'stick');
  mkdirSync(out);
  await door.begin(page);
  await frame.addSomeone(page, 'Maya', '2018-05');
  await today.write(page, 'the zephyrquince sang at midnight');
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: text.begin }).click();
  const sheet = page.getByRole('dialog', { name: text.sheet });
  await expect(sheet.getByText(text.open)).toBeVisible();
  await looks(tend, 'take-out');

  await point(tend, [out]);
  await sheet.getByLabel(text.passphrase, { exact: true }).fill('not this one');
  await sheet.getByRole('button', { name: text.choose }).click();
  await expect(sheet.getByRole('alert')).toHaveText(text.wrong);
  await point(tend, []);
  await sheet.getByLabel(text.passphrase, { exact: true }).fill(door.passphrase);
  await sheet.getByRole('button', { name: text.choose }).click();
  await expect(sheet.getByRole('button', { name: text.choose })).toBeVisible();
  expect(readdirSync(out)).toEqual([]);

  await point(tend, [out]);
  await sheet.getByLabel(text.whom, { exact: true }).selectOption('Maya');
  await sheet.getByRole('switch', { name: text.files }).focus();
  await page.keyboard.press('Space');
  await sheet.getByRole('button', { name: text.choose }).click();
  await expect(sheet.getByRole('heading', { name: text.done })).toBeFocused();
  const [folder = ''] = readdirSync(out);
  await expect(sheet.getByText(folder)).toBeVisible();
  await expect(page.getByText(out)).toHaveCount(0);
  await looks(tend, 'take-out-done');
  expect(readFileSync(join(out, folder, 'journal.jsonl'), 'utf8')).toContain('zephyrquince');
  // Where the person pointed, and nowhere else.
  const elsewhere = [world.home, world.temp, world.profile];
  expect(inFolders('zephyrquince', elsewhere).found).toEqual([]);
});

test('a long one shows how far it is, and stopped leaves nothing of it', async ({ start, world }) => {
  const out = join(world.root, 'stick');
  mkdirSync(out);
  const first = await start();
  await door.begin(first.page);
  await first.quit();
  fill(world.vault, 60_000);
  const tend = await start();
  const { page } = tend;
  await door.unlock(page);
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: text.begin }).click();
  const sheet = page.getByRole('dialog', { name: text.sheet });
  await point(tend, [out]);
  await sheet.getByLabel(text.passphrase, { exact: true }).fill(door.passphrase);
  await sheet.getByRole('button', { name: text.choose }).click();
  await expect(sheet.getByRole('progressbar', { name: text.writing })).toBeVisible();
  await expect(sheet.getByText(/of 60,000 notes written/)).toBeVisible();
  await sheet.getByRole('button', { name: text.stop }).click();
  await expect(sheet.getByRole('alert')).toHaveText(text.stopped);
  expect(readdirSync(out)).toEqual([]);
});

/** As if somebody had written for years. By Tend’s Node: the test's runner cannot load what a vault is opened with. */
function fill(dir: string, count: number): void {
  const code = `
    import { newId } from ${JSON.stringify(join(repository, 'src/contract/index.ts'))};
    import { openVault } from ${JSON.stringify(join(repository, 'src/vault/index.ts'))};
    const vault = await openVault(${JSON.stringify(dir)}, ${JSON.stringify(door.passphrase)});
    const insert = vault.db.prepare(\`
      INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (:uid, 1, 1, 'itchy arms', :ms, :ms, 60, 'Europe/Berlin', 'minute', :ms)\`);
    vault.db.transaction(() => {
      for (let ms = 0; ms < ${count}; ms++) insert.run({ uid: newId(), ms });
    })();
    vault.close();`;
  execFileSync(ourNode, ['--input-type=module', '--eval', code]);
}

test('a page to print says what happened, what was taken and what nobody looked for, and nothing of the window is on it', async ({
  tend,
}) => {
  const { page, app } = tend;
  await door.begin(page, { sample: true });
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: text.makePage }).click();
  await frame.choose(page, 'Juno');
  const leaf = page.getByRole('article', { name: en.leaf.preview });
  await expect(leaf.getByRole('heading', { name: 'About Juno' })).toBeVisible();
  await expect(leaf.getByText('Not clinically verified.')).toBeVisible();
  await expect(leaf.getByText('In an emergency call')).toBeVisible();
  await expect(leaf.getByRole('table')).toHaveCount(2);
  await expect(leaf.getByRole('columnheader', { name: 'Not looked for' })).toBeVisible();
  await expect(leaf.getByText('ice cream at 15:40')).toBeVisible();
  await looks(tend, 'leaf');

  await page.getByLabel(en.leaf.from, { exact: true }).fill('2020-01-01');
  await expect(page.getByRole('alert').filter({ hasText: 'a year or less' })).toBeVisible();
  await expect(leaf).toHaveCount(0);
  await page.getByRole('button', { name: en.leaf.days(30) }).click();
  await expect(leaf.getByText(', 30 days')).toBeVisible();
  await page.getByRole('button', { name: en.leaf.days(7) }).click();
  await expect(leaf.getByText(', 7 days')).toBeVisible();

  // The system's dialog holds everything up until a person answers it: that it is asked for is what is seen here.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: en.leaf.print }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(leaf.getByRole('heading', { name: 'About Juno' })).toBeVisible();
  for (const notOnIt of [
    page.getByRole('navigation', { name: en.nav.label }),
    page.getByRole('button', { name: en.leaf.print }),
    page.getByRole('heading', { name: en.leaf.title }),
  ]) {
    await expect(notOnIt).toBeHidden();
  }
  const screens = join(repository, 'test-results', 'screens');
  mkdirSync(screens, { recursive: true });
  for (const pageSize of ['A4', 'Letter'] as const) {
    const pdf = await app.evaluate(
      async ({ BrowserWindow }, size) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: size }))?.toString(
          'base64',
        ),
      pageSize,
    );
    const bytes = Buffer.from(pdf ?? '', 'base64');
    writeFileSync(join(screens, `leaf-${pageSize}.pdf`), bytes);
    // Two minutes: a week of two people’s notes is two pages at most.
    const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect([1, 2], pageSize).toContain(pages);
  }
});

test('a warning that is open in the window is not on the page; the emergency number is', async ({ tend }) => {
  const { page } = tend;
  await door.begin(page);
  await today.line(page).fill('crushing chest pain and cannot breathe');
  await today.line(page).press('Enter');
  await expect(page.locator('.flags .flag').first()).toBeVisible();
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: text.makePage }).click();
  const leaf = page.getByRole('article', { name: en.leaf.preview });
  await expect(leaf.getByText('crushing chest pain')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(leaf.getByText('In an emergency call')).toBeVisible();
  await expect(page.locator('.flag:visible')).toHaveCount(0);
  expect(await leaf.locator('.flag').count()).toBe(0);
});

import { en } from '../../renderer/strings/en.ts';
import { generalQuestion, lines, maya, question } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

test('with one hand on the keyboard and none on a mouse: the whole way', async ({ tend }) => {
  let { page } = tend;
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);

  await test.step('first run', async () => {
    await expect(page.getByLabel(en.welcome.name, { exact: true })).toBeFocused();
    await type('Anna');
    await frame.tabTo(page, page.getByLabel(en.welcome.passphrase, { exact: true }));
    await type(door.passphrase);
    await frame.tabTo(page, page.getByLabel(en.welcome.again, { exact: true }));
    await type(door.passphrase);
    await press('Enter');
    await expect(page.getByRole('heading', { name: en.phrase.title })).toBeFocused();
    await frame.tabTo(page, page.getByRole('button', { name: en.phrase.show }));
    await press('Enter');
    await expect(page.getByRole('heading', { name: en.phrase.wordsTitle })).toBeFocused();
    const words = await page.getByRole('main').getByRole('listitem').allTextContents();
    await frame.tabTo(page, page.getByRole('button', { name: en.phrase.written }));
    await press('Enter');
    for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
      await frame.tabTo(page, field);
      const place = Number((await field.getAttribute('name'))?.slice('word-'.length));
      await type(words[place - 1]?.replace(/^\d+\s*/, '') ?? '');
    }
    await press('Enter');
    await expect(today.line(page)).toBeFocused();
  });

  await test.step('someone to write about', async () => {
    await frame.tabTo(page, page.getByRole('button', { name: en.who.about('Anna') }));
    await press('Enter');
    await expect(page.getByRole('menuitemradio', { name: 'Anna' })).toBeFocused();
    await press('End');
    await press('Enter');
    await expect(page.getByLabel(en.who.name, { exact: true })).toBeFocused();
    await type(maya.name);
    await press('Enter');
    await expect(page.getByRole('button', { name: en.who.about(maya.name) })).toBeVisible();
  });

  await test.step('three lines, one of them corrected in its chip', async () => {
    await frame.tabTo(page, today.line(page));
    for (const line of lines) {
      await type(line);
      await expect(today.line(page)).toHaveValue(line);
      await press('Enter');
      await expect(today.note(page, line)).toBeVisible();
      await expect(today.line(page)).toBeFocused();
    }
    await type('headache 4/10');
    await expect(
      page
        .locator('.under')
        .getByRole('button', { name: /headache/i })
        .first(),
    ).toBeVisible();
    await press('ArrowDown');
    await expect(
      page
        .locator('.under')
        .getByRole('button', { name: /headache/i })
        .first(),
    ).toBeFocused();
    await press('Escape');
    await expect(today.line(page)).toBeFocused();
    await press('Enter');
    await expect(today.note(page, 'headache 4/10')).toBeVisible();
  });

  await test.step('a question, its citation, and the note it leads to', async () => {
    await go('ask');
    await frame.tabTo(page, page.getByRole('textbox', { name: /^A question about / }));
    await type(question);
    await press('Enter');
    await expect(ask.known(page)).toContainText('2.5 mg');
    await frame.tabTo(page, ask.citation(page));
    await press('Enter');
    await expect(ask.sources(page).locator('li:focus')).toContainText('melatonin');
    await frame.tabTo(page, ask.openInToday(page));
    await press('Enter');
    await expect(page.getByRole('article').and(page.locator(':focus'))).toContainText('melatonin');
  });

  await test.step('memory, a crumb that is not sent, the lock and back', async () => {
    await go('memory');
    await expect(page.getByRole('heading', { name: en.memory.title(maya.name) })).toBeFocused();
    await go('crumbs');
    await frame.tabTo(page, page.getByRole('textbox', { name: en.crumbs.ask }));
    await type(generalQuestion);
    await press('Enter');
    await expect(crumbs.leaves(page)).toBeVisible();
    await frame.tabTo(page, crumbs.dontSend(page));
    await press('Enter');
    await tend.locking(door.lockByKey);
    page = tend.page;
    await expect(page.getByLabel(en.lock.passphrase, { exact: true })).toBeFocused();
    await type(door.passphrase);
    await press('Enter');
    for (const line of lines) await expect(today.note(page, line)).toBeVisible();
  });

  async function go(name: frame.PageName): Promise<void> {
    await frame.tabTo(page, frame.navigation(page).getByRole('button', { name: en.nav[name] }));
    await press('Enter');
  }
});

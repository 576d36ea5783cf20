import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as people from '../pages/people.ts';
import * as today from '../pages/today.ts';

const dose = 'gave Maya 2.5 mg melatonin 20:10, she says her arms itch 3/10';
const end = 'at my end tonight, shouted at her, no sleep for three days';
const nanas = 'cried in the kitchen where nobody hears';

test('what only its writer sees is there for nobody else: by keyboard, through a change of writer, a lock and a question', async ({
  tend,
}) => {
  let { page } = tend;
  const press = (key: string) => page.keyboard.press(key);
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);

  await test.step('how she knows is read from the words and stands on the chip', async () => {
    await today.write(page, dose);
    await expect(today.note(page, dose).getByRole('button', { name: /itch.*asked/ })).toBeVisible();
  });

  await test.step('it can be said on the chip, by keyboard', async () => {
    await frame.tabTo(page, today.note(page, dose).getByRole('button', { name: /melatonin/ }));
    await press('Enter');
    await page.getByLabel(en.how.label).selectOption('saw');
    await page.getByRole('button', { name: en.chip.apply }).click();
    await expect(today.note(page, dose).getByRole('button', { name: /melatonin.*seen/ })).toBeVisible();
    await looks(tend, 'people-how');
  });

  await test.step('a private line says so while it is written, also after the vault was locked', async () => {
    await today.line(page).fill(end);
    await frame.tabTo(page, people.onlyMe(page));
    await press('Enter');
    await expect(people.onlyMe(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(today.line(page)).toBeFocused();
    await expect(page.getByText(en.only.shown)).toBeVisible();
    await looks(tend, 'people-writing');
    await tend.locking(door.lockByKey);
    page = tend.page;
    await door.unlock(page);
    await expect(today.line(page)).toHaveValue(end);
    await expect(people.onlyMe(page)).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('somebody else who writes does not find it in the line, and it is there again for its writer', async () => {
    await people.writeAs(page, 'Nana', { add: true });
    await expect(today.line(page)).toHaveValue('');
    await expect(people.onlyMe(page)).toHaveAttribute('aria-pressed', 'false');
    await people.writeAs(page, 'Anna');
    await expect(today.line(page)).toHaveValue(end);
    await expect(people.onlyMe(page)).toHaveAttribute('aria-pressed', 'true');
    await press('Enter');
    await expect(today.note(page, end).getByText(en.only.entry)).toBeVisible();
    await expect(people.onlyMe(page)).toHaveAttribute('aria-pressed', 'false');
    await looks(tend, 'people-kept');
  });

  await test.step('the other sees what is open, with who wrote it, and nothing of it', async () => {
    await people.writeAs(page, 'Nana');
    await expect(today.note(page, dose)).toBeVisible();
    await expect(today.note(page, dose).getByText(en.today.writtenBy('Anna'))).toBeVisible();
    await expect(today.note(page, end)).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText('shouted');
    await frame.tabTo(page, people.onlyMe(page));
    await press('Enter');
    await today.line(page).fill(nanas);
    await press('Enter');
    await expect(today.note(page, nanas).getByText(en.only.entry)).toBeVisible();
    await looks(tend, 'people-other');
  });

  await test.step('an answer has it for its writer only', async () => {
    await frame.open(page, 'ask');
    await ask.ask(page, 'what about sleep and shouting?');
    await expect(page.getByRole('main')).not.toContainText('shouted at her');
    await frame.open(page, 'today');
    await people.writeAs(page, 'Anna');
    await expect(today.note(page, nanas)).toHaveCount(0);
    await frame.open(page, 'ask');
    await ask.ask(page, 'what about sleep and shouting?');
    await expect(page.getByRole('main')).toContainText('shouted at her');
  });

  await test.step('it can be opened to others, and taken back', async () => {
    await frame.open(page, 'today');
    await today
      .note(page, end)
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: en.only.toOthers }).click();
    await expect(today.note(page, end).getByText(en.only.entry)).toHaveCount(0);
    await press('Control+z');
    await expect(today.note(page, end).getByText(en.only.entry)).toBeVisible();
  });
});

test('each person has a colour of their own, which can be changed', async ({ tend }) => {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  await frame.addSomeone(page, 'Finn', '2015');
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: en.settings.edit('Finn') }).click();
  const form = page.getByRole('dialog', { name: en.who.change('Finn') });
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(1);
  await form.getByRole('radio', { name: en.colour.names.berry }).check();
  await looks(tend, 'people-colour');
  await form.getByRole('button', { name: en.app.save }).click();
  await expect(form).toHaveCount(0);
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click();
  await expect(page.getByRole('menuitemradio', { name: 'Finn' }).locator('.disc')).toHaveAttribute(
    'data-colour',
    'berry',
  );
  await looks(tend, 'people-who');
});

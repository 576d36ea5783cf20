import { en } from '../../renderer/strings/en.ts';
import { childNamed, isAlive } from '../fixtures/processes.ts';
import { lines, maya, question } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

test.skip(process.platform !== 'linux', 'processes are found by /proc');

test('core killed while a line is typed: the line is still there, and what was kept is kept', async ({
  tend,
}) => {
  const { page, pid } = tend;
  await door.begin(page);
  await today.write(page, lines[1]);
  const draft = 'she woke at two and';
  await today.line(page).fill(draft);

  const core = childNamed(pid, 'core');
  expect(core).toBeDefined();
  process.kill(core ?? 0, 'SIGKILL');
  await expect(door.lockScreen(page)).toBeVisible();
  await expect(page.getByText(en.lock.crashed)).toBeVisible();
  await expect(page.getByText(en.lock.draft)).toBeVisible();
  await expect.poll(() => childNamed(pid, 'core')).not.toBe(core);

  await door.unlock(page);
  await expect(today.note(page, lines[1])).toBeVisible();
  await expect(today.line(page)).toHaveValue(draft);
  await today.line(page).press('Enter');
  await expect(today.note(page, draft)).toBeVisible();
});

test('models killed: nothing is lost, and the next question is answered', async ({ tend }) => {
  const { page, pid } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  for (const line of lines) await today.write(page, line);
  await frame.open(page, 'ask');
  await ask.ask(page, 'What was written about the belly?');
  await expect.poll(() => childNamed(pid, 'models')).toBeDefined();
  const models = childNamed(pid, 'models') ?? 0;
  process.kill(models, 'SIGKILL');
  await expect.poll(() => isAlive(models)).toBe(false);

  await ask.ask(page, question);
  await expect(ask.known(page)).toContainText('2.5 mg');
  await ask.ask(page, 'What happened after the pancakes?');
  await expect(ask.sources(page)).toContainText('pancakes');
  await frame.open(page, 'today');
  for (const line of lines) await expect(today.note(page, line)).toBeVisible();
});

test('the app killed with SIGKILL leaves no process behind', async ({ tend }) => {
  const { page, pid } = tend;
  await door.begin(page);
  await today.write(page, lines[1]);
  const core = childNamed(pid, 'core') ?? 0;
  expect(isAlive(core)).toBe(true);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(core)).toBe(false);
});

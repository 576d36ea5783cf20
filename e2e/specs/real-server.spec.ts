import { en } from '../../renderer/strings/en.ts';
import { llamaServer, llamaServerHere } from '../fixtures/llama-server.ts';
import { generalQuestion, lines, maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as settings from '../pages/settings.ts';
import * as today from '../pages/today.ts';

const here = llamaServerHere();
// A model of 1.5 billion weights on one core, beside everything else that runs.
test.setTimeout(900_000);

test('llama.cpp’s own server is asked a crumb, and what it says stands in the conversation, also after a lock', async ({
  start,
}) => {
  test.skip(here === undefined, 'needs llama.cpp’s server and the chat model (scripts/lib/llama-server.ts)');
  if (here === undefined) return;
  const server = await llamaServer(here, 40);
  const tend = await start();
  await door.begin(tend.page);
  await frame.addSomeone(tend.page, maya.name, maya.born);
  for (const line of lines) await today.write(tend.page, line);
  await frame.open(tend.page, 'settings');
  await settings.allowCrumbs(tend.page, { name: 'Own machine', url: server.url, model: 'qwen' });
  await frame.open(tend.page, 'crumbs');
  await crumbs.see(tend.page, generalQuestion);
  await crumbs.sendOnce(tend.page).click();
  const cameBack = crumbs.cameBack(tend.page).first();
  await expect(cameBack).toBeVisible({ timeout: 240_000 });
  const opinion = cameBack.locator('.outside.text').first();
  await expect(opinion).toHaveText(/\w{3,}.*\w{3,}/s);
  const said = (await opinion.textContent())?.trim().slice(0, 25) ?? '';
  expect(said).not.toBe('');
  server.close();

  await test.step('locked and opened again, it is still there, as an opinion', async () => {
    await tend.locking(door.lockByKey);
    await door.unlock(tend.page);
    await frame.open(tend.page, 'ask');
    const outside = tend.page.getByRole('region', { name: en.crumbs.inAsk });
    await outside.getByText(generalQuestion).click();
    await expect(outside.getByText(said).first()).toBeVisible();
    await frame.open(tend.page, 'crumbs');
    await expect(crumbs.ledger(tend.page)).toContainText(en.crumbs.states.answered);
  });
});

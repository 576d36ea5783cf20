import { en } from '../../renderer/strings/en.ts';
import { boundIn, callsIn, contactsIn, tracedElectron } from '../fixtures/network.ts';
import { childNamed } from '../fixtures/processes.ts';
import { localServer } from '../fixtures/server.ts';
import { generalQuestion, lines, maya, question } from '../fixtures/story.ts';
import { expect, type Tend, test } from '../fixtures/test.ts';
import * as ask from '../pages/ask.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as settings from '../pages/settings.ts';
import * as today from '../pages/today.ts';

// Each instrument is shown to see what it is there to see in controls.spec.ts.
test.skip(process.platform !== 'linux', 'strace and /proc are Linux');
test.use({ chatModel: true });
// Every call that touches the network stops a process for a moment.

test('a day with Tend contacts nobody; one agreed crumb is one request with the bytes that were shown', async ({
  world,
  start,
}) => {
  const vendor = await localServer(
    JSON.stringify({
      choices: [{ message: { role: 'assistant', content: 'Itching is listed as an uncommon effect.' } }],
    }),
  );
  const tend = await start({ through: tracedElectron(world) });
  const { page } = tend;
  await aDay(tend);
  await frame.open(page, 'settings');
  await settings.allowCrumbs(page, { name: 'Nearby', url: `${vendor.url}/v1`, model: 'some-model' });
  await frame.open(page, 'crumbs');
  await crumbs.see(page, generalQuestion);
  const shown = await crumbs.exactBytes(page);

  expect(callsIn(world), 'the trace saw the processes at work').toBeGreaterThan(500);
  expect(contactsIn(world), 'before anything was agreed').toEqual([]);
  expect(vendor.connections()).toBe(0);

  await crumbs.sendOnce(page).click();
  await expect(crumbs.cameBack(page)).toContainText('Itching is listed');
  await crumbs.toAll(page);
  await expect(crumbs.ledger(page)).toContainText(en.crumbs.states.answered);
  expect(vendor.received).toHaveLength(1);
  expect(vendor.received[0]).toMatchObject({ method: 'POST', url: '/v1/chat/completions', body: shown });
  expect(
    Object.keys(vendor.received[0]?.headers ?? {}).filter((name) =>
      /agent|cookie|referer|language|encoding/.test(name),
    ),
  ).toEqual([]);
  expect(childNamed(tend.pid, 'net'), 'net is gone after its one request').toBeUndefined();
  await tend.quit();

  const contacts = contactsIn(world);
  expect(contacts.map(({ address, port }) => `${address}:${port}`)).toEqual([`127.0.0.1:${vendor.port}`]);
  expect(vendor.connections()).toBe(1);
  // The driver's own loopback: main listens there because a test attached its debugger.
  expect(boundIn(world).filter(({ address }) => address !== '127.0.0.1')).toEqual([]);
  vendor.close();
});

/** Everything a person does in a day, but sending. */
async function aDay(tend: Tend): Promise<void> {
  const { page } = tend;
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  for (const line of lines) await today.write(page, line);
  await frame.open(page, 'ask');
  await ask.ask(page, question);
  await ask.ask(page, 'What was written about the belly?');
  await frame.open(page, 'memory');
  await expect(page.getByRole('heading', { name: en.memory.title(maya.name) })).toBeVisible();
}

import { en } from '../../renderer/strings/en.ts';
import { looks } from '../fixtures/looks.ts';
import { localServer } from '../fixtures/server.ts';
import { generalQuestion, lines, maya } from '../fixtures/story.ts';
import { expect, test } from '../fixtures/test.ts';
import * as crumbs from '../pages/crumbs.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as settings from '../pages/settings.ts';
import * as today from '../pages/today.ts';

const says = (content: string) => localServer(JSON.stringify({ choices: [{ message: { content } }] }));

test('by keyboard alone: switches and steps change the bytes, two are asked once, and what each could add up is on record', async ({
  tend,
}) => {
  const { page } = tend;
  const [near, far] = [
    await says('Itching is listed as an uncommon effect. Drowsiness is common.'),
    await says('Itching is not a usual effect. Sleepiness is common.'),
  ];
  await door.begin(page);
  await frame.addSomeone(page, maya.name, maya.born);
  for (const line of lines) await today.write(page, line);
  await frame.open(page, 'settings');
  await settings.allowCrumbs(page, { name: 'Nearby', url: `${near.url}/v1`, model: 'small' });
  await settings.addReceiver(page, { name: 'Further', url: `${far.url}/v1`, model: 'large' });
  await looks(tend, 'receivers');

  await frame.open(page, 'crumbs');
  await crumbs.see(page, generalQuestion);
  await test.step('nothing of the person is in the bytes; each switch and step shows at once', async () => {
    const before = await crumbs.exactBytes(page);
    expect(before).not.toMatch(/maya|2018|2\.5|20:10/i);
    const age = page.getByRole('switch', { name: en.crumbs.include('Age') });
    await frame.tabTo(page, age);
    await page.keyboard.press('Space');
    await expect.poll(() => crumbs.exactBytes(page)).not.toBe(before);
    const without = await crumbs.exactBytes(page);
    // On again it stands at its coarsest; to the right is finer.
    await page.keyboard.press('Space');
    const slider = page.getByRole('slider', { name: en.crumbs.precision('Age') });
    await frame.tabTo(page, slider);
    await expect(slider).toHaveAttribute('aria-valuetext', /roughly [\d,]+ people/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => crumbs.exactBytes(page)).toContain('child');
    expect(without).not.toContain('child');
  });

  await test.step('two are asked: each one’s bytes are shown, what they know anyway, and how many people fit', async () => {
    const further = page.getByRole('switch', { name: 'Further' });
    await frame.tabTo(page, further);
    if (!(await further.isChecked())) await page.keyboard.press('Space');
    const nearby = page.getByRole('switch', { name: 'Nearby' });
    if (!(await nearby.isChecked())) await nearby.press('Space');
    await expect(crumbs.leaves(page).locator('pre')).toHaveCount(2);
    await expect(page.getByText(en.crumbs.knowsAnyway('Further'))).toBeVisible();
    await expect(page.getByRole('img', { name: /people fit this question/ })).toBeVisible();
    await looks(tend, 'crumb-two');
    await page.getByText(en.crumbs.ledgerNote).scrollIntoViewIfNeeded();
    await looks(tend, 'crumb-crowd');
  });

  const shown = await crumbs.leaves(page).locator('pre').allTextContents();
  await test.step('sent once each, to the byte; the answers stand side by side', async () => {
    await frame.tabTo(page, crumbs.sendOnce(page));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: en.crumbs.answerTitle })).toHaveCount(2);
    const received = [...near.received, ...far.received].map(({ body }) => body);
    expect(received.toSorted()).toEqual(shown.toSorted());
    // The pictures and axe come when what they touch of the notes stands beneath them too.
    await expect(page.getByRole('heading', { name: en.crumbs.sideBySide })).toBeVisible();
    await looks(tend, 'opinions');
  });

  await test.step('the ledger tells what each could add up, checks its chain, and forgets but for a hash', async () => {
    await crumbs.toAll(page);
    await expect(page.getByRole('region', { name: en.crumbs.told })).toContainText(
      en.crumbs.toldAbout(maya.name),
    );
    await page.getByRole('button', { name: en.crumbs.verify }).press('Enter');
    await expect(crumbs.ledger(page)).toContainText(en.crumbs.intact);
    await looks(tend, 'ledger');
    const row = crumbs.ledger(page).getByRole('listitem').first();
    await row.locator('summary').first().press('Enter');
    await row.getByRole('button', { name: en.crumbs.forget }).press('Enter');
    await row.getByRole('button', { name: en.crumbs.forgetAll }).press('Enter');
    await expect(crumbs.ledger(page)).toContainText(/Only its hash is left/);
  });

  await test.step('what came back stands in the conversation, as an opinion', async () => {
    await frame.open(page, 'ask');
    const outside = page.getByRole('region', { name: en.crumbs.inAsk });
    await outside.locator('summary').first().press('Enter');
    await expect(outside.getByRole('region', { name: en.crumbs.answerTitle })).toBeVisible();
  });

  await test.step('never for this kind holds until it is allowed again', async () => {
    await frame.open(page, 'crumbs');
    await crumbs.see(page, generalQuestion);
    await page.getByRole('button', { name: en.crumbs.never }).press('Enter');
    await expect(crumbs.ledger(page)).toBeVisible();
    await crumbs.see(page, generalQuestion);
    await expect(crumbs.sendOnce(page)).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: en.crumbs.allowAgain }).press('Enter');
    await expect(crumbs.sendOnce(page)).toHaveAttribute('aria-disabled', 'false');
  });
  expect(near.received.length + far.received.length).toBe(2);
  near.close();
  far.close();
});

test('a receiver is tested with fixed words about nobody, shown before they leave', async ({ tend }) => {
  const { page } = tend;
  const near = await says('Hello.');
  await door.begin(page);
  await frame.open(page, 'settings');
  await settings.allowCrumbs(page, { name: 'Nearby', url: `${near.url}/v1`, model: 'small' });
  await page.getByRole('button', { name: en.receivers.testing('Nearby') }).press('Enter');
  const panel = page.getByRole('region', { name: en.receivers.testing('Nearby') });
  const shown = await panel.locator('pre').textContent();
  expect(near.connections()).toBe(0);
  await panel.getByRole('button', { name: en.receivers.testGo }).press('Enter');
  await expect(panel).toContainText(en.receivers.testWorked);
  expect(near.received.map(({ body }) => body)).toEqual([shown]);
  near.close();
});

import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { faults } from '../fixtures/axe.ts';
import { moveTo, moveWindow, wall } from '../fixtures/clock.ts';
import { looks } from '../fixtures/looks.ts';
import { expect, test } from '../fixtures/test.ts';
import * as about from '../pages/about.ts';
import * as ask from '../pages/ask.ts';
import * as checkIn from '../pages/check-in.ts';
import * as door from '../pages/door.ts';
import * as forms from '../pages/forms.ts';
import { hands, otherThanKeys, watch } from '../pages/hands.ts';
import * as lookBack from '../pages/look-back.ts';
import * as today from '../pages/today.ts';
import * as warnings from '../pages/warnings.ts';

/** As they stood in the phone. */
const phone = [
  'Wed 3.3.',
  '- Leo porridge with milk at 7:40',
  '- itchy after the bath 3/10',
  'Thu 4.3.',
  '- 8:00 porridge, itchy cheeks 2/10',
  '- slept 11 h',
  '- no rash at bedtime',
].join('\n');
const end = "I'm at my end, shouted at Maya and cried in the car";

test('a father’s week with Maya and Leo, and Nana helping, by keyboard alone', async ({ start }) => {
  const tend = await start({ at: wall('2027-03-01 09:00') });
  await moveWindow(tend);
  await watch(tend.page);
  let { page } = tend;
  let jonas = hands(page);
  /** Only keys until now; then the lock, and another hour. */
  const at = async (when: string, about: string) => {
    await asKeys(page);
    await moveTo(tend, wall(when), door.lockByKey);
    page = tend.page;
    jonas = hands(page);
    await watch(page);
    await expect(page.getByLabel(en.lock.passphrase, { exact: true })).toBeFocused();
    await jonas.type(door.passphrase);
    await jonas.press('Enter');
    await expect(today.line(page)).toBeFocused();
    await jonas.about(about);
  };

  await test.step('Monday: the first run, two children, a medicine with its times, and lines about each', async () => {
    await expect(page.getByLabel(en.welcome.name, { exact: true })).toBeFocused();
    await jonas.type('Jonas');
    await jonas.put(page.getByLabel(en.welcome.passphrase, { exact: true }), door.passphrase);
    await jonas.put(page.getByLabel(en.welcome.again, { exact: true }), door.passphrase);
    await jonas.press('Enter');
    await expect(page.getByRole('heading', { name: en.phrase.title })).toBeFocused();
    await jonas.button(en.phrase.later);
    await jonas.addSomeone('Leo', '2026-05-02');
    await jonas.addSomeone('Maya', '2020-01-12');

    await jonas.go('about');
    await jonas.button(en.about.medicineAdd);
    await jonas.type('Keppra 250 mg twice a day, 7:30 and 19:30');
    await expect(
      about.medicineForm(page).getByText('levetiracetam, 250 mg, at 07:30 and 19:30'),
    ).toBeVisible();
    await jonas.press('Enter');
    await expect(about.medicineForm(page)).toHaveCount(0);

    await jonas.go('today');
    await jonas.write('gave Maya Keppra 250 mg at 7:35, she slept 10 h');
    await expect(today.note(page, 'slept 10 h')).toBeVisible();
    await jonas.write('Leo had pear puree at 8:15, red cheeks after');
    await expect(today.note(page, 'pear puree')).toHaveCount(0);
    await jonas.type('Maya and Leo both have a runny nose');
    // One question, although two are named: whose which part is, is known.
    await jonas.on(page.getByRole('button', { name: en.today.onTheirs('Leo') }));
    await expect(page.getByText(/Whose is it/)).toHaveCount(0);
    await expect(page.getByRole('button', { name: en.today.onTheirs('Leo') })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await looks(tend, 'week-1-both');
    await expect(today.line(page)).toBeFocused();
    await jonas.press('Enter');
    await expect(today.line(page)).toHaveValue('');
    await expect(today.note(page, 'runny nose')).toBeVisible();
    await jonas.about('Leo');
    await expect(today.note(page, 'runny nose')).toBeVisible();
    await expect(today.note(page, 'pear puree')).toBeVisible();
    await expect(today.note(page, 'Keppra')).toHaveCount(0);
    await jonas.about('Maya');
  });

  await test.step('Tuesday: what nobody wrote down is settled; Nana gives the evening dose, and he is told so', async () => {
    await at('2027-03-02 17:50', 'Maya');
    const region = about.expected(page);
    await expect(region).toMatchAriaSnapshot(`
      - region "${en.expected.label}":
        - list:
          - listitem:
            - paragraph: "Keppra 250 mg, 07:30: ${en.expected.notWritten}"
            - 'button /^Given: Keppra 250 mg, 07:30/'
            - 'button /^Not given: Keppra 250 mg, 07:30/'
    `);
    await jonas.on(region.getByRole('button', { name: /^Given: / }));
    await expect(region.getByLabel(en.expected.at, { exact: true })).toBeFocused();
    await jonas.press('Enter');
    await expect(today.note(page, 'Took 250 mg Keppra.').filter({ hasText: '07:30' })).toBeVisible();
    await expect(region).toHaveCount(0);
    await expect(today.line(page)).toBeFocused();

    await at('2027-03-02 19:50', 'Maya');
    await jonas.handOver('Nana', { isNew: true });
    await jonas.write('gave Maya Keppra 250 mg at 19:25, she is asleep');
    await expect(today.note(page, 'asleep')).toBeVisible();
    await jonas.handOver('Jonas');
    await expect(today.note(page, 'asleep').getByText(en.today.writtenBy('Nana'))).toBeVisible();
    await jonas.type('gave Maya Keppra 250 mg');
    await jonas.press('Enter');
    await expect(page.getByText(/^Nana recorded this .*19:25.*Another one\?$/)).toBeVisible();
    await jonas.press('Control+a', 'Delete');
    await expect(today.line(page)).toHaveValue('');
  });

  await test.step('Wednesday: what is looked for each evening is chosen, and answered in a few keys', async () => {
    await at('2027-03-03 20:10', 'Maya');
    await jonas.button(en.checkIn.setUp);
    const add = async (what: string, how: string) => {
      await jonas.on(page.getByRole('button', { name: en.tracking.add }));
      await jonas.type(what);
      await jonas.press('Tab');
      await jonas.type(how);
      await jonas.press('Tab');
      await jonas.on(page.getByRole('button', { name: en.app.add, exact: true }));
      await expect(page.getByLabel(en.tracking.what)).toHaveCount(0);
    };
    await add('itch', '0 to 10');
    await add('seizures', 'none');
    await jonas.button(en.checkIn.setUpDone);
    await expect(checkIn.card(page, 'Maya')).toBeVisible();
    await jonas.press('s', '4');
    await jonas.to(checkIn.answer(page, 'seizure', en.checkIn.none));
    await jonas.press('n');
    await expect(page.getByText(en.checkIn.allAnswered)).toBeVisible();
    await expect(checkIn.card(page, 'Maya')).toMatchAriaSnapshot(`
      - form "${en.checkIn.title('Maya')}":
        - heading "${en.checkIn.title('Maya')}" [level=2]
        - group "itch":
          - radio "${en.checkIn.none}"
          - radio "${en.checkIn.some}" [checked]
          - group "itch":
            - radio "4" [checked]
        - group "seizure":
          - radio "${en.checkIn.none}" [checked]
          - radio "${en.checkIn.some}"
        - button "${en.checkIn.keep}"
    `);
    await expect(about.expected(page)).toBeVisible();
    await looks(tend, 'week-3-evening');
    await jonas.press('Enter');
    await expect(today.note(page, 'itch 4 of 10; no seizure')).toBeVisible();
  });

  await test.step('Thursday: the same as yesterday; what she ate and how her skin answered; a note for nobody else', async () => {
    await at('2027-03-04 20:20', 'Maya');
    await jonas.on(checkIn.button(page));
    await jonas.press('y', 'y', 'Enter');
    await expect(today.note(page, 'Evening check-in').first()).toContainText('itch 4 of 10; no seizure');

    await jonas.on(forms.button(page));
    await expect(forms.kind(page, 'dose')).toBeFocused();
    await jonas.press('ArrowRight');
    await jonas.put(forms.field(page, en.forms.names.food), 'omelette');
    await jonas.put(forms.field(page, en.forms.made), 'egg, milk, chives');
    await expect(forms.sheet(page).getByText(en.forms.wouldBe)).toBeVisible();
    await jonas.press('Enter');
    await expect(today.note(page, 'omelette')).toBeVisible();

    await jonas.on(forms.button(page));
    await jonas.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await jonas.put(forms.field(page, en.forms.reaction), 'hives');
    await jonas.on(forms.sheet(page).getByRole('checkbox', { name: /omelette/ }), 'Space');
    await expect(page.getByText(/Reaction: hives; suspected: omelette/)).toBeVisible();
    await looks(tend, 'week-4-reaction');
    await jonas.to(forms.field(page, en.forms.words));
    await jonas.press('Enter');
    await expect(today.note(page, 'suspected: omelette')).toBeVisible();

    await jonas.to(today.line(page));
    await jonas.type(end);
    await jonas.on(page.getByRole('button', { name: en.only.keep, exact: true }));
    await expect(page.getByText(en.only.shown)).toBeVisible();
    await jonas.press('Enter');
    await expect(today.note(page, end).getByText(en.only.entry)).toBeVisible();
    await jonas.handOver('Nana');
    await expect(today.note(page, 'suspected: omelette')).toBeVisible();
    await expect(page.locator('body')).not.toContainText('my end');
    await jonas.handOver('Jonas');
    await expect(today.note(page, end)).toBeVisible();
  });

  await test.step('Friday: the notes about Leo that were in the phone', async () => {
    await at('2027-03-05 13:10', 'Leo');
    await tend.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), phone);
    await jonas.to(today.line(page));
    await jonas.paste();
    await expect(page.getByText(en.paste.offer(5))).toBeVisible();
    await jonas.press('Enter');
    await expect(page.getByRole('heading', { name: en.paste.title })).toBeFocused();
    await expect(page.getByRole('button', { name: en.paste.keep(5) })).toHaveAttribute(
      'aria-disabled',
      'false',
    );
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "${en.paste.title}" [level=1]
        - heading "Wednesday 3 March" [level=2]
        - list:
          - listitem:
            - text: Leo porridge with milk at 7:40
            - button /^porridge with milk/
            - 'button "${en.paste.named(en.paste.leaveOut, 'Leo porridge with milk at 7:40')}"'
          - listitem:
            - text: itchy after the bath 3/10
            - button /^itch 3 of 10/
            - 'button "${en.paste.named(en.paste.leaveOut, 'itchy after the bath 3/10')}"'
        - heading "Thursday 4 March" [level=2]
        - list:
          - listitem:
            - button /^itch, cheeks 2 of 10/
          - listitem
          - listitem:
            - button /^no rash/
        - button "${en.paste.keep(5)}"
        - button "${en.paste.back}"
    `);

    await looks(tend, 'week-5-paste');
    await jonas.press('Enter');
    await expect(page.getByText(en.paste.kept(5))).toBeVisible();
    await expect(today.note(page, 'porridge with milk')).toBeVisible();
    await expect(today.line(page)).toBeFocused();
  });

  await test.step('Saturday: a chip is put right, two notes go to the other child and come back, and a warning comes first', async () => {
    await at('2027-03-06 10:30', 'Leo');
    const bath = today.note(page, 'itchy after the bath 3/10');
    await jonas.on(bath.getByRole('button', { name: /^itch/ }));
    await jonas.put(page.getByLabel(en.chip.severity(0, 10, undefined)), '5');
    await jonas.on(page.getByRole('button', { name: en.chip.apply }));
    await expect(bath.getByRole('button', { name: /5 of 10/ })).toBeVisible();
    await expect(bath, 'nobody wrote a time').not.toContainText(/\d\d:\d\d/);

    const count = await page.getByRole('article').count();
    await jonas.on(page.getByRole('button', { name: en.bulk.select }));
    await expect(page.getByRole('checkbox', { name: /^Choose the note/ }).first()).toBeFocused();
    await jonas.press('Space', 'Shift+ArrowDown');
    await expect(page.getByText(en.bulk.chosen(2))).toBeVisible();
    await jonas.on(page.getByRole('button', { name: en.bulk.change }));
    await jonas.to(page.getByLabel(en.bulk.subject, { exact: true }));
    await jonas.type('Maya');
    await jonas.on(page.getByRole('button', { name: en.bulk.see }));
    await expect(page.getByText(en.bulk.plan(2, 2, 0))).toBeVisible();
    await jonas.on(page.getByRole('button', { name: en.bulk.do(2) }));
    await expect(page.getByText(en.bulk.did(2))).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(count - 2);
    await jonas.press('Control+z');
    await expect(page.getByRole('article')).toHaveCount(count);

    await jonas.to(today.line(page));
    await jonas.type('Leo fell off the sofa on his head, vomited twice and is hard to wake');
    const card = warnings.nowCard(page).or(warnings.localCard(page));
    await expect(card).toBeVisible();
    await expect(card).toMatchAriaSnapshot(`
      - region "${en.flag.callLocal}":
        - heading "${en.flag.callLocal}" [level=2]
        - paragraph: /^Or have someone take them to an emergency department/
        - paragraph: /This is no diagnosis, and no card is ever an all-clear/
        - button "${en.flag.notIt}"
    `);

    await jonas.press('Enter');
    await expect(today.note(page, 'hard to wake')).toBeVisible();
    await warnings.tabBackTo(page, warnings.notIt(page).first());
    await jonas.press('Enter');
    await expect(warnings.folded(page)).toBeVisible();
  });

  await test.step('Sunday: looked back on, by words, by what it was, by day, and as a table', async () => {
    await at('2027-03-07 11:00', 'Maya');
    await jonas.press('Control+f');
    await expect(lookBack.searchField(page)).toBeFocused();
    await jonas.type('itching');
    await expect(lookBack.hits(page).first().locator('mark').first()).toContainText(/itch/i);
    await expect(lookBack.hits(page).filter({ hasText: 'bath' })).toHaveCount(0);
    await jonas.press('ArrowDown', 'Enter');
    await expect(page.getByRole('article').and(page.locator(':focus')).locator('mark').first()).toContainText(
      /itch/i,
    );
    await jonas.press('Escape', 'Escape');
    await expect(lookBack.searchField(page)).toHaveValue('');
    await jonas.on(lookBack.narrow(page));
    await jonas.to(page.getByLabel(en.lookBack.kind));
    await jonas.type('reactions');
    await expect(lookBack.shownOnly(page, en.lookBack.kinds.reaction)).toBeVisible();
    await expect(lookBack.days(page).getByRole('article')).toHaveCount(1);
    await jonas.on(lookBack.shownOnly(page, en.lookBack.kinds.reaction));
    await jonas.to(lookBack.jumpField(page));
    await jonas.type('tuesday');
    await jonas.press('Enter');
    await expect(page.locator('h2.day:focus')).toContainText('2 March');
    await looks(tend, 'week-7-look-back');

    await jonas.on(page.getByRole('switch', { name: en.lookBack.asTable }), 'Space');
    await expect(lookBack.table(page).getByRole('button').first()).toBeVisible();
    await expect(lookBack.table(page)).toMatchAriaSnapshot(`
      - table "${en.lookBack.strip}":
        - rowgroup:
          - row:
            - columnheader "${en.lookBack.when}"
            - columnheader "${en.lookBack.lanes.doses}"
            - columnheader "${en.lookBack.lanes.exposures}"
            - columnheader "${en.lookBack.lanes.felt}"
            - columnheader "${en.lookBack.lanes.looked}"
        - rowgroup:
          - row /^Go to 4 Mar, 18:00–00:00 chives, egg, milk, and 1 other thing .*hives.* looked for (seizure and itch|itch and seizure) that day$/
          - row /^Go to 2 Mar, 18:00–00:00 levetiracetam/
    `);
  });

  await test.step('Sunday: asked about one child, answered about one', async () => {
    await jonas.go('ask');
    await jonas.type('How often was Maya itchy this week?');
    await jonas.press('Enter');
    await expect(ask.known(page)).toBeVisible();
    await expect(page.getByRole('button', { name: en.ask.stop, exact: true })).toBeHidden({
      timeout: 300_000,
    });
    await expect(ask.known(page)).toContainText('twice from 1 to 7 March, on 2 days');
    await expect(page.getByRole('main')).not.toContainText(/Leo|bath|cheeks/);
    await looks(tend, 'week-7-asked');
  });

  await test.step('Sunday: the page to print has her week, nothing of him, nothing that only he sees', async () => {
    await jonas.go('settings');
    await jonas.on(page.getByRole('button', { name: en.exchange.makePage }));
    const leaf = page.getByRole('article', { name: en.leaf.preview });
    await expect(leaf).toContainText('omelette');
    await expect(leaf).toContainText('Keppra');
    // A line about both was written on her page too, and names him.
    const printed = ((await leaf.textContent()) ?? '').replace('Maya and Leo both have a runny nose', '');
    for (const word of ['Leo', 'pear', 'bath', 'porridge', 'my end', 'shouted'])
      expect(printed, word).not.toContain(word);
    await asKeys(page);
  });
});

async function asKeys(page: Page): Promise<void> {
  expect(await otherThanKeys(page), 'only keys').toEqual([]);
  expect(await faults(page)).toEqual([]);
}

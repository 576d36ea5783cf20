import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { RedFlag } from '../../contract/index.ts';
import { redFlagCards } from './warnings.ts';

const flag = (more: Partial<RedFlag>): RedFlag => ({
  rule: 'airway',
  level: 'now',
  text: 'This can be a closing airway.',
  action: 'Call 112 now and say "anaphylaxis".',
  number: '112',
  made: 'lips swelling',
  ...more,
});
const printed = (...flags: RedFlag[]) => redFlagCards(flags).map(stripVTControlCharacters);

test('what to do stands first, with its number, once', () => {
  const [card = ''] = printed(flag({}));
  expect(card.split('\n').slice(0, 2)).toEqual(['!  Call 112 now', '   Say "anaphylaxis".']);
  expect(card).toContain('Because of “lips swelling”.');
  expect(card.split('112')).toHaveLength(2);
});

test('two of one number are one card; a matter for today is another', () => {
  const cards = printed(
    flag({}),
    flag({
      rule: 'breathing',
      action: 'Call 112 now, phone on speaker.',
      text: 'Not breathing.',
      made: 'blue',
    }),
    flag({ rule: 'rash', level: 'today', action: 'Speak to a doctor today.', text: 'A rash.' }),
  );
  expect(cards).toHaveLength(2);
  expect(cards[0]).toContain('Phone on speaker.');
  expect(cards[0]).toContain('Because of “lips swelling” and “blue”.');
  expect(cards[1]).toMatch(/^! {2}Speak to someone today\n {3}Speak to a doctor today\./);
});

test('nothing is lost where the action begins otherwise, or no number is known', () => {
  expect(printed(flag({ action: 'Ruf jetzt 112 an.', language: 'de' }))[0]).toContain('Ruf jetzt 112 an.');
  const { number: _, ...local } = flag({ action: 'Call your local emergency number now.' });
  expect(printed(local)[0]).toMatch(/^! {2}Call your local emergency number now\n/);
});

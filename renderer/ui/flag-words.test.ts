import { expect, test } from 'vitest';
import type { RedFlag } from '../../src/contract/index.ts';
import { aroundNumber, headingOf, nextStepOf, spoken } from './flag-words.ts';

const flag = (more: Partial<RedFlag>): RedFlag => ({
  rule: 'airway',
  level: 'now',
  text: 'This can be a closing airway.',
  action: 'Call 112 now and say "anaphylaxis". Lie down.',
  number: '112',
  ...more,
});

test('the heading is what to do, and the next step does not say it again', () => {
  expect(headingOf(flag({}))).toBe('Call 112 now');
  expect(nextStepOf(flag({}))).toBe('Say "anaphylaxis". Lie down.');
  expect(nextStepOf(flag({ action: 'Call 112 now. Press hard.' }))).toBe('Press hard.');
  expect(nextStepOf(flag({ action: 'Call 112 now.' }))).toBe('');
  const { number: _, ...local } = flag({ action: 'Call your local emergency number now, phone on speaker.' });
  expect(headingOf(local)).toBe('Call your local emergency number now');
  expect(nextStepOf(local)).toBe('Phone on speaker.');
});

test('nothing of an action is lost that begins in another way', () => {
  for (const action of ['Ruf jetzt 112 an. Bleib dabei.', 'Call 113 now.'])
    expect(nextStepOf(flag({ action }))).toBe(action);
  const action = 'Speak to a doctor today. If it comes back: call the emergency number.';
  expect(headingOf(flag({ level: 'today', action }))).toBe('Speak to someone today');
  expect(nextStepOf(flag({ level: 'today', action }))).toBe(action);
});

test('a number is heard digit by digit, wherever it stands', () => {
  expect(spoken('Call 112 now', '112')).toBe('Call 1 1 2 now');
  expect(spoken('Ruf jetzt 112 an.', '112')).toBe('Ruf jetzt 1 1 2 an.');
  expect(spoken('Call 030 19240 now', '030 19240')).toBe('Call 0 3 0, 1 9 2 4 0 now');
  expect(spoken('Call your local emergency number now', undefined)).toMatch(/number now$/);
  expect(aroundNumber('Call 112 now', '112')).toEqual(['Call ', '112', ' now']);
});

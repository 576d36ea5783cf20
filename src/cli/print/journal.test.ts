import { expect, test } from 'vitest';
import { redFlagCards } from './journal.ts';

test('a card says the number once', () => {
  const flag = { rule: 'r', level: 'now', text: 'Trouble breathing.', number: '999' };
  const count = (action: string) =>
    redFlagCards([{ ...flag, level: 'now', action }])
      .join('')
      .split('999').length - 1;
  expect(count('Call 999 now.')).toBe(1);
  expect(count('Call for help.')).toBe(1);
});

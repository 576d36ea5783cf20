import { expect, test } from 'vitest';
import { type EventDraft, newId } from '../../src/contract/index.ts';
import { eventWords } from './event-words.ts';

const at = '2026-03-05T20:10:00+01:00';
const event = (kind: EventDraft['kind'], name: string, amount: EventDraft['amount']): EventDraft => ({
  ...{ id: newId(), kind, source: 'code', confirmed: true, text: name, amount },
  at: { start: at, end: at, zone: 'Europe/Berlin', precision: 'minute' },
  what: { name, original: name },
});

test('a number without its unit says so, of a dose as of a measure; what is counted needs none', () => {
  const five = { value: 5, unit: null, original: '5' };
  expect(eventWords(event('dose', 'melatonin', five), false)).toMatchObject({
    main: 'melatonin 5',
    more: expect.stringContaining('no unit'),
  });
  expect(eventWords(event('observation', 'weight', five), false).more).toContain('no unit');
  expect(eventWords(event('exposure', 'pancakes', five), false).more).not.toContain('no unit');
  const mg = { value: 5, unit: 'mg', original: '5 mg' };
  expect(eventWords(event('dose', 'melatonin', mg), false).more).not.toContain('no unit');
});

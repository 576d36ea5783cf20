import { expect, test } from 'vitest';
import { type EventDraft, newId, type Parse } from '../../../src/contract/index.ts';
import { corrected } from '../../state/corrections.ts';
import { eventsAt, halfAsked, halfOf, inHalf } from './half-of-day.ts';

const event = (text: string, clock: string): EventDraft => {
  const at = `2026-03-05T${clock}:00+01:00`;
  return {
    ...{ id: newId(), kind: 'dose', source: 'code', confirmed: true, text },
    at: { start: at, end: at, zone: 'Europe/Berlin', precision: 'minute' },
  };
};
const line = 'keppra 250 mg 7:15, itch at half seven';
const [dose, itch] = [event('keppra 250 mg 7:15', '07:15'), event('itch at half seven', '07:30')];
const span = { start: line.indexOf('half seven'), end: line.length, eventId: itch.id, part: 'time' };
const parse = { line, events: [dose, itch], spans: [span] } as unknown as Parse; // no other field is looked at

test('a time of which the half of the day is asked is moved by a word, and nothing else of the note', () => {
  const words = halfAsked('Was “7:15” in the morning or in the evening?') ?? '';
  expect(words).toBe('7:15');
  const its = eventsAt(corrected(parse.events, []), parse, words);
  expect(its.map(({ raw }) => raw.text)).toEqual([dose.text]);
  expect(halfOf(its)).toBeNull();
  const evening = corrected(parse.events, inHalf([], its, 'evening'));
  expect(evening.map((one) => one.event.at.start)).toEqual([
    '2026-03-05T19:15:00+01:00',
    '2026-03-05T07:30:00+01:00',
  ]);
  expect(halfOf(eventsAt(evening, parse, words))).toBe('evening');
  // Said the other way after all, and asked for what it is: the morning is an answer too.
  const back = corrected(
    parse.events,
    inHalf(inHalf([], its, 'evening'), eventsAt(evening, parse, words), 'morning'),
  );
  expect(back[0]?.event.at.start).toBe('2026-03-05T07:15:00+01:00');
  expect(halfOf(eventsAt(back, parse, words))).toBe('morning');
});

test('one in words is found where it stands in the line', () => {
  const its = eventsAt(corrected(parse.events, []), parse, 'half seven');
  expect(its.map(({ raw }) => raw.text)).toEqual([itch.text]);
  expect(halfAsked('Which day was it?')).toBeUndefined();
});

test('what else was put right stays', () => {
  const its = eventsAt(corrected(parse.events, []), parse, '7:15');
  const taken = { text: dose.text, nth: 0, change: { type: 'set', fields: { taken: 'refused' } } } as const;
  const [first] = corrected(parse.events, inHalf([taken], its, 'evening'));
  expect(first?.event).toMatchObject({ taken: 'refused', at: { start: '2026-03-05T19:15:00+01:00' } });
});

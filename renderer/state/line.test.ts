import { describe, expect, test } from 'vitest';
import {
  type EntryId,
  type EventDraft,
  newId,
  type OtherPart,
  type Parse,
} from '../../src/contract/index.ts';
import { apply, corrected, eventsToKeep, withCorrection } from './corrections.ts';
import {
  also,
  alsoAbout,
  asking,
  blank,
  failed,
  heard,
  kept,
  mayAskAboutDoses,
  questionsOf,
  readsOf,
  underlines,
  whoseIsUnclear,
  written,
} from './line.ts';

const at = {
  start: '2026-02-08T20:10:00+01:00',
  end: '2026-02-08T20:10:00+01:00',
  zone: 'Europe/Berlin',
  precision: 'minute' as const,
};
const dose = (): EventDraft => ({
  id: newId(),
  kind: 'dose',
  source: 'code',
  confirmed: true,
  at,
  what: { name: 'melatonin', original: 'melatonin' },
  amount: { value: 2.5, unit: 'mg', original: '2.5 mg' },
  text: '2.5 mg melatonin',
});
const itch = (of: EventDraft): EventDraft => ({
  id: newId(),
  kind: 'observation',
  source: 'code',
  confirmed: true,
  at,
  what: { name: 'itch', original: 'itchy' },
  onset: { of: of.id, high: 50, original: 'by nine' },
  text: 'itchy arms by nine',
});
const LINE = 'gave 2.5 mg melatonin 20:10, itchy arms by nine';

/** A reading as the core makes it: new ids each time. */
function reading(line = LINE): Parse {
  const given = dose();
  const felt = itch(given);
  return {
    line,
    at,
    events: [given, felt],
    spans: [
      { start: 5, end: 11, eventId: given.id, part: 'amount' },
      { start: 12, end: 21, eventId: given.id, part: 'what' },
      { start: 22, end: 27, eventId: given.id, part: 'time' },
      { start: 29, end: 34, eventId: felt.id, part: 'what' },
      { start: 35, end: 39, eventId: felt.id, part: 'site' },
      { start: 40, end: 47, eventId: felt.id, part: 'onset' },
    ],
    leftOver: [],
    questions: [],
    redFlags: [],
  };
}
const line = () => heard(written(blank, LINE), reading(), 'Maya');

describe('the words', () => {
  test('stay in the line when keeping fails', () => {
    const error = 'The disk is full.';
    expect(failed(line(), LINE, error)).toMatchObject({ text: LINE, error });
    // They were put right meanwhile.
    expect(failed(written(line(), 'and then'), LINE, error)).toMatchObject({ error: null, busy: false });
  });

  test('written while the last line was being kept are not swept away with it', () => {
    expect(kept(written(line(), 'and then'), LINE).text).toBe('and then');
    expect(kept(line(), LINE)).toEqual(blank);
  });

  test('are never shown with a reading of other words', () => {
    expect(heard(written(blank, 'something else'), reading(), 'Maya').parse).toBeNull();
  });
});

describe('underlines', () => {
  const cut = (l: ReturnType<typeof line>) => underlines(l).map(({ start, end }) => l.text.slice(start, end));

  test('join what belongs together, times on their own', () => {
    expect(cut(line())).toEqual(['2.5 mg melatonin', '20:10', 'itchy arms', 'by nine']);
  });

  test('never stand under words that were changed since', () => {
    const changed = { ...line(), text: 'gave 2.5 mg melatonin 21:10, itchy arms by nine' };
    expect(cut(changed)).toEqual(['2.5 mg melatonin']);
  });
});

describe('a correction', () => {
  const moreMelatonin = (l: ReturnType<typeof line>) => {
    const [first] = readsOf(l);
    if (first === undefined) throw new Error('nothing read');
    const amount = { value: 3, unit: 'mg', original: '3 mg' };
    return { ...l, corrections: withCorrection(l.corrections, first, { type: 'set', fields: { amount } }) };
  };

  test('survives further typing, although each reading has new ids', () => {
    const longer = `${LINE}, slept well`;
    const after = heard(written(moreMelatonin(line()), longer), reading(longer), 'Maya');
    expect(readsOf(after)[0]?.event).toMatchObject({
      amount: { value: 3 },
      source: 'person',
      confirmed: true,
    });
  });

  test('is gone with the line it was made in', () => {
    expect(written(moreMelatonin(line()), '').corrections).toEqual([]);
  });

  test('that was not made leaves the reading to the core', () => {
    expect(eventsToKeep(readsOf(line()))).toBeUndefined();
  });

  test('that removes an event leaves no onset pointing at nothing', () => {
    const l = line();
    const [first] = readsOf(l);
    if (first === undefined || l.parse === null) throw new Error('nothing read');
    const events = eventsToKeep(corrected(l.parse.events, withCorrection([], first, { type: 'removed' })));
    expect(events).toHaveLength(1);
    expect(events?.[0]).not.toHaveProperty('onset');
  });

  test('of one of two doses in the same words leaves the other as it is', () => {
    const both = [dose(), dose()];
    const [, second] = corrected(both, []);
    if (second === undefined) throw new Error('nothing read');
    const reads = corrected(both, withCorrection([], second, { type: 'removed' }));
    expect(reads.map((one) => one.removed)).toEqual([false, true]);
    expect(eventsToKeep(reads)).toEqual([both[0]]);
  });

  test('of the time drops the onset that was read from the old one', () => {
    const later = { ...at, start: '2026-02-08T22:00:00+01:00', end: '2026-02-08T22:00:00+01:00' };
    expect(apply(itch(dose()), { at: later })).not.toHaveProperty('onset');
  });
});

describe('a question about a dose', () => {
  const question = 'Nana recorded this at 19:40. Another one?';
  const read = { ...reading(), questions: [question], doseQuestions: [question] };

  test('once asked stands apart, until other words are written', () => {
    const line = heard(written(blank, LINE), read, 'Maya');
    expect(questionsOf(line)).toEqual([question]);
    const asked = asking(line, [question]);
    expect(questionsOf(asked)).toEqual([]);
    expect(written(asked, LINE).asked).toEqual([question]);
    expect(written(asked, `${LINE}, she slept`).asked).toEqual([]);
    expect(kept(asked, LINE).asked).toEqual([]);
  });

  test('may come from words that were not read yet, and never from a line without a dose', () => {
    expect(mayAskAboutDoses(written(blank, LINE))).toBe(true);
    expect(mayAskAboutDoses(heard(written(blank, LINE), read, 'Maya'))).toBe(true);
    const quiet = { ...read, line: 'slept 7 h', events: [] };
    expect(mayAskAboutDoses(heard(written(blank, 'slept 7 h'), quiet, 'Maya'))).toBe(false);
  });

  test('knows the note it is to stand in place of, also when its words are wiped first', () => {
    const entry = newId<EntryId>();
    expect(written({ ...blank, text: LINE, entry }, '').entry).toBe(entry);
  });
});

describe('a line that only its writer is to see', () => {
  const line = { ...blank, text: 'at my end', isPrivate: true };

  test('stays so while its words are changed or taken away, and the next one is open again', () => {
    expect(written(line, 'at my end tonight').isPrivate).toBe(true);
    expect(written(line, '').isPrivate).toBe(true);
    expect(kept(line, 'at my end').isPrivate).toBe(false);
  });

  test('stays so when it was written on while it was kept', () => {
    expect(kept({ ...line, text: 'at my end, and' }, 'at my end').isPrivate).toBe(true);
  });
});

describe('a line that speaks of two', () => {
  const about = (events: number, others: number) => {
    const event = { id: 'x', kind: 'dose', text: 'x' } as unknown as EventDraft; // no other field is looked at
    const part: OtherPart = { about: 'Leo', events: [event], question: 'Part of it?' };
    const parse = {
      ...{ line: 'x', events: Array(events).fill(event), questions: ['Part of it?', 'Which day?'] },
      ...(others > 0 && { others: [part] }),
    } as unknown as Parse;
    return { ...blank, text: 'x', parse };
  };

  test('is asked about once: whose it is, or about the other’s part', () => {
    expect(whoseIsUnclear(about(1, 0))).toBe(true);
    expect(whoseIsUnclear(about(1, 1))).toBe(false);
    expect(whoseIsUnclear(about(0, 1))).toBe(true);
    expect(whoseIsUnclear({ ...about(1, 0), text: 'x and' })).toBe(false);
    expect(questionsOf(about(1, 1))).toEqual(['Which day?']);
  });

  test('stands on the other’s page only where that was said, and while it speaks of them', () => {
    expect(alsoAbout(about(1, 1))).toEqual([]);
    const agreed = also(about(1, 1), 'Leo');
    expect(alsoAbout(agreed)).toEqual(['Leo']);
    expect(alsoAbout(also(agreed, 'Leo'))).toEqual([]);
    expect(alsoAbout({ ...agreed, parse: about(1, 0).parse })).toEqual([]);
  });
});

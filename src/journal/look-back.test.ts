import { describe, expect, test } from 'vitest';
import { type Clock, type EventDraft, newId, Strip } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const clock: Clock = { nowMs: Date.parse('2026-03-10T21:00:00+01:00'), zone: 'Europe/Berlin' };
const at = (instant: string, zone = 'Europe/Berlin'): Clock => ({ nowMs: Date.parse(instant), zone });

function lived() {
  const journal = createJournal(scratchDb());
  journal.begin('Anna', clock);
  journal.subjects.add({ name: 'Maya' }, clock);
  const write = (instant: string, text: string, more: { observer?: string; private?: boolean } = {}) =>
    journal.add({ text, subject: 'Maya', ...more }, at(instant));
  write('2026-03-01T20:30:00+01:00', 'gave 2.5 mg melatonin 20:10, itchy arms 3/10 by nine');
  write('2026-03-02T20:30:00+01:00', 'ice cream at 15:00, headache 7/10 at 16:00', { observer: 'Nana' });
  write('2026-03-03T20:30:00+01:00', 'no itch today, skipped melatonin tonight');
  write('2026-03-05T09:00:00+01:00', 'a quiet walk to the river');
  return { journal, write };
}

const words = (journal: ReturnType<typeof lived>['journal'], filter: object) =>
  journal.timeline({ subject: 'Maya', ...filter }).entries.map(({ text }) => text.slice(0, 9));

describe('a journal narrowed down', () => {
  const { journal, write } = lived();

  test('by a thing finds it under any of its names, and by its group', () => {
    expect(words(journal, { what: 'itch' })).toEqual(['gave 2.5 ', 'no itch t']);
    expect(words(journal, { what: 'itchy' })).toEqual(['gave 2.5 ', 'no itch t']);
    expect(words(journal, { what: 'dairy' })).toEqual(['ice cream']);
  });

  test('asks kind, thing and absence of one and the same event', () => {
    expect(words(journal, { what: 'itch', absent: true })).toEqual(['no itch t']);
    // That note has a dose and an absence, but no absent dose.
    expect(words(journal, { kind: 'dose', absent: true })).toEqual([]);
  });

  test('by who wrote it, and by somebody who never wrote here finds nothing', () => {
    expect(words(journal, { writtenBy: 'Nana' })).toEqual(['ice cream']);
    expect(words(journal, { writtenBy: 'Grandad' })).toEqual([]);
  });

  test('counts words nothing was read in as notes', () => {
    expect(words(journal, { kind: 'note' })).toEqual(['a quiet w']);
  });

  test('by days takes the wall where it was written, not this one', () => {
    expect(words(journal, { fromDay: '2026-03-02', toDay: '2026-03-03' })).toEqual([
      'ice cream',
      'no itch t',
    ]);
    const lisbon = journal.add(
      { text: 'late in Lisbon', subject: 'Maya' },
      at('2026-03-07T23:30:00Z', 'Europe/Lisbon'),
    );
    expect(words(journal, { fromDay: '2026-03-07', toDay: '2026-03-07' })).toEqual(['late in L']);
    expect(journal.days({ subject: 'Maya' })[0]).toEqual({ day: '2026-03-07', entries: 1 });
    journal.delete(lisbon.entry.id, clock);
  });

  test('never counts or draws for others what its writer kept to themselves', () => {
    const kept = write('2026-03-08T10:00:00+01:00', 'gave 5 mg melatonin 9:50', {
      observer: 'Nana',
      private: true,
    });
    const march8 = { subject: 'Maya', from: '2026-03-08', to: '2026-03-08', bins: 1 };
    expect(journal.days({ subject: 'Maya' }).map(({ day }) => day)).not.toContain('2026-03-08');
    expect(journal.days({ subject: 'Maya', observer: 'Nana' }).map(({ day }) => day)).toContain('2026-03-08');
    expect(journal.strip(march8).lanes.flatMap(({ marks }) => marks)).toEqual([]);
    expect(journal.strip({ ...march8, observer: 'Nana' }).lanes[0]?.marks).toHaveLength(1);
    expect(journal.things({ subject: 'Maya' }).things.find(({ name }) => name === 'melatonin')?.count).toBe(
      2,
    );
    journal.forget(kept.entry.id, { observer: 'Nana' });
  });
});

describe('the strip', () => {
  const { journal } = lived();
  const week = { subject: 'Maya', from: '2026-03-01', to: '2026-03-07', bins: 7 };
  const lane = (strip: Strip, name: string) => strip.lanes.find((one) => one.lane === name)?.marks ?? [];

  test('puts each thing into its lane and its day; what was not is a ring', () => {
    const strip = Strip.parse(journal.strip(week));
    expect(lane(strip, 'doses')).toEqual([
      { bin: 0, count: 1, rings: 0, things: [{ name: 'melatonin', count: 1 }], others: 0 },
      { bin: 2, count: 1, rings: 1, things: [{ name: 'melatonin', count: 1, ring: true }], others: 0 },
    ]);
    expect(lane(strip, 'exposures').map(({ bin }) => bin)).toEqual([1]);
    expect(lane(strip, 'felt').map(({ bin, rings, severity }) => [bin, rings, severity])).toEqual([
      [0, 0, 3],
      [1, 0, 7],
      [2, 1, undefined],
    ]);
  });

  test('tells days nobody looked from days on which nothing was there', () => {
    const strip = journal.strip(week);
    expect(strip.looked).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(lane(strip, 'looked').map(({ bin }) => bin)).toEqual([2]);
    // Looked for itch is not looked for headaches.
    expect(journal.strip({ ...week, what: 'headache' }).looked).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('puts a check-in into the evening it was made in, with all that was looked for', () => {
    const home = lived().journal;
    home.tracked.set(
      'Maya',
      [
        { name: 'itch', by: { as: 'presence' } },
        { name: 'rash', by: { as: 'ten' } },
      ],
      clock,
    );
    const answers = [
      { name: 'itch', answer: 'none' },
      { name: 'rash', answer: 'some', value: 4 },
    ] as const;
    home.checkIns.keep({ subject: 'Maya', answers }, at('2026-03-07T20:10:00+01:00'));
    const strip = home.strip({ ...week, from: '2026-03-07', bins: 4 });
    expect(lane(strip, 'looked')).toMatchObject([
      { bin: 3, rings: 0, things: [{ name: 'itch' }, { name: 'rash' }], others: 0 },
    ]);
    expect(lane(strip, 'felt').map(({ bin }) => bin)).toEqual([3]);
    expect(strip.looked).toEqual([1, 1, 1, 1]);
  });

  test('puts what is known by its day only into its middle', () => {
    const home = lived().journal;
    home.add({ text: 'headache yesterday', subject: 'Maya' }, at('2026-03-07T20:10:00+01:00'));
    const day = { subject: 'Maya', from: '2026-03-06', to: '2026-03-06', bins: 4 };
    expect(lane(home.strip(day), 'felt').map(({ bin }) => bin)).toEqual([2]);
  });

  test('adds up what falls together, and names the commonest', () => {
    const [mark] = lane(journal.strip({ ...week, bins: 1 }), 'felt');
    expect(mark).toMatchObject({ bin: 0, count: 3, rings: 1, severity: 7 });
  });

  test('gives no height to a number on another scale than most of the span', () => {
    const event = (value: number, max: number): EventDraft => {
      const now = '2026-03-06T12:00:00+01:00';
      return {
        ...{ id: newId(), kind: 'observation', source: 'person', confirmed: true, text: 'pain' },
        at: { start: now, end: now, zone: 'Europe/Berlin', precision: 'minute' },
        what: { name: 'pain', original: 'pain' },
        severity: { value, min: 0, max, original: `${value}/${max}` },
      } as EventDraft;
    };
    const added = journal.add({ text: 'pain 3/3', subject: 'Maya', events: [event(3, 3)] }, clock);
    const felt = journal.strip(week).lanes.find((one) => one.lane === 'felt');
    expect(felt?.scale).toEqual({ min: 0, max: 10 });
    expect(felt?.marks.find(({ bin }) => bin === 5)).toMatchObject({ count: 1 });
    expect(felt?.marks.find(({ bin }) => bin === 5)).not.toHaveProperty('severity');
    journal.forget(added.entry.id);
  });

  test('obeys what the page is narrowed to', () => {
    const strip = journal.strip({ ...week, what: 'melatonin', writtenBy: 'Anna' });
    expect(lane(strip, 'doses')).toHaveLength(2);
    expect(lane(strip, 'felt')).toEqual([]);
    expect(lane(journal.strip({ ...week, fromDay: '2026-03-03' }), 'doses').map(({ bin }) => bin)).toEqual([
      2,
    ]);
  });

  test('cuts a day into hours on the clock it was written by', () => {
    const day = { subject: 'Maya', from: '2026-03-01', to: '2026-03-01', bins: 24 };
    expect(lane(journal.strip(day), 'doses').map(({ bin }) => bin)).toEqual([20]);
  });
});

test('what a filter may be set to is what there is, the commonest first', () => {
  const { journal } = lived();
  const { things, writers } = journal.things({ subject: 'Maya' });
  expect(things.slice(0, 2).map(({ name }) => name)).toEqual(['itch', 'melatonin']);
  expect(writers).toEqual([
    { name: 'Anna', entries: 3 },
    { name: 'Nana', entries: 1 },
  ]);
});

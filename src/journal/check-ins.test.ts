import { describe, expect, it } from 'vitest';
import { Added, CheckInCard, type Clock, type TrackedBy, TrackedList } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const zone = 'Europe/Berlin';
const at = (when: string): Clock => ({ nowMs: Date.parse(`${when}+01:00`), zone });
const sunday = at('2026-02-08T20:10:00');
const monday = at('2026-02-09T20:10:00');
const subject = 'Maya';

const ten: TrackedBy = { as: 'ten' };
const usual = [
  { name: 'sleep', by: { as: 'amount' as const, unit: 'h' } },
  { name: 'itch', by: ten },
  { name: 'seizures', by: { as: 'presence' as const } },
  { name: 'mood', by: ten },
];

function newJournal(tracked: { name: string; by: TrackedBy }[] = usual) {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Anna', sunday);
  journal.subjects.add({ name: subject }, sunday);
  journal.subjects.add({ name: 'Leo' }, sunday);
  if (tracked.length > 0) journal.tracked.set(subject, tracked, sunday);
  return journal;
}

describe('what is tracked', () => {
  it('is chosen, in its order, by the names that lines are kept under', () => {
    const journal = newJournal();
    const list = journal.tracked.list('Maya', sunday);
    expect(TrackedList.parse(list)).toEqual(list);
    expect(list.tracked.map(({ name }) => name)).toEqual(['sleep', 'itch', 'seizure', 'mood']);
    expect(journal.tracked.list('Leo', sunday).tracked).toEqual([]);
    const twice = [
      { name: 'itch', by: ten },
      { name: 'itchy', by: ten },
    ];
    expect(() => journal.tracked.set(subject, twice, sunday)).toThrow('twice');
    const odd = [{ name: 'sugar', by: { as: 'amount' as const, unit: 'blurbs' } }];
    expect(() => journal.tracked.set(subject, odd, sunday)).toThrow('does not know that unit');
  });

  it('is suggested from what was written on several days, and never from a private note', () => {
    const journal = newJournal([]);
    const day = (n: number) => ({ ...sunday, nowMs: sunday.nowMs - n * 86_400_000 });
    for (const n of [1, 2, 3]) journal.add({ text: 'Maya itchy arms 3/10' }, day(n));
    journal.add({ text: 'Maya vomited' }, day(1));
    for (const n of [1, 2, 3]) journal.add({ text: 'Maya headache 6/10', private: true }, day(n));
    expect(journal.tracked.list('Maya', sunday).suggestions.slice(0, 2)).toEqual([
      { name: 'itch', by: { as: 'ten' }, because: 'written down on 3 days' },
      { name: 'sleep', by: { as: 'amount', unit: 'h' }, because: 'often looked at' },
    ]);
    expect(JSON.stringify(journal.tracked.list('Maya', sunday))).not.toContain('headache');
  });
});

describe('a check-in', () => {
  it('is one entry with what was looked for and found; what was not there counts as looked for', () => {
    const journal = newJournal();
    const added = journal.checkIns.keep(
      {
        subject,
        answers: [
          { name: 'sleep', answer: 'some', value: 9 },
          { name: 'itch', answer: 'none' },
          { name: 'seizures', answer: 'none' },
          { name: 'mood', answer: 'some', value: 6 },
        ],
      },
      sunday,
    );
    expect(Added.parse(added)).toEqual(added);
    expect(added.entry).toMatchObject({
      madeBy: 'check-in',
      text: 'Evening check-in: sleep 9 h; no itch; no seizure; mood 6 of 10.',
    });
    expect(added.entry.at).toMatchObject({ start: '2026-02-08T20:10:00+01:00', precision: 'minute' });
    const [its, ...found] = added.events;
    expect(its).toMatchObject({
      kind: 'check-in',
      source: 'person',
      confirmed: true,
      checkIn: {
        lookedFor: ['sleep', 'itch', 'seizure', 'mood'],
        from: '2026-02-08T00:00:00+01:00',
        to: '2026-02-08T20:10:00+01:00',
        found: [found[0]?.id, found[3]?.id],
      },
    });
    expect(found.map((event) => [event.what?.name, event.absent ?? false])).toEqual([
      ['sleep', false],
      ['itch', true],
      ['seizure', true],
      ['mood', false],
    ]);
    expect(found[1]?.at).toMatchObject({
      start: '2026-02-08T00:00:00+01:00',
      end: '2026-02-08T20:10:00+01:00',
    });
  });

  it('that leaves a thing out says nothing about it: a slider nobody touched is not data', () => {
    const journal = newJournal();
    const { events } = journal.checkIns.keep(
      { subject, answers: [{ name: 'itch', answer: 'some' }] },
      sunday,
    );
    expect(events).toHaveLength(2);
    expect(events[0]?.checkIn?.lookedFor).toEqual(['itch']);
    expect(events[1]).not.toHaveProperty('severity');
    const keep = (name: string, answer: 'some' | 'none', value?: number) => () =>
      journal.checkIns.keep(
        { subject, answers: [{ name, answer, ...(value !== undefined && { value }) }] },
        sunday,
      );
    expect(keep('sleep', 'some')).toThrow('how much');
    expect(keep('itch', 'some', 11)).toThrow('from 0 to 10');
    expect(keep('mood', 'none')).toThrow('always some mood');
    expect(keep('seizure', 'some', 3)).toThrow('without a number');
    expect(keep('headache', 'none')).toThrow('not among');
  });

  it('is due from the afternoon on, until it is done or folded away, and undo makes it due again', () => {
    const journal = newJournal();
    const due = (clock: Clock) => journal.checkIns.get(subject, clock).due;
    expect([due(at('2026-02-08T08:00:00')), due(at('2026-02-08T15:00:00')), due(sunday)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(journal.checkIns.get('Leo', sunday)).toMatchObject({ due: false, rows: [] });
    expect(journal.checkIns.fold(subject, true, sunday)).toMatchObject({ due: false, folded: true });
    expect(due(monday), 'folded away for today only').toBe(true);
    expect(journal.checkIns.fold(subject, false, sunday).due).toBe(true);
    const { entry } = journal.checkIns.keep({ subject, answers: [{ name: 'itch', answer: 'none' }] }, sunday);
    const card = journal.checkIns.get(subject, sunday);
    expect(CheckInCard.parse(card)).toEqual(card);
    expect(card).toMatchObject({ due: false, done: entry.id });
    journal.undo(sunday);
    expect(due(sunday)).toBe(true);
  });

  it('copies of yesterday only what yesterday’s check-in said, as it is tracked now', () => {
    const journal = newJournal();
    journal.add({ text: 'Maya seizure 20 seconds at 10:00' }, sunday);
    journal.checkIns.keep(
      {
        subject,
        answers: [
          { name: 'itch', answer: 'some', value: 3 },
          { name: 'sleep', answer: 'some', value: 9 },
        ],
      },
      sunday,
    );
    const rows = journal.checkIns.get(subject, monday).rows;
    expect(rows.map(({ name, yesterday }) => [name, yesterday?.words])).toEqual([
      ['sleep', 'sleep 9 h'],
      ['itch', 'itch 3 of 10'],
      ['seizure', undefined],
      ['mood', undefined],
    ]);
    const same =
      (name: string, clock = monday) =>
      () =>
        journal.checkIns.keep({ subject, answers: [{ name, answer: 'same' }] }, clock);
    expect(same('seizure')).toThrow('said nothing');
    expect(same('itch')().events[1]).toMatchObject({ severity: { value: 3, min: 0, max: 10 } });
    // The day after has a yesterday of its own: what was not looked for on Monday cannot be said again.
    expect(same('sleep', at('2026-02-10T20:00:00'))).toThrow('said nothing');
    expect(same('itch', at('2026-02-10T20:00:00'))().events[1]).toMatchObject({ severity: { value: 3 } });
  });

  it('does not copy a number from one version of a scale to the next', () => {
    const journal = newJournal([]);
    journal.scales.add({ subject, name: 'Skin', min: 0, max: 5, direction: 'more-is-worse' }, sunday);
    journal.tracked.set(subject, [{ name: 'rash', by: { as: 'scale', name: 'skin' } }], sunday);
    journal.checkIns.keep({ subject, answers: [{ name: 'rash', answer: 'some', value: 4 }] }, sunday);
    const [row] = journal.checkIns.get(subject, monday).rows;
    expect(row).toMatchObject({ scale: { name: 'Skin', max: 5 }, yesterday: { value: 4 } });
    journal.scales.set({ subject, name: 'Skin', max: 10 }, monday);
    expect(journal.checkIns.get(subject, monday).rows[0]).not.toHaveProperty('yesterday');
  });

  it('points at what was written today instead of counting it twice', () => {
    const journal = newJournal();
    const line = journal.add({ text: 'Maya itchy arms 3/10 at 14:00' }, sunday);
    const row = journal.checkIns.get(subject, sunday).rows.find(({ name }) => name === 'itch');
    expect(row?.today).toEqual({ event: line.events[0]?.id, words: 'itch 3 of 10' });
    const { events, entry } = journal.checkIns.keep(
      { subject, answers: [{ name: 'itch', answer: 'some' }] },
      sunday,
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.checkIn?.found).toEqual([line.events[0]?.id]);
    expect(entry.text).toBe('Evening check-in: itch, as written today.');
  });

  it('that is put right words itself anew: what is taken out was not looked for, and undo brings it back', () => {
    const journal = newJournal();
    const { entry, events } = journal.checkIns.keep(
      {
        subject,
        answers: [
          { name: 'itch', answer: 'some', value: 3 },
          { name: 'seizure', answer: 'none' },
        ],
      },
      sunday,
    );
    const drafts = events.map(
      ({ entryId: _, revision: __, subject: ___, observer: ____, ...draft }) => draft,
    );
    const { text } = entry;
    const fixed = journal.edit(
      { id: entry.id, text, events: drafts.filter((one) => one.what?.name !== 'seizure') },
      sunday,
    );
    expect(fixed.entry).toMatchObject({ madeBy: 'check-in', text: 'Evening check-in: itch 3 of 10.' });
    expect(fixed.events[0]?.checkIn).toMatchObject({ lookedFor: ['itch'], found: [fixed.events[1]?.id] });
    expect(journal.undo(sunday)).toMatchObject({ undone: 'edit', madeBy: 'check-in' });
    expect(journal.entry(entry.id).text).toBe(text);
  });

  it('shows and copies nothing of a private note of somebody else', () => {
    const journal = newJournal();
    journal.add({ text: 'Maya itchy arms 9/10', observer: 'Nana', private: true }, sunday);
    const row = journal.checkIns.get(subject, sunday).rows.find(({ name }) => name === 'itch');
    expect(row).not.toHaveProperty('today');
  });

  it('that finds an emergency says so', () => {
    const journal = newJournal([{ name: 'chest pain', by: ten }]);
    const { redFlags } = journal.checkIns.keep(
      { subject, answers: [{ name: 'chest pain', answer: 'some', value: 8 }] },
      sunday,
    );
    expect(redFlags.map(({ level }) => level)).toContain('now');
  });

  it('keeps its day where clocks change', () => {
    const journal = newJournal();
    const spring = { nowMs: Date.parse('2026-03-29T18:00:00+02:00'), zone };
    const { events } = journal.checkIns.keep(
      { subject, answers: [{ name: 'itch', answer: 'none' }] },
      spring,
    );
    expect(events[0]?.checkIn).toMatchObject({
      from: '2026-03-29T00:00:00+01:00',
      to: '2026-03-29T18:00:00+02:00',
    });
  });
});

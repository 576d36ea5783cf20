import { describe, expect, it } from 'vitest';
import type { BulkChange, Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createBulk, createJournal, createPaste, createTemplates } from './index.ts';

/** A Sunday evening. */
const clock: Clock = { nowMs: Date.parse('2026-02-08T20:30:00+01:00'), zone: 'Europe/Berlin' };
const on = (day: string, time = '12:00'): Clock => ({
  ...clock,
  nowMs: Date.parse(`2026-${day}T${time}:00+01:00`),
});

function home(country = 'DE') {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Anna', clock);
  journal.subjects.add({ name: 'Maya', born: '2019' }, clock);
  journal.subjects.add({ name: 'Wilf' }, clock);
  journal.people.add({ name: 'Nana Jo', role: 'relative' }, clock);
  const all = (subject = 'Maya') => journal.timeline({ subject }).entries;
  return {
    db,
    journal,
    all,
    paste: createPaste(db, journal, () => country),
    bulk: createBulk(db, journal),
    templates: createTemplates(db, journal),
    add: (text: string, at: Clock = clock) => journal.add({ text, subject: 'Maya' }, at).entry.id,
  };
}

describe('a paste is kept', () => {
  const week = '2 Feb\n- gave keppra 250 mg\n- rash on the arms\n3 Feb\ngave keppra 250 mg at 8:10\n\nquiet';

  it('with the day of each as wide as a day, the time where one was written, and as one deed', () => {
    const { paste, journal, all } = home();
    const split = paste.split({ text: week, answers: { undated: 'now' } }, clock);
    const notes = split.notes.map(({ text, day }) => ({ text, subject: 'Maya', ...(day && { day }) }));
    const { added } = paste.keep({ notes }, clock);
    expect(added.map(({ entry }) => [entry.text, entry.at.start, entry.at.precision])).toEqual([
      ['gave keppra 250 mg', '2026-02-02T00:00:00+01:00', 'day'],
      ['rash on the arms', '2026-02-02T00:00:00+01:00', 'day'],
      ['gave keppra 250 mg at 8:10', '2026-02-03T08:10:00+01:00', 'minute'],
      ['quiet', '2026-02-08T20:30:00+01:00', 'minute'],
    ]);
    expect(added[0]?.events[0]?.at).toMatchObject({ end: '2026-02-02T23:59:00+01:00', precision: 'day' });
    expect(journal.undo(clock)).toEqual({ undone: 'add', whole: 'paste', many: 4 });
    expect(all()).toEqual([]);
    expect(journal.redo(clock)).toMatchObject({ whole: 'paste', many: 4 });
    expect(all()).toHaveLength(4);
  });

  it('and a note of it still means its own day when it is changed later', () => {
    const { paste, journal } = home();
    const { ids } = paste.keep({ notes: [{ text: 'rash', subject: 'Maya', day: '2026-02-02' }] }, clock);
    const { entry, events } = journal.edit(
      { id: ids[0] as never, text: 'rash, gave calpol at three' },
      clock,
    );
    expect(entry.at.start.slice(0, 10)).toBe('2026-02-02');
    expect(events.map(({ at }) => at.start.slice(0, 13))).toEqual(['2026-02-02T00', '2026-02-02T15']);
  });

  it('and has no time of day after its events were put right, before it is kept or later', () => {
    const { paste, journal } = home();
    const note = { text: 'itchy arms 3/10', subject: 'Maya', day: '2026-02-02' };
    const read = paste.read({ notes: [note] }, clock)[0]?.events ?? [];
    const kept = paste.keep({ notes: [{ ...note, events: read }] }, clock).added[0];
    expect(kept?.entry.at).toMatchObject({ start: '2026-02-02T00:00:00+01:00', precision: 'day' });
    const { entry } = journal.edit({ id: kept?.entry.id as never, text: note.text, events: read }, clock);
    expect(entry.at).toMatchObject({ start: '2026-02-02T00:00:00+01:00', precision: 'day' });
  });

  it('whole or not at all: one day to come keeps none', () => {
    const { paste, all } = home();
    const notes = [
      { text: 'rash', subject: 'Maya', day: '2026-02-02' },
      { text: 'later', subject: 'Maya', day: '2026-02-09' },
    ];
    expect(() => paste.keep({ notes }, clock)).toThrow(/still to come/);
    expect(() => paste.keep({ notes: [{ text: 'x', day: '2026-02-30' }] }, clock)).toThrow(/no calendar/);
    expect(all()).toEqual([]);
  });

  it('asks about two that wrote down one dose, keeping nothing by asking', () => {
    const { paste, all, journal } = home();
    const notes = [
      { text: 'gave keppra 250 mg', subject: 'Maya', day: '2026-02-02', time: '08:00', observer: 'Anna' },
      { text: 'keppra 250 mg given', subject: 'Maya', day: '2026-02-02', time: '08:20', observer: 'Nana Jo' },
    ];
    expect(paste.doses({ notes }, clock)).toEqual([
      { nth: 1, question: expect.stringContaining('Anna recorded this') },
    ]);
    expect(all()).toEqual([]);
    expect(journal.undo(clock).undone).toBe('nothing');
  });

  it('knows a sender who is someone in the journal, and nobody else', () => {
    const { paste } = home();
    const text = ['Nana Jo 💕', 'Anna', 'Coach']
      .map((who) => `[02/02/2026, 08:00:00] ${who}: rash`)
      .join('\n');
    expect(paste.split({ text }, clock).senders).toEqual([
      { name: 'Nana Jo 💕', person: 'Nana Jo' },
      { name: 'Anna', person: 'Anna' },
      { name: 'Coach' },
    ]);
  });
});

describe('undo and redo', () => {
  it('go back and forth through adds, edits and deletes, and something new ends the way forth', () => {
    const { journal, all, add } = home();
    const id = add('itchy arms');
    journal.edit({ id, text: 'itchy legs' }, clock);
    journal.delete(id, clock);
    const texts = () => all().map(({ text }) => text);
    const seen = [texts()];
    for (let i = 0; i < 3; i++) {
      journal.undo(clock);
      seen.push(texts());
    }
    expect(seen).toEqual([[], ['itchy legs'], ['itchy arms'], []]);
    for (const want of [['itchy arms'], ['itchy legs'], []]) {
      journal.redo(clock);
      expect(texts()).toEqual(want);
    }
    expect(journal.redo(clock).undone).toBe('nothing');
    journal.undo(clock);
    journal.undo(clock);
    expect(texts(), 'what was done again is taken back again').toEqual(['itchy arms']);
    add('milk');
    expect(journal.redo(clock).undone).toBe('nothing');
  });

  it('reach no further back than a day', () => {
    const { journal, add } = home();
    add('itchy arms', on('02-06'));
    expect(journal.undo(clock).undone).toBe('nothing');
  });

  it('tell who changed what, also when somebody else took it back', () => {
    const { journal, add } = home();
    const id = add('itchy arms');
    journal.edit({ id, text: 'itchy legs', observer: 'Nana Jo' }, clock);
    journal.edit({ id, text: 'itchy feet' }, clock);
    const who = () => journal.history(id).map(({ by, text }) => `${by}: ${text}`);
    expect(who()).toEqual(['Anna: itchy arms', 'Nana Jo: itchy legs', 'Anna: itchy feet']);
    journal.undo(clock, { observer: 'Nana Jo' });
    expect(who().at(-1)).toBe('Nana Jo: itchy legs');
    journal.restore(id, 1, clock);
    expect(who().at(-1)).toBe('Anna: itchy arms');
  });

  it('an earlier version comes back whole, with its events, and can be taken back', () => {
    const { journal, add } = home();
    const id = add('itchy arms 3/10');
    journal.edit({ id, text: 'fine' }, clock);
    const [first, second] = journal.history(id);
    expect(first?.events.map(({ what }) => what?.name)).toEqual(['itch']);
    expect(second?.events).toEqual([]);
    const back = journal.restore(id, 1, clock);
    expect([back.text, back.events[0]?.severity?.value, back.revision]).toEqual(['itchy arms 3/10', 3, 3]);
    journal.undo(clock);
    expect(journal.entry(id).text).toBe('fine');
    expect(() => journal.restore(id, 99, clock)).toThrow(/not kept any more/);
  });
});

describe('many notes are changed at once', () => {
  const change = (one: BulkChange) => one;

  it('about someone else: one deed, history kept, and back with everything', () => {
    const { journal, bulk, all, add } = home();
    const ids = [add('itchy arms'), add('gave keppra 250 mg'), add('milk')];
    const input = { ids, change: change({ type: 'subject', subject: 'Wilf' }) };
    expect(bulk.plan(input, clock)).toEqual({ notes: 3, withFiles: 0, changed: 3 });
    expect(all()).toHaveLength(3);
    bulk.do(input, clock);
    expect([all().length, all('Wilf').length]).toEqual([0, 3]);
    expect(all('Wilf').flatMap(({ events }) => events.map(({ subject }) => subject))).toEqual([
      'Wilf',
      'Wilf',
      'Wilf',
    ]);
    expect(journal.history(ids[0] as never).map(({ subject }) => subject)).toEqual(['Maya', 'Wilf']);
    expect(journal.undo(clock)).toEqual({ undone: 'edit', whole: 'bulk', many: 3 });
    expect([all().length, all('Wilf').length]).toEqual([3, 0]);
    journal.redo(clock);
    expect(all('Wilf')).toHaveLength(3);
  });

  it('to another day, times of day as they were, over the night the clocks change too', () => {
    const { bulk, journal, add } = home();
    const id = add('gave keppra 250 mg at 8:10');
    bulk.do({ ids: [id], change: { type: 'day', day: '2025-10-20' } }, clock);
    expect(journal.entry(id).events[0]?.at.start).toBe('2025-10-20T08:10:00+02:00');
    bulk.do({ ids: [id], change: { type: 'shift', minutes: -70 } }, clock);
    expect(journal.entry(id).at.start).toBe('2025-10-20T07:00:00+02:00');
    expect(() => bulk.do({ ids: [id], change: { type: 'day', day: '2026-02-09' } }, clock)).toThrow(
      /still to come/,
    );
  });

  it('counts a word as a thing, where it is an event and where only the words say it', () => {
    const { bulk, journal, add } = home();
    const [itch, red, other] = [add('itchy arms'), add('red all over'), add('bored all over')];
    const input = { ids: [itch, red, other], change: change({ type: 'name', from: 'red', to: 'itchy' }) };
    expect(bulk.plan(input, clock)).toMatchObject({ notes: 3, changed: 1 });
    expect(bulk.do(input, clock).ids).toEqual([red]);
    expect(journal.entry(red).events).toMatchObject([
      { kind: 'observation', what: { name: 'itch', original: 'red' }, source: 'person', confirmed: true },
    ]);
    expect(bulk.plan(input, clock).changed, 'once').toBe(0);
  });

  it('private and gone, and back', () => {
    const { journal, bulk, all, add } = home();
    const ids = [add('itchy arms'), add('milk')];
    bulk.do({ ids, change: { type: 'private', private: true } }, clock);
    expect(journal.timeline({ subject: 'Maya', observer: 'Nana Jo' }).entries).toEqual([]);
    expect(() =>
      bulk.do({ ids, change: { type: 'private', private: false }, observer: 'Nana Jo' }, clock),
    ).toThrow();
    journal.undo(clock);
    expect(journal.timeline({ subject: 'Maya', observer: 'Nana Jo' }).entries).toHaveLength(2);
    bulk.do({ ids, change: { type: 'delete' } }, clock);
    expect(all()).toEqual([]);
    journal.undo(clock);
    expect(all()).toHaveLength(2);
  });
});

describe('a note is written again', () => {
  it('by its name: its events at the line’s time, unconfirmed; what was felt is not copied', () => {
    const { templates, add } = home();
    const entry = add('milk and toast at 8:10, itchy arms 3/10 by nine', on('02-05'));
    const named = templates.add({ entry, name: 'School breakfast' }, clock);
    expect(templates.list('Maya', {})).toEqual([named]);
    const { of, events } = templates.repeat({ text: 'school breakfast, then rash', subject: 'Maya' }, clock);
    expect(of).toMatchObject({ entry, name: 'School breakfast' });
    expect(events.map(({ kind, confirmed }) => [kind, confirmed])).toEqual([
      ['exposure', false],
      ['exposure', false],
    ]);
    expect(events[0]?.at.start).toBe('2026-02-08T20:30:00+01:00');
    expect(templates.repeat({ text: 'no school breakfast today', subject: 'Maya' }, clock).events).toEqual(
      [],
    );
    expect(templates.rename({ id: named.id, name: 'Weekday breakfast' }).name).toBe('Weekday breakfast');
    expect(() => templates.add({ entry: add('eggs'), name: 'weekday breakfast' }, clock)).toThrow(
      /has that name/,
    );
    templates.remove(named.id);
    expect(templates.list('Maya', {})).toEqual([]);
  });

  it('a note that was filled in has a short name too, with what is in it; its sentence is nobody’s to write on', () => {
    const { templates, journal } = home();
    const form = {
      kind: 'exposure' as const,
      to: 'food' as const,
      ...{ name: 'school lunch', ingredients: ['pasta', 'cheese'] },
    };
    for (let i = 0; i < 2; i++) journal.forms.add({ subject: 'Maya', form }, clock);
    const { entry } = journal.forms.add({ subject: 'Maya', form }, clock);
    templates.add({ entry: entry.id, name: 'the usual box' }, clock);
    const { events } = templates.repeat({ text: 'the usual box', subject: 'Maya' }, clock);
    expect(events[0]).toMatchObject({ kind: 'exposure', exposedTo: 'food', confirmed: false });
    expect(events.map(({ what }) => what?.original)).toEqual(['school lunch', 'pasta', 'cheese']);
    expect(events[0]?.ingredients?.map(({ original }) => original)).toEqual(['pasta', 'cheese']);
    expect(templates.complete({ text: 'Ate school', subject: 'Maya' }, clock)).toBeUndefined();
  });

  it('by "same as yesterday", "same breakfast" and "usual evening meds", from this person’s notes only', () => {
    const { templates, journal, add } = home();
    add('milk and toast at 8:10', on('02-07', '09:00'));
    add('gave keppra 250 mg at 19:00', on('02-07', '19:30'));
    journal.add({ text: 'egg for breakfast at 7', subject: 'Wilf' }, on('02-07', '09:00'));
    const names = (text: string) =>
      templates.repeat({ text, subject: 'Maya' }, clock).events.map(({ what }) => what?.name);
    expect(names('same breakfast')).toEqual(['milk', 'toast']);
    expect(names('her usual evening meds')).toEqual(['levetiracetam']);
    expect(names('same as yesterday')).toEqual(['milk', 'toast', 'levetiracetam']);
    expect(names('not the same breakfast')).toEqual([]);
    const { events } = templates.repeat({ text: 'same as yesterday', subject: 'Maya' }, clock);
    expect(events.map(({ at }) => at.start.slice(8, 16))).toEqual(['08T08:10', '08T08:10', '08T19:00']);
    expect(events[2]?.amount).toMatchObject({ value: 250, unit: 'mg' });
  });

  it('never where a warning stood', () => {
    const { templates, add } = home();
    const entry = add('her throat is swelling and she can’t breathe after peanuts', on('02-07'));
    expect(() => templates.add({ entry, name: 'usual snack' }, clock)).toThrow(/warning/);
    expect(templates.repeat({ text: 'same as yesterday', subject: 'Maya' }, clock).events).toEqual([]);
  });

  it('goes with its note, and comes back with it', () => {
    const { templates, journal, add } = home();
    const entry = add('milk and toast');
    templates.add({ entry, name: 'usual breakfast' }, clock);
    journal.delete(entry, clock);
    expect(templates.list('Maya', {})).toEqual([]);
    journal.undo(clock);
    expect(templates.list('Maya', {})).toHaveLength(1);
    journal.forget(entry);
    expect(templates.list(undefined, {})).toEqual([]);
  });

  it('completes what was written before more than once, of this person only', () => {
    const { templates, journal, add } = home();
    for (const day of ['02-05', '02-06']) add('gave keppra 250 mg after dinner', on(day));
    add('gave keppra 500 mg once', on('02-06'));
    const rest = (text: string, subject = 'Maya') => templates.complete({ text, subject }, clock);
    expect(rest('gave kep')).toBe('pra 250 mg after dinner');
    expect(rest('gave keppra 5')).toBeUndefined();
    expect(rest('gave kep', 'Wilf')).toBeUndefined();
    expect(rest('gav')).toBeUndefined();
    journal.add({ text: 'gave kep', subject: 'Wilf' }, clock);
  });
});

it('what a model proposed and nobody confirmed is no event', () => {
  const { journal } = home();
  const at = journal.parse({ text: 'zingers', subject: 'Maya' }, clock).at;
  const event = {
    kind: 'observation' as const,
    source: 'model' as const,
    at,
    what: { name: 'zingers', original: 'zingers' },
    text: 'zingers',
  };
  const given = [
    { ...event, id: '019c0000-0000-7000-8000-000000000001' as never, confirmed: false },
    { ...event, id: '019c0000-0000-7000-8000-000000000002' as never, confirmed: true },
  ];
  const { events } = journal.add({ text: 'zingers', subject: 'Maya', events: given }, clock);
  expect(events).toMatchObject([{ source: 'model', confirmed: true }]);
});

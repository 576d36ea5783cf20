import { describe, expect, it } from 'vitest';
import { Added, type Clock, EntryWithEvents, newId, Parse, Timeline } from '../contract/index.ts';
import { scratchDb, type WritableDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const clock: Clock = { nowMs: Date.parse('2026-02-08T21:30:00+01:00'), zone: 'Europe/Berlin' };
const later = (minutes: number): Clock => ({ ...clock, nowMs: clock.nowMs + minutes * 60_000 });
const DAY = 24 * 60;

function newJournal(): { db: WritableDb; journal: ReturnType<typeof createJournal> } {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Anna', clock);
  return { db, journal };
}

function found(db: WritableDb, words: string): string[] {
  return db
    .prepare<[string], string>(
      'SELECT text FROM entries WHERE id IN (SELECT rowid FROM entries_fts WHERE entries_fts MATCH ?)',
    )
    .pluck()
    .all(words);
}

/** Rows of every table that can hold something of an entry or a person. */
function rowCounts(db: WritableDb): Record<string, number> {
  const tables = [
    'subjects',
    'people',
    'aliases',
    'entries',
    'entry_revisions',
    'events',
    'deeds',
    'facts',
    'entries_fts',
  ];
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
    ]),
  );
}

const LINE = 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine';

describe('a line is kept', () => {
  it('with its words, its dose, and its itch that had begun within 50 minutes, never "50 minutes later"', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya', born: '2019' }, clock);
    const added = journal.add({ text: LINE }, clock);
    expect(Added.parse(added)).toEqual(added);
    expect(added.entry).toMatchObject({ text: LINE, subject: 'Maya', observer: 'Anna', revision: 1 });
    const [dose, itch] = added.events;
    expect(added.events).toHaveLength(2);
    expect(dose).toMatchObject({
      kind: 'dose',
      what: { name: 'melatonin', original: 'melatonin' },
      amount: { value: 2.5, unit: 'mg', original: '2.5 mg' },
      taken: 'taken',
      at: { start: '2026-02-08T20:10:00+01:00', end: '2026-02-08T20:10:00+01:00', precision: 'minute' },
    });
    expect(itch).toMatchObject({
      kind: 'observation',
      what: { name: 'itch', original: 'itchy' },
      site: 'arms',
      severity: { value: 3, min: 0, max: 10, original: '3/10' },
      at: { start: '2026-02-08T21:00:00+01:00' },
    });
    expect(itch?.onset).toEqual({ of: dose?.id, high: 50, original: 'by nine' });
    expect(itch).not.toHaveProperty('suspects');
    const read = journal.timeline({});
    expect(Timeline.parse(read)).toEqual(read);
    expect(read.entries[0]).toEqual({ ...added.entry, events: added.events });
  });

  it('exactly as typed, whatever is in it', () => {
    const { journal } = newJournal();
    const text = '  Ünïcode 🌙 “quotes” \t and\ttabs  ';
    expect(journal.entry(journal.add({ text }, clock).entry.id).text).toBe(text);
  });

  it('by someone not met before, rather than lost over a name', () => {
    const { journal } = newJournal();
    expect(journal.add({ text: 'slept 9 h', observer: 'Nana' }, clock).entry.observer).toBe('Nana');
    expect(journal.people.list().map((person) => person.name)).toEqual(['Anna', 'Nana']);
  });

  it('or refused kindly: nothing, too much, a time no day has, a person nobody added', () => {
    const { db, journal } = newJournal();
    expect(() => journal.add({ text: ' \n ' }, clock)).toThrow(
      expect.objectContaining({ code: 'empty-line' }),
    );
    expect(() => journal.add({ text: 'a'.repeat(100_000) }, clock)).toThrow(
      expect.objectContaining({ code: 'line-too-long' }),
    );
    expect(() => journal.add({ text: 'keppra 250 mg 25:70' }, clock)).toThrow(
      expect.objectContaining({ code: 'no-such-time' }),
    );
    expect(() => journal.add({ text: 'slept well', subject: 'Mya' }, clock)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(rowCounts(db)).toMatchObject({ entries: 0, events: 0, deeds: 0 });
  });

  it('as a person corrected it: what they changed is theirs, what they left is still code’s', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya' }, clock);
    const parse = journal.parse({ text: LINE }, clock);
    expect(Parse.parse(parse)).toEqual(parse);
    const events = parse.events.map((event) =>
      event.kind === 'dose' ? { ...event, amount: { value: 3, unit: 'mg', original: '3 mg' } } : event,
    );
    const added = journal.add({ text: LINE, events }, later(2));
    expect(added.events.map((event) => [event.kind, event.source])).toEqual([
      ['dose', 'person'],
      ['observation', 'code'],
    ]);
    expect(added.events[0]?.amount?.value).toBe(3);
    expect(added.events[1]?.onset?.of).toBe(added.events[0]?.id);
  });

  it('with the warning its words call for, and the emergency number only where lists agree on it', () => {
    const { db } = newJournal();
    const journal = createJournal(db, { country: () => 'DE' });
    const { redFlags } = journal.add({ text: 'swollen throat and cannot breathe' }, clock);
    expect(redFlags[0]).toMatchObject({ level: 'now' });
    expect(JSON.stringify(redFlags)).toContain('112');
    expect(JSON.stringify(createJournal(db).parse({ text: 'cannot breathe' }, clock).redFlags)).not.toContain(
      '112',
    );
  });

  it.each([
    'fit still going 8 min. last one was 3 weeks ago',
    `${'quiet morning, read the paper and watered the plants. '.repeat(30)}appointment with dr shah last thursday. he cannot breathe`,
  ])('with that warning also where a day of something else stands beside it', (text) => {
    const { db } = newJournal();
    const { redFlags } = createJournal(db, { country: () => 'DE' }).add({ text }, clock);
    expect(redFlags[0]).toMatchObject({ level: 'now' });
  });

  it('with a fresh id where one that was handed in belongs to another entry', () => {
    const { journal } = newJournal();
    const first = journal.add({ text: 'headache 3/10' }, clock);
    const stolen = first.events.map(({ entryId, revision, subject, observer, ...draft }) => draft);
    const second = journal.add({ text: 'headache 3/10', events: stolen }, clock);
    expect(second.events[0]?.id).not.toBe(first.events[0]?.id);
    expect(journal.entry(first.entry.id).events).toHaveLength(1);
  });
});

describe('whom a line is about', () => {
  it('is told by the name in it; else it is the first person cared for, and oneself once one has written', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya', aliases: ['Mimi'] }, clock);
    journal.subjects.add({ name: 'Leo' }, clock);
    const about = (text: string, subject?: string) =>
      journal.add({ text, ...(subject !== undefined && { subject }) }, clock).entry.subject;
    expect(about('slept 9 h')).toBe('Maya');
    expect(about('gave Leo 5 ml calpol')).toBe('Leo');
    expect(about('gave mimi 5 ml calpol')).toBe('Maya');
    expect(about("Anna gave Leo 5 ml calpol, Leo's cough better")).toBe('Leo');
    expect(about('Anna gave 5 ml calpol'), 'who writes is a witness').toBe('Maya');
    expect(about('slept 5 h', 'anna')).toBe('Anna');
    expect(about('slept 6 h')).toBe('Anna');
    journal.subjects.add({ name: 'Zoë' }, clock);
    expect(about('gave zoe 5 ml calpol')).toBe('Zoë');
    expect(
      journal.parse({ text: 'gave Leo 5 ml calpol, Zoë has a cough', subject: 'Leo' }, clock).events,
    ).toHaveLength(1);
    expect(journal.parse({ text: 'Maya and Leo cough' }, clock).questions.join(' ')).toContain('about Leo');
  });

  it('keeps people apart: no entry of one shows up under another', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya' }, clock);
    journal.subjects.add({ name: 'Leo' }, clock);
    for (const name of ['Maya', 'Leo'])
      journal.add({ text: `gave ${name} 5 ml calpol`, subject: name }, clock);
    for (const name of ['Maya', 'Leo']) {
      const { entries } = journal.timeline({ subject: name });
      expect(entries.map((entry) => entry.subject)).toEqual([name]);
      expect(entries.flatMap((entry) => entry.events).every((event) => event.subject === name)).toBe(true);
    }
  });

  it('does not put another’s complaint on the child', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya' }, clock);
    for (const text of ['I have a headache', 'her brother coughed all night', 'dad has the flu']) {
      expect(journal.parse({ text, subject: 'Maya' }, clock).events, text).toEqual([]);
    }
  });
});

describe('edit, delete and undo', () => {
  it('an edit keeps what stood there before, and undo brings it back as a further revision', () => {
    const { db, journal } = newJournal();
    const { entry } = journal.add({ text: 'headache 3/10' }, clock);
    journal.edit({ id: entry.id, text: 'headache 4/10' }, later(1));
    journal.edit({ id: entry.id, text: 'migraine 5/10' }, later(1));
    expect(journal.entry(entry.id)).toMatchObject({ text: 'migraine 5/10', revision: 3 });
    expect(journal.undo(later(2))).toMatchObject({ undone: 'edit', id: entry.id });
    expect(journal.undo(later(2))).toMatchObject({ undone: 'edit', id: entry.id });
    const restored = journal.entry(entry.id);
    expect(restored).toMatchObject({ text: 'headache 3/10', revision: 5 });
    expect(restored.events).toMatchObject([{ what: { name: 'headache' }, severity: { value: 3 } }]);
    expect(journal.history(entry.id).map((one) => one.text)).toEqual([
      'headache 3/10',
      'headache 4/10',
      'migraine 5/10',
      'headache 4/10',
      'headache 3/10',
    ]);
    expect(found(db, 'migraine')).toEqual([]);
    expect(found(db, 'headache')).toEqual(['headache 3/10']);
  });

  it('an event that is still the same thing keeps its id, so that evidence still points at it', () => {
    const { journal } = newJournal();
    const before = journal.add({ text: 'calpol 5 ml 18:00, fever 38.5 at 19:00' }, clock);
    const after = journal.edit(
      { id: before.entry.id, text: 'calpol 10 ml 18:00, fever 38.5 at 19:00' },
      later(1),
    );
    expect(after.events.map((event) => event.id)).toEqual(before.events.map((event) => event.id));
    expect(after.events[1]?.onset?.of).toBe(after.events[0]?.id);
  });

  it('what is deleted is gone from timeline, search and questions at once, comes back by undo, and goes for good after a day', () => {
    const { db, journal } = newJournal();
    const { entry } = journal.add({ text: 'headache 3/10' }, clock);
    journal.delete(entry.id, later(1));
    expect(journal.timeline({}).entries).toEqual([]);
    expect(found(db, 'headache')).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM events WHERE deleted = 0').pluck().get()).toBe(0);
    expect(() => journal.entry(entry.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
    journal.purge(later(2));
    expect(createJournal(db).undo(later(3)), 'also by the next session').toMatchObject({
      undone: 'delete',
      id: entry.id,
    });
    expect(journal.timeline({}).entries).toHaveLength(1);
    expect(found(db, 'headache')).toEqual(['headache 3/10']);

    journal.edit({ id: entry.id, text: 'migraine' }, later(4));
    journal.delete(entry.id, later(5));
    journal.purge(later(5 + DAY + 1));
    expect(rowCounts(db)).toMatchObject({
      entries: 0,
      entry_revisions: 0,
      events: 0,
      deeds: 0,
      entries_fts: 0,
    });
    expect(journal.undo(later(2 * DAY))).toEqual({ undone: 'nothing' });
  });

  it('undo says whose line it was, when and which, and reaches back a day and no further', () => {
    const { journal } = newJournal();
    const { entry } = journal.add({ text: 'itchy arms 3/10' }, clock);
    const { subject, at, text } = entry;
    expect(journal.undo(later(DAY + 1))).toEqual({ undone: 'nothing' });
    expect(journal.undo(later(2))).toEqual({ undone: 'add', id: entry.id, subject, at, text });
  });

  it('undo of an add takes the entry out again; then there is nothing more to take back', () => {
    const { journal } = newJournal();
    journal.add({ text: 'headache' }, clock);
    expect(journal.undo(clock).undone).toBe('add');
    expect(journal.timeline({}).entries).toEqual([]);
    expect(journal.undo(clock).undone).toBe('nothing');
  });

  it('listeners hear which entries changed, after they are kept', () => {
    const { journal } = newJournal();
    const heard: unknown[] = [];
    const stop = journal.onChange((ids) => heard.push([ids, journal.timeline({}).entries.length]));
    const { entry } = journal.add({ text: 'headache' }, clock);
    journal.delete(entry.id, clock);
    stop();
    journal.undo(clock);
    expect(heard).toEqual([
      [[entry.id], 1],
      [[entry.id], 0],
    ]);
  });
});

describe('the timeline', () => {
  const filled = () => {
    const { db, journal } = newJournal();
    for (let hour = 8; hour < 20; hour++) {
      journal.add({ text: `${hour % 2 ? 'headache' : 'calpol 5 ml'} at ${hour}:00` }, clock);
    }
    return { db, journal };
  };
  const hours = (timeline: Timeline) => timeline.entries.map((entry) => Number(entry.at.start.slice(11, 13)));

  it('pages back without losing or repeating an entry', () => {
    const { journal } = filled();
    const seen: number[] = [];
    let page = journal.timeline({ take: 'newest', limit: 5 });
    for (;;) {
      seen.unshift(...hours(page));
      const first = page.entries[0];
      if (!page.more || !first) break;
      page = journal.timeline({ take: 'newest', limit: 5, before: first.id });
    }
    expect(seen).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it('is cut by time and by kind', () => {
    const { journal } = filled();
    const from = '2026-02-08T10:00:00+01:00';
    const to = '2026-02-08T14:00:00+01:00';
    expect(hours(journal.timeline({ from, to }))).toEqual([10, 11, 12, 13, 14]);
    expect(hours(journal.timeline({ from, to, kind: 'dose' }))).toEqual([10, 12, 14]);
  });

  it('is read by its index, also in a journal of many years', () => {
    const { db } = filled();
    const plan = db
      .prepare<[], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT id FROM entries AS e WHERE subject_id = 1 AND deleted_ms IS NULL AND start_ms BETWEEN 0 AND 9 ORDER BY start_ms, id',
      )
      .all()
      .map((row) => row.detail)
      .join('\n');
    expect(plan).toContain('entries_by_time');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('people and facts', () => {
  it('a second person of the same name is refused, for a line could not tell them apart', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya', aliases: ['Mimi'] }, clock);
    expect(() => journal.subjects.add({ name: 'maya' }, clock)).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(() => journal.subjects.add({ name: 'Mimi' }, clock)).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(journal.subjects.set({ name: 'Mimi', newName: 'Maja', born: '2019-04' }, clock)).toMatchObject({
      name: 'Maja',
      born: '2019-04',
      aliases: ['Mimi'],
    });
    expect(journal.subjects.add({ name: 'Anna', sex: 'f' }, clock), 'oneself').toMatchObject({
      name: 'Anna',
      sex: 'f',
    });
    expect(journal.subjects.list().map((subject) => subject.name)).toEqual(['Anna', 'Maja']);
  });

  it('an allergy nobody diagnosed stays suspected', () => {
    const { journal } = newJournal();
    journal.subjects.add({ name: 'Maya' }, clock);
    const fact = journal.facts.add(
      { subject: 'Maya', kind: 'allergy', value: 'peanut', since: '2024' },
      clock,
    );
    expect(fact).toMatchObject({ subject: 'Maya', status: 'suspected', saidBy: 'Anna' });
    expect(journal.facts.list('Maya', clock)).toHaveLength(1);
    expect(journal.facts.list('Anna', clock)).toEqual([]);
    expect(journal.facts.review(fact.id, later(DAY)).lastReviewed).toBe('2026-02-09T21:30:00+01:00');
    expect(() => journal.facts.review(newId(), clock)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

it('a birth date to come, a day that never was and a country nobody lives in are refused with what to check', () => {
  const { journal } = newJournal();
  const add = (fields: object) => () => journal.subjects.add({ name: 'Leo', ...fields }, clock);
  expect(add({ born: '2030' })).toThrow('still to come');
  expect(add({ born: '2018-02-31' })).toThrow('no such day');
  expect(add({ country: 'ZZ' })).toThrow('No country has that code');
  expect(add({ born: '2018-02', country: 'de' })()).toMatchObject({ born: '2018-02', country: 'DE' });
  expect(() => journal.subjects.set({ name: 'Leo', born: '2031-01' }, clock)).toThrow('still to come');
});

describe('the sample week', () => {
  it('is two people by two observers, read like any other line, and leaves nothing behind', () => {
    const { db, journal } = newJournal();
    const own = journal.add({ text: 'headache 3/10' }, clock);
    const before = rowCounts(db);
    journal.addSampleWeek(clock);
    const sample = journal.subjects.list().filter((subject) => subject.sample);
    expect(sample.map((subject) => subject.entries > 8)).toEqual([true, true]);
    const entries = sample.flatMap((subject) => journal.timeline({ subject: subject.name }).entries);
    expect(entries).toHaveLength(30);
    expect(new Set(entries.map((entry) => entry.observer))).toEqual(new Set(['Anna', 'Nana']));
    expect(entries.every((entry) => entry.sample && EntryWithEvents.safeParse(entry).success)).toBe(true);
    expect(
      entries.filter((entry) => entry.events.length === 0).map((entry) => entry.text),
      'each line says something',
    ).toEqual([]);
    expect(
      entries.every((entry) => Date.parse(entry.at.end) <= clock.nowMs),
      'nothing in it is still to come',
    ).toBe(true);
    journal.removeSample();
    expect(rowCounts(db)).toEqual(before);
    expect(found(db, 'melatonin')).toEqual([]);
    expect(journal.entry(own.entry.id).text).toBe('headache 3/10');
    expect(journal.undo(clock), 'undo still means the person’s own last deed').toMatchObject({
      undone: 'add',
      id: own.entry.id,
    });
  });

  it('takes no line of the person with it: whom one wrote about stays, with those lines and those only', () => {
    const { db, journal } = newJournal();
    journal.addSampleWeek(clock);
    const [first, second] = journal.subjects.list().filter((subject) => subject.sample);
    const own = journal.add({ text: 'hives on the arms', subject: first?.name }, clock);
    const byNana = journal.add({ text: 'headache 3/10', subject: 'Anna', observer: 'Nana' }, clock);
    const triedOut = journal.add({ text: 'itchy', subject: second?.name }, clock);
    journal.delete(triedOut.entry.id, clock);
    journal.removeSample();
    const named = (name = '') => journal.subjects.list().find((subject) => subject.name === name);
    expect(named(first?.name)).toMatchObject({ sample: false, entries: 1 });
    expect(named(second?.name)).toBeUndefined();
    expect(journal.timeline({ subject: first?.name }).entries.map(({ id }) => id)).toEqual([own.entry.id]);
    expect(journal.entry(byNana.entry.id).observer).toBe('Nana');
    expect(found(db, 'melatonin')).toEqual([]);
  });
});

it('says of a line in another language how little it is watched, so that nobody waits for a warning', () => {
  const { journal } = newJournal();
  expect(journal.parse({ text: 'oggi non ha mangiato molto ma sta bene' }, clock).watched).toBe('none');
  expect(journal.parse({ text: 'sie hat heute nicht gut geschlafen' }, clock).watched).toBe('some');
  expect(journal.parse({ text: 'slept well, ate nothing' }, clock).watched).toBeUndefined();
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { saidAtOnce } from './all-given.ts';
import { type About, waiting } from './expected.ts';
import { createJournal } from './journal.ts';
import { ownerOf, readerOf } from './people.ts';
import { resolveSubject } from './subjects.ts';
import { isoIn, shownTime } from './time.ts';

let db: ReturnType<typeof scratchDb>;
let journal: ReturnType<typeof createJournal>;
const berlin = 'Europe/Berlin';
const clock = (iso: string, zone = berlin): Clock => ({ nowMs: Date.parse(iso), zone });
const begun = clock('2026-11-01T10:00:00+01:00');
const about = (): About => ({ subject: resolveSubject(db, 'Maya').id, reader: ownerOf(db).id });
const times = (iso: string, zone = berlin) =>
  waiting(db, about(), clock(iso, zone)).map(({ slot }) => isoIn(slot.at.startMs, zone).slice(0, 16));
const write = (text: string, iso: string, zone = berlin) =>
  journal.add({ text, subject: 'Maya' }, clock(iso, zone));
const takes = (value: string, at = begun) =>
  journal.facts.add({ subject: 'Maya', kind: 'medicine', value }, at);

beforeEach(() => {
  db = scratchDb();
  journal = createJournal(db);
  journal.begin('Anna', begun);
  journal.subjects.add({ name: 'Maya' }, begun);
});

describe('a dose that is not written down', () => {
  it('stands there when its time has come and goes when somebody writes it, whatever became of it', () => {
    takes('Keppra 250 mg twice a day, 7:30 and 19:30');
    expect(times('2026-11-10T01:29:00+01:00')).toEqual(['2026-11-09T19:30']);
    write('gave Keppra 250 mg at 19:40', '2026-11-09T19:50:00+01:00');
    expect(times('2026-11-10T07:29:00+01:00')).toEqual([]);
    expect(times('2026-11-10T07:30:00+01:00')).toEqual(['2026-11-10T07:30']);
    write('Maya refused her Keppra at 8', '2026-11-10T08:05:00+01:00');
    expect(times('2026-11-10T09:00:00+01:00')).toEqual([]);
    expect(times('2026-11-10T20:00:00+01:00')).toEqual(['2026-11-10T19:30']);
    write('gave levetiracetam 250 mg this evening', '2026-11-10T20:10:00+01:00');
    expect(times('2026-11-10T20:15:00+01:00')).toEqual([]);
  });

  it('is settled once by one note: two doses need two, and one of them may be late', () => {
    takes('Keppra 250 mg, 7:30 and 19:30');
    write('gave Keppra 250 mg at 12:00', '2026-11-10T12:01:00+01:00');
    expect(times('2026-11-10T19:45:00+01:00')).toEqual(['2026-11-10T19:30']);
    write('gave Keppra 250 mg at 12:30', '2026-11-10T12:31:00+01:00');
    expect(times('2026-11-10T19:45:00+01:00')).toEqual(['2026-11-10T19:30']);
  });

  it('is never of before it was written down what is taken, nor as needed, nor of days that are not named', () => {
    takes('Keppra 250 mg, 7:30 and 19:30', clock('2026-11-10T12:00:00+01:00'));
    takes('ibuprofen 100 mg as needed');
    takes('methotrexate 10 mg at 18:00 on Mondays');
    expect(times('2026-11-10T13:00:00+01:00')).toEqual([]);
    expect(times('2026-11-10T20:00:00+01:00')).toEqual(['2026-11-10T19:30']);
    expect(times('2026-11-16T18:30:00+01:00')).toContain('2026-11-16T18:00');
  });

  it('is so many a day where nobody said at what hours, late in the day, and one note settles one', () => {
    takes('Keppra 250 mg twice a day');
    expect(times('2026-11-10T12:00:00+01:00')).toEqual([]);
    write('gave Keppra 250 mg at 8:00', '2026-11-10T08:05:00+01:00');
    expect(times('2026-11-10T20:30:00+01:00')).toHaveLength(1);
    write('gave Keppra 250 mg at 21:00', '2026-11-10T21:05:00+01:00');
    expect(times('2026-11-10T21:10:00+01:00')).toEqual([]);
    expect(times('2026-11-11T20:30:00+01:00')).toHaveLength(2);
  });

  it('goes by the last one where it is every so many hours', () => {
    takes('amoxicillin 250 mg every 8 hours');
    expect(times('2026-11-10T12:00:00+01:00')).toEqual([]);
    write('gave amoxicillin 250 mg at 6:00', '2026-11-10T06:01:00+01:00');
    expect(times('2026-11-10T13:59:00+01:00')).toEqual([]);
    expect(times('2026-11-10T14:00:00+01:00')).toEqual(['2026-11-10T14:00']);
  });

  it('over midnight stands until it can no longer be that one, and is not the next day’s', () => {
    takes('Keppra 250 mg, 23:30');
    expect(times('2026-11-11T00:30:00+01:00')).toEqual(['2026-11-10T23:30']);
    write('gave Keppra 250 mg at 00:20', '2026-11-11T00:31:00+01:00');
    expect(times('2026-11-11T00:32:00+01:00')).toEqual([]);
    expect(times('2026-11-11T23:31:00+01:00')).toEqual(['2026-11-11T23:30']);
  });

  it('stands once on the nights on which clocks change', () => {
    takes('Keppra 250 mg, 2:30', clock('2026-03-01T10:00:00+01:00'));
    // 29 March: there is no half past two in Berlin.
    expect(times('2026-03-29T04:00:00+02:00')).toEqual(['2026-03-29T03:30']);
    // 25 October: there are two, and one dose.
    expect(times('2026-10-25T02:40:00+02:00')).toEqual(['2026-10-25T02:30']);
    write('gave Keppra 250 mg', '2026-10-25T02:45:00+02:00');
    expect(times('2026-10-25T02:45:00+01:00')).toEqual([]);
  });

  it('goes by the clock where the person is now', () => {
    takes('Keppra 250 mg, 19:30');
    write('gave Keppra 250 mg at 19:30', '2026-11-10T19:31:00+01:00');
    // Half past seven in New York is half past one in Berlin.
    expect(times('2026-11-10T19:00:00-05:00', 'America/New_York')).toEqual([]);
    expect(times('2026-11-11T19:31:00-05:00', 'America/New_York')).toEqual(['2026-11-11T19:30']);
  });

  it('goes by the medicine as it is now; what somebody wrote for themselves alone is not there for others', () => {
    const fact = takes('Keppra 250 mg, 19:30');
    const changed = journal.facts.change(
      { id: fact.id, value: 'Keppra 500 mg, 19:30' },
      clock('2026-11-10T12:00:00+01:00'),
    );
    expect(waiting(db, about(), clock('2026-11-10T20:00:00+01:00')).map(({ fact: id }) => id)).toEqual([
      changed.id,
    ]);
    expect(journal.facts.list('Maya', begun).find(({ id }) => id === fact.id)?.until).toBe('2026-11-10');
    journal.facts.end(changed.id, clock('2026-11-10T12:30:00+01:00'));
    expect(times('2026-11-10T20:00:00+01:00')).toEqual([]);
    takes('melatonin 2 mg, 20:00');
    journal.add(
      { text: 'gave melatonin 2 mg at 20:00', subject: 'Maya', observer: 'Nana', private: true },
      clock('2026-11-10T20:05:00+01:00'),
    );
    expect(times('2026-11-10T20:30:00+01:00')).toEqual(['2026-11-10T20:00']);
    const nana = { ...about(), reader: readerOf(db, 'Nana').id };
    expect(waiting(db, nana, clock('2026-11-10T20:30:00+01:00'))).toEqual([]);
  });

  it('is nothing: no event, no zero, no skipped dose comes of it', () => {
    takes('Keppra 250 mg, 7:30 and 19:30');
    times('2026-11-10T20:00:00+01:00');
    expect(db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(0);
  });
});

describe('a note that says all of them were given', () => {
  it('settles none by itself, and is asked about for those of its part of the day', () => {
    takes('Keppra 250 mg, 7:30 and 19:30');
    takes('melatonin 2 mg, 20:00');
    write('evening meds given', '2026-11-10T20:05:00+01:00');
    const now = clock('2026-11-10T20:10:00+01:00');
    const due = waiting(db, about(), now);
    expect(due).toHaveLength(3);
    expect(saidAtOnce(db, about(), due, now)).toMatchObject([{ words: 'evening meds given', of: [1, 2] }]);
    write('evening meds not given', '2026-11-10T20:06:00+01:00');
    expect(saidAtOnce(db, about(), due, now)).toHaveLength(1);
  });

  it.each([
    ['meds given', '2026-11-11T00:10:00+01:00', ['20:00', '23:30']],
    ['meds given', '2026-11-10T23:40:00+01:00', ['20:00', '23:30']],
    ['night meds given', '2026-11-11T00:45:00+01:00', ['20:00', '23:30', '00:30']],
    ['morning meds given', '2026-11-11T00:45:00+01:00', undefined],
  ])('%s at %s: yesterday’s last dose is meant as well', (words, written, meant) => {
    for (const value of ['Keppra 250 mg, 7:30 and 23:30', 'melatonin 2 mg, 20:00', 'omeprazole 20 mg, 0:30'])
      takes(value);
    write(words, written);
    const now = clock(written);
    const due = waiting(db, about(), now);
    const [said] = saidAtOnce(db, about(), due, now);
    const times = said?.of.map((i) => isoIn(due[i]?.slot.at.startMs ?? 0, berlin).slice(11, 16));
    expect(times).toEqual(meant);
  });
});

describe('settled with a word', () => {
  const now = clock('2026-11-10T20:10:00+01:00');
  const settle = (how: 'given' | 'not-given', more: { time?: string; sure?: boolean } = {}) => {
    const [due] = waiting(db, about(), now);
    if (due === undefined) throw new Error('nothing was expected');
    const at = shownTime(due.slot.at);
    return journal.settling.settle({ fact: due.fact, at, how, ...more }, now);
  };

  it.each([
    ['given', {}, 'Took 250 mg Keppra.', 'taken', '19:30'],
    ['given', { time: '2026-11-10T19:50:00+01:00' }, 'Took 250 mg Keppra.', 'taken', '19:50'],
    ['not-given', {}, 'Skipped 250 mg Keppra.', 'skipped', '19:30'],
  ] as const)(
    '%s %o: it is a note in Tend’s words, with the dose and its time, and Undo takes it out again',
    (how, more, text, taken, time) => {
      takes('Keppra 250 mg, 19:30');
      const added = settle(how, more);
      expect(added).toMatchObject({
        entry: { text, madeBy: 'form', at: { start: `2026-11-10T${time}:00+01:00` } },
        events: [
          {
            kind: 'dose',
            taken,
            source: 'person',
            what: { name: 'levetiracetam', original: 'Keppra' },
            amount: { value: 250, unit: 'mg' },
            settled: true,
          },
        ],
      });
      expect(times('2026-11-10T20:11:00+01:00')).toEqual([]);
      journal.undo(clock('2026-11-10T20:12:00+01:00'));
      expect(times('2026-11-10T20:13:00+01:00')).toEqual(['2026-11-10T19:30']);
    },
  );

  it('of a part of the day is that part of the day, and settles no other', () => {
    takes('Keppra 250 mg morning and noon');
    expect(times('2026-11-10T20:10:00+01:00')).toEqual(['2026-11-10T06:00', '2026-11-10T11:00']);
    settle('given');
    expect(times('2026-11-10T20:11:00+01:00')).toEqual(['2026-11-10T11:00']);
  });

  it('what somebody wrote near it is asked about first, and nothing is kept before it is answered', () => {
    takes('Keppra 250 mg, 18:00 and 19:30');
    write('gave Keppra 250 mg at 18:10', '2026-11-10T18:11:00+01:00');
    expect(settle('given')).toEqual({ asked: ['You recorded this at 18:10. Another one?'] });
    expect(times('2026-11-10T20:10:00+01:00')).toEqual(['2026-11-10T19:30']);
    expect(settle('given', { sure: true })).toHaveProperty('entry');
    expect(times('2026-11-10T20:10:00+01:00')).toEqual([]);
  });

  it('raises what a written line would: warnings look at it too', () => {
    takes('Keppra 250 mg, 19:30');
    const added = settle('not-given');
    const line = journal.parse({ text: 'Skipped 250 mg Keppra.', subject: 'Maya' }, now);
    expect('redFlags' in added && added.redFlags.map(({ rule }) => rule)).toEqual(
      line.redFlags.map(({ rule }) => rule),
    );
  });

  it('refuses a time still to come, and a medicine that is taken no more', () => {
    const fact = takes('Keppra 250 mg, 19:30');
    expect(() => settle('given', { time: '2026-11-10T22:00:00+01:00' })).toThrow(/still to come/);
    const [due] = waiting(db, about(), now);
    const at = due && shownTime(due.slot.at);
    journal.facts.end(fact.id, begun);
    expect(() => at && journal.settling.settle({ fact: fact.id, at, how: 'given' }, now)).toThrow(
      /does not stand/,
    );
  });
});

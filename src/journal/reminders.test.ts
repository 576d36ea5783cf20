import { beforeEach, expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './journal.ts';
import { ownerOf } from './people.ts';
import { resolveSubject } from './subjects.ts';
import { isoIn } from './time.ts';

const zone = 'Europe/Berlin';
const clock = (iso: string): Clock => ({ nowMs: Date.parse(`${iso}+01:00`), zone });
const begun = clock('2026-11-01T10:00:00');
let db: ReturnType<typeof scratchDb>;
let journal: ReturnType<typeof createJournal>;

beforeEach(() => {
  db = scratchDb();
  journal = createJournal(db);
  journal.begin('Anna', begun);
  journal.subjects.add({ name: 'Maya' }, begun);
  journal.facts.add({ subject: 'Maya', kind: 'medicine', value: 'Keppra 250 mg, 7:30 and 19:30' }, begun);
});

const at = (iso: string) => journal.reminders.instants(clock(iso)).map((ms) => isoIn(ms, zone).slice(5, 16));
const remind = (iso: string, checkIn: string | null = null, doses = true) =>
  journal.reminders.set('Maya', { doses, checkIn }, clock(iso));
const missed = (iso: string) => {
  const about = { subject: resolveSubject(db, 'Maya').id, reader: ownerOf(db).id };
  return journal.reminders
    .missed(about, clock(iso))
    .map(({ slot }) => isoIn(slot.at.startMs, zone).slice(5, 16));
};
const write = (text: string, iso: string) => journal.add({ text, subject: 'Maya' }, clock(iso));

it('reminds of nothing until it is asked for, then of doses that are not written down and of the evening', () => {
  expect(at('2026-11-10T12:00:00')).toEqual([]);
  remind('2026-11-10T12:00:00', '20:30');
  expect(at('2026-11-10T12:00:00')).toEqual([
    ...['11-10T19:30', '11-10T20:30', '11-11T07:30', '11-11T19:30', '11-11T20:30', '11-12T07:30'],
  ]);
  write('gave Keppra 250 mg at 19:10', '2026-11-10T19:11:00');
  expect(at('2026-11-10T19:12:00')[0]).toBe('11-10T20:30');
  remind('2026-11-10T12:00:00', null, false);
  expect(at('2026-11-10T12:00:00')).toEqual([]);
});

it('asks about what was missed on one day only, never of before reminders were on, and not once it was left', () => {
  expect(missed('2026-11-09T12:00:00')).toEqual([]);
  remind('2026-11-09T12:00:00');
  expect(missed('2026-11-10T14:00:00')).toEqual(['11-09T19:30']);
  expect(missed('2026-11-10T20:00:00')).toEqual(['11-09T19:30']);
  write('gave Keppra 250 mg at 19:30 yesterday', '2026-11-10T20:01:00');
  expect(missed('2026-11-10T20:02:00')).toEqual([]);
  // Both of the tenth, and no more of the ninth.
  expect(missed('2026-11-11T14:00:00')).toEqual(['11-10T07:30', '11-10T19:30']);
  journal.reminders.leave(resolveSubject(db, 'Maya').id, clock('2026-11-11T14:01:00'));
  expect(missed('2026-11-11T15:00:00')).toEqual([]);
  // After a week away three days are asked about, not seven.
  expect(missed('2026-11-20T14:00:00')).toHaveLength(6);
  expect(missed('2026-11-21T14:00:00')).toHaveLength(2);
});

it('asks about nothing of days before when nobody wanted to be reminded', () => {
  expect(missed('2026-11-10T14:00:00')).toEqual([]);
  remind('2026-11-01T12:00:00');
  remind('2026-11-08T12:00:00', null, false);
  expect(missed('2026-11-10T14:00:00')).toEqual([]);
  remind('2026-11-10T14:00:00');
  expect(missed('2026-11-10T15:00:00')).toEqual([]);
});

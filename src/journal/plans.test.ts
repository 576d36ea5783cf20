import { describe, expect, it } from 'vitest';
import { type Clock, type EntryId, newId, type Plan } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const zone = 'Europe/Berlin';
const on = (day: string): Clock => ({ nowMs: Date.parse(`${day}T20:00:00+01:00`), zone });
const clock = on('2026-11-24');
const line = 'Maya had her usual seizure, stiffened and jerked, 90 seconds';
const usual: Plan = { kind: 'usual-seizure', underMinutes: 2 };
const given = {
  subject: 'Maya',
  plan: usual,
  givenBy: 'Dr Lindqvist',
  givenOn: '2026-03-03',
  reviewBy: '2027-02-01',
};

function newJournal() {
  const db = scratchDb();
  const journal = createJournal(db, { country: () => 'DE' });
  journal.begin('Anna', clock);
  journal.subjects.add({ name: 'Maya', sex: 'f' }, clock);
  journal.subjects.add({ name: 'Leo', sex: 'm' }, clock);
  const level = (text = line, at = clock, subject?: string) =>
    journal.parse({ text, ...(subject !== undefined && { subject }) }, at).redFlags[0]?.level;
  return { db, journal, level };
}

describe('a clinician’s plan', () => {
  it('lowers that card, before and after the line is kept, also of a line that was sealed', () => {
    const { journal, level } = newJournal();
    expect(level()).toBe('now');
    const fact = journal.facts.addPlan(given, clock);
    expect(level()).toBe('today');
    const { entry, redFlags } = journal.add({ text: line }, clock);
    expect(redFlags[0]).toMatchObject({ level: 'today', plan: fact.id });
    expect(redFlags[0]?.text).toContain('Dr Lindqvist’s plan of 3 March');
    expect(redFlags[0]?.action).toContain('Call 112 at once if');
    expect(journal.edit({ id: entry.id, text: `${line}, lips blue` }, clock).redFlags[0]?.level).toBe('now');
    const sealed = { id: newId<EntryId>(), text: line, subject: 'Maya' };
    expect(journal.arrive(sealed, clock, clock.nowMs)?.redFlags[0]?.level).toBe('today');
  });

  it('of one person lowers nothing of another, whoever the page is about', () => {
    const { journal, level } = newJournal();
    journal.facts.addPlan(given, clock);
    const his = 'Leo had his usual seizure, stiffened and jerked, 90 seconds';
    expect(level(his)).toBe('now');
    expect(level(his, clock, 'Maya')).toBe('now');
    const nameless = 'usual seizure, stiffened and jerked, 90 seconds';
    expect([level(nameless, clock, 'Maya'), level(nameless, clock, 'Leo')]).toEqual(['today', 'now']);
    expect(level('I had my usual seizure, stiffened and jerked, 90 seconds', clock, 'Maya')).toBe('now');
    journal.facts.addPlan({ ...given, subject: 'Leo' }, clock);
    expect(level(his)).toBe('today');
  });

  it('lowers nothing once its day is over or it was ended, and can be read all the same', () => {
    const { journal, level } = newJournal();
    const { id } = journal.facts.addPlan(given, clock);
    expect(level(line, on('2027-02-01'))).toBe('today');
    expect(level(line, on('2027-02-02'))).toBe('now');
    const state = (at: Clock) =>
      journal.facts.list('Maya', at).map(({ planState, until }) => [planState, until]);
    expect(state(clock)).toEqual([['stands', undefined]]);
    expect(state(on('2027-02-02'))).toEqual([['due', undefined]]);
    expect(journal.facts.end(id, clock)).toMatchObject({ planState: 'ended', until: '2026-11-24' });
    expect(level()).toBe('now');
    expect(state(clock)).toEqual([['ended', '2026-11-24']]);
  });

  it('given anew takes the place of the one before, which stays as history; another kind stands beside it', () => {
    const { journal, level } = newJournal();
    journal.facts.addPlan({ ...given, plan: { kind: 'usual-seizure', underMinutes: 1 } }, on('2026-04-01'));
    journal.facts.addPlan({ ...given, plan: { kind: 'usual-oxygen', fromPercent: 88 } }, clock);
    expect(level()).toBe('now');
    journal.facts.addPlan({ ...given, givenOn: '2026-11-20' }, clock);
    expect(level()).toBe('today');
    expect(journal.facts.list('Maya', clock).map(({ plan, until }) => [plan, until])).toEqual([
      [{ kind: 'usual-oxygen', fromPercent: 88 }, undefined],
      [usual, undefined],
      [{ kind: 'usual-seizure', underMinutes: 1 }, '2026-11-24'],
    ]);
  });

  it('comes from a clinician, whose name is kept from leaving, and from nobody else', () => {
    const { journal } = newJournal();
    journal.facts.addPlan(given, clock);
    journal.people.add({ name: 'Nana', role: 'relative' }, clock);
    journal.add({ text: 'slept 9 h', observer: 'Sam' }, clock);
    for (const givenBy of ['Nana', 'Anna', 'Leo', 'leo'])
      expect(() => journal.facts.addPlan({ ...given, givenBy }, clock), givenBy).toThrow(
        'someone else in this journal',
      );
    expect(journal.facts.addPlan({ ...given, givenBy: 'Sam' }, clock).saidBy).toBe('Sam');
    const roles = Object.fromEntries(journal.people.list().map(({ name, role }) => [name, role]));
    expect(roles).toMatchObject({ 'Dr Lindqvist': 'clinician', Sam: 'clinician', Nana: 'relative' });
  });

  it('is of days that can be, at most a year, and is not made longer by its owner alone', () => {
    const { journal } = newJournal();
    const add = (days: object) => () => journal.facts.addPlan({ ...given, ...days }, clock);
    expect(add({ givenOn: '2026-11-25' })).toThrow('still to come');
    expect(add({ reviewBy: '2026-11-23' })).toThrow('That day is over');
    expect(add({ reviewBy: '2027-04-01' })).toThrow('within a year');
    expect(journal.facts.list('Maya', clock)).toEqual([]);
    expect(() => journal.facts.review(add({})().id, clock)).toThrow('gave it again');
  });

  it.each([
    'plan = \'{"kind":"usual-seizure","underMinutes":60}\'',
    "plan = '{'",
    'plan = NULL',
    "review_by = 'never'",
    'review_by = NULL',
    'since = NULL',
  ])('that cannot be read lowers nothing: %s', (damage) => {
    const { db, journal, level } = newJournal();
    journal.facts.addPlan(given, clock);
    db.exec(`UPDATE facts SET ${damage}`);
    expect(level()).toBe('now');
    expect(journal.facts.list('Maya', clock)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const zone = 'Europe/Berlin';
const at = (when: string): Clock => ({ nowMs: Date.parse(`${when}+01:00`), zone });
const evening = at('2026-02-08T21:30:00');
const DAY_MS = 24 * 60 * 60_000;
const daysBefore = (days: number): Clock => ({ ...evening, nowMs: evening.nowMs - days * DAY_MS });

function newJournal() {
  const journal = createJournal(scratchDb());
  journal.begin('Anna', daysBefore(90));
  journal.subjects.add({ name: 'Maya' }, daysBefore(90));
  journal.subjects.add({ name: 'Leo' }, daysBefore(90));
  const nights = (text: string, days = [1, 2, 3, 4]) => {
    for (const day of days) journal.add({ text }, daysBefore(day));
  };
  const ask = (text: string, clock = evening, observer?: string) =>
    journal.parse({ text, ...(observer !== undefined && { observer }) }, clock).doseQuestions ?? [];
  return { journal, nights, ask };
}

describe('a dose that stands there already', () => {
  it('of another is named with who and when, and asked about from both sides', () => {
    const { journal, ask } = newJournal();
    journal.add({ text: 'gave Maya 2.5 mg melatonin 19:40', observer: 'Nana' }, evening);
    const line = 'gave Maya 2.5 mg melatonin 20:10';
    expect(ask(line)).toEqual(['Nana recorded this at 19:40. Another one?']);
    expect(ask(line, evening, 'Nana')).toEqual(['You recorded this at 19:40. Another one?']);
    expect(journal.parse({ text: line }, evening).questions).toContain(
      'Nana recorded this at 19:40. Another one?',
    );
    expect(ask('gave Maya melatonin tonight')).toEqual(['Nana recorded this at 19:40. Another one?']);
    expect(ask('Maya spat out half of 2.5 mg melatonin 20:10')).toHaveLength(1);
  });

  it('of another person, another medicine, last night, or one that was not taken is not that dose', () => {
    const { journal, nights, ask } = newJournal();
    nights('gave Maya 2.5 mg melatonin 20:10');
    expect(ask('gave Maya 2.5 mg melatonin 20:10')).toEqual([]);
    journal.add({ text: 'gave Leo 2.5 mg melatonin 20:00' }, evening);
    journal.add({ text: 'gave Maya 250 mg keppra 20:00' }, evening);
    journal.add({ text: 'Maya refused her melatonin at 20:00' }, evening);
    expect(ask('gave Maya 2.5 mg melatonin 20:10')).toEqual([]);
    const { entry } = journal.add({ text: 'gave Maya 2.5 mg melatonin 20:05' }, evening);
    expect(ask('Maya skipped melatonin at 20:10')).toEqual([]);
    expect(ask('gave Maya 2.5 mg melatonin 20:10')).toHaveLength(1);
    journal.delete(entry.id, evening);
    expect(ask('gave Maya 2.5 mg melatonin 20:10')).toEqual([]);
  });

  it.each([
    ['gave Maya tylenol 500 mg 19:40', 'gave Maya paracetamol 0.5 g 20:10', 'this'],
    ['gave Maya acetaminophen 500 mg 19:40', 'gave Maya panadol 500 mg 20:10', 'this'],
    ['gave Maya 400 mg ibuprofin 19:40', 'gave Maya nurofen 400 mg 20:10', 'this'],
    ['gave Maya 2.5 mg melatonine 19:40', 'gave Maya circadin 2 mg 20:10', 'this'],
    ['Maya took 2 tablets co-codamol 19:40', 'gave Maya paracetamol 500 mg 20:10', 'paracetamol + codeine'],
  ])('under a brand, another country’s name or a misspelling is the same: %s', (first, second, what) => {
    const { journal, ask } = newJournal();
    journal.add({ text: first, observer: 'Nana' }, evening);
    expect(ask(second)).toEqual([`Nana recorded ${what} at 19:40. Another one?`]);
  });

  it('before midnight counts after it', () => {
    const { journal, ask } = newJournal();
    journal.add({ text: 'gave Maya 2.5 mg melatonin', observer: 'Nana' }, at('2026-02-08T23:50:00'));
    expect(ask('gave Maya 2.5 mg melatonin', at('2026-02-09T00:20:00'))).toEqual([
      'Nana recorded this yesterday at 23:50. Another one?',
    ]);
  });

  it('is as near as half of what usually lies between two: every four hours is not every night', () => {
    const { journal, ask } = newJournal();
    for (const time of ['07:00', '11:00', '15:00', '19:00'])
      journal.add({ text: `gave Maya calpol 5 ml ${time}`, observer: 'Nana' }, evening);
    expect(ask('gave Maya calpol 5 ml 21:05')).toEqual([]);
    expect(ask('gave Maya calpol 5 ml 20:30')).toEqual(['Nana recorded this at 19:00. Another one?']);
  });

  it('is not the note itself that is being changed', () => {
    const { journal } = newJournal();
    const { entry } = journal.add({ text: 'gave Maya 2.5 mg melatonin 20:10' }, evening);
    const change = { text: 'gave Maya 2.5 mg melatonin 20:15', subject: 'Maya' };
    expect(journal.parse({ ...change, entry: entry.id }, evening).doseQuestions).toBeUndefined();
    expect(journal.parse(change, evening).doseQuestions).toHaveLength(1);
    expect(journal.edit({ id: entry.id, text: change.text }, evening).doseQuestions).toBeUndefined();
  });

  it('is told afterwards where nobody was asked, in a script or a sealed line, and named where several are in one', () => {
    const { journal } = newJournal();
    const first = journal.add(
      { text: 'gave Maya 2.5 mg melatonin 19:40 and 250 mg keppra', observer: 'Nana' },
      evening,
    );
    expect(first).not.toHaveProperty('doseQuestions');
    const again = journal.add({ text: 'gave Maya 2.5 mg melatonin 20:00 and 250 mg keppra' }, evening);
    expect(again.doseQuestions).toEqual([
      'Nana recorded melatonin at 19:40. Another one?',
      'Nana recorded levetiracetam at 19:40. Another one?',
    ]);
  });

  it('in a long pasted page is asked about a few times, not a hundred', () => {
    const { journal, ask } = newJournal();
    const page = Array.from({ length: 30 }, (_, i) => `gave Maya 2.5 mg melatonin 20:${10 + i}`).join('\n');
    journal.add({ text: 'gave Maya 2.5 mg melatonin 20:00', observer: 'Nana' }, evening);
    expect(ask(page).length).toBeLessThanOrEqual(8);
    expect(ask(page).length).toBeGreaterThan(0);
  });
});

describe('an amount ten times away from their own', () => {
  it.each([
    ['2.5 mg melatonin', '25 mg melatonin', 'Usually 2.5 mg. Is 25 mg right?'],
    ['2.5 mg melatonin', '25 melatonin', 'Usually 2.5 mg. Is 25 right?'],
    ['2.5 mg melatonin', '0.25 mg melatonin', 'Usually 2.5 mg. Is 0.25 mg right?'],
    ['50 mcg levothyroxine', '50 mg levothyroxine', 'Usually 50 mcg. Is 50 mg right?'],
    ['1 g paracetamol', '10000 mg tylenol', 'Usually 1 g. Is 10000 mg right?'],
    ['4 units insulin', '40 units insulin', 'Usually 4 units. Is 40 units right?'],
    ['5 ml calpol', '50 ml calpol', 'Usually 5 ml. Is 50 ml right?'],
  ])('after %s: %s', (usual, given, question) => {
    const { nights, ask } = newJournal();
    nights(`gave Maya ${usual} 20:10`);
    expect(ask(`gave Maya ${given} 20:10`)).toEqual([question]);
    expect(ask(`gave Maya ${usual} 20:10`)).toEqual([]);
  });

  it.each([
    ['1000 mg paracetamol', '1 g paracetamol'],
    ['0.05 mg levothyroxine', '50 mcg levothyroxine'],
    ['250 mg keppra', '1 keppra'],
    ['250 mg keppra', '2 tablets of keppra'],
    ['5 ml calpol', '1 tsp calpol'],
    ['2.5 mg melatonin', '5 mg melatonin'],
    ['2.5 mg melatonin', '2.5-5 mg melatonin'],
  ])('after %s nothing is asked about %s', (usual, given) => {
    const { nights, ask } = newJournal();
    nights(`gave Maya ${usual} 20:10`);
    expect(ask(`gave Maya ${given} 20:10`)).toEqual([]);
  });

  it('is not asked of few records, of another person’s, nor of an amount they had twice before', () => {
    const { nights, ask } = newJournal();
    nights('gave Leo 2.5 mg melatonin 20:10');
    nights('gave Maya 2.5 mg melatonin 20:10', [1, 2]);
    expect(ask('gave Maya 25 mg melatonin 20:10')).toEqual([]);
    nights('gave Maya 2.5 mg melatonin 20:10', [3, 4, 5, 6, 7]);
    expect(ask('gave Maya 25 mg melatonin 20:10')).toHaveLength(1);
    nights('gave Maya 25 mg melatonin 20:10', [8, 9]);
    expect(ask('gave Maya 25 mg melatonin 20:10')).toEqual([]);
  });

  it.each([
    ['gave Maya 10 tablets of 2.5 mg melatonin 20:10', '10 tablets of 2.5 mg'],
    ['gave Maya melatonin 10 x 2.5 mg 20:10', '10 x 2.5 mg'],
  ])('is what so many of a strength are together: %s', (line, given) => {
    const { nights, ask } = newJournal();
    nights('gave Maya 2.5 mg melatonin 20:10');
    expect(ask(line)).toEqual([`Usually 2.5 mg. Is ${given} right?`]);
    expect(ask(line.replace('10', '2'))).toEqual([]);
  });

  it('is compared with what is recorded about the medicine while there are few doses', () => {
    const { journal, nights, ask } = newJournal();
    const line = 'gave Maya 25 mg melatonin 20:10';
    expect(ask(line)).toEqual([]);
    const said = { kind: 'medicine', status: 'diagnosed', saidBy: 'Anna' } as const;
    journal.facts.add({ ...said, subject: 'Maya', value: 'melatonin 2.5 mg at night' }, daysBefore(30));
    expect(ask(line)).toEqual(['Recorded as 2.5 mg. Is 25 mg right?']);
    expect(ask('gave Maya 10 tablets of 2.5 mg melatonin 20:10')).toHaveLength(1);
    expect(ask('gave Maya 5 mg melatonin 20:10')).toEqual([]);
    expect(ask('gave Maya 250 mg keppra 20:10')).toEqual([]);
    expect(ask('gave Leo 25 mg melatonin 20:10')).toEqual([]);
    nights('gave Maya 25 mg melatonin 20:10');
    expect(ask(line), 'what was given tells more').toEqual([]);
  });

  it('is asked of what a person corrected, not of what the words say', () => {
    const { journal, nights } = newJournal();
    nights('gave Maya 2.5 mg melatonin 20:10');
    const text = 'gave Maya 25 mg melatonin 20:10';
    const { events, doseQuestions } = journal.parse({ text }, evening);
    expect(doseQuestions).toHaveLength(1);
    const right = events.map((event) => ({
      ...event,
      amount: { value: 2.5, unit: 'mg', original: '2.5 mg' },
    }));
    expect(journal.parse({ text, events: right }, evening).doseQuestions).toBeUndefined();
  });
});

it('no question says what is right, too much or allowed', () => {
  const { journal, nights, ask } = newJournal();
  nights('gave Maya 2.5 mg melatonin 20:10');
  journal.add({ text: 'gave Maya 2.5 mg melatonin 20:00', observer: 'Nana' }, evening);
  const said = ask('gave Maya 25 mg melatonin 20:10');
  expect(said).toHaveLength(2);
  for (const question of said) {
    expect(question).toMatch(/\?$/);
    expect(question).not.toMatch(/too (?:much|little)|safe|danger|should|overdose|do not/i);
  }
});

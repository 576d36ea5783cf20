import { afterAll, describe, expect, it, test } from 'vitest';
import { putsRight } from './reading/puts-right.ts';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-05T20:30', 'gave 10 ml ibuprofen at 18:00'],
  ['2026-01-05T20:50', 'it was 5 ml, not 10'],
  ['2026-01-06T20:30', 'ice cream after lunch'],
  ['2026-01-07T20:30', 'ice cream at 15:00'],
  ['2026-01-08T20:30', 'correction: the ice cream on Wednesday was sorbet, no milk in it'],
  ['2026-01-12T20:30', 'migraine 6/10 at 12:15'],
  ['2026-01-13T20:30', "scratch that, yesterday's migraine was 5/10"],
  ['2026-01-20T20:30', 'fell off the swing on Monday'],
  ['2026-01-21T20:30', 'scratch that, it was Tuesday'],
  ['2026-01-24T20:30', 'vomited at 16:00'],
  ['2026-01-24T20:40', 'scratch that'],
  ['2026-01-26T20:30', 'two tablets of paracetamol at 8:00 and ibuprofen 5 ml at 9:00'],
  ['2026-01-26T20:40', 'I meant 7 ml'],
  ['2026-02-03T20:40', 'no cramps for weeks'],
  ['2026-02-03T20:41', 'cramps 3/10 this evening'],
  ['2026-02-04T09:40', 'itch 4/10 at 9:30'],
  ['2026-02-04T20:40', 'no itch today'],
  ['2026-02-05T08:40', 'no itch today'],
  ['2026-02-05T20:40', 'itch 4/10 at 20:00'],
  ['2026-02-06T20:40', 'headache 4/10 at 20:00'],
  ['2026-02-06T20:50', 'headache 7/10 at 20:00'],
  ['2026-02-07T10:30', 'no rash at 10:00'],
  ['2026-02-07T20:30', 'rash 3/10 at 19:00'],
  ['2026-02-08T20:30', 'two glasses of milk'],
  ['2026-02-10T20:30', 'cetirizine 10 ml at 18:10'],
  ['2026-02-11T09:00', 'I wrote 10 ml cetirizine yesterday, it was 5 ml'],
  ['2026-02-12T20:30', 'earache 5/10 at noon'],
  ['2026-02-13T09:00', 'I said the earache yesterday was 5/10, it was more like 7'],
  ['2026-02-09T20:30', 'magnesium 100 mg from today for the seizures'],
]);
afterAll(() => home.llm.close());

async function told(question: string) {
  const { known, unknown, evidence } = await home.ask(question);
  return { known: known.map(({ text }) => text), unknown: unknown.map(({ text }) => text), evidence };
}

describe('what a later note puts right', () => {
  it('an amount counts as the newer note has it, and both notes are shown', async () => {
    const { known, evidence } = await told('how much ibuprofen did she get on 5 January?');
    expect(known[0]).toContain('5 mL in all');
    expect(known[1]).toBe('1 note of these is counted as a later one puts it right: “it was 5 ml, not 10”.');
    expect(evidence.map(({ text }) => text).sort()).toEqual([
      'gave 10 ml ibuprofen at 18:00',
      'it was 5 ml, not 10',
    ]);
  });

  it('what was written and what it was stand in one line', async () => {
    expect((await told('how much cetirizine did she get on 10 February?')).known[0]).toContain('5 mL');
    expect((await told('how often did she get cetirizine?')).known[0]).toContain('once');
    expect((await told('how often did she have earache?')).known[0]).toContain('once');
    expect((await told('worst earache?')).known[0]).toContain('7/10');
  });

  it('a strength is one attack, not two', async () => {
    expect((await told('how often did she have a migraine?')).known[0]).toContain('written down once');
    expect((await told('worst migraine?')).known[0]).toContain('5/10, on 12 January at 12:15');
  });

  it('a day is the one that was put right', async () => {
    expect((await told('when did she fall?')).known[0]).toBe('Fall was written down once: on 20 January.');
    expect((await told('did she fall on 19 January?')).known.join()).toContain('Outside that time');
  });

  it('what was something else is not counted, also not out of the note that says so', async () => {
    expect((await told('how often did she have ice cream?')).known.slice(0, 2)).toEqual([
      'Ice cream was written down once, on 1 day.',
      'The day: 6 January.',
    ]);
  });

  it('what was taken back is said to be', async () => {
    const { known, unknown } = await told('how often did she vomit?');
    expect(known).toEqual([
      '1 note of vomiting was taken back by a later note: on 24 January at 16:00. It is not counted.',
    ]);
    expect(unknown[0]).toContain('Nothing else is recorded about vomiting');
  });

  it('of two doses in a note it is the one in that unit', async () => {
    expect((await told('how much ibuprofen did she get on 26 January?')).known[0]).toContain('7 mL in all');
    expect((await told('how much paracetamol did she get on 26 January?')).known[0]).toContain('2 tablets');
  });
});

describe('two notes of one moment that are against each other', () => {
  it('are both shown, and none is preferred', async () => {
    const both = (texts: readonly string[]) => texts.filter((text) => text.startsWith('Both are written'));
    expect(both((await told('did she have cramps on 3 February?')).known)).toEqual([
      'Both are written on 3 February in the evening: “no cramps for weeks” and “cramps 3/10 this evening”. Which of them holds, the notes do not say.',
    ]);
    expect(both((await told('worst headache?')).known)[0]).toContain(
      '“headache 4/10 at 20:00” and “headache 7/10',
    );
    // What came after the note that there was none is not against it.
    expect(both((await told('when did she itch?')).known)).toHaveLength(1);
    expect(both((await told('when did she have a rash?')).known)).toEqual([]);
  });
});

describe('what is no time of its own', () => {
  it('two glasses are milk once', async () => {
    expect((await told('how often did she have milk?')).known[0]).toContain('written down once');
  });

  it('what a medicine is begun for did not happen that day', async () => {
    const { known } = await told('how often did she have a seizure?');
    expect(known.join()).not.toContain('written down');
  });
});

test('only a note that tells of an older one puts anything right', () => {
  for (const line of [
    'correction dose 3 units humalog',
    'take 5 ml, not 10, says the doctor',
    'itch 3/10, not as bad as yesterday',
    'was it 5 ml, not 10?',
    'rash on the arm, not the leg',
    'sorry day, felt low',
    'slept 8 h, did not wake',
    'blood pressure was 128/82, not bad',
  ])
    expect(putsRight(line), line).toBeUndefined();
});

test('what it was instead is read', () => {
  expect(putsRight('not 10 but 5 ml')).toBeUndefined();
  expect(putsRight('sorry, she slept 8 h not 6')).toMatchObject({ old: 6, value: { number: 8, unit: 'h' } });
  expect(putsRight('it was not 10 but 5 ml')).toMatchObject({ old: 10, value: { number: 5, unit: 'mL' } });
  expect(putsRight('scratch that, it was Tuesday')).toMatchObject({ moves: true, weekday: 1 });
  expect(putsRight('Correction: the rash was mild')?.other).toBeUndefined();
  expect(putsRight('ignore my last note, wrong child')).toMatchObject({ notSo: true });
});

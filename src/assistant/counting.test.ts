import { afterAll, expect, it } from 'vitest';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-05T20:30', 'tired today, fatigue 5/10'],
  ['2026-01-06T20:30', 'tired'],
  ['2026-01-08T20:30', 'blood pressure 140/90 at 8:00'],
  ['2026-01-10T20:30', 'seizure at 7:00, seizure at 15:00'],
  ['2026-01-11T20:30', 'keppra 250 mg at 7:30, keppra 250 mg at 19:30'],
  ['2026-01-12T20:30', 'tonic-clonic seizure at 10:30, 4 minutes'],
  ['2026-01-14T20:30', 'absence seizure at 11:00'],
  ['2026-01-16T20:30', 'skipped keppra this morning'],
  ['2026-01-17T20:30', 'refused keppra this morning'],
]);
afterAll(() => home.llm.close());

async function first(question: string) {
  return (await home.ask(question)).known[0];
}

it('a thing that one note names twice was there once', async () => {
  expect((await first('how often was she tired?'))?.text).toMatch(
    /^Fatigue was written down twice, on 2 days/,
  );
  expect((await first('how often was her blood pressure taken?'))?.text).toContain('written down once');
});

it('two times of one day in a note are two, and so are two doses', async () => {
  const answer = await home.ask('how many seizures were there altogether?');
  expect(answer.known[0]?.text).toContain('written down 4 times');
  expect((await first('how often did she get keppra?'))?.text).toContain('written down twice');
});

it('a seizure with a name of its own counts as one, and the answer says so', async () => {
  const answer = await home.ask('how often did she have a seizure?');
  expect(answer.known[0]?.counted?.map(({ because }) => because)).toContain(
    'says “tonic-clonic seizure”, which counts as seizure',
  );
  expect(answer.known[0]?.text).toMatch(
    /^Seizure was written down 4 times \(1 of them as tonic-clonic seizure and 1 of them as absence seizure\), on 3 days/,
  );
  expect((await first('how often did she have an absence seizure?'))?.text).toContain('written down once');
});

it('an absence after the last seizure is told beside it, and is not said to be the last seizure', async () => {
  const other = diary([
    ['2026-01-12T20:30', 'tonic-clonic seizure at 10:30, 4 minutes'],
    ['2026-01-14T20:30', 'absence at 11:00, 15 seconds'],
  ]);
  const { known, maybe } = await other.ask('when did she last have a seizure?');
  expect(known.map(({ text }) => text)).toEqual([
    'Seizure was last written down on 12 January at 10:30 (tonic-clonic seizure, 4 min), 44 days ago.',
  ]);
  expect(maybe.map(({ text, why }) => [text, why])).toEqual([
    [
      'Absence seizure was last written down on 14 January at 11:00 (15 s), 42 days ago.',
      'It may be meant as seizure too; the note does not call it that.',
    ],
  ]);
  other.llm.close();
});

it('the two numbers of a blood pressure are told together', async () => {
  expect((await first('last blood pressure?'))?.text).toMatch(
    /^Blood pressure was last written down on 8 January at 08:00 \(systolic blood pressure 140.*, diastolic blood pressure 90.*\), 48 days ago\.$/,
  );
});

it('two ways that a dose can go are both counted when both are asked for', async () => {
  expect((await first('How often was Keppra forgotten or refused?'))?.text).toBe(
    'Levetiracetam was written down as skipped or refused twice, on 2 days.',
  );
});

it('a dose that another was given, told on this page, is not counted by its words', async () => {
  const two = diary([['2026-02-03T20:30', 'ibuprofen 5 ml at 8:00']]);
  two.write('2026-02-04T17:00', 'gave Maya 5 ml ibuprofen at 15:30', 'Jonas');
  const answer = await two.ask('when did Jonas last take ibuprofen?');
  // The note may be quoted; it is no dose of his.
  expect(answer.known.map(({ text }) => text).join()).not.toMatch(/written down on|5 mL,/);
  two.llm.close();
});

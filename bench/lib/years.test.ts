import { expect, test } from 'vitest';
import type { Answer } from '../../src/contract/index.ts';
import { writeYear } from './years.ts';
import { expectedOf } from './years-expected.ts';
import { judge, unsupported } from './years-judge.ts';
import { readQuestions } from './years-questions.ts';
import { stated } from './years-said.ts';

test('a seed writes the same year each time, and another seed another one', () => {
  const year = writeYear(1);
  expect(writeYear(1)).toEqual(year);
  const others = new Set(year.map(({ day, text }) => `${day} ${text}`));
  const second = writeYear(2);
  expect(second.filter(({ day, text }) => others.has(`${day} ${text}`)).length).toBeLessThan(
    second.length / 5,
  );
  for (const lines of [year, second]) {
    expect(lines.length).toBeGreaterThan(900);
    expect(lines.length).toBeLessThan(1300);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  }
});

test('every question has a truth in any year, and enough of them have no answer', () => {
  const questions = readQuestions();
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.length).toBeGreaterThanOrEqual(165);
  expect(questions.filter(({ truth }) => truth.ask === 'nothing').length).toBeGreaterThanOrEqual(35);
  const held = questions.filter(({ heldBack }) => heldBack).length / questions.length;
  expect(held).toBeGreaterThan(0.25);
  expect(held).toBeLessThan(0.42);
  for (const seed of [1, 2, 3, 4, 5]) {
    const lines = writeYear(seed);
    for (const question of questions) expect(() => expectedOf(question, lines), question.id).not.toThrow();
  }
});

test('days are read out of a sentence as it lists them, and their digits are no numbers', () => {
  const said = stated(
    'Itch was written down 4 times: 8, 10 and 16 June, 25 July 2025 and 1 h 30 min on 3 May at 07:45.',
  );
  expect([...said.days].sort()).toEqual([
    '2025-07-25',
    '2026-05-03',
    '2026-06-08',
    '2026-06-10',
    '2026-06-16',
  ]);
  expect(said.numbers).toEqual([4, 1, 30]);
  expect(said.minutes).toContain(90);
});

const question = readQuestions().find(({ id }) => id === 'w01');
if (question === undefined) throw new Error('the question of the last hypo is gone');
const lines = writeYear(1);
const hypos = lines.filter(({ happened }) => happened.some(({ name }) => name === 'hypo'));
const last = hypos.at(-1);
if (last === undefined) throw new Error('the year has no hypo');
const keys = new Map(lines.map(({ key }) => [key, key]));

function answering(day: string, key: string): Answer {
  return {
    question: question?.q ?? '',
    subject: 'Walter',
    redFlags: [],
    understood: { form: 'last-time', inWords: '' },
    known: [{ text: `A hypo was last written down on ${day}.`, evidence: [key] }],
    unknown: [],
    maybe: [],
    evidence: [{ id: key, type: 'entry', entryId: key as Answer['evidence'][0]['entryId'], text: '' }],
    dropped: 0,
    model: null,
    crumbOffered: false,
    searched: { entries: 0, passages: 0, from: null, to: null },
  };
}

const verdictOf = (answer: Answer, year = lines) =>
  judge(expectedOf(question, year), answer, question.truth, keys);
const saidDay = last.happened[0]?.day ?? '';

test('a right answer is right; another day, another note or another truth is not', () => {
  expect(verdictOf(answering(saidDay, last.key)).why).toBeNull();
  expect(verdictOf(answering('2025-09-02', last.key))).toMatchObject({
    said: false,
    cited: true,
    falseAt: 0,
  });
  expect(verdictOf(answering(saidDay, hypos[0]?.key ?? ''))).toMatchObject({
    said: true,
    cited: false,
    precision: 0,
  });
  // The truth broken: the last hypo never happened.
  const broken = lines.filter(({ key }) => key !== last.key);
  expect(verdictOf(answering(saidDay, last.key), broken)).toMatchObject({
    said: false,
    cited: false,
    recall: 0,
  });
});

test('a sentence with a day, a count or an amount that none of its notes has is without support', () => {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const why = (text: string) => {
    const answer = answering(saidDay, last.key);
    return unsupported({ text, evidence: [last.key] }, answer, byKey, keys);
  };
  expect(why(`A hypo was last written down on ${saidDay}.`)).toBeNull();
  expect(why('A hypo was last written down on 2025-12-24.')).toContain('2025-12-24');
  expect(why('A hypo was written down 7 times.')).toContain('7 times');
  expect(why('Sugar was 333 mg/dL.')).toContain('333');
  expect(unsupported({ text: 'All is well.', evidence: [] }, answering(saidDay, last.key), byKey, keys)).toBe(
    'cites nothing',
  );
});

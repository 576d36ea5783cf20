import { afterAll, describe, expect, it } from 'vitest';
import type { Answer, AskStep } from '../contract/index.ts';
import type { GenerateRequest, Llm } from '../llm/index.ts';
import { isOpen } from './model-read.ts';
import { readQuery } from './query.ts';
import { diary, NOW, winter } from './testing.ts';

const quiet = winter();
afterAll(() => quiet.llm.close());

const lines = [
  ['2026-02-01T10:00', 'MRI of the head at the clinic, seizure at 9:00'],
  ['2026-02-10T10:00', 'second MRI'],
  ['2026-02-12T20:30', 'school trip to the zoo, happy and tired'],
  ['2026-02-14T10:00', 'gave her the pink stuff from the chemist'],
  ['2026-02-16T10:00', 'itch 3/10 at 9:00'],
] as const;
const question = 'when did Maya have a scan of her head the last time';

/** A home in which a model that may read questions takes them for this. */
function home(
  said: string | ((request: GenerateRequest) => string),
  tasks: readonly string[] = ['question'],
) {
  const asked: GenerateRequest[] = [];
  const llm: Llm = {
    ...quiet.llm,
    writer: (task) => (tasks.includes(task) ? { id: 'reader', name: 'a reader' } : null),
    warm: async () => {},
    generate: async (request) => {
      asked.push(request);
      return typeof said === 'string' ? said : said(request);
    },
  };
  return { asked, ...diary(lines, { llm, wording: 'on' }) };
}

const mri = (kind = 'last-time') => JSON.stringify({ kind, name: 'mri' });

describe('a question whose thing code does not know', () => {
  it('is answered by code as a model reads it, and says who read it; code’s own answer was there first', async () => {
    const told: [Answer, boolean][] = [];
    const steps: AskStep[] = [];
    const { assistant, asked } = home(mri());
    const answer = await assistant.ask({ question, subject: 'Maya' }, NOW, {
      onAnswer: (each, final) => told.push([each, final]),
      onStep: (step) => steps.push(step),
    });
    expect(asked).toHaveLength(1);
    expect(told.map(([, final]) => final)).toEqual([false, true]);
    expect(told[0]?.[0].understood.readBy).toBeUndefined();
    expect(told[0]?.[0].known[0]?.text).toContain('MRI of the head');
    expect(steps).toEqual([{ doing: 'reading' }]);
    expect(answer.understood).toMatchObject({ readBy: 'model', parts: { what: ['mri'], form: 'last-time' } });
    expect(answer.known[0]).toMatchObject({ byCode: true });
    expect(answer.known[0]?.text).toContain('10 February');
  });

  it('may only be taken for what its closest notes are about, out of closed lists', async () => {
    const { asked, ask } = home(mri());
    await ask(question);
    const { kind, name } = (asked[0]?.schema?.properties ?? {}) as Record<string, { enum: string[] }>;
    expect(name?.enum).toContain('mri');
    expect(name?.enum).toContain('none');
    expect(name?.enum).not.toContain('happy');
    expect(kind?.enum).not.toContain('recall');
  });

  it.each([
    ['none of them', JSON.stringify({ kind: 'last-time', name: 'none' })],
    ['another kind of question', mri('how-often')],
    ['what none of those notes is about', JSON.stringify({ kind: 'last-time', name: 'itch' })],
    ['half a sentence', '{"kind":"last-ti'],
    ['nothing', ''],
  ])('stays as code read it where the model says %s', async (_what, said) => {
    const answer = await home(said).ask(question);
    const plain = await home('', []).ask(question);
    expect(answer.understood).toEqual(plain.understood);
    expect(answer.known.map(({ text }) => text)).toEqual(plain.known.map(({ text }) => text));
  });

  it('goes on from what the model read, and a person’s correction stands instead of it', async () => {
    const { assistant } = home(mri());
    await assistant.ask({ question, subject: 'Maya' }, NOW);
    const next = await assistant.ask({ question: 'and how often?', subject: 'Maya' }, NOW);
    expect(next.understood.parts?.what).toEqual(['mri']);
    const corrected = { what: 'scan of the head' };
    const right = await assistant.ask({ question, subject: 'Maya', corrected }, NOW);
    expect(right.understood.readBy).toBeUndefined();
    expect(right.understood.parts?.what).toEqual(['scan head']);
  });
});

it.each([
  'how much of the pink stuff may I give her?',
  'how often should I give the pink stuff?',
  'how many of the pink ones can she take?',
])('what may be given or changed is never open to a model: %s', (text) => {
  const { db } = quiet;
  expect(isOpen(readQuery(text, { subject: 'Maya' }, db, NOW))).toBe(false);
  expect(isOpen(readQuery('how often was there pink stuff?', { subject: 'Maya' }, db, NOW))).toBe(true);
});

describe('a model is not asked at all', () => {
  it.each([
    ['what code can read', 'when did Maya last have a seizure?'],
    ['whether a medicine may be given or changed', 'how much of the pink stuff may I give her?'],
    ['what is to come', 'when will the last scan of her head be?'],
    ['what no note comes close to', 'what was the last time she flew a kite over water?'],
  ])('%s', async (_what, text) => {
    const { asked, ask } = home(mri());
    await ask(text);
    expect(asked).toEqual([]);
  });

  it('where it did not pass its exam for it, or the person wants none', async () => {
    const failed = home(mri(), ['wording']);
    await failed.ask(question);
    expect(failed.asked.filter(({ task }) => task === 'question')).toEqual([]);
    const { assistant, asked } = home(mri());
    await assistant.ask({ question, subject: 'Maya', noModel: true }, NOW);
    expect(asked).toEqual([]);
  });
});

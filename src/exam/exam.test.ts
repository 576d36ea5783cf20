import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ExamResult, type ExamTask, TendError } from '../contract/index.ts';
import { EXAM_VERSIONS } from '../llm/exam-versions.ts';
import type { GenerateRequest } from '../llm/index.ts';
import { createExam } from './exam.ts';
import { readPapers } from './papers.ts';
import type { Candidate } from './part.ts';
import { openRoom } from './room.ts';

const itemsFolder = join('models', 'exams', 'items');
const papers = readPapers(itemsFolder);
const room = openRoom();
afterAll(() => room.close());

const facts = (prompt: string) => [...prompt.matchAll(/^\d+\. (.*)$/gm)].map((match) => match[1] ?? '');
const sentences = (change: (fact: string) => string) => (request: GenerateRequest<string>) =>
  JSON.stringify({ sentences: facts(request.prompt).map(change) });
const left = (prompt: string) => /Not listed yet: (.*)/.exec(prompt)?.[1]?.split(' | ') ?? [];
const offered = (prompt: string) => /\nOf: (.*)/.exec(prompt)?.[1]?.split(', ') ?? [];
const event = (kind: string, name: string) => ({ kind, name, amount: '', severity: '' });

/** What stands in a model's place: one that is bad in each way a model can be. */
const bad: readonly (readonly [
  task: ExamTask,
  how: string,
  says: (request: GenerateRequest<string>) => string,
])[] = [
  ['wording', 'repeats every fact', sentences((fact) => fact)],
  [
    'wording',
    'adds a judgement',
    sentences((fact) => `${fact.replace('written down', 'noted')} That is normal.`),
  ],
  ['wording', 'gives no answer in the form', () => '{"sentences":["'],
  [
    'question',
    'takes the first name always',
    ({ prompt }) => JSON.stringify({ kind: 'how-often', name: /Names: ([^,]*)/.exec(prompt)?.[1] }),
  ],
  ['question', 'finds none meant', () => '{"kind":"how-often","name":"none"}'],
  ['support', 'says yes to everything', () => '{"supported":"yes"}'],
  ['support', 'says no to everything', () => '{"supported":"no"}'],
  [
    'events',
    'proposes every word',
    ({ prompt }) =>
      JSON.stringify({
        events: left(prompt).map((run) => event('observation', run.split(' ').slice(0, 4).join(' '))),
      }),
  ],
  ['events', 'proposes nothing', () => '{"events":[]}'],
  [
    'needed',
    'wants to know everything',
    ({ prompt }) => JSON.stringify({ needs: offered(prompt).slice(0, 6) }),
  ],
  ['needed', 'wants to know nothing', () => '{"needs":[]}'],
];

/** Weighs words as surely as it says them. */
function candidateOf(says: (request: GenerateRequest<string>) => string | Promise<string>): Candidate {
  return {
    generate: async (request) => says(request),
    async weigh({ begun, words, ...request }) {
      const said = await says({ ...request, maxTokens: 12 });
      return words.map((word) => (said === `${begun}${word}"}` ? 1 : 0));
    },
  };
}

async function resultOf(task: ExamTask, candidate: Candidate) {
  const paper = papers.find((one) => one.task === task);
  if (paper === undefined) throw new Error(`there is no paper for ${task}`);
  const counts = [];
  for (let at = 0; at < paper.items; at++) counts.push(await paper.take(at, candidate, room));
  return paper.result(counts);
}

describe('the exam', () => {
  test.each(bad)('%s: a model that %s does not pass', async (task, _, says) => {
    expect((await resultOf(task, candidateOf(says))).passed).toBe(false);
  });

  test('wording: a model that says the same in other words passes', async () => {
    const says = sentences((fact) => fact.replace('written down', 'noted'));
    expect((await resultOf('wording', candidateOf(says))).passed).toBe(true);
  });

  test.each(papers.map((paper) => [paper.task, paper] as const))(
    '%s: results count for this prompt, these items and these marks only (raise EXAM_VERSIONS and examine the shipped models again)',
    (task, paper) => {
      expect(EXAM_VERSIONS[task]).toBe(paper.version);
      expect(paper.items).toBeGreaterThanOrEqual(20);
    },
  );
});

describe('taking it', () => {
  const taking = (says: Parameters<typeof candidateOf>[0]) => {
    const kept: ExamResult[] = [];
    const exam = createExam({
      llm: {
        examinee: () => ({ ...candidateOf(says), warm: async () => {} }),
        examined: (_, results) => kept.push(...results),
        status: () => ({ models: [], backend: 'cpu', threads: 1, build: 'llama.cpp test', folder: '' }),
      },
      itemsFolder,
      today: () => '2026-12-01',
    });
    return { kept, take: exam.take };
  };

  test('stopped in the middle of a part keeps nothing of it, and what was finished before', async () => {
    const stop = new AbortController();
    const { kept, take } = taking(async (request) => {
      if (request.task === 'support') stop.abort();
      return '{"kind":"how-often","name":"none"}';
    });
    const told: string[] = [];
    const taken = take('any', {
      tasks: ['question', 'support'],
      signal: stop.signal,
      onProgress: ({ task, done, of }) => told.push(`${task} ${done}/${of}`),
    });
    await expect(taken).rejects.toMatchObject({ code: 'cancelled' });
    expect(kept).toMatchObject([{ task: 'question', passed: false, items: 24, date: '2026-12-01' }]);
    expect(told).toContain('question 24/24');
    expect(told.at(-1)).toBe('support 0/28');
  });

  test('a model that breaks down is not graded by the answers it did not give', async () => {
    const { kept, take } = taking(async () => {
      // The app itself goes on with code’s own words.
      throw new TendError('model-crashed', 'gone');
    });
    const signal = new AbortController().signal;
    await expect(take('any', { tasks: ['wording'], signal, onProgress: () => {} })).rejects.toThrow('gone');
    expect(kept).toEqual([]);
  });
});

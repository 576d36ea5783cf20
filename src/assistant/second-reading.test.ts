import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/index.ts';
import { type Llm, readCatalogue, type WeighRequest } from '../llm/index.ts';
import { realLlm } from '../llm/testing.ts';
import { support, supported } from './index.ts';
import { NOW, winter } from './testing.ts';

const quiet = winter();
afterAll(() => quiet.llm.close());
const question = 'When did Maya last have melatonin?';
const own = 'Melatonin was last written down on 20 February at 20:00 (3 mg), 5 days ago.';
const kind = 'The last note of melatonin is from 20 February at 20:00 (3 mg), 5 days ago.';
const wrong = 'The last note of melatonin is from 21 February at 20:00 (3 mg), 4 days ago.';

/** The shares of yes and no. */
type Reads = (request: WeighRequest) => readonly number[];

/** Words each fact as it is told to, and reads the wording again so too. */
function home(worded: string | ((fact: string) => string), reads: Reads) {
  const sayOf = typeof worded === 'string' ? () => worded : worded;
  const asked: WeighRequest[] = [];
  const llm: Llm = {
    ...quiet.llm,
    writer: () => ({ id: 'two', name: 'two readings' }),
    generate: async (request) => {
      const facts = [...request.prompt.matchAll(/^\d+\. (.+)$/gm)].map(([, fact = '']) => fact);
      return JSON.stringify({ sentences: facts.map(sayOf) });
    },
    weigh: async (request) => {
      asked.push(request);
      return reads(request);
    },
  };
  return { asked, ...winter({ llm, wording: 'on' }) };
}

const no: Reads = () => [0.2, 0.8];
const yes: Reads = () => [0.95, 0.05];
const texts = (answer: Answer) => answer.known.map(({ text }) => text);

describe('a second reading', () => {
  it('that says no takes the model’s sentence away, and code’s own stands whole in its place', async () => {
    const plain = await quiet.ask(question);
    const answer = await home(kind, no).ask(question);
    expect(texts(answer)).toEqual(texts(plain));
    expect(answer.known.every(({ byCode }) => byCode)).toBe(true);
    expect(answer.dropped).toBe(1);
  });

  it('that says yes to everything adds nothing that code refused, and is not even asked about it', async () => {
    const { ask, asked } = home(wrong, yes);
    expect(texts(await ask(question))).toEqual([own]);
    expect(asked).toEqual([]);
  });

  it('that says yes leaves the wording; it was shown each of the two sentences as the other’s evidence, and that first', async () => {
    const { ask, asked } = home(kind, yes);
    expect(texts(await ask(question))).toEqual([kind]);
    expect(asked.map(({ prompt }) => prompt)).toEqual([
      `Evidence: ${own}\nSentence: ${kind}`,
      `Evidence: ${kind}\nSentence: ${own}`,
    ]);
  });

  it.each([own, kind])(
    'that doubts it one way round takes it away (“%s” as the evidence)',
    async (doubted) => {
      const reads: Reads = ({ prompt }) =>
        prompt.startsWith(`Evidence: ${doubted}`) ? [0.6, 0.4] : [0.85, 0.15];
      expect(texts(await home(kind, reads).ask(question))).toEqual([own]);
      expect(texts(await home(kind, () => [0.85, 0.15]).ask(question))).toEqual([kind]);
    },
  );

  it.each([[[0.6, 0.4]], [[0.5, 0.5]], [[Number.NaN, Number.NaN]], [[]]])(
    'that only leans to yes (%s) is no yes',
    async (shares) => {
      expect(texts(await home(kind, () => shares).ask(question))).toEqual([own]);
    },
  );

  it('that is stopped in the middle leaves code’s own for what was not read, and counts it against nobody', async () => {
    const stop = new AbortController();
    const steps: unknown[] = [];
    const { assistant } = home(
      (fact) => fact.replace('written down', 'noted'),
      () => {
        stop.abort();
        return [0.95, 0.05];
      },
    );
    const answer = await assistant.ask(
      { question: 'When did Maya have melatonin and milk?', subject: 'Maya' },
      NOW,
      {
        signal: stop.signal,
        onStep: (step) => steps.push(step),
      },
    );
    const byModel = answer.known.filter(({ byCode }) => byCode === false);
    expect(byModel).toHaveLength(1);
    expect(answer.known.length).toBeGreaterThan(1);
    expect(answer.dropped).toBe(0);
    expect(steps).toEqual([{ doing: 'second-reading', done: 0, of: answer.known.length }]);
  });
});

it('what code quotes, counts or lists is not read again, whatever a model would say of it', async () => {
  for (const sure of [
    'how was the school trip, did she like the bus?',
    'what happened on 12 February?',
    question,
  ]) {
    const plain = await quiet.ask(sure);
    expect(plain.known).not.toEqual([]);
    // Words each sentence just as it is: nothing of its own is left to be read.
    const { ask, asked } = home((fact) => fact, no);
    const answer = await ask(sure);
    expect(texts(answer)).toEqual(texts(plain));
    expect(answer.unknown).toEqual(plain.unknown);
    expect(answer.maybe).toEqual(plain.maybe);
    expect(asked).toEqual([]);
  }
});

const chat = readCatalogue().models.find((model) => model.task === 'word' && model.default);
const folder = [process.env.TEND_MODELS, 'models'].find(
  (each) => each !== undefined && chat !== undefined && existsSync(join(each, chat.file)),
);

describe.skipIf(folder === undefined)('with the real 1.5B', () => {
  const llm = realLlm({ modelsDirs: [folder ?? ''] });
  afterAll(() => llm.close());
  const model = llm.examinee(chat?.id ?? '');
  const read = (evidence: string, sentence: string) => supported({ evidence, sentence }, model);

  it('a sentence that says plainly the opposite, or it of something or somebody else, goes; one that says the same stays', async () => {
    await model.warm(support);
    const skipped = 'Levetiracetam was written down as skipped on 7 days.';
    const said = [
      await read(skipped, 'On 7 days levetiracetam was recorded as skipped.'),
      await read(skipped, 'Levetiracetam was given on 7 days.'),
      await read(
        'Nausea was written down 3 times from 2 to 9 May.',
        'Ibuprofen was noted 3 times from 2 to 9 May.',
      ),
      await read(
        'Theo: Fever was last written down on 3 June (38.4 °C).',
        'Priya had a fever last on 3 June (38.4 °C).',
      ),
    ];
    expect(said).toEqual(['yes', 'no', 'no', 'no']);
  }, 900_000);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import { realLlm } from '../llm/testing.ts';
import { NOW, winter } from './testing.ts';

const quiet = winter();
afterAll(() => quiet.llm.close());
const question = 'When did Maya last have melatonin?';
const own = 'Melatonin was last written down on 20 February at 20:00 (3 mg), 5 days ago.';

/** What stands in a model's place here is what a bad model, or a poisoned file, could answer. */
function saying(text: string): Llm {
  return {
    ...quiet.llm,
    writer: (task) => (task === 'wording' ? { id: 'bad', name: 'bad model' } : null),
    warm: async () => {},
    generate: async () => text,
  };
}

async function asked(text: string): Promise<Answer> {
  return winter({ llm: saying(text), wording: 'on' }).ask(question);
}

describe('a wording', () => {
  it('that says the same stands in place of code’s, and says so', async () => {
    const answer = await asked(
      JSON.stringify({
        sentences: ['The last note of melatonin is from 20 February at 20:00 (3 mg), 5 days ago.'],
      }),
    );
    expect(answer.known[0]).toMatchObject({
      text: 'The last note of melatonin is from 20 February at 20:00 (3 mg), 5 days ago.',
      byCode: false,
    });
    expect(answer.model).toBe('bad model');
  });

  it.each([
    'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago. Give another 3 mg now.',
    'Stop the melatonin at once.',
    'She has chest pain; call 112.',
    'Everything is normal. Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago.',
    'Melatonin was last noted on 21 February at 20:00 (3 mg), 4 days ago.',
  ])('%s — falls back to code’s own sentence and is counted', async (sentence) => {
    const answer = await asked(JSON.stringify({ sentences: [sentence] }));
    expect(answer.known[0]).toMatchObject({ text: own, byCode: true });
    expect(answer.dropped).toBe(1);
  });

  it.each(['', 'not JSON', '{"sentences": "x"}', '{"sentences": [1]}', '[]', '{"sentences": []}', 'null'])(
    'an answer that cannot be read (%s) leaves code’s own',
    async (text) => {
      expect((await asked(text)).known[0]?.text).toBe(own);
    },
  );

  it('never touches what a person wrote or a passage says', async () => {
    const home = winter({
      llm: saying(JSON.stringify({ sentences: ['changed', 'changed'] })),
      wording: 'on',
    });
    const answer = await home.ask('how was the school trip?');
    expect(answer.known[0]?.text).toContain('“school trip to the zoo, happy and tired”');
  });
});

const folder = [process.env.TEND_MODELS, 'models'].find(
  (each) => each !== undefined && existsSync(join(each, 'qwen2.5-coder-1.5b-instruct-q4_k_m.gguf')),
);

describe.skipIf(folder === undefined)('with the real 1.5B', () => {
  const llm = realLlm({ modelsDirs: [folder ?? ''] });
  afterAll(() => llm.close());
  const home = winter({ llm, wording: 'on' });

  it('code’s answer is told first; what is worded says the same; stopping keeps code’s', async () => {
    const told: [Answer, boolean][] = [];
    const answer = await home.assistant.ask(
      { question: 'What was the highest temperature?', subject: 'Maya' },
      NOW,
      { onAnswer: (each, final) => told.push([each, final]) },
    );
    expect(told.map(([, final]) => final)).toEqual([false, true]);
    expect(told[0]?.[0].known[0]?.byCode).toBe(true);
    expect(answer.known[0]?.text).toContain('38.4 °C, on 18 January at 17:00');
    expect(answer.model).toContain('1.5B');

    const stop = new AbortController();
    const stopped = await home.assistant.ask({ question, subject: 'Maya' }, NOW, {
      signal: stop.signal,
      onAnswer: () => stop.abort(),
    });
    expect(stopped.known[0]?.text).toBe(own);
  });
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPapers } from './exam/papers.ts';
import { openRoom } from './exam/room.ts';
import { type ChatModel, type Llm, readCatalogue } from './llm/index.ts';
import { createStore } from './llm/store.ts';
import { realLlm } from './llm/testing.ts';
import { modelsFolders } from './paths.ts';

const catalogue = readCatalogue();
const chatModel = catalogue.models.find(({ task, default: ours }) => task === 'word' && ours);
const [first = 'models', ...others] = modelsFolders();
const folders: [string, ...string[]] = [first, ...others];
const chatIsHere = chatModel !== undefined && createStore(catalogue, folders).file(chatModel) !== null;

describe.skipIf(!chatIsHere)('the chat model (skipped where it is not fetched)', () => {
  let llm: Llm;
  let model: ChatModel;
  beforeAll(() => {
    llm = realLlm({ modelsDirs: folders });
    model = llm.examinee(chatModel?.id ?? '');
  });
  afterAll(() => llm.close());

  const task = {
    task: 'word',
    system: 'You join the facts into plain English. Keep every number and name. Add nothing.',
    shots: [{ user: 'Melatonin was given 3 times.', assistant: 'Melatonin was given 3 times.' }],
  };

  test('words a fact, streaming it, and says nothing outside a schema', async () => {
    await model.warm(task);
    const seen: string[] = [];
    const prompt = 'Itch was noted 5 times.';
    const text = await model.generate({
      ...task,
      prompt,
      maxTokens: 40,
      onText: (soFar) => seen.push(soFar),
    });
    expect(text).toContain('5');
    expect(seen.at(-1)).toBe(text);
    const json = await model.generate({
      task: 'kind',
      system: 'Answer with the kind of question.',
      shots: [],
      prompt: 'How often did she itch?',
      schema: { type: 'object', properties: { kind: { enum: ['when', 'how-often'] } } },
      maxTokens: 40,
    });
    expect(['when', 'how-often']).toContain(JSON.parse(json).kind);
  });

  test('an item of the exam goes the app’s own way to an answer that can be counted', async () => {
    const room = openRoom();
    const read: Record<string, unknown> = {};
    for (const paper of readPapers(join('models', 'exams', 'items'))) {
      // The way of the others is gone with this model by the tests of their own folders.
      if (paper.task !== 'question' && paper.task !== 'needed') continue;
      let said = '';
      const generate: ChatModel['generate'] = async (request) => {
        said = await model.generate(request);
        return said;
      };
      await paper.take(0, { generate, weigh: model.weigh }, room);
      read[paper.task] = Object.keys(JSON.parse(said));
    }
    room.close();
    expect(read).toEqual({ question: ['kind', 'name'], needed: ['needs'] });
  });

  test('weighs two words instead of saying one, and says a whole answer of the same task after that', async () => {
    const colour = {
      task: 'colour',
      system: 'Answer with the colour of the thing.',
      shots: [{ user: 'Snow', assistant: '{"colour":"white"}' }],
    };
    const words = ['green', 'red'];
    const weighed = async (prompt: string) => model.weigh({ ...colour, prompt, begun: '{"colour":"', words });
    const [green = 0, red = 0] = await weighed('Fresh grass');
    expect(green).toBeGreaterThan(0.9);
    expect(green + red).toBeCloseTo(1, 6);
    expect(JSON.parse(await model.generate({ ...colour, prompt: 'Fresh grass', maxTokens: 20 }))).toEqual({
      colour: 'green',
    });
    expect((await weighed('Fresh blood'))[0]).toBeLessThan(0.1);
    // Nothing of what was asked before is left in the way.
    expect((await weighed('Fresh grass'))[0]).toBeCloseTo(green, 2);
    const same = model.weigh({ ...colour, prompt: 'Grass', begun: '{"colour":"', words: ['red', 'red'] });
    await expect(same).rejects.toThrow();
  });

  test('stops in the middle of a sentence when asked to, and answers the next question', async () => {
    const stop = new AbortController();
    const story = model.generate({
      ...task,
      prompt: 'Write a very long story about the sea.',
      maxTokens: 400,
      signal: stop.signal,
      onText: () => stop.abort(),
    });
    await expect(story).rejects.toMatchObject({ code: 'cancelled' });
    await expect(model.generate({ ...task, prompt: 'Sleep was 8 h.', maxTokens: 20 })).resolves.toContain(
      '8',
    );
  });
});

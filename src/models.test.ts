import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Llm, readCatalogue } from './llm/index.ts';
import { createStore } from './llm/store.ts';
import { realLlm } from './llm/testing.ts';
import { modelsFolders } from './paths.ts';

const catalogue = readCatalogue();
const chatModel = catalogue.models.find(({ mayWord }) => mayWord);
const [first = 'models', ...others] = modelsFolders();
const folders: [string, ...string[]] = [first, ...others];
const chatIsHere = chatModel !== undefined && createStore(catalogue, folders).file(chatModel) !== null;

describe.skipIf(!chatIsHere)('the chat model (skipped where it is not fetched)', () => {
  let llm: Llm;
  beforeAll(() => {
    llm = realLlm({ modelsDirs: folders });
  });
  afterAll(() => llm.close());

  const task = {
    task: 'word',
    system: 'You join the facts into plain English. Keep every number and name. Add nothing.',
    shots: [{ user: 'Melatonin was given 3 times.', assistant: 'Melatonin was given 3 times.' }],
  };

  test('words a fact, streaming it, and says nothing outside a schema', async () => {
    await llm.warm(task);
    const seen: string[] = [];
    const prompt = 'Itch was noted 5 times.';
    const text = await llm.generate({ ...task, prompt, maxTokens: 40, onText: (soFar) => seen.push(soFar) });
    expect(text).toContain('5');
    expect(seen.at(-1)).toBe(text);
    const json = await llm.generate({
      task: 'kind',
      system: 'Answer with the kind of question.',
      shots: [],
      prompt: 'How often did she itch?',
      schema: { type: 'object', properties: { kind: { enum: ['when', 'how-often'] } } },
      maxTokens: 40,
    });
    expect(['when', 'how-often']).toContain(JSON.parse(json).kind);
  });

  test('stops in the middle of a sentence when asked to, and answers the next question', async () => {
    const stop = new AbortController();
    const story = llm.generate({
      ...task,
      prompt: 'Write a very long story about the sea.',
      maxTokens: 400,
      signal: stop.signal,
      onText: () => stop.abort(),
    });
    await expect(story).rejects.toMatchObject({ code: 'cancelled' });
    await expect(llm.generate({ ...task, prompt: 'Sleep was 8 h.', maxTokens: 20 })).resolves.toContain('8');
  });
});

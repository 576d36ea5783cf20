import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ModelsStatus } from '../contract/index.ts';
import { modelsFolders } from '../paths.ts';
import { type Channel, connectNet, type Host, nodeHost } from '../transport/index.ts';
import { readCatalogue } from './catalogue.ts';
import { createLlm } from './client.ts';
import type { Llm } from './port.ts';
import { createStore } from './store.ts';

const catalogue = readCatalogue();
const minilm = 'all-minilm-l6-v2';
const open_: Llm[] = [];
/** The channels of every models process started: closing one kills it, as a crash would. */
let processes: Channel[] = [];
let told: ModelsStatus[] = [];

beforeEach(() => {
  processes = [];
  told = [];
});
afterEach(() => {
  for (const llm of open_.splice(0)) llm.close();
});

function startLlm(options: { folders?: [string, ...string[]]; idleMs?: number } = {}): Llm {
  const children = nodeHost({ env: { TEND_GPU: 'off' } });
  const host: Host = {
    start(kind) {
      const channel = children.start(kind);
      processes.push(channel);
      return channel;
    },
  };
  const llm = createLlm({
    host,
    net: connectNet(host),
    catalogue,
    modelsDirs: options.folders ?? ['models'],
    emit: (name, payload) => {
      // The event's name says which payload it is.
      if (name === 'models') told.push(payload as ModelsStatus);
    },
    ...(options.idleMs === undefined ? {} : { idleMs: options.idleMs }),
  });
  open_.push(llm);
  return llm;
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) throw new Error('no vector');
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

const loaded = (status: ModelsStatus | undefined) => status?.models.some((model) => model.loaded);

describe('the embedding model', () => {
  test('finds what means the same in other words, by unit vectors', async () => {
    const llm = startLlm();
    const [itchy, scratching, invoice] = await llm.embed([
      'itchy arms after the ice cream',
      'she kept scratching her skin once she had eaten dairy',
      'the invoice for the car repair came today',
    ]);
    expect(cosine(itchy, itchy)).toBeCloseTo(1, 5);
    expect(cosine(itchy, scratching)).toBeGreaterThan(cosine(itchy, invoice) + 0.2);
  });

  test('reads a page that is longer than it can see, instead of failing', async () => {
    const llm = startLlm();
    const [vector] = await llm.embed(['the quick brown fox 🦊 '.repeat(400)]);
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  test("lets a person's question pass while old notes are embedded", async () => {
    const llm = startLlm();
    await llm.load(minilm);
    const ends: string[] = [];
    const notes = Array.from({ length: 80 }, (_, i) => `note ${i}: slept well, no rash, ate bread`);
    const background = llm.embed(notes, undefined, 'background').then(() => ends.push('notes'));
    await llm.embed(['what did she eat?']);
    ends.push('question');
    await background;
    expect(ends).toEqual(['question', 'notes']);
  });

  test('is not the end when its process dies: that call says so and the next one works', async () => {
    const llm = startLlm();
    await llm.load(minilm);
    const lost = llm.embed(Array.from({ length: 200 }, () => 'a line that will be lost'));
    processes[0]?.close();
    await expect(lost).rejects.toMatchObject({ code: 'model-crashed' });
    expect(loaded(llm.status())).toBe(false);
    await expect(llm.embed(['again'])).resolves.toHaveLength(1);
    expect(processes).toHaveLength(2);
  });

  test('gives its memory back when nobody has used it for a while', async () => {
    const llm = startLlm({ idleMs: 50 });
    const gone = new Promise<number | null>((resolve) => {
      void llm.embed(['once']).then(() => processes[0]?.onClose(({ code }) => resolve(code)));
    });
    await gone;
    expect(loaded(llm.status())).toBe(false);
    expect(loaded(told.at(-1))).toBe(false);
  });

  test('with a changed byte is never loaded, is called damaged, and leaves the search by words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tend-models-'));
    try {
      const [model] = catalogue.models;
      const path = join(folder, model?.file ?? '');
      copyFileSync(resolve('models', model?.file ?? ''), path);
      const file = await open(path, 'r+');
      await file.write('x', 12_345_678);
      await file.close();
      const llm = startLlm({ folders: [folder] });
      expect(llm.embedder()).not.toBeNull();
      await expect(llm.embed(['anything'])).rejects.toMatchObject({ code: 'model-damaged' });
      expect(llm.status().models[0]).toMatchObject({ state: 'damaged', loaded: false });
      expect(llm.embedder()).toBeNull();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const chatModel = catalogue.models.find(({ mayWord }) => mayWord);
const [first = 'models', ...others] = modelsFolders();
const chatFolders: [string, ...string[]] = [first, ...others];
const chatIsHere = chatModel !== undefined && createStore(catalogue, chatFolders).file(chatModel) !== null;

describe.skipIf(!chatIsHere)('the chat model (skipped where it is not fetched)', () => {
  const task = {
    task: 'word',
    system: 'You join the facts into plain English. Keep every number and name. Add nothing.',
    shots: [{ user: 'Melatonin was given 3 times.', assistant: 'Melatonin was given 3 times.' }],
  };

  test('words a fact, streaming it, and says nothing outside a schema', async () => {
    const llm = startLlm({ folders: chatFolders });
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
    const llm = startLlm({ folders: chatFolders });
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

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ModelsStatus } from '../contract/index.ts';
import type { Channel } from '../transport/index.ts';
import { readCatalogue } from './catalogue.ts';
import type { Llm } from './port.ts';
import { realLlm } from './testing.ts';

const catalogue = readCatalogue();
const minilm = 'all-minilm-l6-v2';
const started: Llm[] = [];
/** The channels of every models process started: closing one kills it, as a crash would. */
let processes: Channel[] = [];
let told: ModelsStatus[] = [];

beforeEach(() => {
  processes = [];
  told = [];
});
afterEach(() => {
  for (const llm of started.splice(0)) llm.close();
});

function startLlm(options: { folders?: [string, ...string[]]; idleMs?: number } = {}): Llm {
  const llm = realLlm({
    onStart: (channel) => processes.push(channel),
    emit: (name, payload) => {
      // The event's name says which payload it is.
      if (name === 'models') told.push(payload as ModelsStatus);
    },
    ...(options.folders === undefined ? {} : { modelsDirs: options.folders }),
    ...(options.idleMs === undefined ? {} : { idleMs: options.idleMs }),
  });
  started.push(llm);
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

import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExamResult } from '../contract/index.ts';
import { readCatalogue } from './catalogue.ts';
import { EXAM_VERSIONS } from './exam-versions.ts';
import type { Llm } from './port.ts';
import { realLlm } from './testing.ts';

const found = readCatalogue().models.filter(({ task }) => task === 'word');
const [examined, never] = [found.find((m) => m.default), found.find((m) => !m.default)];
if (examined === undefined || never === undefined) throw new Error('the catalogue has no two chat models');

let folder = '';
let started: Llm[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-models-'));
});
afterEach(() => {
  for (const llm of started.splice(0)) llm.close();
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

/** A file that looks like the model, and would be found out at loading: nothing here loads it. */
function here({ file, bytes }: { readonly file: string; readonly bytes: number }): void {
  writeFileSync(join(folder, file), Buffer.from('GGUF\x03\0\0\0', 'latin1'));
  truncateSync(join(folder, file), bytes);
}

function open(): Llm {
  const llm = realLlm({ modelsDirs: [folder] });
  started.push(llm);
  return llm;
}

const result = (change: Partial<ExamResult> = {}): ExamResult => ({
  task: 'wording',
  version: EXAM_VERSIONS.wording,
  passed: true,
  items: 24,
  figures: [{ name: 'kept', value: 20, of: 24, atLeast: 0.8 }],
  date: '2026-12-01',
  build: 'node-llama-cpp 3.22.1',
  ...change,
});
const words = (llm: Llm) => llm.writer('wording');
const request = { task: 'wording', system: '', shots: [], prompt: '', maxTokens: 1 } as const;

describe('a task goes only to a model that passed its part', () => {
  test('what we examined ourselves is trusted at once; what nobody examined is given nothing', async () => {
    here(examined);
    expect(words(open())).toMatchObject({ id: examined.id });
    rmSync(join(folder, examined.file));
    here(never);
    const llm = open();
    for (const task of ['wording', 'question', 'events', 'support', 'needed'] as const) {
      expect(llm.writer(task)).toBeNull();
    }
    for (const asked of [llm.generate(request), llm.weigh({ ...request, begun: '', words: ['yes', 'no'] })])
      await expect(asked).rejects.toMatchObject({ code: 'not-examined' });
  });

  test('a model that passed here is trusted with that and nothing else, also after a start', () => {
    here(never);
    open().examined(never.id, [result()]);
    const llm = open();
    expect(words(llm)).toMatchObject({ id: never.id });
    expect(llm.writer('support')).toBeNull();
    expect(llm.status().models.find(({ id }) => id === never.id)?.trust[0]).toMatchObject({
      state: 'passed',
      measured: 'here',
    });
  });

  test('a model that failed here loses what it was trusted with, whatever we shipped', async () => {
    here(examined);
    const llm = open();
    llm.examined(examined.id, [result({ passed: false })]);
    expect(words(llm)).toBeNull();
    await expect(llm.generate(request)).rejects.toMatchObject({ code: 'not-examined' });
  });

  test.each([
    [
      'of an exam with other questions',
      JSON.stringify({ sha256: never.sha256, results: [result({ version: 'old' })] }),
    ],
    ['of other bytes', JSON.stringify({ sha256: examined.sha256, results: [result()] })],
    ['cut off in the middle', JSON.stringify({ sha256: never.sha256, results: [result()] }).slice(0, -9)],
  ])('a result %s does not count', (_, text) => {
    here(never);
    mkdirSync(join(folder, 'exams'));
    writeFileSync(join(folder, 'exams', `${never.sha256}.json`), text);
    expect(words(open())).toBeNull();
  });

  test('one part taken again leaves the others as they were, and nothing half beside them', () => {
    here(never);
    const llm = open();
    llm.examined(never.id, [result(), result({ task: 'events', version: EXAM_VERSIONS.events })]);
    llm.examined(never.id, [result({ passed: false })]);
    expect(words(llm)).toBeNull();
    expect(llm.writer('events')).not.toBeNull();
    expect(readdirSync(join(folder, 'exams'))).toEqual([`${never.sha256}.json`]);
  });

  test('the model that was chosen is the one that is asked, as far as it is trusted', () => {
    here(examined);
    here(never);
    open().use(never.id);
    const llm = open();
    expect(llm.status().models.filter(({ task, inUse }) => task === 'word' && inUse)).toMatchObject([
      { id: never.id },
    ]);
    expect(words(llm)).toBeNull();
    llm.examined(never.id, [result()]);
    expect(words(llm)).toMatchObject({ id: never.id });
    rmSync(join(folder, never.file));
    expect(words(llm)).toMatchObject({ id: examined.id });
    expect(() => llm.use(never.id)).toThrow('not on this laptop');
  });

  test('discarding the models discards what was measured of them and which was chosen', () => {
    here(never);
    const llm = open();
    llm.examined(never.id, [result()]);
    llm.use(never.id);
    llm.discard();
    expect(readdirSync(folder)).toEqual(['exams']);
    expect(readdirSync(join(folder, 'exams'))).toEqual([]);
  });
});

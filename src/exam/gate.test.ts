import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diary } from '../assistant/testing.ts';
import { EXAM_VERSIONS } from '../llm/exam-versions.ts';
import { readCatalogue } from '../llm/index.ts';
import { realLlm } from '../llm/testing.ts';

const chat = readCatalogue().models.find((model) => model.task === 'word' && model.default);
if (chat === undefined) throw new Error('the catalogue names no chat model');

/** What an answer is made of where a model is here and did so in its part, and whether the model was reached for. Its file is none. */
async function answered(passed: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'tend-gate-'));
  mkdirSync(join(folder, 'exams'));
  writeFileSync(join(folder, chat?.file ?? ''), Buffer.from('GGUF\x03\0\0\0', 'latin1'));
  truncateSync(join(folder, chat?.file ?? ''), chat?.bytes);
  const result = {
    ...{ task: 'wording', version: EXAM_VERSIONS.wording, passed, items: 24, figures: [] },
    ...{ date: '2026-12-01', build: 'llama.cpp of a test' },
  };
  const path = join(folder, 'exams', `${chat?.sha256}.json`);
  writeFileSync(path, JSON.stringify({ sha256: chat?.sha256, results: [result] }));
  let tried = false;
  const llm = realLlm({
    modelsDirs: [folder],
    onStart(channel) {
      tried = true;
      channel.close();
    },
  });
  onTestFinished(() => {
    llm.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const home = diary([['2026-02-20T20:30', 'melatonin 3 mg 20:00']], { llm, wording: 'on' });
  const { known } = await home.ask('When did Maya last have melatonin?');
  return { byCode: known[0]?.byCode, tried };
}

test('a model that failed its part is not given a sentence of anyone’s notes; one that passed is', async () => {
  expect(await answered(false)).toEqual({ byCode: true, tried: false });
  expect(await answered(true)).toEqual({ byCode: true, tried: true });
});

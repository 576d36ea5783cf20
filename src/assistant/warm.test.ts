import { afterAll, expect, test } from 'vitest';
import type { Llm } from '../llm/index.ts';
import { winter } from './testing.ts';

const quiet = winter();
afterAll(() => quiet.llm.close());

/** Counts what is evaluated ahead; passed its exam for these parts. */
function home(tasks: readonly string[], wording: 'on' | 'off' = 'on') {
  const warmed: string[] = [];
  const late: (() => void)[] = [];
  const llm: Llm = {
    ...quiet.llm,
    writer: (task) => (tasks.includes(task) ? { id: 'warm', name: 'a warm model' } : null),
    warm: async ({ task, system, shots }) => {
      warmed.push(task);
      expect(`${system} ${JSON.stringify(shots)}`).not.toContain('Maya');
    },
    generate: () => new Promise((done) => late.push(() => done(''))),
  };
  return { warmed, late, ...winter({ llm, wording }) };
}

test('what every question begins with is evaluated while one is typed: the wording first, nothing of the journal, and only what a model may do', async () => {
  const all = home(['wording', 'support', 'question']);
  await all.assistant.warm();
  expect(all.warmed).toEqual(['wording', 'support']);
  const one = home(['wording']);
  await one.assistant.warm();
  expect(one.warmed).toEqual(['wording']);
  const none = home(['support']);
  await none.assistant.warm();
  expect(none.warmed).toEqual([]);
});

test('nobody who asked waits for what is evaluated ahead, and without models nothing is', async () => {
  const busy = home(['wording']);
  const asked = busy.ask('When did Maya last have melatonin?');
  while (busy.late.length === 0) await new Promise((then) => setTimeout(then, 5));
  await busy.assistant.warm();
  expect(busy.warmed).toEqual([]);
  for (const end of busy.late) end();
  await asked;
  await busy.assistant.warm();
  expect(busy.warmed).toEqual(['wording']);
  const off = home(['wording'], 'off');
  await off.assistant.warm();
  expect(off.warmed).toEqual([]);
});

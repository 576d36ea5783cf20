import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDesk, onATerminal, open, PASSPHRASE, removeDesk, tend } from './testing/run.ts';

const desk = makeDesk();
const json = (text: string): unknown => JSON.parse(text);
const now = ['--now', '2026-02-08T21:30:00+01:00'];
const nanas = 'Nana recorded this at 19:40. Another one?';

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Anna']);
  await open(desk, ['subject', 'add', 'Maya']);
  await open(desk, [...now, '--observer', 'Nana', 'add', 'gave Maya 2.5 mg melatonin 19:40']);
});
afterAll(() => removeDesk(desk));

const notes = async () => {
  const { stdout } = await open(desk, ['timeline', '--subject', 'Maya', '--json']);
  return (json(stdout) as { entries: { id: string; text: string }[] }).entries;
};

test('at a terminal a dose that somebody recorded is asked about before it is kept, and "no" keeps nothing', async () => {
  const before = (await notes()).length;
  const line = [...now, 'add', 'gave Maya 2.5 mg melatonin 20:10'];
  const left = await onATerminal(desk, line, `${PASSPHRASE}\r`, ['Keep it?', 'n\r']);
  expect(left.shown).toContain(nanas);
  expect(left.shown).toContain('Left out.');
  expect(await notes()).toHaveLength(before);
  const kept = await onATerminal(desk, line, `${PASSPHRASE}\r`, ['Keep it?', '\r']);
  expect(kept.shown.split(nanas)).toHaveLength(2);
  expect(await notes()).toHaveLength(before + 1);
});

test('a script is never held up: the dose is kept, and the question comes with the answer, also of a sealed line', async () => {
  const kept = await open(desk, [...now, 'add', 'gave Maya 2.5 mg melatonin 20:20', '--json']);
  expect(json(kept.stdout)).toMatchObject({ doseQuestions: ['Anna recorded this at 20:10. Another one?'] });
  const batch = await open(desk, [...now, 'add', '-'], 'gave Maya 2.5 mg melatonin 20:30\nslept 7 h\n');
  const [dose, sleep] = batch.stdout.trim().split('\n').map(json);
  expect(dose).toHaveProperty('doseQuestions');
  expect(sleep).not.toHaveProperty('doseQuestions');
  await tend(desk, [...now, 'add', '--sealed', 'gave Maya 2.5 mg melatonin 20:40']);
  const { stderr } = await open(desk, [...now, 'status']);
  expect(stderr).toContain('Anna recorded this at 20:30. Another one?');
});

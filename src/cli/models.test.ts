import { expect, onTestFinished, test } from 'vitest';
import { makeDesk, removeDesk, tend } from './testing/run.ts';

test('a model is examined and chosen without a vault: what is missing or misspelt is told by the exit status', async () => {
  const desk = makeDesk();
  onTestFinished(() => removeDesk(desk));
  const none = await tend(desk, ['models', 'exam', '--json']);
  expect(none.status).toBe(1);
  expect(JSON.parse(none.stdout).error.code).toBe('model-missing');
  expect(none.stderr).toContain('tend models get');

  const chat = 'qwen2.5-coder-1.5b-instruct-q4_k_m';
  expect((await tend(desk, ['models', 'exam', chat, '--tasks', 'wording,singing'])).status).toBe(2);
  expect((await tend(desk, ['models', 'use', 'no-such-model'])).status).toBe(5);
  expect((await tend(desk, ['models', 'use', chat])).status).toBe(1);

  const { models } = JSON.parse((await tend(desk, ['models', 'list', '--json'])).stdout);
  const shipped = models.find(({ id }: { id: string }) => id === chat).trust;
  expect(shipped).toContainEqual(
    expect.objectContaining({ task: 'wording', state: 'passed', measured: 'shipped' }),
  );
  expect(shipped).toContainEqual(
    expect.objectContaining({ task: 'events', state: 'failed', measured: 'shipped' }),
  );
  expect(shipped).toContainEqual(
    expect.objectContaining({ task: 'support', state: 'passed', measured: 'shipped' }),
  );
});

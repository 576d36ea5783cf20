import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const json = (text: string) => JSON.parse(text);

// Each command is a process of its own: what is asked of core is src/core/people-apart.test.ts.
test('a private note is shown to its writer and to nobody else, and is never taken out', async () => {
  const at = makeDesk();
  onTestFinished(() => removeDesk(at));
  await open(at, ['init', '--owner', 'Anna']);
  const added = await open(at, ['subject', 'add', 'Maya', '--colour', 'berry', '--json']);
  expect(json(added.stdout)).toMatchObject({ name: 'Maya', colour: 'berry' });
  await open(at, ['add', 'she says her arms itch 3/10', '--subject', 'Maya']);
  const about = ['--subject', 'Maya'];
  const nana = [...about, '--observer', 'Nana'];
  const words = 'CANARY cried in the kitchen, gave 2 mg melatonin';
  const { entry } = json((await open(at, ['add', words, '--private', '--json', ...nana])).stdout);
  expect(entry).toMatchObject({ observer: 'Nana', private: true });

  expect((await open(at, ['timeline', ...nana])).stdout).toMatch(/asked[\s\S]*only Nana sees this/);
  const ask = ['ask', 'who cried in the kitchen?', '--no-model'];
  expect((await open(at, [...ask, ...nana])).stdout).toContain('CANARY');
  expect((await open(at, [...ask, ...about])).stdout).not.toContain('CANARY');
  expect((await open(at, ['edit', entry.id, '--not-private'])).status).toBe(5);
  // The same in a batch, where a line names who asks.
  const batch = ['Nana', 'Anna'].map((observer) =>
    JSON.stringify({ text: 'who cried in the kitchen?', subject: 'Maya', observer }),
  );
  const asNana = ['ask', '-', '--no-model', '--observer', 'Nana'];
  const [hers, other] = (await open(at, asNana, `${batch.join('\n')}\n`)).stdout.trim().split('\n');
  expect(hers).toContain('CANARY');
  expect(other).toContain('"known"');
  expect(other).not.toContain('CANARY');

  const out = join(at.folder, 'out');
  mkdirSync(out);
  const { path } = json((await open(at, ['export', out, '--json', ...nana])).stdout);
  const all = readdirSync(path).map((file) => readFileSync(join(path, file), 'utf8'));
  expect(all.join('')).toContain('her arms itch');
  expect(all.join('')).not.toContain('CANARY');

  await open(at, ['edit', entry.id, '--not-private', ...nana]);
  expect((await open(at, ['timeline', ...about])).stdout).toContain('CANARY');
  expect(await open(at, ['add', 'x', '--sealed', '--private'])).toMatchObject({ status: 2 });
}, 240_000);

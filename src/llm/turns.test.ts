import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** Some work that ends when it is told to. */
function work(name: string, log: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(),
    run: async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
    },
  };
}

test('old notes wait while an answer is worded, and a question does not', async () => {
  const turns = createTurns();
  const log: string[] = [];
  const wording = work('wording', log);
  const answer = turns.take('chat', wording.run);
  const notes = turns.quiet().then(() => log.push('notes'));
  await turns.take('query', async () => void log.push('question'));
  wording.end();
  await Promise.all([answer, notes]);
  expect(log).toEqual(['question', 'wording begins', 'wording ends', 'notes']);
});

test('two answers are never worded at once, and one that is no longer wanted is not begun', async () => {
  const turns = createTurns();
  const log: string[] = [];
  const [one, two, three] = ['one', 'two', 'three'].map((name) => work(name, log));
  if (one === undefined || two === undefined || three === undefined) throw new Error('three works');
  const first = turns.take('chat', one.run);
  const stop = new AbortController();
  const second = turns.take('chat', two.run, stop.signal);
  const third = turns.take('chat', three.run);
  stop.abort();
  one.end();
  three.end();
  await first;
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  await third;
  expect(log).toEqual(['one begins', 'one ends', 'three begins', 'three ends']);
});

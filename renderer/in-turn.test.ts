import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('an answer that came early waits for the ones before it; one that failed holds up nobody', async () => {
  const let1 = Promise.withResolvers<number>();
  const let2 = Promise.withResolvers<number>();
  const turn = inTurn();
  const out: unknown[] = [];
  const note = (answer: Promise<number>) =>
    answer.then((n) => out.push(n)).catch((e: Error) => out.push(e.message));
  const all = [
    note(turn(let1.promise)),
    note(turn(let2.promise)),
    note(turn(Promise.reject(new Error('refused')))),
    note(turn(Promise.resolve(4))),
  ];
  let2.resolve(2);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(out).toEqual([]);
  let1.resolve(1);
  await Promise.all(all);
  expect(out).toEqual([1, 2, 'refused', 4]);
});

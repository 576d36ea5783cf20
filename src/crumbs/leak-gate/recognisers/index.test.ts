import { expect, it } from 'vitest';
import { recognise } from './index.ts';

it('points at the very characters, in reading order', () => {
  const text = 'Maya (Maya@x.org) saw Dr. Okafor in Hamburg on 4 May, call 040 30 30 301.';
  const found = recognise(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  for (const wanted of [
    'person Maya',
    'email Maya@x.org',
    'person Dr. Okafor',
    'location Hamburg',
    'date 4 May',
  ])
    expect(found).toContain(wanted);
});

it('a long note is read in its stride', () => {
  const long = `${'Maya slept 9 h, itchy arms 3/10 after the bath at Legoland. '.repeat(300)}${'9'.repeat(2000)}${' a'.repeat(2000)}`;
  const before = performance.now();
  recognise(long);
  expect(performance.now() - before).toBeLessThan(3000);
});

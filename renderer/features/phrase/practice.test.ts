import { expect, test } from 'vitest';
import { isWord, placesToAsk } from './practice.ts';

test('three different words are asked for, from all over the paper', () => {
  const seen = new Set<number>();
  for (let round = 0; round < 500; round++) {
    const places = placesToAsk(24);
    expect(places).toHaveLength(3);
    expect(new Set(places).size).toBe(3);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const place of places) seen.add(place);
  }
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  expect(placesToAsk(24, () => 0)).toEqual([1, 2, 3]);
  expect(placesToAsk(24, () => 0.999999)).toEqual([22, 23, 24]);
});

test('a word counts as unlocking counts it: capitals and spaces do not matter, four letters are enough', () => {
  expect(isWord(' Hamster ', 'hamster')).toBe(true);
  expect(isWord('hams', 'hamster')).toBe(true);
  expect(isWord('zoo', 'zoo')).toBe(true);
  for (const wrong of ['', 'ham', 'hamsters', 'hamstre', 'amster'])
    expect(isWord(wrong, 'hamster')).toBe(false);
});

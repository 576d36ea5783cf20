import { type Compiled, compile, find, type Match } from '../phrase.ts';
import type { Sentence } from '../reading.ts';

export function matches(list: readonly Compiled[], sentence: Sentence): Match[] {
  return list.flatMap((phrase) => find(phrase, sentence));
}

export function phrases(...all: string[]): Compiled[] {
  return all.map(compile);
}

export function any(list: readonly Compiled[], sentence: Sentence): boolean {
  return list.some((phrase) => find(phrase, sentence).length > 0);
}

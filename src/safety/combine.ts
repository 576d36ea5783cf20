import type { Phrase } from './phrase.ts';
import type { Beside } from './rule.ts';

/** Two different kinds of sign near each other, whichever two: a drooping face and a clumsy hand, a clumsy hand and thick speech. */
export function anyTwo(kinds: readonly (readonly Phrase[])[], within: number): Beside[] {
  return kinds.flatMap((one, at) =>
    kinds.slice(at + 1).map((other): Beside => ({ beside: [one, other], within })),
  );
}

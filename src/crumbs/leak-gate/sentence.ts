import { CLOSINGS, TEMPLATE_WORDS } from '../template.ts';
import { type Token, tokensOf } from './fold.ts';

/** A word of the sentence, and why it may stand there. */
export type MarkedToken = Token & {
  /** A predicate that is switched on put it here. */
  readonly licensed: boolean;
  readonly template: boolean;
  /** Stands in a closing question of the template that is there word for word: the same for everyone, so it names nobody. */
  readonly fixed: boolean;
};

export type Marked = { readonly original: string; readonly tokens: readonly MarkedToken[] };

/** Licensed are the values of predicates, matched as whole runs of words: "dairy" does not license "dairymaid". */
export function mark(original: string, licensed: readonly string[]): Marked {
  const tokens = tokensOf(original);
  const values = licensed
    .map((value) => tokensOf(value).map((token) => token.word))
    .filter((v) => v.length > 0);
  const on = new Set<number>();
  for (let start = 0; start < tokens.length; start++) {
    for (const value of values) {
      if (!value.every((word, i) => tokens[start + i]?.word === word)) continue;
      for (let i = 0; i < value.length; i++) on.add(start + i);
    }
  }
  const closings = closingsIn(original);
  return {
    original,
    tokens: tokens.map((token, index) => ({
      ...token,
      licensed: on.has(index),
      template: TEMPLATE_WORDS.has(token.word),
      fixed: closings.some(({ start, end }) => token.start >= start && token.end <= end),
    })),
  };
}

function closingsIn(original: string): { start: number; end: number }[] {
  return Object.values(CLOSINGS).flatMap((closing) => {
    const start = original.indexOf(closing);
    return start < 0 ? [] : [{ start, end: start + closing.length }];
  });
}

/** Whether all of original[start, end) that is letters or digits was licensed. */
export function isLicensed({ tokens }: Marked, start: number, end: number): boolean {
  const inside = tokens.filter((token) => token.start < end && token.end > start);
  return inside.length > 0 && inside.every((token) => token.licensed);
}

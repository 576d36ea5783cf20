import type { Range } from '../sheet.ts';

/** A word, a number or a sign of a line. `word`: in small letters, numbers as `#`. */
export type Token = Range & { readonly word: string };

const TOKEN = /\p{L}+(?:['’-]\p{L}+)*|\p{N}+(?:[.,:/]\p{N}+)*|[^\s\p{L}\p{N}]/gu;

export function tokensOf(line: string): Token[] {
  return [...line.matchAll(TOKEN)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    word: /^\p{N}/u.test(written) ? '#' : written.toLowerCase().replaceAll('’', "'"),
  }));
}

import { readPlainly, type Word } from '../reading.ts';

/** The words of a line, over all its sentences. */
export type Cursor = {
  readonly words: readonly Word[];
  /** Where sentences begin: nothing is read across. */
  readonly starts: ReadonlySet<number>;
};

/** Anything else may change what the words mean: a question, "> 2 min", "2+ min", a face, a fraction. */
const PLAIN = /^[\p{L}\p{M}\d\s.,;:'’()–—%<~!-]*$/u;

/** Longer than this a line tells more than one thing. */
const MOST_CHARS = 300;

/** The words as they are written, no slip mended: a plan is never read into a word that is not there. */
export function cursorOf(line: string): Cursor | undefined {
  if (line.length > MOST_CHARS) return undefined;
  const { text, sentences } = readPlainly(line);
  if (!PLAIN.test(text)) return undefined;
  const starts = new Set<number>();
  const words: Word[] = [];
  for (const sentence of sentences) {
    starts.add(words.length);
    words.push(...sentence.words);
  }
  return { words, starts };
}

/** The word at a place, unless another sentence has begun since `from`. */
export function wordAt({ words, starts }: Cursor, at: number, from: number): string {
  for (let place = from + 1; place <= at; place += 1) if (starts.has(place)) return '';
  return words[at]?.text ?? '';
}

export const before = ({ words }: Cursor, at: number): string => words[at]?.before ?? '';

/** The place after a whole phrase that begins here, or -1. `a|b` is either word. */
export function phraseAt(cursor: Cursor, phrase: string, from: number): number {
  const steps = phrase.split(' ');
  for (const [i, step] of steps.entries()) {
    if (!step.split('|').includes(wordAt(cursor, from + i, from))) return -1;
  }
  return from + steps.length;
}

import type { Sentence, Word } from './reading.ts';

/**
 * A phrase of words to look for, in a language small enough to be read by a nurse and too small to hang:
 * `a|b` either word · `a*` a word that begins so · `a?` may be left out · `#` a number · `~3` up to three words between.
 */
export type Phrase = string;

type Step =
  | { readonly kind: 'gap'; readonly most: number }
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly number: boolean;
      readonly optional: boolean;
    };

export type Compiled = readonly Step[];

/** Where a phrase stands in a sentence: word positions, `to` exclusive. */
export type Match = { readonly from: number; readonly to: number };

export function compile(phrase: Phrase): Compiled {
  return phrase
    .trim()
    .split(/\s+/)
    .map((part): Step => {
      if (part.startsWith('~')) return { kind: 'gap', most: Number(part.slice(1)) };
      const optional = part.endsWith('?');
      const words = (optional ? part.slice(0, -1) : part).split('|');
      return {
        kind: 'word',
        words: new Set(words.filter((word) => !word.endsWith('*') && word !== '#')),
        prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
        number: words.includes('#'),
        optional,
      };
    });
}

/** Every place where the phrase stands. Work is bounded by words × gaps: no input makes it slow. */
export function find(phrase: Compiled, sentence: Sentence): Match[] {
  const found: Match[] = [];
  if (!possible(phrase, sentence.vocabulary)) return found;
  for (let from = 0; from < sentence.words.length; from += 1) {
    const to = walk(phrase, 0, sentence.words, from);
    if (to > from) found.push({ from, to });
  }
  return found;
}

/** Most phrases end here: one of their words is nowhere in the sentence. */
export function possible(phrase: Compiled, vocabulary: ReadonlySet<string>): boolean {
  for (const step of phrase) {
    if (step.kind === 'gap' || step.optional) continue;
    let seen = false;
    for (const word of vocabulary) {
      if (fits(step, word)) {
        seen = true;
        break;
      }
    }
    if (!seen) return false;
  }
  return true;
}

function walk(phrase: Compiled, step: number, words: readonly Word[], at: number): number {
  const part = phrase[step];
  if (part === undefined) return at;
  if (part.kind === 'gap') {
    for (let skip = 0; skip <= part.most && at + skip <= words.length; skip += 1) {
      const to = walk(phrase, step + 1, words, at + skip);
      if (to >= 0) return to;
    }
    return -1;
  }
  const word = words[at];
  if (word !== undefined && fits(part, word.text)) {
    const to = walk(phrase, step + 1, words, at + 1);
    if (to >= 0) return to;
  }
  return part.optional ? walk(phrase, step + 1, words, at) : -1;
}

function fits(step: Extract<Step, { kind: 'word' }>, word: string): boolean {
  if (step.words.has(word)) return true;
  if (step.number && /^\d/.test(word)) return true;
  for (const prefix of step.prefixes) if (word.startsWith(prefix)) return true;
  return false;
}

import type { PartOf, Reading, Sentence, Word } from './reading.ts';

/**
 * A phrase of words to look for, in a language small enough to be read by a nurse and too small to hang:
 * `a|b` either word · `a*` a word that begins so · `a?` may be left out · `#` a number · `~3` up to three words between, but
 * never the "not" that denies what follows: "lips not swollen" · `!a|b` nothing where the next word is one of these · `$` only where the sentence ends
 * there, or pauses.
 */
export type Phrase = string;

type Step =
  | { readonly kind: 'gap'; readonly most: number; readonly reaches: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'unless'; readonly words: ReadonlySet<string> }
  | {
      readonly kind: 'word';
      /** Counted from 0. */
      readonly id: number;
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly number: boolean;
      readonly optional: boolean;
    };

export type Compiled = readonly Step[];

/** Where a phrase stands in a sentence: word positions, `to` exclusive. */
export type Match = { readonly from: number; readonly to: number };

/** Each different phrase and part of one is made once: rules share most of theirs. */
const phrases = new Map<Phrase, Compiled>();
const parts = new Map<string, Step>();

export function compile(phrase: Phrase): Compiled {
  let made = phrases.get(phrase);
  if (made === undefined) {
    made = phrase
      .trim()
      .split(/\s+/)
      .map((part) => {
        const step = parts.get(part) ?? stepOf(part);
        parts.set(part, step);
        return step;
      });
    phrases.set(phrase, made);
  }
  return made;
}

/** Which steps a word can be: looked up by the word instead of asking every step. */
const byWord = new Map<string, number[]>();
const ofNumbers: number[] = [];
let steps = 0;

/** Beginnings of words, letter by letter: a word is followed only as far as some beginning goes, however long it is. */
type Letter = { readonly next: Map<string, Letter>; readonly steps: number[] };
const letter = (): Letter => ({ next: new Map(), steps: [] });
const beginnings = letter();

function stepOf(part: string): Step {
  if (part.startsWith('~')) return { kind: 'gap', most: Number(part.slice(1)), reaches: false };
  if (part === '$') return { kind: 'end' };
  if (part.startsWith('!')) return { kind: 'unless', words: new Set(part.slice(1).split('|')) };
  const optional = part.endsWith('?');
  const words = (optional ? part.slice(0, -1) : part).split('|');
  const step: Step = {
    kind: 'word',
    id: steps,
    words: new Set(words.filter((word) => !word.endsWith('*') && word !== '#')),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    number: words.includes('#'),
    optional,
  };
  steps += 1;
  for (const word of step.words) {
    const there = byWord.get(word);
    if (there === undefined) byWord.set(word, [step.id]);
    else there.push(step.id);
  }
  for (const prefix of step.prefixes) endOf(prefix).steps.push(step.id);
  if (step.number) ofNumbers.push(step.id);
  return step;
}

function endOf(prefix: string): Letter {
  let at = beginnings;
  for (const char of prefix.split('')) {
    const next = at.next.get(char) ?? letter();
    at.next.set(char, next);
    at = next;
  }
  return at;
}

/** The same for words that change what stands around them: a gap at the end reaches over the words that follow. */
export function compileReaching(phrase: Phrase): Compiled {
  const steps = compile(phrase);
  const last = steps.at(-1);
  return last?.kind === 'gap' ? [...steps.slice(0, -1), { ...last, reaches: true }] : steps;
}

/** Every place where the phrase stands. Work is bounded by words × gaps: no input makes it slow. */
export function find(phrase: Compiled, sentence: Sentence): Match[] {
  return possible(phrase, sentence.vocabulary) ? stand(phrase, sentence) : [];
}

function stand(phrase: Compiled, sentence: Sentence): Match[] {
  const found: Match[] = [];
  for (let from = 0; from < sentence.words.length; from += 1) {
    const to = walk(phrase, 0, sentence.words, from);
    if (to > from) found.push({ from, to });
  }
  return found;
}

/** Most phrases end here: one of their words is nowhere in the sentence. */
export function possible(phrase: Compiled, vocabulary: ReadonlySet<string>): boolean {
  const there = stepsIn(vocabulary);
  return phrase.every((step) => step.kind !== 'word' || step.optional || isIn(there, step.id));
}

/** The steps that some word of a vocabulary can be, a bit for each. Made again when steps have been added since. */
function stepsIn(vocabulary: ReadonlySet<string>): Uint32Array {
  const kept = known.get(vocabulary);
  if (kept?.of === steps) return kept.bits;
  const bits = new Uint32Array((steps >>> 5) + 1);
  const add = (ids: readonly number[]) => {
    for (const id of ids) bits[id >>> 5] = (bits[id >>> 5] ?? 0) | (1 << (id & 31));
  };
  for (const word of vocabulary) {
    add(byWord.get(word) ?? []);
    let at = beginnings.next.get(word.charAt(0));
    for (let length = 1; at !== undefined; length += 1) {
      add(at.steps);
      at = at.next.get(word.charAt(length));
    }
    if (/^\d/.test(word)) add(ofNumbers);
  }
  known.set(vocabulary, { of: steps, bits });
  return bits;
}
const known = new WeakMap<ReadonlySet<string>, { readonly of: number; readonly bits: Uint32Array }>();

const isIn = (bits: Uint32Array, id: number) => ((bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;

/** A match and the sentence it is in. */
export type Place = Match & { readonly sentence: number };

/** Every place of a phrase in a whole reading. Looked for once, however many rules ask. */
export function places(phrase: Compiled, reading: Reading): readonly Place[] {
  if (reading.partOf !== undefined) return placesInPart(phrase, reading, reading.partOf);
  if (!possible(phrase, reading.vocabulary)) return [];
  const page = pageOf(reading);
  let found = page.kept.get(phrase);
  if (found === undefined) {
    found = rarest(phrase, reading, page).flatMap((at) => {
      const sentence = reading.sentences[at];
      return sentence === undefined
        ? []
        : stand(phrase, sentence).map((match) => ({ ...match, sentence: at }));
    });
    page.kept.set(phrase, found);
  }
  return found;
}

/** Those of the whole that stand in a part of it. */
function placesInPart(phrase: Compiled, { sentences }: Reading, { whole, from }: PartOf): readonly Place[] {
  const all = places(phrase, whole);
  const found: Place[] = [];
  for (let at = firstIn(all, from); ; at += 1) {
    const place = all[at];
    if (place === undefined || place.sentence >= from + sentences.length) return found;
    found.push({ ...place, sentence: place.sentence - from });
  }
}

/** Which of sorted places is the first that is not before a sentence. By halving. */
function firstIn(sorted: readonly Place[], sentence: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Page = {
  readonly kept: Map<Compiled, readonly Place[]>;
  /** For a step where its words are; filled as steps are asked for. */
  readonly standing: Map<Step, Standing>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly sorted: readonly string[];
};
/** For each word of a step the sentences it is in, and how many there are at most. */
type Standing = { readonly lists: readonly (readonly number[])[]; readonly most: number };
const pages = new WeakMap<Reading, Page>();

function pageOf(reading: Reading): Page {
  let page = pages.get(reading);
  if (page === undefined) {
    const where = new Map<string, number[]>();
    for (const [at, sentence] of reading.sentences.entries())
      for (const word of sentence.vocabulary) {
        const there = where.get(word);
        if (there === undefined) where.set(word, [at]);
        else there.push(at);
      }
    page = { kept: new Map(), standing: new Map(), byWord: where, sorted: [...where.keys()].sort() };
    pages.set(reading, page);
  }
  return page;
}

function standingOf(step: Extract<Step, { kind: 'word' }>, { byWord: where, sorted }: Page): Standing {
  const lists: (readonly number[])[] = [];
  const add = (word: string) => {
    const there = where.get(word);
    if (there !== undefined) lists.push(there);
  };
  for (const word of step.words) add(word);
  for (const prefix of step.prefixes)
    for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at += 1) add(sorted[at] ?? '');
  if (step.number) for (const word of sorted) if (/^\d/.test(word)) add(word);
  return { lists, most: lists.reduce((sum, { length }) => sum + length, 0) };
}

/** Where the first word stands that is not before another, of sorted words. By halving. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences that hold the part of a phrase which the fewest sentences hold. */
function rarest(phrase: Compiled, reading: Reading, page: Page): readonly number[] {
  let fewest: Standing | undefined;
  for (const step of phrase) {
    if (step.kind !== 'word' || step.optional) continue;
    let there = page.standing.get(step);
    if (there === undefined) {
      there = standingOf(step, page);
      page.standing.set(step, there);
    }
    if (fewest === undefined || there.most < fewest.most) fewest = there;
  }
  if (fewest === undefined) return reading.sentences.map((_, at) => at);
  const [only = [], ...others] = fewest.lists;
  return others.length === 0 ? only : [...new Set(fewest.lists.flat())].sort((a, b) => a - b);
}

function walk(phrase: Compiled, step: number, words: readonly Word[], at: number): number {
  const part = phrase[step];
  if (part === undefined) return at;
  if (part.kind === 'gap') {
    if (part.reaches) return Math.min(at + part.most, words.length);
    for (let skip = 0; skip <= part.most && at + skip <= words.length; skip += 1) {
      if (skip > 0 && denies(words, at, at + skip)) continue;
      const to = walk(phrase, step + 1, words, at + skip);
      if (to >= 0) return to;
    }
    return -1;
  }
  const word = words[at];
  if (part.kind === 'end')
    return word === undefined || word.before !== '' ? walk(phrase, step + 1, words, at) : -1;
  if (part.kind === 'unless')
    return word !== undefined && word.before === '' && part.words.has(word.text)
      ? -1
      : walk(phrase, step + 1, words, at);
  if (word !== undefined && fits(part, word.text)) {
    const to = walk(phrase, step + 1, words, at + 1);
    if (to >= 0) return to;
  }
  return part.optional ? walk(phrase, step + 1, words, at) : -1;
}

const nots = new Set('not isnt arent wasnt werent aint'.split(' '));
const howMuch = new Set(
  'at all really very that so too been be got actually visibly particularly'.split(' '),
);

/** Does the end of a gap deny the word behind it: "lips | are not at all | swollen"? */
function denies(words: readonly Word[], from: number, to: number): boolean {
  if (words[to]?.before !== '') return false;
  let at = to - 1;
  while (at > from && howMuch.has(words[at]?.text ?? '')) at -= 1;
  return at >= from && nots.has(words[at]?.text ?? '');
}

function fits(step: Extract<Step, { kind: 'word' }>, word: string): boolean {
  if (step.words.has(word)) return true;
  if (step.number && /^\d/.test(word)) return true;
  for (const prefix of step.prefixes) if (word.startsWith(prefix)) return true;
  return false;
}

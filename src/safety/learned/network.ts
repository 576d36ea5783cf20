import type { Sentence } from '../reading.ts';
import { folded } from './features.ts';

// `as number`: every place that is read is there, and this is read at every key, of a page some million times.

/** So many words beside each other are heard together, one place in each for each of them: 1, 2 and 3 words, six places. */
export const WIDTHS = [1, 2, 3] as const;
export const PLACES = 6;

/**
 * A small network that hears words beside each other: each word is a row of numbers (like words have like rows), each filter answers
 * to a way in which one to three of them stand beside each other, and the loudest answer of each anywhere is weighed.
 */
export type Network = {
  /** How many numbers a word is. */
  readonly dims: number;
  /** How many filters of each width. */
  readonly filters: number;
  readonly row: ReadonlyMap<string, number>;
  /** Row by row. */
  readonly words: Float32Array;
  /** For each number of a word, what each filter in each place makes of it. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
  /** For each filter what it adds to quiet, to today and to now. */
  readonly head: Float32Array;
  readonly headBias: Float32Array;
};

/** What was heard loudest by each filter, and from which word on in which sentence. */
type Heard = { readonly loudest: Float32Array; readonly at: Int32Array; readonly in: Int32Array };

export const QUIET = 0;
export const TODAY = 1;
export const NOW = 2;

/** What the network hears instead of words, and from which word of the sentence: where it pauses, and how it ends. */
function heardParts({ words, asks }: Sentence): { readonly text: string; readonly word: number }[] {
  const parts = words.flatMap(({ text, before }, word) => [
    ...(before === '' ? [] : [{ text: ',', word }]),
    { text: folded(text), word },
  ]);
  return [...parts, { text: asks ? '?' : '.', word: words.length }];
}

export const heardWords = (sentence: Sentence) => heardParts(sentence).map(({ text }) => text);

/** How alarming sentences are, in log odds. */
export function oddsOf(sentences: readonly Sentence[], network: Network): number {
  const [quiet = 0, today = 0, now = 0] = outputs(loudestIn(sentences, network), network);
  const most = Math.max(today, now);
  return most + Math.log(Math.exp(today - most) + Math.exp(now - most)) - quiet;
}

function outputs(loudest: Float32Array, { head, headBias }: Network): Float32Array {
  const out = headBias.slice();
  for (let filter = 0; filter < loudest.length; filter += 1) {
    const loud = loudest[filter] as number;
    if (loud === 0) continue;
    for (let kind = 0; kind < 3; kind += 1)
      out[kind] = (out[kind] as number) + loud * (head[filter * 3 + kind] as number);
  }
  return out;
}

/** What each filter hears loudest in any of these. */
function loudestIn([first, ...others]: readonly Sentence[], network: Network): Float32Array {
  if (first === undefined) return new Float32Array(network.filters * WIDTHS.length);
  if (others.length === 0) return inSentence(first, network).loudest;
  const all = inSentence(first, network).loudest.slice();
  for (const other of others) {
    const { loudest } = inSentence(other, network);
    for (let filter = 0; filter < all.length; filter += 1)
      if ((loudest[filter] as number) > (all[filter] as number)) all[filter] = loudest[filter] as number;
  }
  return all;
}

/** What each filter that answers adds to the alarm, and for which words. */
export function heardIn(
  sentences: readonly Sentence[],
  network: Network,
): { readonly sentence: number; readonly from: number; readonly to: number; readonly alarm: number }[] {
  const heard = hear(sentences, network);
  const [, today = 0, now = 0] = outputs(heard.loudest, network);
  const kind = now > today ? NOW : TODAY;
  const parts = sentences.map(heardParts);
  return [...heard.loudest].flatMap((loud, filter) => {
    const sentence = heard.in[filter] ?? -1;
    const own = parts[sentence];
    if (own === undefined) return [];
    const width = WIDTHS[Math.floor(filter / network.filters)] ?? 1;
    const at = heard.at[filter] ?? 0;
    const words = own.slice(Math.max(0, at), at + width).map(({ word }) => word);
    const most = (sentences[sentence]?.words.length ?? 0) - 1;
    const from = Math.min(most, ...words);
    const to = Math.min(most, Math.max(...words)) + 1;
    const weight = (network.head[filter * 3 + kind] ?? 0) - (network.head[filter * 3 + QUIET] ?? 0);
    return [{ sentence, from, to, alarm: loud * weight }];
  });
}

/** The loudest of several sentences, each heard once however often it is asked about. */
function hear(sentences: readonly Sentence[], network: Network): Heard {
  const count = network.filters * WIDTHS.length;
  const all = {
    loudest: new Float32Array(count),
    at: new Int32Array(count),
    in: new Int32Array(count).fill(-1),
  };
  sentences.forEach((sentence, which) => {
    const one = inSentence(sentence, network);
    for (let filter = 0; filter < count; filter += 1) {
      if ((one.loudest[filter] ?? 0) <= (all.loudest[filter] ?? 0)) continue;
      all.loudest[filter] = one.loudest[filter] ?? 0;
      all.at[filter] = one.at[filter] ?? 0;
      all.in[filter] = which;
    }
  });
  return all;
}

type InSentence = { readonly loudest: Float32Array; readonly at: Int32Array };
const known = new WeakMap<Network, WeakMap<Sentence, InSentence>>();

function inSentence(sentence: Sentence, network: Network): InSentence {
  let kept = known.get(network);
  if (kept === undefined) {
    kept = new WeakMap();
    known.set(network, kept);
  }
  let made = kept.get(sentence);
  if (made === undefined) {
    const places = heardWords(sentence).map((word) => inPlaces(word, network));
    made = strongest(places, network.bias, network.filters);
    kept.set(sentence, made);
  }
  return made;
}

/** Of words in a row, for each filter where it answers loudest: the word it begins with, from before the first on. */
export function strongest(
  places: readonly (Float32Array | undefined)[],
  bias: Float32Array,
  filters: number,
): InSentence {
  const loudest = new Float32Array(filters * WIDTHS.length);
  const at = new Int32Array(filters * WIDTHS.length);
  const silent = new Float32Array(filters * PLACES);
  const heard = (word: number) => places[word] ?? silent;
  for (let from = -2; from < places.length; from += 1) {
    const [one, two, three] = [heard(from), heard(from + 1), heard(from + 2)];
    for (let filter = 0; filter < filters; filter += 1) {
      const [second, third] = [filter + filters, filter + 2 * filters];
      if (from >= 0) {
        const alone = Math.fround((bias[filter] as number) + (one[filter] as number));
        if (alone > (loudest[filter] as number)) {
          loudest[filter] = alone;
          at[filter] = from;
        }
      }
      if (from >= -1) {
        const begun = Math.fround((bias[second] as number) + (one[second] as number));
        const pair = Math.fround(begun + (two[third] as number));
        if (pair > (loudest[second] as number)) {
          loudest[second] = pair;
          at[second] = from;
        }
      }
      const begun = Math.fround((bias[third] as number) + (one[filter + 3 * filters] as number));
      const pair = Math.fround(begun + (two[filter + 4 * filters] as number));
      const triple = Math.fround(pair + (three[filter + 5 * filters] as number));
      if (triple > (loudest[third] as number)) {
        loudest[third] = triple;
        at[third] = from;
      }
    }
  }
  return { loudest, at };
}

/** Words of a text come again and again; so many of them are kept as the filters hear them. */
const MOST_KEPT = 6000;
const kept = new WeakMap<Network, Map<string, Float32Array>>();

/** A word as each filter hears it in each place; nothing where no number is known of it. */
function inPlaces(word: string, network: Network): Float32Array | undefined {
  const row = network.row.get(word);
  if (row === undefined) return undefined;
  let all = kept.get(network);
  if (all === undefined || all.size >= MOST_KEPT) {
    all = new Map();
    kept.set(network, all);
  }
  let made = all.get(word);
  if (made === undefined) {
    const { dims, kernel, words } = network;
    made = times(words.subarray(row * dims, (row + 1) * dims), kernel, network.filters * PLACES);
    all.set(word, made);
  }
  return made;
}

/** A row times a matrix of so many columns. */
export function times(row: Float32Array, matrix: Float32Array, columns: number): Float32Array {
  const out = new Float32Array(columns);
  for (let line = 0; line < row.length; line += 1) {
    const value = row[line] as number;
    const start = line * columns;
    for (let column = 0; column < columns; column += 1)
      out[column] = (out[column] as number) + value * (matrix[start + column] as number);
  }
  return out;
}

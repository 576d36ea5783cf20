import type { Field } from './field.ts';
import type { SaidLike } from './names.ts';
import stored from './tagger-weights.json' with { type: 'json' };
import { TAGS } from './tags.ts';
import type { WordClasses } from './word-classes.ts';

export type TaggerWeights = {
  readonly field: Field;
  readonly classes: WordClasses;
  readonly saidLike: SaidLike;
};

/** As kept in tagger-weights.json: evidence and words between tabs, and one byte a number, in base 64. */
export type StoredTagger = {
  /** SHA-256 of the lines these were learned from. */
  readonly from: string;
  /** What one step of a byte is worth, in `of` and in `next`. */
  readonly step: number;
  readonly nextStep: number;
  readonly keys: string;
  readonly of: string;
  readonly next: string;
  readonly words: string;
  /** Of each word its class of each coarseness, two bytes each. */
  readonly classes: string;
  /** Words, then their name, by turns. */
  readonly saidLike: string;
};

const MOST = 127;
/** Evidence that says less than this for every tag is not kept. */
const FAINT = 0.03;

let read: TaggerWeights | undefined;

/** The weights that are shipped; written by `npm run learn`. Read once, when first asked for. */
export function taggerWeights(): TaggerWeights {
  read ??= unpackTagger(stored);
  return read;
}

export function packTagger({ field, classes, saidLike }: TaggerWeights, from: string): StoredTagger {
  const kept = [...field.of].filter(([, says]) => largest(says) >= FAINT);
  const step = kept.reduce((most, [, says]) => Math.max(most, largest(says)), 0) / MOST;
  const nextStep = largest(field.next) / MOST;
  const bytes = (numbers: readonly number[], by: number) =>
    Buffer.from(Int8Array.from(numbers, (one) => Math.round(one / by)).buffer).toString('base64');
  return {
    ...{ from, step, nextStep },
    keys: kept.map(([key]) => key).join('\t'),
    of: bytes(
      kept.flatMap(([, says]) => Array.from(says)),
      step,
    ),
    next: bytes(Array.from(field.next), nextStep),
    words: [...classes.keys()].join('\t'),
    classes: Buffer.from(Uint16Array.from([...classes.values()].flat()).buffer).toString('base64'),
    saidLike: [...saidLike].flat().join('\t'),
  };
}

export function unpackTagger({ step, nextStep, ...rest }: StoredTagger): TaggerWeights {
  const numbers = (bytes: string, by: number) =>
    Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (one) => one * by);
  const of = numbers(rest.of, step);
  const words = rest.words.split('\t');
  const bytes = Buffer.from(rest.classes, 'base64');
  const each = bytes.length / 2 / words.length;
  const said = rest.saidLike.split('\t');
  return {
    saidLike: new Map(
      Array.from({ length: said.length >> 1 }, (_, at) => [said[2 * at] ?? '', said[2 * at + 1] ?? '']),
    ),
    field: {
      of: new Map(rest.keys.split('\t').map((key, at) => [key, of.subarray(at * TAGS, (at + 1) * TAGS)])),
      next: numbers(rest.next, nextStep),
    },
    classes: new Map(
      words.map((word, at) => [
        word,
        Array.from({ length: each }, (_, one) => bytes.readUInt16LE((at * each + one) * 2)),
      ]),
    ),
  };
}

function largest(numbers: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, Math.abs(numbers[at] ?? 0));
  return most;
}

import { type Match, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary as englishWords } from '@zxcvbn-ts/language-en';

export type Level = 'easy' | 'fair' | 'good' | 'strong';
/** What a guesser would try first, and found here. */
export type Reason =
  | 'own-name'
  | 'name'
  | 'common'
  | 'word'
  | 'date'
  | 'year'
  | 'keyboard'
  | 'repeat'
  | 'series'
  | 'short';

export type Strength = {
  readonly level: Level;
  /** The decimal logarithm of the guesses it stands, on the whole too high for what the lists do not know. */
  readonly guessesLog10: number;
  /** Why it is easy or only fair, the first three at most; empty for the others. */
  readonly reasons: readonly Reason[];
};

/**
 * Where a level begins, as a decimal logarithm of guesses. Whoever has the vault needs one Argon2id of at least 64 MiB
 * and 3 passes for each guess, which moves some 400 MB of memory: a few large graphics cards together try about 10⁴ a
 * second. So below 10⁸ it takes hours, below 10¹¹ weeks, below 10¹⁴ years.
 */
const levels: readonly (readonly [Level, number])[] = [
  ['strong', 14],
  ['good', 11],
  ['fair', 8],
];
const NAMED_REASONS = 3;

let estimator: ZxcvbnFactory | undefined;

/**
 * How hard a new passphrase is to guess, by zxcvbn: common passwords, English words and names, dates, keyboards and
 * series. It knows no songs, no other language and nothing of the person but `names`. Some 0.2 s at the first call,
 * then milliseconds. It lives in a process of its caller and keeps nothing.
 * @param names of the person and of whom they write about
 */
export function strengthOf(passphrase: string, names: readonly string[]): Strength {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...commonWords, ...englishWords },
    graphs: adjacencyGraphs,
  });
  const close = [...new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]))].filter(
    (name) => name !== '',
  );
  // Short words between spaces are taken for random characters. A guesser tries words with and without spaces.
  const joined = passphrase.replace(/[\s.,_-]+/g, '');
  const [weaker] = [passphrase, joined === '' ? passphrase : joined]
    .map((one) => estimator?.check(one, close))
    .filter((result) => result !== undefined)
    .sort((a, b) => a.guessesLog10 - b.guessesLog10);
  const guessesLog10 = weaker?.guessesLog10 ?? 0;
  const level = levels.find(([, from]) => guessesLog10 >= from)?.[0] ?? 'easy';
  const weak = level === 'easy' || level === 'fair';
  return { level, guessesLog10, reasons: weak ? reasonsIn(weaker?.sequence ?? []) : [] };
}

function reasonsIn(matches: readonly Match[]): Reason[] {
  const found = matches.flatMap((match) => reasonOf(match) ?? []);
  // Words that many choose are common words as well: one of the two is enough to say.
  const said = found.includes('word') ? found.filter((reason) => reason !== 'common') : found;
  return said.length === 0 ? ['short'] : [...new Set(said)].slice(0, NAMED_REASONS);
}

function reasonOf({ pattern, dictionaryName }: Match): Reason | undefined {
  const others: Readonly<Record<string, Reason>> = {
    date: 'date',
    regex: 'year',
    spatial: 'keyboard',
    repeat: 'repeat',
    sequence: 'series',
    wordSequence: 'series',
  };
  if (pattern !== 'dictionary') return others[pattern];
  const list = String(dictionaryName);
  if (list === 'userInputs') return 'own-name';
  if (list.startsWith('passwords')) return 'common';
  return /^(first|last)names/.test(list) ? 'name' : 'word';
}

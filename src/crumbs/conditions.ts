import { packLines } from './packs.ts';
import { namesOf } from './population.ts';

/** A condition out of packs/population, and the concepts above it, fine to coarse. */
export type Condition = {
  /** As it stands in a sentence; never the words that were read. */
  readonly words: string;
  /** Its name in the table of prevalences; '' when no figure is known or it is too rare to be named at all. */
  readonly measured: string;
  readonly parents: readonly string[];
};

export const LONG_TERM = 'a long-term condition';

type Tables = {
  /** By folded name or other name. */
  readonly byName: ReadonlyMap<string, Condition>;
  /** Abbreviations count only as they are written: "MS", not "Ms". */
  readonly byLetters: ReadonlyMap<string, Condition>;
  readonly byWords: ReadonlyMap<string, Condition>;
  readonly longest: number;
};

let tables: Tables | undefined;

/** The condition that these words name: the longest name in them. What is said of a relative is not theirs. */
export function conditionIn(text: string): Condition | undefined {
  return namedIn(text)?.condition;
}

/** The same, and the text without it: "hay fever" is no fever. */
export function namedIn(text: string): { readonly condition: Condition; readonly rest: string } | undefined {
  if (isOfOthers(text)) return undefined;
  const { byName, byLetters, longest } = load();
  const words = text
    .split(/[^\p{L}\p{N}'’+.-]+/u)
    .map((word) => word.replace(/^[.'’-]+|(?<![.'’-])[.'’-]+$/gu, ''));
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      const condition =
        byName.get(plain(run.join(' '))) ?? (length === 1 ? byLetters.get(run[0] ?? '') : undefined);
      if (condition === undefined) continue;
      return { condition, rest: [...words.slice(0, start), ...words.slice(start + length)].join(' ') };
    }
  }
  return undefined;
}

/** What runs in a family, or may come one day, is nobody's condition. */
export function isOfOthers(text: string): boolean {
  return /\b(?:family history|runs in the family|risk of|carrier of)\b/i.test(text);
}

/** The condition that stands in a sentence in these words. */
export function conditionOf(words: string): Condition | undefined {
  return load().byWords.get(words);
}

/** Every condition that may be named by itself, as it stands in a sentence. */
export function knownConditions(): readonly string[] {
  return [...load().byWords.values()].filter(({ measured }) => measured !== '').map(({ words }) => words);
}

function load(): Tables {
  tables ??= read();
  return tables;
}

function read(): Tables {
  const measured = new Set(namesOf('condition').map((name) => name.toLowerCase()));
  const byName = new Map<string, Condition>();
  const byLetters = new Map<string, Condition>();
  const byWords = new Map<string, Condition>();
  // Rare ones first, so that a name of the other table counts.
  for (const line of packLines('population', 'rare.tsv.gz').slice(1)) {
    const [name = '', parent = LONG_TERM] = line.split('\t');
    byName.set(plain(name), {
      words: name,
      measured: '',
      parents: above(parent === 'epilepsy' ? EPILEPSY : [parent]),
    });
  }
  for (const line of packLines('population', 'conditions.tsv').slice(1)) {
    const [words = '', name = '', parents = '', also = ''] = line.split('\t');
    const condition = {
      words,
      measured: measured.has(name) ? name : '',
      parents: above(parents.split('; ')),
    };
    byWords.set(words, condition);
    for (const other of [words, name, ...also.split('; ')]) {
      if (other === '') continue;
      if (/^[A-Z0-9]{2,5}$|^[A-Z]\p{L}?[A-Z]\p{L}?$/u.test(other)) byLetters.set(other, condition);
      else byName.set(plain(other), condition);
    }
  }
  const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));
  return { byName, byLetters, byWords, longest };
}

const EPILEPSY = ['epilepsy', 'a neurological condition'];

const above = (parents: readonly string[]): string[] => [
  ...parents.filter((parent) => parent !== '' && parent !== LONG_TERM),
  LONG_TERM,
];

/** One way of writing: lower case, no article, signs as spaces. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:a|an) /, '')
    .trim();
}

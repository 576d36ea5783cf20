import { lexicon } from '../../../knowledge/index.ts';
import type { MarkedLine } from './marked-lines.ts';

/** What a complaint is said like ("nothing staying down"), and the name it has in the lexicon. */
export type SaidLike = ReadonlyMap<string, string>;

/** "breathing easier" says that the complaint was going. */
const GOING =
  /(?<![\p{L}])(?:easier|better|less|gone|going|settled|cleared|stopped|no|not|nothing|never)(?![\p{L}])/u;

/** As writers filed what they marked, where the lexicon knows the name and not the words, and nobody filed them otherwise. */
export function saidLike(lines: readonly MarkedLine[]): SaidLike {
  const known = lexicon();
  const filed = new Map<string, Set<string>>();
  for (const { text, named } of lines)
    for (const { start, end, kind, called } of named) {
      const name = called === undefined || kind !== 'observation' ? undefined : known.symptom(called)?.name;
      const words = plain(text.slice(start, end));
      if (name === undefined || known.symptom(words) || GOING.test(words)) continue;
      filed.set(words, (filed.get(words) ?? new Set()).add(name));
    }
  return new Map(
    [...filed].flatMap(([words, [name, ...others]]) =>
      name !== undefined && others.length === 0 ? [[words, name]] : [],
    ),
  );
}

/** In small letters, without whose it is. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:my|his|her|the|our|a|an) /u, '');
}

import { lexicon } from '../../../knowledge/index.ts';
import { packLines } from '../../packs.ts';
import { fold } from '../fold.ts';
import { isOrdinary } from '../ordinary-words.ts';
import { isCommon } from './common-words.ts';
import type { Text, Word } from './recogniser.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const ABBREVIATED = /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|st|str|prof|apt|avda|av|ul|jr|sr|no|bldg|\p{L})\.\s$/iu;

export function textOf(original: string): Text {
  const matches = [...original.matchAll(WORD)];
  return {
    original,
    lower: !/(?!I\b)\p{Lu}/u.test(original),
    words: matches.map((match, index) => {
      const start = match.index;
      const end = start + match[0].length;
      const next = matches[index + 1]?.index ?? original.length;
      return wordOf(match[0], start, original.slice(end, next), isFirst(original, start));
    }),
  };
}

function wordOf(written: string, start: number, after: string, first: boolean): Word {
  const bare = written.replace(/['’]s$/iu, '');
  const plain = fold(bare).text;
  const number = /^\p{N}/u.test(written);
  const ordinary = !number && parts(plain).every((part) => part.length < 2 || isOrdinary(part));
  return {
    written,
    plain,
    start,
    end: start + written.length,
    number,
    capital: /^\p{Lu}/u.test(written),
    caps: /^\p{Lu}{2,}$/u.test(bare),
    first,
    after,
    common: isCommon(plain),
    ordinary,
    medical: !number && isOfMedicine(plain, ordinary),
    given: isGivenName(plain),
  };
}

function isFirst(original: string, start: number): boolean {
  const before = original.slice(Math.max(0, start - 12), start);
  if (ABBREVIATED.test(before)) return false;
  if (start < 12 && !/[\p{L}\p{N}]/u.test(before)) return true;
  return /(?:[.?!…]["”’')]{0,2}\s{1,3}|\n\s{0,8}|[(:;•*–—]\s?)["“‘'(]?$|(?:^|[\s(:])["“‘'(]$/u.test(before);
}

const parts = (plain: string) => plain.split(/['’]/);

function isOfMedicine(word: string, ordinary: boolean): boolean {
  const known = lexicon();
  if (known.medicine(word)?.wordLike === false) return true;
  return !ordinary && (known.food(word) !== undefined || known.symptom(word) !== undefined);
}

let given: ReadonlySet<string> | undefined;

/** About 8,400 first names of English-speaking countries (packs/words/given-names.txt.gz), some of them words too. */
export function isGivenName(plain: string): boolean {
  given ??= new Set(packLines('words', 'given-names.txt.gz'));
  return given.has(plain);
}

import type { RedFlag } from '../../contract/index.ts';
import { type Compiled, compile, find, type Match, type Phrase, places, possible } from '../phrase.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';
import { SITUATIONS, type Situation } from './situations.ts';

/**
 * A language in which only these ten are watched for, all of them a matter for now. Words are written folded: lower case,
 * no accents, no apostrophes, `ß` as `ss`, `ł` as `l`. The advice is the English rule's, translated by the people who
 * build Tend; no clinician has read the translations.
 */
export type Language = {
  readonly code: string;
  /** `{number}` becomes the number. The second is for when none was checked. */
  readonly call: readonly [withNumber: string, without: string];
  /** What denies the words that follow it at once. */
  readonly denials: readonly string[];
  /** A sentence with one of these is not about today. */
  readonly elsewhere: readonly Phrase[];
  readonly situations: Readonly<
    Record<
      Situation,
      {
        readonly words: readonly Phrase[];
        readonly not?: readonly Phrase[];
        readonly says: readonly [string, string];
      }
    >
  >;
};

const none: readonly Phrase[] = [];
/** Up to so many words may stand between a denial and what it denies: "keine starke Atemnot". */
const REACH = 2;

/** A phrase of a situation, and where it stands. */
export type Hit = Match & { readonly situation: Situation; readonly sentence: number };

/** The phrases of one language in a text, at most one of each situation. Pure. */
export function phrasesIn(language: Language, reading: Reading): Hit[] {
  const elsewhere = compiled(language.elsewhere);
  return SITUATIONS.flatMap((situation) => {
    const said: Said = language.situations[situation];
    // Most end here: a page of English holds none of these words.
    const words = possibleIn(reading.partOf?.whole ?? reading, said.words).filter(
      (phrase) => places(phrase, reading).length > 0,
    );
    if (words.length === 0) return [];
    const not = compiled(said.not ?? none);
    for (const [at, sentence] of reading.sentences.entries()) {
      if (elsewhere.some((phrase) => find(phrase, sentence).length > 0)) continue;
      const found = words
        .filter((phrase) => possible(phrase, sentence.vocabulary))
        .flatMap((phrase) => find(phrase, sentence))
        .find((match) => counts(match, sentence, not, language.denials));
      if (found !== undefined) return [{ situation, sentence: at, ...found }];
    }
    return [];
  });
}

/** Which situations' phrases stand in a text, as the weights see them. */
export const phraseHits = (language: Language, reading: Reading): Situation[] =>
  phrasesIn(language, reading).map(({ situation }) => situation);

function counts(
  match: Match,
  sentence: Sentence,
  not: readonly Compiled[],
  denials: readonly string[],
): boolean {
  const otherwise = not.flatMap((phrase) => find(phrase, sentence));
  if (otherwise.some((other) => other.from < match.to && match.from < other.to)) return false;
  for (let at = match.from - 1; at >= Math.max(0, match.from - 1 - REACH); at -= 1) {
    const word = sentence.words[at];
    const next = sentence.words[at + 1];
    // A comma ends what is denied.
    if (word === undefined || next?.before !== '') return true;
    if (denials.includes(word.text)) return false;
  }
  return true;
}

/** What is shown for a phrase or for what the weights found. */
export function card(
  { code, call, situations }: Language,
  { situation, sentence, from, to }: Hit,
  reading: Reading,
  { emergencyNumber }: Context,
): RedFlag {
  const [text, action] = situations[situation].says;
  const words = reading.sentences[sentence]?.words ?? [];
  const [first, last] = [words[from], words[to - 1]];
  const says = emergencyNumber === undefined ? call[1] : call[0].replace('{number}', emergencyNumber);
  return {
    rule: `${situation}/${code}`,
    level: 'now',
    text,
    action: action.replace('{call}', says),
    language: code,
    ...(emergencyNumber === undefined ? {} : { number: emergencyNumber }),
    ...(first && last ? { made: reading.text.slice(first.start, last.end) } : {}),
  };
}

/** Those of some phrases that can stand in a text, asked once for all parts of a page. */
function possibleIn(reading: Reading, phrases: readonly Phrase[]): readonly Compiled[] {
  let kept = possibles.get(reading);
  if (kept === undefined) {
    kept = new Map();
    possibles.set(reading, kept);
  }
  let those = kept.get(phrases);
  if (those === undefined) {
    those = compiled(phrases).filter((phrase) => possible(phrase, reading.vocabulary));
    kept.set(phrases, those);
  }
  return those;
}
const possibles = new WeakMap<Reading, Map<readonly Phrase[], readonly Compiled[]>>();

type Said = Language['situations'][Situation];
const cache = new WeakMap<readonly Phrase[], readonly Compiled[]>();

function compiled(phrases: readonly Phrase[]): readonly Compiled[] {
  let made = cache.get(phrases);
  if (made === undefined) {
    made = phrases.map(compile);
    cache.set(phrases, made);
  }
  return made;
}

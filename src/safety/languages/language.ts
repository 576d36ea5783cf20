import type { RedFlag } from '../../contract/index.ts';
import { type Compiled, compile, find, type Match, type Phrase, possible } from '../phrase.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';

/** The ten emergencies that are watched for outside English, named as the English rule whose advice they give. */
export const SITUATIONS = [
  'breathing',
  'airway',
  'choking',
  'chest',
  'stroke',
  'unconscious',
  'seizure',
  'overdose',
  'self-harm',
  'bleeding',
] as const;
export type Situation = (typeof SITUATIONS)[number];

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

/** Warnings of one language in a line, read plainly. Pure. */
export function flagsIn(language: Language, reading: Reading, context: Context): RedFlag[] {
  const elsewhere = compiled(language.elsewhere);
  return SITUATIONS.flatMap((situation) => {
    const said: Said = language.situations[situation];
    // Most end here: a page of English holds none of these words.
    const words = compiled(said.words).filter((phrase) => possible(phrase, reading.vocabulary));
    if (words.length === 0) return [];
    const not = compiled(said.not ?? none);
    for (const sentence of reading.sentences) {
      if (elsewhere.some((phrase) => find(phrase, sentence).length > 0)) continue;
      const found = words
        .filter((phrase) => possible(phrase, sentence.vocabulary))
        .flatMap((phrase) => find(phrase, sentence))
        .find((match) => counts(match, sentence, not, language.denials));
      if (found !== undefined) return [card(language, situation, found, sentence, reading, context)];
    }
    return [];
  });
}

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

function card(
  { code, call, situations }: Language,
  situation: Situation,
  found: Match,
  sentence: Sentence,
  reading: Reading,
  { emergencyNumber }: Context,
): RedFlag {
  const [text, action] = situations[situation].says;
  const [first, last] = [sentence.words[found.from], sentence.words[found.to - 1]];
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

import { type Linear, logOdds } from '../../learned/linear.ts';
import type { Sentence } from '../../reading.ts';
import { conceptsOf } from '../concepts/concept.ts';
import { english as englishWords } from '../concepts/english.ts';
import { lexicons } from '../concepts/index.ts';
import { SITUATIONS, type Situation } from '../situations.ts';
import { type Feature, features } from './features.ts';

/** Weights of logistic regressions over features of a line in any of the four languages. */
export type Weights = {
  /** The log odds from which on a line tells of an emergency. */
  readonly alarmFrom: number;
  readonly alarm: Linear;
  readonly situations: Readonly<Record<Situation, Linear>>;
};

export type Judgement = {
  readonly score: number;
  readonly situation: Situation;
  /** The words that weigh most. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
};

/** Log odds from which on a phrase of self-harm makes a card, however the day around it went. */
export const SAID_OF_ONESELF_FROM = 0;

/** So many words at most are shown as the reason. */
const REASON = 8;
/** The share of words that have to be known in a language for a line to be read in it. */
const KNOWN = 0.3;

/** What the weights make of sentences, read in one language. Pure. */
export function judge(
  sentences: readonly Sentence[],
  code: string,
  hits: readonly string[],
  weights: Weights,
): Judgement {
  const lexicon = lexicons[code];
  if (lexicon === undefined) throw new Error(`no lexicon: ${code}`);
  const found = features(sentences, code, lexicon, hits);
  const [situation] = SITUATIONS.map((name) => ({
    name,
    score: logOdds(found, weights.situations[name]),
  })).toSorted((a, b) => b.score - a.score);
  if (situation === undefined) throw new Error('no situation');
  return {
    score: logOdds(found, weights.alarm),
    situation: situation.name,
    ...reasonIn(sentences, found, weights.alarm),
  };
}

/** What a word counts that only begins like a known one. */
const BEGINNING = 0.8;

/** How many of the words are known in a language: by the lines that were learned from, or by what they are about. */
function knownIn(words: readonly string[], code: string, { alarm }: Weights): number {
  const lexicon = lexicons[code];
  if (lexicon === undefined) return 0;
  return words.reduce((sum, word) => {
    if (alarm.of.has(`${code}:${word}`)) return sum + 1;
    return conceptsOf(lexicon, word).length > 0 ? sum + BEGINNING : sum;
  }, 0);
}

/** Whether a word is English: known from the English lines that were learned from, or by what it is about. */
export const knowsEnglish = (word: string, english: Linear): boolean =>
  english.of.has(word) || conceptsOf(englishWords, word).length > 0;

/** In which of the languages words are written, by what is known of them; undefined where English knows as many. */
export function spoken(words: readonly string[], english: Linear, weights: Weights): string | undefined {
  const own = words.filter((word) => !/^\d/.test(word));
  const inEnglish = own.filter((word) => english.of.has(word)).length;
  const [best] = Object.keys(lexicons)
    .map((code) => ({ code, known: knownIn(own, code, weights) }))
    .toSorted((a, b) => b.known - a.known);
  if (best === undefined || best.known <= inEnglish || best.known < KNOWN * own.length) return undefined;
  return best.code;
}

/** The stretch of one sentence whose words weigh most. */
function reasonIn(
  sentences: readonly Sentence[],
  found: readonly Feature[],
  { of }: Linear,
): Pick<Judgement, 'sentence' | 'from' | 'to'> {
  const rows = sentences.map(({ words }) => words.map(() => 0));
  for (const { key, sentence, from, to } of found) {
    const row = rows[sentence] ?? [];
    for (let at = from; at < to; at += 1) row[at] = (row[at] ?? 0) + (of.get(key) ?? 0) / (to - from);
  }
  let best = { sentence: 0, from: 0, to: 1, sum: Number.NEGATIVE_INFINITY };
  rows.forEach((row, sentence) => {
    for (let from = 0; from < row.length; from += 1)
      for (let to = from + 1, sum = 0; to <= Math.min(row.length, from + REASON); to += 1) {
        sum += row[to - 1] ?? 0;
        if (sum > best.sum) best = { sentence, from, to, sum };
      }
  });
  return { sentence: best.sentence, from: best.from, to: best.to };
}

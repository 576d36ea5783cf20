import type { RedFlag } from '../../contract/index.ts';
import { weights as weightsOfEnglish } from '../learned/index.ts';
import { type Reading, readPlainly, type Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';
import { card, type Hit, type Language, phrasesIn } from './language.ts';
import { languages } from './languages.ts';
import { judge, knowsEnglish, SAID_OF_ONESELF_FROM, spoken } from './learned/judge.ts';
import { weights } from './learned/weights.ts';
import { languageOf } from './which.ts';

/**
 * Sentences are weighed so many words at a time, so that one bad line is not drowned by a good week: of strangers' lines put in
 * the middle of eight quiet ones, 273 of 286 are seen; at 40 words, 162.
 */
const WINDOW = 10;

/**
 * Warnings in the other languages. A stretch that is written in one of them is weighed as a whole, phrases and all; a phrase
 * that stands in anything else counts by itself, because people mix.
 */
export function otherLanguages(line: string, context: Context): RedFlag[] {
  const reading = readPlainly(line);
  const flags = new Map<string, RedFlag>();
  for (const [from, part] of windows(reading)) {
    for (const [language, hit] of warnings(part)) {
      const flag = card(language, { ...hit, sentence: hit.sentence + from }, reading, context);
      if (!flags.has(flag.rule)) flags.set(flag.rule, flag);
    }
  }
  return [...flags.values()];
}

function warnings(part: Reading): [Language, Hit][] {
  const words = part.sentences.flatMap((sentence) => sentence.words.map(({ text }) => text));
  const code = spoken(words, weightsOfEnglish().alarm, weights());
  const language = languages.find((one) => one.code === code);
  if (language === undefined)
    return languages.flatMap((one) =>
      phrasesIn(one, part)
        .filter((hit) => !isEnglish(hit, part))
        .map((hit): [Language, Hit] => [one, hit]),
    );
  const hits = phrasesIn(language, part);
  const judged = judge(
    part.sentences,
    language.code,
    hits.map(({ situation }) => situation),
    weights(),
  );
  const from = hits.some(({ situation }) => situation === 'self-harm')
    ? SAID_OF_ONESELF_FROM
    : weights().alarmFrom;
  if (judged.score < from) return [];
  return (hits.length > 0 ? hits : [judged]).map((hit): [Language, Hit] => [language, hit]);
}

/** Whether all the words of a phrase are English too: "convulsion", "epipen". English has rules of its own for them. */
function isEnglish({ sentence, from, to }: Hit, { sentences }: Reading): boolean {
  const words = sentences[sentence]?.words.slice(from, to) ?? [];
  return words.every(({ text }) => /^\d/.test(text) || knowsEnglish(text, weightsOfEnglish().alarm));
}

function* windows(reading: Reading): Generator<[from: number, part: Reading]> {
  let from = 0;
  while (from < reading.sentences.length) {
    const sentences = windowAt(reading.sentences, from);
    const vocabulary = new Set(sentences.flatMap((sentence) => [...sentence.vocabulary]));
    yield [from, { ...reading, sentences, vocabulary, partOf: { whole: reading, from } }];
    if (from + sentences.length >= reading.sentences.length) return;
    // Half of it again, so that what belongs together stands together in one of them.
    from += Math.max(1, Math.ceil(sentences.length / 2));
  }
}

function windowAt(all: readonly Sentence[], from: number): Sentence[] {
  const taken: Sentence[] = [];
  let words = 0;
  for (const sentence of all.slice(from)) {
    words += sentence.words.length;
    if (taken.length > 0 && words > WINDOW) break;
    taken.push(sentence);
  }
  return taken;
}

/**
 * How far a line that is plainly not English is watched for warnings: for the ten commonest emergencies, or not at all.
 * Undefined for English, and where the language can't be told.
 */
export function watched(line: string): 'some' | 'none' | undefined {
  const { text, sentences } = readPlainly(line);
  const language = languageOf(
    text,
    sentences.flatMap(({ words }) => words.map((word) => word.text)),
  );
  if (language === undefined) return undefined;
  return languages.some(({ code }) => code === language) ? 'some' : 'none';
}

export { foreign } from './foreign.ts';

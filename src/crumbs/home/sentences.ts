import { type Food, lexicon, type Medicine, type Symptom } from '../../knowledge/index.ts';

/** What a sentence speaks of, out of Tend's own tables. */
export type Topic = {
  readonly name: string;
  readonly kind: 'symptom' | 'medicine' | 'food';
};

/** Sentences with the space after them, so that joining them gives the text again. A line of a list is one. */
export function sentences(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text.split(/(?<=\n)/).flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment));
}

/** A sentence as plain words: without the marks of a list or a heading at its beginning, and of emphasis within it. */
export function plainSentence(sentence: string): string {
  return sentence
    .trim()
    .replace(/^(?:[-*•#>]+|\d{1,2}[.)])\s+/u, '')
    .replace(/\*\*|__|`/g, '')
    .trim();
}

/** Sentences that claim something: what is no heading, no question and more than a word or two. */
export function claimSentences(text: string): string[] {
  return sentences(text)
    .map(plainSentence)
    .filter((one) => one.split(/\s+/).length > 3 && !one.endsWith('?') && !one.endsWith(':'));
}

export function topicsOf(sentence: string): Topic[] {
  const words = sentence
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$|['’]s$/gu, ''))
    .filter((word) => word !== '');
  const found = lexicon()
    .scan(words)
    .flatMap((match) => topic(match) ?? []);
  return [...new Map(found.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

function topic(match: {
  readonly medicine?: Medicine;
  readonly food?: Food;
  readonly symptom?: Symptom;
}): Topic | undefined {
  const { medicine, food, symptom } = match;
  if (symptom !== undefined && symptom.needs === undefined && !OF_NOTHING.has(symptom.name)) {
    return { name: symptom.name, kind: 'symptom' };
  }
  if (medicine !== undefined && !medicine.wordLike && food === undefined)
    return { name: medicine.name, kind: 'medicine' };
  return food === undefined ? undefined : { name: food.name, kind: 'food' };
}

/** What every answer speaks of, and nobody writes down under this name. */
const OF_NOTHING: ReadonlySet<string> = new Set(['side effects', 'allergic reaction', 'reaction']);

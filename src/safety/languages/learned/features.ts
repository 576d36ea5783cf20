import { features as plain } from '../../learned/features.ts';
import type { Sentence } from '../../reading.ts';
import { type Concept, type Lexicon, type Tag, tags } from '../concepts/concept.ts';

/** One thing some sentences have, and where its words stand. The same as English has, and concepts besides. */
export type Feature = ReturnType<typeof plain>[number];

/** So many words at most stand between a denial and what it denies, before and after: "pas du tout mal", "atmet nicht". */
const BEFORE = 2;
const AFTER = 1;
/** Two concepts so close are told apart by their order: "blood stops" and "stop, blood". */
const NEAR = 2;
/** How far from "saturation" its number stands. */
const NUMBER = 4;
const LOW = 93;
const LOWEST = 40;

/**
 * What the classifier sees of sentences in one language: its words, and, alike in all languages, what they are about, what is
 * denied, what stands together, and which phrases were found. Words carry the language's code, since "die" is not "die".
 */
export function features(
  sentences: readonly Sentence[],
  code: string,
  lexicon: Lexicon,
  hits: readonly string[],
): Feature[] {
  const found = new Map<string, Feature>();
  const add = (key: string, sentence: number, from = 0, to = 0) => {
    if (!found.has(key)) found.set(key, { key, sentence, from, to });
  };
  for (const { key, ...where } of plain(sentences, { nowMs: 0 })) {
    const shared = key.startsWith('#') || key === 'asks';
    add(shared ? key : `${code}:${key}`, where.sentence, where.from, where.to);
  }
  const all = new Map<Concept, { readonly sentence: number; readonly tag: Tag }>();
  sentences.forEach((sentence, at) => {
    const told = tags(lexicon, sentence);
    for (const tag of told) if (!all.has(tag.concept)) all.set(tag.concept, { sentence: at, tag });
    ofSentence(told, (key, { from, to }) => add(key, at, from, to));
    if (saysLow(told, sentence)) add('low', at);
  });
  for (const hit of hits) add(`hit:${hit}`, 0);
  if (hits.length > 0) add('hit', 0);
  pairs(all, add);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  add(`length:${Math.min(5, Math.floor(Math.log2(Math.max(1, words))))}`, 0);
  return [...found.values()];
}

function ofSentence(told: readonly Tag[], add: (key: string, where: Tag) => void): void {
  const denials = told.filter(({ concept }) => concept === 'no');
  for (const tag of told) {
    add(`c:${tag.concept}`, tag);
    if (tag.concept === 'no') continue;
    if (denials.some(({ to }) => tag.from >= to && tag.from - to <= BEFORE)) add(`no>${tag.concept}`, tag);
    if (denials.some(({ from }) => from >= tag.to && from - tag.to <= AFTER)) add(`${tag.concept}>no`, tag);
  }
  for (const first of told)
    for (const second of told) {
      const gap = second.from - first.to;
      if (gap >= 0 && gap <= NEAR && first.concept !== second.concept)
        add(`${first.concept}>${second.concept}`, second);
    }
}

function pairs(
  all: ReadonlyMap<Concept, { readonly sentence: number; readonly tag: Tag }>,
  add: (key: string, sentence: number, from: number, to: number) => void,
): void {
  const sorted = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
  sorted.forEach(([first], at) => {
    for (const [second, { sentence, tag }] of sorted.slice(at + 1))
      add(`${first}+${second}`, sentence, tag.from, tag.to);
  });
}

/** Whether an oxygen saturation stands there that is low whoever has it. */
function saysLow(told: readonly Tag[], { words }: Sentence): boolean {
  return told.some(
    ({ concept, from, to }) =>
      concept === 'saturation' &&
      words.slice(Math.max(0, from - NUMBER), to + NUMBER).some(({ text }) => {
        const value = Number(text.replace(',', '.'));
        return value >= LOWEST && value < LOW;
      }),
  );
}

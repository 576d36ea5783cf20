import type { Level } from '../../contract/index.ts';
import type { Mark } from '../check.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';

/** One thing a line has, and in which words of which sentence it stands. */
export type Feature = {
  readonly key: string;
  readonly sentence: number;
  /** Word positions, `to` exclusive; both 0 where it belongs to no word. */
  readonly from: number;
  readonly to: number;
};

const negations = new Set(
  (
    'no not without deny denies denied never nor neither nil zero none cant wont dont doesnt didnt isnt arent ' +
    'wasnt werent hasnt havent hadnt aint'
  ).split(' '),
);
/** How many words a negation is taken to reach. Only a hint to the weights: whether it does is theirs to say. */
const REACH = 4;
const DAY_MS = 86_400_000;
const YOUNG_DAYS = 90;

/**
 * What the classifier sees of sentences that stand beside each other: words, pairs of neighbours, beginnings of words,
 * words after a negation, how it opens and whether it asks; the age, where a young baby's is known.
 */
export function features(
  sentences: Reading['sentences'],
  context: Pick<Context, 'nowMs' | 'subjectBorn'>,
): Feature[] {
  const found = new Map<string, Feature>();
  const add = (key: string, sentence: number, from: number, to: number) => {
    if (!found.has(key)) found.set(key, { key, sentence, from, to });
  };
  sentences.forEach((sentence, at) => {
    for (const { key, from, to } of ofSentence(sentence)) add(key, at, from, to);
  });
  const opening = sentences[0]?.words[0];
  if (opening) add(`first:${folded(opening.text)}`, 0, 0, 1);
  if (sentences.some(({ asks }) => asks)) add('asks', 0, 0, 0);
  const born = context.subjectBorn === undefined ? Number.NaN : Date.parse(context.subjectBorn);
  if ((context.nowMs - born) / DAY_MS < YOUNG_DAYS) add('young', 0, 0, 0);
  return [...found.values()];
}

/** What the rules say of a line, as the weights see it, and what they saw and say nothing of. */
export type Evidence = {
  readonly flags: readonly { readonly rule: string; readonly level: Level }[];
  readonly marks: readonly Mark[];
};

/** What the rules made of a line, each thing one more to weigh. */
export function evidence({ flags, marks }: Evidence): string[] {
  const keys = new Set(flags.map(({ rule, level }) => `rule:${rule}:${level}`));
  if (flags.length > 0) keys.add(flags.some(({ level }) => level === 'now') ? 'rules:now' : 'rules:today');
  if (flags.length > 1) keys.add('rules:several');
  for (const { rule, level, how } of marks)
    keys.add(`seen:${rule}:${level}:${how}`).add(`seen:${level}:${how}`);
  return [...keys];
}

type Part = Omit<Feature, 'sentence'>;
const known = new WeakMap<Sentence, readonly Part[]>();

/** Worked out once: windows over a page overlap, and a sentence is weighed by itself too. */
function ofSentence(sentence: Sentence): readonly Part[] {
  let parts = known.get(sentence);
  if (parts === undefined) {
    parts = partsOf(sentence);
    known.set(sentence, parts);
  }
  return parts;
}

function partsOf(sentence: Sentence): Part[] {
  const parts: Part[] = [];
  const add = (key: string, from: number, to: number) => parts.push({ key, from, to });
  let reach = 0;
  let before: string | undefined;
  sentence.words.forEach((word, at) => {
    const text = folded(word.text);
    if (word.before !== '') reach = 0;
    add(text, at, at + 1);
    if (before !== undefined) add(`${before} ${text}`, at - 1, at + 1);
    if (text.length > 4 && !text.startsWith('#')) add(`${text.slice(0, 4)}*`, at, at + 1);
    if (text.length > 6 && !text.startsWith('#')) add(`${text.slice(0, 6)}*`, at, at + 1);
    if (reach > 0) add(`not:${text}`, at, at + 1);
    reach = negations.has(text) ? REACH : reach - 1;
    before = text;
  });
  return parts;
}

/** Numbers are told apart by what they may be: a time of day, a count, a year, a temperature, a sugar, a pulse, an amount. */
export function folded(text: string): string {
  if (!/^\d/.test(text)) return text;
  if (text.includes(':')) return '#clock';
  const value = Number(text.replace(',', '.'));
  if (Number.isInteger(value) && value <= 20) return `#${value}`;
  if (value < 4) return '#<4';
  if (value < 20) return '#<20';
  if (value >= 36 && value < 38) return '#36-38';
  if (value >= 38 && value < 39) return '#38-39';
  if (value >= 39 && value < 43) return '#39-43';
  if (value >= 80 && value < 94) return '#80-94';
  if (Number.isInteger(value) && value >= 1900 && value < 2100) return '#year';
  for (const limit of [60, 100, 104, 140, 200, 400, 1000]) if (value < limit) return `#<${limit}`;
  return '#more';
}

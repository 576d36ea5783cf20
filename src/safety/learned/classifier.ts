import type { Level } from '../../contract/index.ts';
import type { Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';
import { plainly } from './core.ts';
import { type Evidence, evidence, type Feature, features } from './features.ts';
import { type Linear, logOdds } from './linear.ts';
import { heardIn, type Network, oddsOf } from './network.ts';
import { begun, saidSoFar } from './unfinished.ts';

/** Weights of logistic regressions over features of a line, and of a network that hears its words beside each other. */
export type Weights = {
  /** From which log odds on a card is raised: where no rule found anything, where one says today, and where one says now. */
  readonly alarmFrom: Readonly<Record<RulesSay, number>>;
  /** From which on it says now. */
  readonly nowFrom: number;
  /** How sure an area has to be (log odds over the next) to be named. */
  readonly areaFrom: number;
  readonly alarm: Linear;
  readonly network: Network;
  readonly now: Linear;
  readonly areas: Readonly<Record<string, Linear>>;
};
/** What the rules say of a line. */
export type RulesSay = Level | 'nothing';

export type Learned = {
  readonly level: Level;
  readonly area: string | undefined;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
};

/** So many words at most are shown as the reason. */
const REASON = 8;

/** What the weights make of a few sentences, with what the rules made of them: undefined where nothing is to be said. Pure. */
export function classify(
  sentences: readonly Sentence[],
  seen: Evidence,
  context: Context,
  weights: Weights,
): Learned | undefined {
  const said = saidBy(seen.flags);
  const soFar = said === 'nothing' ? saidSoFar(sentences, weights.alarm) : sentences;
  if (said === 'nothing' && begun(soFar)) return undefined;
  const readings = ways(sentences, seen, context);
  // Said in plain words, of now, an emergency is never talked away.
  const stands = said === 'now' && plainly(sentences, context);
  if (!stands && alarmOf(readings, weights) < weights.alarmFrom[said]) return undefined;
  // What nobody has finished writing may end in anything: its words have to alarm by themselves. The network hears how a sentence ends.
  if (soFar !== sentences && alarmOf(ways(soFar, seen, context), weights, 0) < weights.alarmFrom[said])
    return undefined;
  const [whole] = readings;
  const now = () => Math.max(...readings.map(({ found }) => logOdds(found, weights.now)));
  const level = said === 'now' || now() >= weights.nowFrom ? 'now' : 'today';
  // A rule has said it, with an area and words of its own.
  if (said === level) return { level, area: undefined, sentence: 0, from: 0, to: 0 };
  return {
    level,
    area: areaOf(whole.found, weights),
    ...reasonIn(whole, weights),
  };
}

/**
 * A sentence taken from its line has to be so much more alarming than the line, as what stands beside it usually explains it;
 * chosen by cross-validation.
 */
const APART = 1.5;

/** How much what the network says counts beside the regression; chosen by cross-validation. */
export const NETWORK_SHARE = 0.4;

type Alarm = Pick<Weights, 'alarm' | 'network'>;

/** How alarming the most alarming way to read a line is. */
export function alarmOf(
  [whole, ...apart]: readonly [Way, ...Way[]],
  weights: Alarm,
  share = NETWORK_SHARE,
): number {
  return Math.max(
    oddsOfWay(whole, weights, share),
    ...apart.map((way) => oddsOfWay(way, weights, share) - APART),
  );
}

const oddsOfWay = ({ found, sentences }: Way, { alarm, network }: Alarm, share: number) =>
  logOdds(found, alarm) + share * oddsOf(sentences, network);

/** Fewer words than these say too little by themselves to be weighed apart. */
const ENOUGH = 3;

/** What a line has, with what the rules made of it, in one way to read it. */
export type Way = { readonly found: readonly Feature[]; readonly sentences: readonly Sentence[] };

/** A line as a whole, and each of its sentences by itself: no quiet sentence beside it makes an alarming one quieter. */
export function ways(
  sentences: readonly Sentence[],
  seen: Evidence,
  context: Pick<Context, 'nowMs' | 'subjectBorn'>,
): [Way, ...Way[]] {
  const said = evidence(seen).map((key): Feature => ({ key, sentence: 0, from: 0, to: 0 }));
  const way = (part: readonly Sentence[]): Way => ({
    found: [...features(part, context), ...said],
    sentences: part,
  });
  const apart = sentences.length > 1 ? sentences.filter(({ words }) => words.length >= ENOUGH) : [];
  return [way(sentences), ...[...apart, ...sentences.flatMap(ofAList)].map((sentence) => way([sentence]))];
}

/** From so many words and commas on, a sentence is a list of things: "walked the dog, paid the gas, his face dropped, need milk". */
const LIST_WORDS = 18;
const LIST_COMMAS = 4;
/** So many words of a list, or a little more, are weighed apart: as many as one thing takes to tell. */
const TOGETHER = 7;
const lists = new WeakMap<Sentence, readonly Sentence[]>();

/** What stands between commas of a list, a few words at a time; nothing of any other sentence. */
function ofAList(sentence: Sentence): readonly Sentence[] {
  const made = lists.get(sentence) ?? cutAtCommas(sentence);
  lists.set(sentence, made);
  return made;
}

function cutAtCommas(sentence: Sentence): readonly Sentence[] {
  const { words } = sentence;
  if (words.length < LIST_WORDS || words.filter(({ before }) => before === ',').length < LIST_COMMAS)
    return [];
  const starts = words.flatMap(({ before }, at) => (at === 0 || before === ',' ? [at] : []));
  return starts.flatMap((from, at) => {
    const to = starts.slice(at + 1).find((next) => next - from >= TOGETHER) ?? words.length;
    if (to - from < ENOUGH) return [];
    const part = words.slice(from, to);
    return [{ words: part, asks: sentence.asks, vocabulary: new Set(part.map(({ text }) => text)) }];
  });
}

/** The most urgent of what the rules say. */
export function saidBy(flags: Evidence['flags']): RulesSay {
  if (flags.some(({ level }) => level === 'now')) return 'now';
  return flags.length > 0 ? 'today' : 'nothing';
}

function areaOf(found: readonly Feature[], weights: Weights): string | undefined {
  const { names, biases, of } = together(weights.areas);
  const sums = names.map(() => 0);
  for (const { key } of found)
    for (const [at, weight] of of.get(key) ?? []) sums[at] = (sums[at] ?? 0) + weight;
  const [best, second] = names
    .map((area, at) => ({
      area,
      score: (biases[at] ?? 0) + (sums[at] ?? 0) / Math.sqrt(Math.max(1, found.length)),
    }))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score - (second?.score ?? 0) < weights.areaFrom) return undefined;
  return best.area;
}

type Together = {
  readonly names: readonly string[];
  readonly biases: readonly number[];
  /** For a feature the areas that weigh it, by their place in `names`. */
  readonly of: ReadonlyMap<string, readonly (readonly [area: number, weight: number])[]>;
};
const made = new WeakMap<Weights['areas'], Together>();

/** The regressions of all areas in one, so that a feature is looked up once. */
function together(areas: Weights['areas']): Together {
  const there = made.get(areas);
  if (there !== undefined) return there;
  const of = new Map<string, [number, number][]>();
  const names = Object.keys(areas);
  for (const [at, linear] of Object.values(areas).entries())
    for (const [key, weight] of linear.of) {
      const row = of.get(key);
      if (row === undefined) of.set(key, [[at, weight]]);
      else row.push([at, weight]);
    }
  const all = { names, biases: Object.values(areas).map(({ bias }) => bias), of };
  made.set(areas, all);
  return all;
}

/** The words that weigh most, as a stretch of one sentence. */
function reasonIn(
  { found, sentences }: Way,
  { alarm: { of }, network }: Alarm,
): Omit<Learned, 'level' | 'area'> {
  const weights = new Map<number, number[]>();
  const add = (sentence: number, from: number, to: number, weight: number) => {
    const each = weight / Math.max(1, to - from);
    const row = weights.get(sentence) ?? [];
    for (let at = from; at < to; at += 1) row[at] = (row[at] ?? 0) + each;
    weights.set(sentence, row);
  };
  const scale = Math.sqrt(Math.max(1, found.length));
  for (const { key, sentence, from, to } of found) add(sentence, from, to, (of.get(key) ?? 0) / scale);
  for (const { sentence, from, to, alarm } of heardIn(sentences, network))
    add(sentence, from, to, NETWORK_SHARE * alarm);
  let best = { sentence: 0, from: 0, to: 1, sum: Number.NEGATIVE_INFINITY };
  for (const [sentence, row] of weights) {
    for (let from = 0; from < row.length; from += 1) {
      let sum = 0;
      let said = false;
      for (let to = from + 1; to <= Math.min(row.length, from + REASON); to += 1) {
        sum += row[to - 1] ?? 0;
        // "Because of 20" tells nobody anything.
        said ||= !/^\d/.test(sentences[sentence]?.words[to - 1]?.text ?? '');
        if (!said) continue;
        const shorter = sum === best.sum && to - from < best.to - best.from;
        if (sum > best.sum || shorter) best = { sentence, from, to, sum };
      }
    }
  }
  return { sentence: best.sentence, from: best.from, to: best.to };
}

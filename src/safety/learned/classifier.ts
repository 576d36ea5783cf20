import type { Level } from '../../contract/index.ts';
import type { Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';
import { type Evidence, evidence, type Feature, features } from './features.ts';

/** Weights of logistic regressions over features of a line. `none`: of no area, the words of the card stay general. */
export type Weights = {
  /** From which log odds on a card is raised: where no rule found anything, and where one says today. */
  readonly alarmFrom: Readonly<Record<Exclude<RulesSay, 'now'>, number>>;
  /** From which on it says now. */
  readonly nowFrom: number;
  /** How sure an area has to be (log odds over the next) to be named. */
  readonly areaFrom: number;
  readonly alarm: Linear;
  readonly now: Linear;
  readonly areas: Readonly<Record<string, Linear>>;
};
/** What the rules say of a line. */
export type RulesSay = Level | 'nothing';
export type Linear = { readonly bias: number; readonly of: ReadonlyMap<string, number> };

export type Learned = {
  readonly level: Level;
  readonly area: string | undefined;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
};

/** So many words at most are shown as the reason. */
const REASON = 8;

/** What the weights make of a few sentences, with what the rules found in them: undefined where nothing is to be said. Pure. */
export function classify(
  sentences: readonly Sentence[],
  flags: readonly Evidence[],
  context: Context,
  weights: Weights,
): Learned | undefined {
  const readings = ways(sentences, flags, context);
  const alarm = Math.max(...readings.map((found) => logOdds(found, weights.alarm)));
  const said = saidBy(flags);
  // A sign that a rule calls urgent by name is never talked away.
  if (said !== 'now' && alarm < weights.alarmFrom[said]) return undefined;
  const [whole = []] = readings;
  const now = Math.max(...readings.map((found) => logOdds(found, weights.now)));
  return {
    level: now >= weights.nowFrom ? 'now' : 'today',
    area: areaOf(whole, weights),
    ...reasonIn(whole, weights.alarm),
  };
}

/** Fewer words than these say too little by themselves to be weighed apart. */
const ENOUGH = 3;

/** A line as a whole, and each of its sentences by itself: no quiet sentence beside it makes an alarming one quieter. */
export function ways(
  sentences: readonly Sentence[],
  flags: readonly Evidence[],
  context: Pick<Context, 'nowMs' | 'subjectBorn'>,
): Feature[][] {
  const said = evidence(flags);
  const apart = sentences.length > 1 ? sentences.filter(({ words }) => words.length >= ENOUGH) : [];
  return [sentences, ...apart.map((sentence) => [sentence])].map((part) => [
    ...features(part, context),
    ...said,
  ]);
}

/** The most urgent of what the rules say. */
export function saidBy(flags: readonly Evidence[]): RulesSay {
  if (flags.some(({ level }) => level === 'now')) return 'now';
  return flags.length > 0 ? 'today' : 'nothing';
}

/** The log odds of one regression; features weigh alike however many there are. */
export function logOdds(found: readonly Feature[], { bias, of }: Linear): number {
  let sum = 0;
  for (const { key } of found) sum += of.get(key) ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, found.length));
}

function areaOf(found: readonly Feature[], weights: Weights): string | undefined {
  const [best, second] = Object.entries(weights.areas)
    .map(([area, linear]) => ({ area, score: logOdds(found, linear) }))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score - (second?.score ?? 0) < weights.areaFrom) return undefined;
  return best.area;
}

/** The words that weigh most, as a stretch of one sentence. */
function reasonIn(found: readonly Feature[], { of }: Linear): Omit<Learned, 'level' | 'area'> {
  const weights = new Map<number, number[]>();
  for (const { key, sentence, from, to } of found) {
    const each = (of.get(key) ?? 0) / Math.max(1, to - from);
    const row = weights.get(sentence) ?? [];
    for (let at = from; at < to; at += 1) row[at] = (row[at] ?? 0) + each;
    weights.set(sentence, row);
  }
  let best = { sentence: 0, from: 0, to: 1, sum: Number.NEGATIVE_INFINITY };
  for (const [sentence, row] of weights) {
    for (let from = 0; from < row.length; from += 1) {
      let sum = 0;
      for (let to = from + 1; to <= Math.min(row.length, from + REASON); to += 1) {
        sum += row[to - 1] ?? 0;
        const shorter = sum === best.sum && to - from < best.to - best.from;
        if (sum > best.sum || shorter) best = { sentence, from, to, sum };
      }
    }
  }
  return { sentence: best.sentence, from: best.from, to: best.to };
}

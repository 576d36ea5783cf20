import { createHash } from 'node:crypto';
import type { Foreign, Labelled } from '../../corpus.ts';
import { type Linear, logOdds } from '../../learned/linear.ts';
import { regress } from '../../learned/regression.ts';
import { readPlainly } from '../../reading.ts';
import { english } from '../concepts/english.ts';
import { lexicons } from '../concepts/index.ts';
import { phraseHits } from '../language.ts';
import { languages } from '../languages.ts';
import { SITUATIONS, type Situation } from '../situations.ts';
import { features } from './features.ts';
import { SAID_OF_ONESELF_FROM, type Weights } from './judge.ts';

/** Inverse penalty, chosen by cross-validation. */
const STRENGTH = 30;
const FOLDS = 5;
/** The share of strangers' quiet lines that may raise a card, on lines the weights did not see. */
const FALSE_ALARMS = 0.015;

/** A line to learn from; `stranger` where it was written by somebody who knew neither phrases nor weights. */
export type Lesson = {
  readonly language: string;
  readonly urgent: boolean;
  readonly situation: string;
  readonly line: string;
  readonly stranger: boolean;
};
type Seen = Lesson & { readonly keys: readonly string[]; readonly fold: number };

/**
 * The lines in the four languages, and of the English ones those about the same ten emergencies or about none. Not `nights`, whose quiet
 * lines are of what English raised wrongly: with them seven more of 241 emergencies in the four languages were missed.
 */
export function lessons(foreign: readonly Foreign[], inEnglish: readonly Labelled[]): Lesson[] {
  const ten = new Set<string>(SITUATIONS);
  return [
    ...foreign.map(({ language, expected, situation, line, half }) => ({
      language,
      urgent: expected === 'now',
      situation,
      line,
      stranger: half === 'looked-at',
    })),
    ...inEnglish
      .filter(({ half }) => half !== 'nights')
      .filter(({ expected, rule }) => expected === 'none' || (expected === 'now' && ten.has(rule)))
      .map(({ expected, rule, line }) => ({
        language: 'en',
        urgent: expected === 'now',
        situation: rule,
        line,
        stranger: false,
      })),
  ];
}

/** Weights from lines, and the threshold at which strangers' lines that were not seen would be served as promised. */
export function learn(lines: readonly Lesson[]): Weights {
  const seen = lines.map(see);
  return {
    alarmFrom: quantile(
      crossValidated(seen)
        .filter(({ stranger, urgent }) => stranger && !urgent)
        .map(({ score, keys }) => (isSaid(keys, score) ? Number.POSITIVE_INFINITY : score)),
      1 - FALSE_ALARMS,
    ),
    alarm: alarmOf(seen),
    situations: situationsOf(seen),
  };
}

const isSaid = (keys: readonly string[], score: number) =>
  score >= SAID_OF_ONESELF_FROM && keys.includes('hit:self-harm');

/** Every line outside English with the score it gets from weights that did not see it. */
export function crossValidated(seen: readonly Seen[]): (Seen & { readonly score: number })[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const alarm = alarmOf(seen.filter((line) => line.fold !== fold));
    return seen
      .filter((line) => line.fold === fold && line.language !== 'en')
      .map((line) => ({ ...line, score: logOdds(asFound(line.keys), alarm) }));
  }).flat();
}

/** What the weights were learned from, the phrases and the words for concepts included, to be able to say that they are stale. */
export function fingerprint(lines: readonly Lesson[]): string {
  const hash = createHash('sha256');
  for (const { keys, urgent, situation } of lines.map(see))
    hash.update(`${urgent}\t${situation}\t${keys.join('\t')}\n`);
  return hash.digest('hex');
}

export function see(lesson: Lesson): Seen {
  const reading = readPlainly(lesson.line);
  const language = languages.find(({ code }) => code === lesson.language);
  const hits = language === undefined ? [] : phraseHits(language, reading);
  const lexicon = lexicons[lesson.language] ?? english;
  const found = features(reading.sentences, lesson.language, lexicon, hits);
  const fold = createHash('sha256').update(lesson.line).digest().readUInt32BE() % FOLDS;
  return { ...lesson, fold, keys: found.map(({ key }) => key) };
}

const alarmOf = (seen: readonly Seen[]): Linear =>
  regress(
    seen.map(({ keys, urgent }) => ({ keys, positive: urgent })),
    STRENGTH,
  );

function situationsOf(seen: readonly Seen[]): Record<Situation, Linear> {
  const urgent = seen.filter((line) => line.urgent);
  return Object.fromEntries(
    SITUATIONS.map((name) => [
      name,
      regress(
        urgent.map(({ keys, situation }) => ({ keys, positive: situation === name })),
        STRENGTH,
      ),
    ]),
  ) as Record<Situation, Linear>;
}

const asFound = (keys: readonly string[]) => keys.map((key) => ({ key, sentence: 0, from: 0, to: 0 }));

/** The value below which this share of them lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

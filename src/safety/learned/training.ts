import { createHash } from 'node:crypto';
import { check } from '../check.ts';
import type { Labelled, Said } from '../corpus.ts';
import { read } from '../reading.ts';
import type { Context } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { type Linear, logOdds, type RulesSay, saidBy, type Weights, ways } from './classifier.ts';
import { type Feature, features } from './features.ts';
import { type Example, regress } from './regression.ts';

/** Inverse penalties, chosen by cross-validation on the lines that are learned from. */
const STRENGTH = { alarm: 30, now: 10, area: 10 };
const FOLDS = 5;
/**
 * The shares of all quiet lines that may raise a card where no rule found anything, and where one says today, on lines that
 * neither rules nor weights saw.
 */
const FALSE_ALARMS = { nothing: 0.01, today: 0.01 };
/** The share of harmless sentences that the medicine filter may stop. */
const WRONGLY_STOPPED = 0.04;
/** The share of emergencies that may be called a matter for today. */
const UNDERCALLED = 0.02;
/** An area with fewer lines is not learned: its card would be named by chance. */
const LINES_OF_AN_AREA = 20;
const AREA_SURE = 1;

export const learningContext: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };

type Seen = Labelled & {
  /** As a whole, which the weights learn from. */
  readonly found: readonly Feature[];
  readonly ways: readonly (readonly Feature[])[];
  readonly fold: number;
  readonly said: RulesSay;
};

/** Weights from labelled lines, and where their thresholds lie so that lines not seen would be served as promised. */
export function learn(lines: readonly Labelled[]): Weights {
  const seen = lines.map(see);
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = seen.filter((line) => line.fold !== fold);
    const alarm = alarmOf(rest);
    const now = nowOf(rest);
    return seen
      .filter((line) => line.fold === fold)
      .map((line) => ({
        half: line.half,
        said: line.said,
        expected: line.expected,
        alarm: Math.max(...line.ways.map((found) => logOdds(found, alarm))),
        now: Math.max(...line.ways.map((found) => logOdds(found, now))),
      }));
  }).flat();
  const quiet = held.filter(({ half, expected }) => half === 'learned' && expected === 'none');
  const from = (said: keyof typeof FALSE_ALARMS) => {
    const own = quiet.filter((line) => line.said === said).map(({ alarm }) => alarm);
    return quantile(own, 1 - Math.min(1, (FALSE_ALARMS[said] * quiet.length) / Math.max(1, own.length)));
  };
  const urgent = held.filter(({ expected }) => expected === 'now').map(({ now }) => now);
  return {
    alarmFrom: { nothing: from('nothing'), today: from('today') },
    nowFrom: quantile(urgent, UNDERCALLED),
    areaFrom: AREA_SURE,
    alarm: alarmOf(seen),
    now: nowOf(seen),
    areas: areasOf(seen),
  };
}

/** Weights that tell sentences the medicine filter has to stop from those that may be said. */
export function learnToStop(said: readonly Said[]): { readonly stopFrom: number; readonly stop: Linear } {
  const examples = said.map(({ expected, sentence }) => ({
    fold: foldOf(sentence),
    keys: features(read(sentence).sentences, learningContext).map(({ key }) => key),
    positive: expected === 'stop',
  }));
  const passing = Array.from({ length: FOLDS }, (_, fold) => {
    const stop = regress(
      examples.filter((one) => one.fold !== fold),
      STRENGTH.alarm,
    );
    return examples
      .filter((one) => one.fold === fold && !one.positive)
      .map(({ keys }) => logOdds(keys.map(wordless), stop));
  }).flat();
  return { stopFrom: quantile(passing, 1 - WRONGLY_STOPPED), stop: regress(examples, STRENGTH.alarm) };
}
const wordless = (key: string): Feature => ({ key, sentence: 0, from: 0, to: 0 });

/** What the weights were learned from, to be able to say that they are stale. */
export function fingerprint(lines: readonly (Labelled | Said)[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${JSON.stringify(Object.values(line))}\n`);
  return hash.digest('hex');
}

function see(line: Labelled): Seen {
  const context = line.born === undefined ? learningContext : { ...learningContext, subjectBorn: line.born };
  const reading = read(line.line);
  // On lines that rules were tuned on, rules look better than they are.
  const flags = line.half === 'learned' ? rules.flatMap((rule) => check(rule, reading, context)) : [];
  const all = ways(reading.sentences, flags, context);
  return { ...line, fold: foldOf(line.line), said: saidBy(flags), found: all[0] ?? [], ways: all };
}

const foldOf = (text: string) => createHash('sha256').update(text).digest().readUInt32BE() % FOLDS;

const alarmOf = (seen: readonly Seen[]) =>
  linear(seen, ({ expected }) => expected !== 'none', STRENGTH.alarm);
const nowOf = (seen: readonly Seen[]) =>
  linear(
    seen.filter(({ expected }) => expected !== 'none'),
    ({ expected }) => expected === 'now',
    STRENGTH.now,
  );

function areasOf(seen: readonly Seen[]): Record<string, Linear> {
  const alarming = seen.filter(({ expected }) => expected !== 'none');
  const byArea = Map.groupBy(alarming, ({ rule }) => rule);
  return Object.fromEntries(
    [...byArea]
      .filter(([, own]) => own.length >= LINES_OF_AN_AREA)
      .map(([area]) => [area, linear(alarming, ({ rule }) => rule === area, STRENGTH.area)]),
  );
}

function linear(seen: readonly Seen[], is: (line: Seen) => boolean, strength: number): Linear {
  return regress(
    seen.map((line): Example => ({ keys: line.found.map(({ key }) => key), positive: is(line) })),
    strength,
  );
}

/** The value below which this share of them lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

import { createHash } from 'node:crypto';
import { check, marks } from '../check.ts';
import type { Labelled, Said } from '../corpus.ts';
import { read } from '../reading.ts';
import type { Context } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { alarmOf, type RulesSay, saidBy, type Way, type Weights, ways } from './classifier.ts';
import { plainly } from './core.ts';
import { type Linear, logOdds } from './linear.ts';
import { heardWords, type Network, NOW, QUIET, TODAY } from './network.ts';
import { trainNetwork } from './network-training.ts';
import { type PublicVectors, publicVectors } from './public-vectors.ts';
import { type Example, regress } from './regression.ts';

/** Inverse penalties, chosen by cross-validation on the lines that are learned from. */
const STRENGTH = { alarm: 30, now: 10, area: 10 };
const FOLDS = 5;
/**
 * The shares of all quiet lines that may raise a card where no rule found anything, and where one says today, on lines that
 * neither rules nor weights saw.
 */
const FALSE_ALARMS = { nothing: 0.012, today: 0.011 };
/** The share of emergencies that a rule calls one, and the weights may call none. */
const TALKED_AWAY = 0.0075;
/** The share of emergencies that may be called a matter for today. */
const UNDERCALLED = 0.01;
/** An area with fewer lines is not learned: its card would be named by chance. */
const LINES_OF_AN_AREA = 20;
const AREA_SURE = 1;

export const learningContext: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };

type Seen = Labelled & {
  /** The first is the line as a whole, which the weights learn from. */
  readonly ways: readonly [Way, ...Way[]];
  readonly fold: number;
  readonly says: RulesSay;
  readonly plain: boolean;
};

/** A line as weights that did not learn from it, nor from those written beside it, see it. */
export type Held = Pick<Seen, 'half' | 'expected' | 'says' | 'plain' | 'line'> & {
  readonly alarm: number;
  readonly now: number;
};

/** Weights from labelled lines, and where their thresholds lie so that lines not seen would be served as promised. */
export function learn(lines: readonly Labelled[]): Weights {
  const seen = see(lines);
  const vectors = publicVectors();
  const held = heldOut(seen, vectors);
  return {
    ...thresholds(held),
    areaFrom: AREA_SURE,
    alarm: alarmOfLines(seen),
    network: networkOf(seen, vectors),
    now: nowOf(seen),
    areas: areasOf(seen),
  };
}

/** What weights learned from the other lines make of each, a fifth at a time. */
export function heldOut(seen: readonly Seen[], vectors: PublicVectors): Held[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const rest = seen.filter((line) => line.fold !== fold);
    const weights = { alarm: alarmOfLines(rest), network: networkOf(rest, vectors) };
    const now = nowOf(rest);
    return seen
      .filter((line) => line.fold === fold)
      .map(({ half, expected, says, plain, line, ways: all }) => ({
        ...{ half, expected, says, plain, line },
        alarm: alarmOf(all, weights),
        now: Math.max(...all.map(({ found }) => logOdds(found, now))),
      }));
  }).flat();
}

function thresholds(held: readonly Held[]): Pick<Weights, 'alarmFrom' | 'nowFrom'> {
  const fresh = held.filter(({ half }) => half === 'learned');
  const quiet = fresh.filter(({ expected }) => expected === 'none');
  const from = (says: keyof typeof FALSE_ALARMS) => {
    const own = quiet.filter((line) => line.says === says).map(({ alarm }) => alarm);
    return quantile(own, 1 - Math.min(1, (FALSE_ALARMS[says] * quiet.length) / Math.max(1, own.length)));
  };
  const urgent = fresh.filter(({ expected }) => expected === 'now');
  // What is said in the plainest words stands whatever it weighs.
  const called = urgent.filter(({ says, plain }) => says === 'now' && !plain).map(({ alarm }) => alarm);
  return {
    alarmFrom: {
      nothing: from('nothing'),
      today: from('today'),
      now: quantile(called, (TALKED_AWAY * urgent.length) / Math.max(1, called.length)),
    },
    nowFrom: quantile(
      held.filter(({ expected }) => expected === 'now').map(({ now }) => now),
      UNDERCALLED,
    ),
  };
}

/** What the weights were learned from, to be able to say that they are stale. */
export function fingerprint(lines: readonly (Labelled | Said)[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${JSON.stringify(Object.values(line))}\n`);
  return hash.digest('hex');
}

export function see(lines: readonly Labelled[]): Seen[] {
  const byHalf = Map.groupBy(lines, ({ half }) => half);
  return [...byHalf.values()].flatMap((own) =>
    own.map((line, at): Seen => {
      const context =
        line.born === undefined ? learningContext : { ...learningContext, subjectBorn: line.born };
      const reading = read(line.line);
      // On lines that rules were tuned on, rules look better than they are.
      const seen =
        line.half === 'learned'
          ? {
              flags: rules.flatMap((rule) => check(rule, reading, context)),
              marks: rules.flatMap((rule) => marks(rule, reading, context)),
            }
          : { flags: [], marks: [] };
      return {
        ...line,
        // Lines that stand beside each other are often of one writer: they are held out together.
        fold: Math.floor((at * FOLDS) / own.length),
        says: saidBy(seen.flags),
        plain: plainly(reading.sentences, context),
        ways: ways(reading.sentences, seen, context),
      };
    }),
  );
}

const kinds = { none: QUIET, today: TODAY, now: NOW } as const;

const networkOf = (seen: readonly Seen[], vectors: PublicVectors): Network =>
  trainNetwork(
    seen.map(({ ways: [whole], expected }) => ({
      sentences: whole.sentences.map(heardWords),
      kind: kinds[expected],
    })),
    vectors,
  );

const alarmOfLines = (seen: readonly Seen[]) =>
  linear(seen, ({ expected }) => expected !== 'none', STRENGTH.alarm);
const nowOf = (seen: readonly Seen[]) =>
  linear(
    seen.filter(({ expected }) => expected !== 'none'),
    ({ expected }) => expected === 'now',
    STRENGTH.now,
  );

function areasOf(seen: readonly Seen[]): Record<string, Linear> {
  const alarming = seen.filter(({ expected }) => expected !== 'none');
  const known = new Set(rules.map(({ id }) => id));
  const byArea = Map.groupBy(alarming, ({ rule }) => rule);
  return Object.fromEntries(
    [...byArea]
      .filter(([area, own]) => own.length >= LINES_OF_AN_AREA && known.has(area))
      .map(([area]) => [area, linear(alarming, ({ rule }) => rule === area, STRENGTH.area)]),
  );
}

function linear(seen: readonly Seen[], is: (line: Seen) => boolean, strength: number): Linear {
  return regress(
    seen.map((line): Example => ({ keys: line.ways[0].found.map(({ key }) => key), positive: is(line) })),
    strength,
  );
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

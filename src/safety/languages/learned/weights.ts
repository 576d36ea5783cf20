import type { Linear } from '../../learned/linear.ts';
import { SITUATIONS, type Situation } from '../situations.ts';
import type { Weights } from './judge.ts';
import stored from './weights.json' with { type: 'json' };

/** As kept in weights.json: a feature and its weight in hundredths by turns, between tabs. */
type StoredLinear = { readonly bias: number; readonly of: string };
export type StoredWeights = {
  /** SHA-256 of the lines these were learned from. */
  readonly from: string;
  readonly alarmFrom: number;
  readonly alarm: StoredLinear;
  readonly situations: Readonly<Record<Situation, StoredLinear>>;
};

let read: Weights | undefined;

/** The weights that are shipped; written by `npm run learn`. Read once, when first asked for. */
export function weights(): Weights {
  read ??= unpack(stored);
  return read;
}

/** Of a situation only so many features are kept: it names the card, and does not raise it. */
const HEAVIEST_OF_A_SITUATION = 300;
/** Hundredths; what weighs less is left out. */
const LIGHTEST = 5;
/** A word that was read is kept, however light it is: it also tells which language a line is in. */
const word = /^(?:de|es|fr|pl):\p{L}+$/u;

export function pack({ alarmFrom, alarm, situations }: Weights, from: string): StoredWeights {
  return {
    from,
    alarmFrom: rounded(alarmFrom),
    alarm: packed(alarm, Number.POSITIVE_INFINITY, (key) => word.test(key)),
    situations: mapped((situation) => packed(situations[situation], HEAVIEST_OF_A_SITUATION)),
  };
}

export function unpack({ alarmFrom, alarm, situations }: StoredWeights): Weights {
  return {
    alarmFrom,
    alarm: linear(alarm),
    situations: mapped((situation) => linear(situations[situation])),
  };
}

function packed({ bias, of }: Linear, most: number, always = (_key: string) => false): StoredLinear {
  const kept = [...of]
    .map(([key, weight]) => [key, Math.round(weight * 100)] as const)
    .filter(([key, weight]) => !key.startsWith('en:') && (Math.abs(weight) >= LIGHTEST || always(key)))
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { bias: rounded(bias), of: kept.map(([key, weight]) => `${key}\t${weight}`).join('\t') };
}

function linear({ bias, of }: StoredLinear): Linear {
  const parts = of.split('\t');
  const map = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2) map.set(parts[at] ?? '', Number(parts[at + 1]) / 100);
  return { bias, of: map };
}

function mapped<T>(of: (situation: Situation) => T): Record<Situation, T> {
  return Object.fromEntries(SITUATIONS.map((situation) => [situation, of(situation)])) as Record<
    Situation,
    T
  >;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

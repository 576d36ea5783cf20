import type { Weights } from './classifier.ts';
import type { Linear } from './linear.ts';
import medicineNetwork from './medicine-network-weights.json' with { type: 'json' };
import medicine from './medicine-weights.json' with { type: 'json' };
import network from './network-weights.json' with { type: 'json' };
import { type StoredNetwork, unpackNetwork } from './network-weights.ts';
import type { StopOdds } from './stop.ts';
import stored from './weights.json' with { type: 'json' };

/** As kept in weights.json: a feature and its weight in hundredths by turns, between tabs. */
export type StoredLinear = { readonly bias: number; readonly of: string };
export type StoredWeights = {
  /** SHA-256 of the lines these were learned from. */
  readonly from: string;
  readonly alarmFrom: Weights['alarmFrom'];
  readonly nowFrom: number;
  readonly areaFrom: number;
  readonly alarm: StoredLinear;
  readonly now: StoredLinear;
  readonly areas: Readonly<Record<string, StoredLinear>>;
};

/** Of the medicine filter: from which log odds on a sentence is stopped. */
export type StoredStop = {
  readonly from: string;
  readonly stopFrom: number;
  readonly listedFrom: number;
  readonly stop: StoredLinear;
};
/** `listedFrom`: from where on what a list found is stopped. */
export type Stop = StopOdds & { readonly stopFrom: number; readonly listedFrom: number };

let read: Weights | undefined;
let readStop: Stop | undefined;

/** The weights that are shipped; written by `npm run learn`. Read once, when first asked for. */
export function weights(): Weights {
  read ??= unpack(stored, network);
  return read;
}

/** Those of the medicine filter. */
export function stopWeights(): Stop {
  readStop ??= {
    stopFrom: medicine.stopFrom,
    listedFrom: medicine.listedFrom,
    stop: linear(medicine.stop),
    network: unpackNetwork(medicineNetwork),
  };
  return readStop;
}

function unpack({ areas, ...rest }: StoredWeights, heard: StoredNetwork): Weights {
  return {
    ...rest,
    network: unpackNetwork(heard),
    alarm: linear(rest.alarm),
    now: linear(rest.now),
    areas: Object.fromEntries(Object.entries(areas).map(([area, one]) => [area, linear(one)])),
  };
}

const linear = ({ bias, of }: StoredLinear): Linear => ({ bias, of: hundredths(of) });

function hundredths(of: string): Map<string, number> {
  const parts = of.split('\t');
  const map = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2) map.set(parts[at] ?? '', Number(parts[at + 1]) / 100);
  return map;
}

/** The weights as they are kept. What weighs next to nothing is left out, of areas all but the heaviest. */
export function pack(weights: Weights, from: string): StoredWeights {
  return {
    from,
    alarmFrom: {
      nothing: round(weights.alarmFrom.nothing),
      today: round(weights.alarmFrom.today),
      now: round(weights.alarmFrom.now),
    },
    nowFrom: round(weights.nowFrom),
    areaFrom: weights.areaFrom,
    alarm: packed(weights.alarm, Number.POSITIVE_INFINITY),
    now: packed(weights.now, Number.POSITIVE_INFINITY),
    areas: Object.fromEntries(
      Object.entries(weights.areas).map(([area, one]) => [area, packed(one, HEAVIEST_OF_AN_AREA)]),
    ),
  };
}

/** Those of the medicine filter as they are kept. */
export function packStop({ stopFrom, listedFrom, stop }: Stop, from: string): StoredStop {
  return {
    from,
    stopFrom: round(stopFrom),
    listedFrom: round(listedFrom),
    stop: packed(stop, Number.POSITIVE_INFINITY),
  };
}

const HEAVIEST_OF_AN_AREA = 500;

function packed({ bias, of }: Linear, most: number): StoredLinear {
  const kept = [...of]
    .map(([key, weight]) => [key, Math.round(weight * 100)] as const)
    .filter(([, weight]) => Math.abs(weight) >= 5)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { bias: round(bias), of: kept.map(([key, weight]) => `${key}\t${weight}`).join('\t') };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

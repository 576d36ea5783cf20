import { createHash } from 'node:crypto';
import type { Said } from '../corpus.ts';
import { look } from '../medicine-classes.ts';
import { listed } from '../medicine-lists.ts';
import { read } from '../reading.ts';
import type { Feature } from './features.ts';
import { logOdds } from './linear.ts';
import { regress } from './regression.ts';
import { quantile } from './training.ts';
import type { Stop } from './weights.ts';

const STRENGTH = 30;
const FOLDS = 5;
/** The share of harmless sentences that the medicine filter may stop. */
const WRONGLY_STOPPED = 0.075;
/** The share of sentences found by a list that have to be stopped, and the weights may let pass. */
const LET_PASS = 0.005;

type Seen = {
  readonly fold: number;
  readonly positive: boolean;
  readonly sentences: readonly { readonly found: readonly Feature[]; readonly listed: boolean }[];
};

/** Weights that tell sentences the medicine filter has to stop from those that may be said. */
export function learnToStop(said: readonly Said[]): Stop {
  const seen = said.map(see);
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const stop = stopOf(seen.filter((one) => one.fold !== fold));
    return seen
      .filter((one) => one.fold === fold)
      .map(({ positive, sentences }) => ({
        positive,
        listed: highest(sentences.filter((one) => one.listed).map(({ found }) => logOdds(found, stop))),
        other: highest(sentences.filter((one) => !one.listed).map(({ found }) => logOdds(found, stop))),
      }));
  }).flat();
  const found = held.filter(({ positive, listed: score }) => positive && score > NOTHING);
  const listedFrom = quantile(
    found.map(({ listed: score }) => score),
    LET_PASS,
  );
  const passing = held.filter(({ positive }) => !positive);
  const stopped = passing.filter(({ listed: score }) => score >= listedFrom).length;
  const rest = passing.filter(({ listed: score }) => score < listedFrom).map(({ other }) => other);
  const may = Math.max(0, WRONGLY_STOPPED * passing.length - stopped);
  return { listedFrom, stopFrom: quantile(rest, 1 - may / rest.length), stop: stopOf(seen) };
}

const NOTHING = Number.NEGATIVE_INFINITY;
const highest = (scores: readonly number[]) => Math.max(NOTHING, ...scores);

function see({ expected, sentence }: Said): Seen {
  return {
    fold: createHash('sha256').update(sentence).digest().readUInt32BE() % FOLDS,
    positive: expected === 'stop',
    sentences: read(sentence).sentences.map((one) => {
      const lists = listed(one, {});
      return { found: look(one, {}, lists), listed: lists.length > 0 };
    }),
  };
}

function stopOf(seen: readonly Seen[]) {
  return regress(
    seen.map(({ positive, sentences }) => ({
      keys: [...new Set(sentences.flatMap(({ found }) => found.map(({ key }) => key)))],
      positive,
    })),
    STRENGTH,
  );
}

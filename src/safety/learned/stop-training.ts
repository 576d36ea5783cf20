import { createHash } from 'node:crypto';
import type { Said } from '../corpus.ts';
import { undisguised } from '../look-alikes.ts';
import { look } from '../medicine-classes.ts';
import { listed } from '../medicine-lists.ts';
import { read, type Sentence } from '../reading.ts';
import type { Feature } from './features.ts';
import { heardWords, NOW, QUIET } from './network.ts';
import { trainNetwork } from './network-training.ts';
import { type PublicVectors, publicVectors } from './public-vectors.ts';
import { regress } from './regression.ts';
import { type StopOdds, stopOdds } from './stop.ts';
import { quantile } from './training.ts';
import type { Stop } from './weights.ts';

const STRENGTH = 30;
const FOLDS = 5;
/** The share of harmless sentences that the medicine filter may stop. */
const WRONGLY_STOPPED = 0.06;
/** The share of sentences found by a list that have to be stopped, and the weights may let pass. */
const LET_PASS = 0.01;

type Seen = {
  readonly fold: number;
  readonly positive: boolean;
  readonly sentences: readonly {
    readonly sentence: Sentence;
    readonly found: readonly Feature[];
    readonly listed: boolean;
  }[];
};

/** Weights that tell sentences the medicine filter has to stop from those that may be said. */
export function learnToStop(said: readonly Said[]): Stop {
  const seen = said.map(see);
  const vectors = publicVectors();
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = oddsOf(
      seen.filter((one) => one.fold !== fold),
      vectors,
    );
    return seen
      .filter((one) => one.fold === fold)
      .map(({ positive, sentences }) => ({
        positive,
        listed: highest(sentences.filter((one) => one.listed).map((one) => odds(one, weights))),
        other: highest(sentences.filter((one) => !one.listed).map((one) => odds(one, weights))),
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
  return { listedFrom, stopFrom: quantile(rest, 1 - may / rest.length), ...oddsOf(seen, vectors) };
}

const NOTHING = Number.NEGATIVE_INFINITY;
const highest = (scores: readonly number[]) => Math.max(NOTHING, ...scores);

function see({ expected, sentence }: Said): Seen {
  return {
    fold: createHash('sha256').update(sentence).digest().readUInt32BE() % FOLDS,
    positive: expected === 'stop',
    sentences: read(undisguised(sentence)).sentences.map((one) => {
      const lists = listed(one, {});
      return { sentence: one, found: look(one, {}, lists), listed: lists.length > 0 };
    }),
  };
}

const odds = ({ sentence, found }: Seen['sentences'][number], weights: StopOdds) =>
  stopOdds(sentence, found, weights);

const oddsOf = (seen: readonly Seen[], vectors: PublicVectors): StopOdds => ({
  stop: regress(
    seen.map(({ positive, sentences }) => ({
      keys: [...new Set(sentences.flatMap(({ found }) => found.map(({ key }) => key)))],
      positive,
    })),
    STRENGTH,
  ),
  network: trainNetwork(
    seen.map(({ positive, sentences }) => ({
      sentences: sentences.map(({ sentence }) => heardWords(sentence)),
      kind: positive ? NOW : QUIET,
    })),
    vectors,
  ),
});

import type { Sentence } from '../reading.ts';
import type { Feature } from './features.ts';
import { type Linear, logOdds } from './linear.ts';
import { type Network, oddsOf } from './network.ts';

/** What weighs a sentence for the medicine filter: a regression, and a network beside it. */
export type StopOdds = { readonly stop: Linear; readonly network: Network };

/** How much of what the network hears is added; between 0.6 and 2 cross-validation finds little difference. */
const HEARD = 1;

/**
 * How much a sentence has to be stopped, in log odds. The network learned from what is stated and is not heard of what is
 * asked: it would keep plain questions about what is known from being asked outside.
 */
export function stopOdds(sentence: Sentence, found: readonly Feature[], { stop, network }: StopOdds): number {
  const byWords = logOdds(found, stop);
  return sentence.asks ? byWords : byWords + HEARD * oddsOf([sentence], network);
}

import { TAGS } from './tags.ts';

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): what each evidence of a token says for
 * each tag, and what a tag says for the next one.
 */
export type Field = {
  /** TAGS numbers for each evidence. */
  readonly of: ReadonlyMap<string, ArrayLike<number>>;
  /** TAGS × TAGS, row by the tag before. */
  readonly next: ArrayLike<number>;
};

/** What each tag scores at each token, tokens × TAGS. */
export function scoresOf(evidence: readonly (readonly string[])[], { of }: Field): Float64Array {
  const scores = new Float64Array(evidence.length * TAGS);
  evidence.forEach((keys, at) => {
    for (const key of keys) {
      const says = of.get(key);
      if (says)
        for (let tag = 0; tag < TAGS; tag += 1)
          scores[at * TAGS + tag] = (scores[at * TAGS + tag] ?? 0) + (says[tag] ?? 0);
    }
  });
  return scores;
}

/**
 * The odds of each tag at each token, whatever the others are (forward and backward over the chain).
 * @param scores tokens × TAGS; left as they are
 * @param seen told of the odds of each two tags beside each other, in TAGS × TAGS, as learning wants them
 * @returns the odds, tokens × TAGS, and the log of the sum over all ways to tag the line
 */
export function chances(
  scores: Float64Array,
  next: ArrayLike<number>,
  seen?: (pairs: Float64Array) => void,
): { odds: Float64Array; total: number } {
  const count = scores.length / TAGS;
  const step = Float64Array.from(next, Math.exp);
  const local = new Float64Array(scores.length);
  const ahead = new Float64Array(scores.length);
  const back = new Float64Array(scores.length);
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    const row = at * TAGS;
    let most = -Infinity;
    for (let tag = 0; tag < TAGS; tag += 1) most = Math.max(most, scores[row + tag] ?? 0);
    let sum = 0;
    for (let tag = 0; tag < TAGS; tag += 1) {
      local[row + tag] = Math.exp((scores[row + tag] ?? 0) - most);
      let come = at === 0 ? 1 : 0;
      if (at > 0)
        for (let from = 0; from < TAGS; from += 1)
          come += (ahead[row - TAGS + from] ?? 0) * (step[from * TAGS + tag] ?? 0);
      ahead[row + tag] = come * (local[row + tag] ?? 0);
      sum += ahead[row + tag] ?? 0;
    }
    for (let tag = 0; tag < TAGS; tag += 1) ahead[row + tag] = (ahead[row + tag] ?? 0) / sum;
    // Each row is brought to one, so that a long line stays within what a number can hold.
    total += most + Math.log(sum);
  }
  const odds = new Float64Array(scores.length);
  const pairs = new Float64Array(TAGS * TAGS);
  for (let at = count - 1; at >= 0; at -= 1) {
    const row = at * TAGS;
    let sum = 0;
    for (let tag = 0; tag < TAGS; tag += 1) {
      let go = at === count - 1 ? 1 : 0;
      if (at < count - 1)
        for (let to = 0; to < TAGS; to += 1)
          go += (step[tag * TAGS + to] ?? 0) * (local[row + TAGS + to] ?? 0) * (back[row + TAGS + to] ?? 0);
      back[row + tag] = go;
      sum += go * (ahead[row + tag] ?? 0);
    }
    for (let tag = 0; tag < TAGS; tag += 1) {
      back[row + tag] = (back[row + tag] ?? 0) / sum;
      odds[row + tag] = (ahead[row + tag] ?? 0) * (back[row + tag] ?? 0);
    }
    if (seen && at < count - 1) {
      pairs.fill(0);
      let all = 0;
      for (let tag = 0; tag < TAGS; tag += 1)
        for (let to = 0; to < TAGS; to += 1) {
          const both =
            (ahead[row + tag] ?? 0) *
            (step[tag * TAGS + to] ?? 0) *
            (local[row + TAGS + to] ?? 0) *
            (back[row + TAGS + to] ?? 0);
          pairs[tag * TAGS + to] = both;
          all += both;
        }
      for (let pair = 0; pair < pairs.length; pair += 1) pairs[pair] = (pairs[pair] ?? 0) / all;
      seen(pairs);
    }
  }
  return { odds, total };
}

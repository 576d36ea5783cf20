import { chances, type Field } from './field.ts';
import { lowest } from './lowest.ts';
import { TAGS } from './tags.ts';

/** A line to learn from: what is known of each token, and its right tag. */
export type Lesson = { readonly evidence: readonly (readonly string[])[]; readonly tags: Uint8Array };

/** Evidence of fewer tokens than this is left out. */
const SELDOM = 3;
const TURNS = 60;

/**
 * Learns a field by maximum likelihood with an L2 penalty.
 * @param penalty what the square of each weight costs; more makes it hear less of seldom words
 */
export function learnField(lessons: readonly Lesson[], penalty: number): Field {
  const often = new Map<string, number>();
  for (const { evidence } of lessons)
    for (const keys of evidence) for (const key of keys) often.set(key, (often.get(key) ?? 0) + 1);
  const names = [...often].filter(([, times]) => times >= SELDOM).map(([key]) => key);
  const index = new Map(names.map((key, at) => [key, at]));
  const lines = lessons.map(({ evidence, tags }) => ({
    tags,
    rows: evidence.map((keys) => Int32Array.from(keys.flatMap((key) => index.get(key) ?? []))),
  }));
  const own = names.length * TAGS;
  const weights = lowest(
    own + TAGS * TAGS,
    (at, slope) => {
      let cost = 0;
      for (let one = 0; one < at.length; one += 1) {
        cost += (penalty / 2) * (at[one] ?? 0) * (at[one] ?? 0);
        slope[one] = penalty * (at[one] ?? 0);
      }
      for (const line of lines) cost += costOf(line, at, own, slope);
      return cost;
    },
    TURNS,
  );
  return {
    of: new Map(names.map((key, at) => [key, weights.subarray(at * TAGS, (at + 1) * TAGS)])),
    next: weights.subarray(own),
  };
}

/** Minus the log of how likely the right tags of a line are; what it says for each weight is added to `slope`. */
function costOf(
  { rows, tags }: { readonly rows: readonly Int32Array[]; readonly tags: Uint8Array },
  weights: Float64Array,
  own: number,
  slope: Float64Array,
): number {
  const scores = new Float64Array(rows.length * TAGS);
  rows.forEach((row, at) => {
    for (const key of row)
      for (let tag = 0; tag < TAGS; tag += 1)
        scores[at * TAGS + tag] = (scores[at * TAGS + tag] ?? 0) + (weights[key * TAGS + tag] ?? 0);
  });
  const { odds, total } = chances(scores, weights.subarray(own), (pairs) => {
    for (let pair = 0; pair < pairs.length; pair += 1)
      slope[own + pair] = (slope[own + pair] ?? 0) + (pairs[pair] ?? 0);
  });
  let cost = total;
  rows.forEach((row, at) => {
    const right = tags[at] ?? 0;
    cost -= scores[at * TAGS + right] ?? 0;
    odds[at * TAGS + right] = (odds[at * TAGS + right] ?? 0) - 1;
    for (const key of row)
      for (let tag = 0; tag < TAGS; tag += 1)
        slope[key * TAGS + tag] = (slope[key * TAGS + tag] ?? 0) + (odds[at * TAGS + tag] ?? 0);
    if (at === 0) return;
    const pair = own + (tags[at - 1] ?? 0) * TAGS + right;
    cost -= weights[pair] ?? 0;
    slope[pair] = (slope[pair] ?? 0) - 1;
  });
  return cost;
}

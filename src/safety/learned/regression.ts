import type { Linear } from './linear.ts';

/** One labelled example: the keys of its features, and whether it is one of those looked for. */
export type Example = { readonly keys: readonly string[]; readonly positive: boolean };

/** Fewer lines than this have a feature that is left out. */
const SELDOM = 2;
const STEPS = 400;

/**
 * Logistic regression with an L2 penalty, both labels weighing alike, features of one line scaled to length one. Nesterov's
 * accelerated gradient from zero, so the same lines give the same weights on every machine.
 * @param strength inverse of the penalty, as C in scikit-learn (LogisticRegression)
 */
export function regress(examples: readonly Example[], strength: number): Linear {
  const often = new Map<string, number>();
  for (const { keys } of examples) for (const key of keys) often.set(key, (often.get(key) ?? 0) + 1);
  const names = [...often].filter(([, times]) => times >= SELDOM).map(([key]) => key);
  const index = new Map(names.map((key, at) => [key, at]));
  const rows = examples.map(({ keys }) => Int32Array.from(keys.flatMap((key) => index.get(key) ?? [])));
  const scales = examples.map(({ keys }) => 1 / Math.sqrt(Math.max(1, keys.length)));
  const positives = examples.filter(({ positive }) => positive).length;
  const shares = examples.map(({ positive }) => 0.5 / (positive ? positives : examples.length - positives));

  const penalty = 1 / (strength * examples.length);
  // The curvature is at most a quarter of the largest weighted square length, which is (1 + bias) here.
  const step = 1 / (0.5 + penalty);
  let weights = new Float64Array(names.length + 1);
  let ahead = weights.slice();
  for (let turn = 0; turn < STEPS; turn += 1) {
    const slope = ahead.map((weight, at) => (at === names.length ? 0 : penalty * weight));
    examples.forEach(({ positive }, at) => {
      const row = rows[at] ?? new Int32Array();
      const scale = scales[at] ?? 1;
      let score = ahead[names.length] ?? 0;
      for (const feature of row) score += (ahead[feature] ?? 0) * scale;
      const error = (1 / (1 + Math.exp(-score)) - (positive ? 1 : 0)) * (shares[at] ?? 0);
      for (const feature of row) slope[feature] = (slope[feature] ?? 0) + error * scale;
      slope[names.length] = (slope[names.length] ?? 0) + error;
    });
    const next = ahead.map((weight, at) => weight - step * (slope[at] ?? 0));
    const momentum = turn / (turn + 3);
    ahead = next.map((weight, at) => weight + momentum * (weight - (weights[at] ?? 0)));
    weights = next;
  }
  return { bias: weights[names.length] ?? 0, of: new Map(names.map((key, at) => [key, weights[at] ?? 0])) };
}

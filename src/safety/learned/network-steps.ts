import type { Weights } from './network-slopes.ts';

// `as number`: see network-slopes.ts.

/** Chosen by cross-validation on the lines that are learned from. */
const PACE = 2e-3;
const WARM_UP = 100;
const DECAY = 0.01;

const names = ['bring', 'own', 'kernel', 'bias', 'head', 'headBias'] as const;

/** AdamW over all weights, in place. */
export function adam(weights: Weights): (slope: Weights, pace: number, step: number) => void {
  const [b1, b2] = [0.9, 0.999];
  const kept = names.map((name) => ({
    name,
    mean: new Float32Array(weights[name].length),
    square: new Float32Array(weights[name].length),
  }));
  return (slope, pace, step) => {
    const m = 1 - b1 ** (step + 1);
    const s = 1 - b2 ** (step + 1);
    for (const { name, mean, square } of kept) {
      const [all, slopes] = [weights[name], slope[name]];
      for (let at = 0; at < all.length; at += 1) {
        const g = slopes[at] as number;
        const first = b1 * (mean[at] as number) + (1 - b1) * g;
        const second = b2 * (square[at] as number) + (1 - b2) * g * g;
        mean[at] = first;
        square[at] = second;
        const value = all[at] as number;
        all[at] = value - pace * (first / m / (Math.sqrt(second / s) + 1e-8) + DECAY * value);
      }
    }
  };
}

/** Slow at first, then down a cosine. */
export function paceAt(step: number, steps: number): number {
  if (step < WARM_UP) return (PACE * step) / WARM_UP;
  const way = (step - WARM_UP) / Math.max(1, steps - WARM_UP);
  return PACE * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * way)));
}

import type { Feature } from './features.ts';

/** `of`: what each feature adds to the log odds. */
export type Linear = { readonly bias: number; readonly of: ReadonlyMap<string, number> };

/** The log odds of one regression; features weigh alike however many there are. */
export function logOdds(found: readonly Feature[], { bias, of }: Linear): number {
  let sum = 0;
  for (const { key } of found) sum += of.get(key) ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, found.length));
}

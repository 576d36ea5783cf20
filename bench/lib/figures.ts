/** One printed figure. `peer` is a comparable number taken in the same run or published, with its name. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'tokens/s' | '%' | 'of 1' | 'ratio' | 'count';
  readonly note?: string;
  readonly peer?: { readonly name: string; readonly value: number };
  /** The aim on the reference machine (2 cores, no GPU), where the issue names one. */
  readonly aim?: { readonly below: number } | { readonly atLeast: number };
  /** Worse than it may be whatever the aim: the run fails once everything is printed. */
  readonly fails?: string;
};

/** A part of the bench: measures for real and returns what it saw. Throws when what it needs is missing. */
export type Part = { readonly name: string; run(): Promise<readonly Figure[]> };

/** The q-quantile by linear interpolation (type 7 of Hyndman & Fan 1996). Throws on an empty sample. */
export function quantile(sample: readonly number[], q: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new Error('no sample to take a quantile of');
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);

/** Wall time of `work` in milliseconds, `times` in a row after `warm` runs that do not count. */
export async function timed(work: () => unknown, times: number, warm = 1): Promise<number[]> {
  const sample: number[] = [];
  for (let i = -warm; i < times; i++) {
    const start = performance.now();
    await work();
    if (i >= 0) sample.push(performance.now() - start);
  }
  return sample;
}

export function meetsAim(figure: Figure): boolean | null {
  if (figure.aim === undefined) return null;
  return 'below' in figure.aim ? figure.value < figure.aim.below : figure.value >= figure.aim.atLeast;
}

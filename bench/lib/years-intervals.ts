import { chanceOf } from './years-random.ts';

/** Wilson's 95 % interval of `hits` of `of` (Wilson 1927). */
export function wilson(hits: number, of: number): { low: number; high: number } {
  const z = 1.96;
  const p = hits / of;
  const centre = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: (centre - half) / scale, high: (centre + half) / scale };
}

/** The 95 % percentile interval of the mean over questions, from 2,000 draws that a seed repeats. */
export function bootstrap(values: readonly number[]): { low: number; high: number } {
  const chance = chanceOf(20260831);
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[chance.int(0, values.length - 1)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return { low: means[50] ?? Number.NaN, high: means[1949] ?? Number.NaN };
}

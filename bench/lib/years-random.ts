/** Chance that a seed repeats (mulberry32): the same seed writes the same year on every machine. */
export type Chance = {
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  yes(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const first = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    yes: (probability) => next() < probability,
    pick: (choices) => first(choices[Math.floor(next() * choices.length)]),
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const hit = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return first(hit ?? choices.at(-1))[0];
    },
  };
}

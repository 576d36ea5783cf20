import { TendError } from '../contract/index.ts';

/** Wrong usage: status 2. The sentence says how it is meant. */
export function wrongUsage(sentence: string): TendError {
  return new TendError('bad-input', sentence);
}

/** The one word or text that a command needs. */
export function needed(words: readonly string[], index: number, what: string): string {
  const word = words[index];
  if (word === undefined) throw wrongUsage(`This command needs ${what}. tend help shows how it is written.`);
  return word;
}

/** One of a closed list, as an option's value. The list itself comes from the contract. */
export function oneOf<T extends string>(
  value: string | undefined,
  allowed: readonly T[],
  option: string,
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw wrongUsage(`${option} is one of: ${allowed.join(', ')}.`);
  return found;
}

export function wholeNumber(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw wrongUsage(`${option} is a whole number.`);
  return Number(value);
}

export function millimetres(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(value)) throw wrongUsage(`${option} is a number of millimetres, as 21 or 7.5.`);
  return Number(value);
}

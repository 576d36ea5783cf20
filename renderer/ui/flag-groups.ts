import type { RedFlag } from '../../src/contract/index.ts';

export type ShownFlag = {
  readonly flag: RedFlag;
  readonly folded: boolean;
  /** Where its words stand, as the end of a sentence; empty while they are being written. */
  readonly where: string;
  /** Names the line, note or question that it came from. */
  readonly line: string;
};

/**
 * Warnings that make one card, in their order: as urgent, of the same line, and with the same number to call. Another
 * number is another card, so that none is overlooked.
 */
export function joined<F extends ShownFlag>(flags: readonly F[]): (readonly [F, ...F[]])[] {
  const cards = new Map<string, [F, ...F[]]>();
  for (const one of flags) {
    const { level, number = '' } = one.flag;
    const key = JSON.stringify([one.line, level, number]);
    const card = cards.get(key);
    if (card === undefined) cards.set(key, [one]);
    else card.push(one);
  }
  return [...cards.values()];
}

import type { RedFlag } from '../../src/contract/index.ts';

export type ShownFlag = {
  readonly flag: RedFlag;
  readonly folded: boolean;
  /** Where its words stand, as the end of a sentence; empty while they are being written. */
  readonly where: string;
  /** Names the line, note or question that it came from. */
  readonly line: string;
  /** Its words came from outside, and are set in the outside's face. */
  readonly outside?: boolean;
};

export type Card<F extends ShownFlag> = {
  /** Of its line, urgency and number: the same folded or open. */
  readonly id: string;
  /** The id, but for what is folded beneath an open card of the same id. */
  readonly key: string;
  readonly folded: boolean;
  readonly flags: readonly [F, ...F[]];
};

/**
 * Warnings that make one card: as urgent, of the same line, and with the same number to call. Another number is another
 * card, so that none is overlooked. Most urgent first, else in their order. What was folded of a card that stands
 * open is a card beneath it.
 */
export function joined<F extends ShownFlag>(flags: readonly F[]): Card<F>[] {
  const groups = new Map<string, { open: F[]; folded: F[] }>();
  for (const one of flags) {
    const { level, number = '' } = one.flag;
    const key = JSON.stringify([one.line, level, number]);
    const group = groups.get(key) ?? { open: [], folded: [] };
    group[one.folded ? 'folded' : 'open'].push(one);
    groups.set(key, group);
  }
  const cards = [...groups].flatMap(([id, { open, folded }]) => [
    ...cardOf({ id, key: id, folded: false }, open),
    ...cardOf({ id, key: open.length === 0 ? id : `${id} folded`, folded: true }, folded),
  ]);
  return cards.sort((a, b) => place(a) - place(b));
}

function cardOf<F extends ShownFlag>(
  as: Omit<Card<F>, 'flags'>,
  [first, ...others]: readonly F[],
): Card<F>[] {
  return first === undefined ? [] : [{ ...as, flags: [first, ...others] }];
}

/** Open before folded, *now* before *today*. */
function place({ folded, flags: [{ flag }] }: Card<ShownFlag>): number {
  return (folded ? 2 : 0) + (flag.level === 'now' ? 0 : 1);
}

import { create } from 'zustand';
import type { RedFlag } from '../../src/contract/index.ts';

/** What of the warnings was read aloud. A card is read once when it appears, not again on each key. */
export type Aloud = {
  /** For each place where cards stand: how many of one kind were read. */
  readonly said: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** To be read now. Another `nth` is another reading, also of the same words. */
  readonly latest: { readonly nth: number; readonly flags: readonly RedFlag[] };
};

export const initialAloud: Aloud = { said: {}, latest: { nth: 0, flags: [] } };

export const useAloud = create<Aloud>()(() => initialAloud);

/**
 * Reads what is new among the open cards of a place. While a line is being written (`settled` false) a warning that comes,
 * goes and comes back with the words is read once: nobody was told that it went. When the line is kept its card
 * moves on to the note, and is no new one.
 */
export function read(state: Aloud, place: string, open: readonly RedFlag[], settled: boolean): Aloud {
  const before = state.said[place] ?? {};
  const now: Record<string, number> = {};
  const fresh = open.filter((flag) => {
    const kind = `${flag.level} ${flag.rule}`;
    now[kind] = (now[kind] ?? 0) + 1;
    return now[kind] > (before[kind] ?? 0);
  });
  const said = settled ? now : most(before, now);
  const { nth } = state.latest;
  return {
    said: { ...state.said, [place]: said },
    latest: fresh.length === 0 ? state.latest : { nth: nth + 1, flags: fresh },
  };
}

function most(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const all = { ...a };
  for (const [kind, count] of Object.entries(b)) all[kind] = Math.max(all[kind] ?? 0, count);
  return all;
}

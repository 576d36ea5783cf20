import { create } from 'zustand';
import type { EntryId, RedFlag } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** Where a warning came from: a kept note, a question that was asked (by its stream), a fact, or an answer from outside (by its crumb). */
export type Origin =
  | {
      readonly type: 'entry';
      readonly id: EntryId;
      readonly subject: string;
      /** The writer who alone sees the note. */
      readonly only?: string;
    }
  | { readonly type: 'question' | 'fact'; readonly id: string; readonly subject: string }
  | { readonly type: 'answer'; readonly id: string; readonly subject: string };

/** A warning that stands until the person says that this is not it. */
export type Card = { readonly flag: RedFlag; readonly origin: Origin; readonly folded: boolean };

/** The warnings of this session. They are made of what was written, so they go when the vault is locked. */
export type Flags = {
  /** Those that stand above every page, the latest first. */
  readonly cards: readonly Card[];
  /** Those of each note, for its quiet mark in the timeline. */
  readonly ofEntry: Readonly<Record<EntryId, readonly RedFlag[]>>;
};

export const initialFlags: Flags = { cards: [], ofEntry: {} };

export const useFlags = create<Flags>()(() => initialFlags);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') useFlags.setState(initialFlags, true);
});

/** Which warning, and how urgent: what was folded while it was a matter for today opens again when it is one for now. */
export const kindOf = ({ level, rule }: RedFlag): string => `${level} ${rule}`;

/**
 * Puts up what was found. The same warning about the same person has one card, the latest; it opens again for new
 * words, but not for another reading of words the person has folded it for. `folded` are kinds folded before keeping.
 */
export function raised(
  state: Flags,
  flags: readonly RedFlag[],
  origin: Origin,
  folded: readonly string[] = [],
): Flags {
  const fresh = flags.map((flag): Card => {
    const before = state.cards.find(
      (card) => isOf(origin, card) && kindOf(card.flag) === kindOf(flag) && card.flag.made === flag.made,
    );
    return { flag, origin, folded: before?.folded ?? folded.includes(kindOf(flag)) };
  });
  const others = state.cards.filter(
    // A question may turn out to be about someone else than it was read as.
    (card) => !fresh.some((one) => isSame(one, card) || (isOf(origin, card) && isKind(one, card))),
  );
  return {
    cards: fresh.length === 0 ? state.cards : [...fresh, ...others],
    ofEntry: origin.type === 'entry' ? { ...state.ofEntry, [origin.id]: flags } : state.ofEntry,
  };
}

/** Without those that came from what is forgotten. */
export const gone = (state: Flags, from: (origin: Origin) => boolean): Flags => ({
  ...state,
  cards: state.cards.filter((card) => !from(card.origin)),
});

/** As somebody sees them: without those of what another keeps to themselves. */
export const seenBy = (state: Flags, writer: string): Flags => ({
  ...state,
  cards: state.cards.filter(({ origin }) => origin.type !== 'entry' || (origin.only ?? writer) === writer),
});

/** Folds a card, or opens it again. */
export const fold = (state: Flags, card: Card, folded = true): Flags => ({
  ...state,
  cards: state.cards.map((one) => (isSame(one, card) ? { ...one, folded } : one)),
});

/** Opens the warnings of one note again, also when later ones took their place. */
export function reopened(state: Flags, id: EntryId, subject: string): Flags {
  const flags = state.ofEntry[id] ?? [];
  const kinds = new Set(flags.map(kindOf));
  const { cards } = raised(state, flags, { type: 'entry', id, subject });
  return {
    ...state,
    cards: cards.map((card) =>
      card.origin.id === id && kinds.has(kindOf(card.flag)) ? { ...card, folded: false } : card,
    ),
  };
}

/** Without those about people who are no longer there: the invented ones, once the sample is removed. */
export const only = (state: Flags, subjects: readonly string[]): Flags => ({
  ...state,
  cards: state.cards.filter((card) => subjects.includes(card.origin.subject)),
});

/** What the line being written says, as far as no open card says it already, as urgently. */
export function notStanding(state: Flags, flags: readonly RedFlag[], subject: string): readonly RedFlag[] {
  return flags.filter(
    (flag) =>
      !state.cards.some(
        ({ folded, origin, flag: stands }) =>
          !folded && origin.subject === subject && saysAsMuch(stands, flag),
      ),
  );
}

/** What no card says yet of these words, open or folded: the same words asked and then sent outside are one warning. */
export const newIn = (state: Flags, flags: readonly RedFlag[], subject: string): readonly RedFlag[] =>
  flags.filter(
    (flag) =>
      !state.cards.some(
        (card) =>
          card.origin.subject === subject &&
          kindOf(card.flag) === kindOf(flag) &&
          card.flag.made === flag.made,
      ),
  );

/** Is the first the same warning, no less urgent? */
export const saysAsMuch = (a: RedFlag, b: RedFlag): boolean =>
  a.rule === b.rule && (a.level === 'now' || b.level === 'today');

const isOf = (origin: Origin, card: Card) => card.origin.id === origin.id;
const isKind = (a: Card, b: Card) => kindOf(a.flag) === kindOf(b.flag);

/** One for now and one for today are two: the later, milder note does not take the urgent one away. */
function isSame(a: Card, b: Card): boolean {
  return isKind(a, b) && a.origin.subject === b.origin.subject;
}

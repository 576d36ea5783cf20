import { create } from 'zustand';
import type { InboxState, Output, RedFlag, SealedNow } from '../../src/contract/index.ts';
import { kindOf, saysAsMuch } from './flags.ts';

type Watched = Output<'inbox.flags'>['watched'];

/** A warning of a line that was sealed here. It stands, without the words that made it. */
export type Standing = {
  readonly flag: RedFlag;
  readonly folded: boolean;
  /** The sealed line it came from, by its id. */
  readonly line: string;
};

/** The line that can be written at the lock screen, and what is known of those before it: how many, and their warnings. */
export type LockedLine = {
  readonly text: string;
  /** The warnings of the words in the line, and how far their language is watched, where it is not English. */
  readonly found: readonly RedFlag[];
  readonly watched: Watched;
  /** Warnings, by kind, that the person folded while writing. */
  readonly folded: readonly string[];
  readonly standing: readonly Standing[];
  readonly inbox: InboxState | null;
  /** Whether one was sealed since the last word was typed. */
  readonly sealed: boolean;
  /** Whether anything was written here: then the page is not left standing for long. */
  readonly wrote: boolean;
  readonly busy: boolean;
  readonly error: string | null;
};

export const initialLockedLine: LockedLine = {
  text: '',
  found: [],
  watched: undefined,
  folded: [],
  standing: [],
  inbox: null,
  sealed: false,
  wrote: false,
  busy: false,
  error: null,
};

/** Outside every component: a crash of the core, and the way over the recovery words, lose none of it. */
export const useLockedLine = create<LockedLine>()(() => initialLockedLine);

export const typed = (line: LockedLine, text: string): LockedLine => ({
  ...line,
  text,
  error: null,
  sealed: false,
  wrote: line.wrote || text.trim() !== '',
  ...(text.trim() === '' && { found: [], watched: undefined, folded: [] }),
});

/** Warnings of words that are no longer there are dropped. */
export const warned = (
  line: LockedLine,
  text: string,
  found: readonly RedFlag[],
  watched?: Watched,
): LockedLine => (line.text === text ? { ...line, found, watched } : line);

export const sealing = (line: LockedLine): LockedLine => ({ ...line, busy: true, error: null });
export const notSealed = (line: LockedLine, error: string): LockedLine => ({ ...line, busy: false, error });

/** Sealed: the words are gone from here, and their warnings stand. What was typed meanwhile stays. */
export const sealed = (line: LockedLine, text: string, reply: SealedNow): LockedLine => {
  const fresh = reply.redFlags.map(
    ({ made: _, ...flag }): Standing => ({
      flag,
      folded: line.folded.includes(kindOf(flag)),
      line: reply.sealed.id,
    }),
  );
  const others = line.standing.filter(({ flag }) => fresh.every((one) => kindOf(one.flag) !== kindOf(flag)));
  const same = line.text === text;
  return {
    ...line,
    text: same ? '' : line.text,
    found: same ? [] : line.found,
    watched: same ? undefined : line.watched,
    folded: [],
    standing: [...fresh, ...others],
    inbox: line.inbox && { ...line.inbox, waiting: reply.waiting },
    sealed: same,
    busy: false,
    error: null,
  };
};

export type ShownHere = Standing & { readonly where: string };

/** The warnings to show, each once: what stands open already, else what the line being written says. */
export function shownFlags({ standing, found, folded }: LockedLine): ShownHere[] {
  const open = standing.filter((one) => !one.folded).map(({ flag }) => flag);
  const typing = found
    .filter((flag) => !open.some((stands) => saysAsMuch(stands, flag)))
    .map((flag) => ({ flag, folded: folded.includes(kindOf(flag)), line: 'writing' }));
  const others = standing.filter(({ flag }) => typing.every((one) => kindOf(one.flag) !== kindOf(flag)));
  return [...typing, ...others].map((one) => ({ ...one, where: '' }));
}

/** Folds a warning, in the line and of those sealed before, or opens it again. */
export const foldHere = (line: LockedLine, flag: RedFlag, folded = true): LockedLine => {
  const kind = kindOf(flag);
  const others = line.folded.filter((one) => one !== kind);
  return {
    ...line,
    folded: folded && line.found.some((one) => kindOf(one) === kind) ? [...others, kind] : others,
    standing: line.standing.map((one) => (kindOf(one.flag) === kind ? { ...one, folded } : one)),
  };
};

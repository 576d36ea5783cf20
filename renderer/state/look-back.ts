import { create } from 'zustand';
import type { EntryFilter, EntryId, Hit, Strip, Things } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** Something a search found in one's own notes. */
export type NoteHit = Hit & { readonly entryId: EntryId };
export type Found = {
  readonly query: string;
  /** With words of the query, best first; then those that are only similar in meaning. */
  readonly hits: readonly NoteHit[];
  /** How many of them have words of it. */
  readonly worded: number;
  readonly more: boolean;
};

/** What stands above the days of Look back. */
export type LookBack = {
  readonly subject: string;
  readonly filter: EntryFilter;
  readonly query: string;
  readonly found: Found | null;
  /** The hit that is shown among its days; null while all are listed. */
  readonly hit: number | null;
  readonly strip: Strip | null;
  readonly things: Things | null;
  readonly problem: string | null;
};

export const initialLookBack: LookBack = {
  subject: '',
  filter: {},
  query: '',
  found: null,
  hit: null,
  strip: null,
  things: null,
  problem: null,
};

export const useLookBackPage = create<LookBack>()(() => initialLookBack);

// Nothing of one person stays on the page of another, and nothing of anybody's behind the lock.
useApp.subscribe(({ phase, subject }, before) => {
  if (phase !== before.phase || subject !== before.subject) useLookBackPage.setState(initialLookBack);
});

export const narrowed = (s: LookBack, change: EntryFilter): LookBack => {
  const filter = Object.fromEntries(
    Object.entries({ ...s.filter, ...change }).filter(([, value]) => value !== undefined && value !== false),
  );
  return { ...s, filter };
};

export const withQuery = (s: LookBack, query: string): LookBack => ({
  ...s,
  query,
  hit: null,
  ...(query.trim() === '' && { found: null }),
});

/** An answer to a question that was changed since is dropped. */
export const withFound = (s: LookBack, found: Found, filter: EntryFilter): LookBack =>
  s.query.trim() === found.query && s.filter === filter ? { ...s, found, problem: null } : s;

/** Another of the hits; the ends stay where they are. */
export const toHit = (s: LookBack, to: number | null): LookBack => {
  const last = (s.found?.hits.length ?? 0) - 1;
  return { ...s, hit: to === null || last < 0 ? null : Math.min(last, Math.max(0, to)) };
};

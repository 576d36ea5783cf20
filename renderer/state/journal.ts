import { create } from 'zustand';
import type { EntryId, EntryWithEvents, Timeline } from '../../src/contract/index.ts';

/** The notes that were fetched, the latest first, of one subject. */
export type Journal = {
  readonly subject: string;
  readonly entries: readonly EntryWithEvents[];
  readonly more: boolean;
  readonly loading: boolean;
  readonly loaded: boolean;
  readonly error: string | null;
};

export const initialJournal: Journal = {
  subject: '',
  entries: [],
  more: false,
  loading: false,
  loaded: false,
  error: null,
};

export const useJournal = create<Journal>()(() => initialJournal);

export const asking = (j: Journal, subject: string): Journal =>
  j.subject === subject
    ? { ...j, loading: true, error: null }
    : { ...initialJournal, subject, loading: true };

/** The latest page. Answers for a subject that is no longer shown are dropped. */
export const gotLatest = (j: Journal, subject: string, page: Timeline): Journal =>
  j.subject === subject
    ? { ...j, entries: latestFirst(page.entries), more: page.more, loading: false, loaded: true, error: null }
    : j;

export const gotEarlier = (j: Journal, subject: string, page: Timeline): Journal => {
  if (j.subject !== subject) return j;
  const known = new Set(j.entries.map((entry) => entry.id));
  const fresh = page.entries.filter((entry) => !known.has(entry.id));
  // Earlier notes go beneath: sorting ten thousand again for each page would be felt.
  return { ...j, entries: [...j.entries, ...latestFirst(fresh)], more: page.more, loading: false };
};

export const changed = (j: Journal, entry: EntryWithEvents): Journal =>
  j.subject === entry.subject
    ? { ...j, entries: latestFirst([...j.entries.filter((e) => e.id !== entry.id), entry]) }
    : j;

export const gone = (j: Journal, id: EntryId): Journal => ({
  ...j,
  entries: j.entries.filter((entry) => entry.id !== id),
});

export const journalFailed = (j: Journal, error: string): Journal => ({ ...j, loading: false, error });

function latestFirst(entries: readonly EntryWithEvents[]): EntryWithEvents[] {
  return [...entries].sort(
    (a, b) => Date.parse(b.at.start) - Date.parse(a.at.start) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
}

/** The timeline as rows: a heading for each day, then its notes. */
export type Row =
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'entry'; readonly entry: EntryWithEvents; readonly last: boolean };

export function rowsOf(entries: readonly EntryWithEvents[]): Row[] {
  const rows: Row[] = [];
  let day = '';
  for (const [i, entry] of entries.entries()) {
    const its = entry.at.start.slice(0, 10);
    if (its !== day) {
      day = its;
      rows.push({ type: 'day', day });
    }
    const next = entries[i + 1];
    rows.push({ type: 'entry', entry, last: next === undefined || next.at.start.slice(0, 10) !== its });
  }
  return rows;
}

import { create } from 'zustand';
import type { DayCount, EntryFilter, EntryId, EntryWithEvents } from '../../src/contract/index.ts';

/**
 * A journal as a list shows it: how many notes each day has, and the notes of the days near the window. A journal of a
 * hundred thousand notes is some thousand days; the notes of the others are fetched when they come near, and dropped again.
 */
export type Journal = {
  readonly subject: string;
  readonly filter: EntryFilter;
  /** One for each asking anew: of somebody else, narrowed otherwise, or read by somebody else. */
  readonly turn: object;
  /** How often a note was kept, changed or taken away here. What was fetched before the last time may lack it. */
  readonly changes: number;
  /** The latest first; a day without a note is not among them. */
  readonly days: readonly DayCount[];
  /** The notes of a day, the latest first. */
  readonly held: ReadonlyMap<string, readonly EntryWithEvents[]>;
  readonly loaded: boolean;
  readonly error: string | null;
};

/** Whose journal was asked for, narrowed to what, and when: an answer to another question is dropped. */
export type Asked = Pick<Journal, 'subject' | 'filter' | 'turn'>;

const everything: EntryFilter = {};
export const initialJournal: Journal = {
  subject: '',
  filter: everything,
  turn: {},
  changes: 0,
  days: [],
  held: new Map(),
  loaded: false,
  error: null,
};

const store = () => create<Journal>()(() => initialJournal);
export type JournalStore = ReturnType<typeof store>;

/** What Today shows. */
export const useJournal: JournalStore = store();
/** What Look back shows. */
export const useLookBack: JournalStore = store();

/** What was kept, changed or taken away is so wherever it stands. */
export function inEveryList(transition: (j: Journal) => Journal): void {
  for (const list of [useJournal, useLookBack]) list.setState(transition);
}

export const asking = (j: Journal, subject: string, filter: EntryFilter = everything): Journal =>
  j.subject === subject && same(j.filter, filter)
    ? { ...j, error: null }
    : { ...initialJournal, subject, filter, turn: {} };

const isFor = (j: Journal, asked: Asked): boolean => j.turn === asked.turn;

/** All its days anew, with the notes of some of them. What was held before may be of another time. */
export const gotDays = (
  j: Journal,
  asked: Asked,
  days: readonly DayCount[],
  entries: readonly EntryWithEvents[],
): Journal => (isFor(j, asked) ? { ...j, days, held: byDay(entries), loaded: true, error: null } : j);

/** The notes of these days, all there are. */
export const gotEntries = (
  j: Journal,
  asked: Asked,
  days: readonly string[],
  entries: readonly EntryWithEvents[],
): Journal => {
  if (!isFor(j, asked)) return j;
  const fresh = byDay(entries);
  const held = new Map([...j.held, ...days.map((day) => [day, fresh.get(day) ?? []] as const)]);
  return {
    ...j,
    held,
    days: days.reduce((all, day) => counted(all, day, held.get(day)?.length ?? 0), j.days),
  };
};

/** Drops the notes of all days but those near, and the latest, which the head of Today speaks of. */
export const heldNear = (j: Journal, near: ReadonlySet<string>): Journal => {
  const latest = j.days[0]?.day;
  const held = [...j.held].filter(([day]) => near.has(day) || day === latest);
  return held.length === j.held.size ? j : { ...j, held: new Map(held) };
};

export const changed = (j: Journal, entry: EntryWithEvents): Journal => {
  if (j.subject !== entry.subject) return j;
  const before = gone(j, entry.id);
  if (!j.loaded) return before;
  const day = dayOfEntry(entry);
  const its = before.held.get(day);
  const count = before.days.find((one) => one.day === day)?.entries ?? 0;
  // A day that has notes which are not here is counted only: they come when it comes near.
  const held =
    count > 0 && its === undefined ? before.held : withDay(before.held, day, [...(its ?? []), entry]);
  return { ...before, held, days: counted(before.days, day, count + 1) };
};

export const gone = (before: Journal, id: EntryId): Journal => {
  const j = { ...before, changes: before.changes + 1 };
  for (const [day, entries] of j.held) {
    if (!entries.some((entry) => entry.id === id)) continue;
    const rest = entries.filter((entry) => entry.id !== id);
    const count = j.days.find((one) => one.day === day)?.entries ?? 1;
    return { ...j, held: withDay(j.held, day, rest), days: counted(j.days, day, count - 1) };
  }
  return j;
};

export const journalFailed = (j: Journal, error: string): Journal => ({ ...j, loaded: true, error });

export function entryIn(j: Journal, id: EntryId | null): EntryWithEvents | undefined {
  for (const entries of j.held.values()) {
    const found = entries.find((entry) => entry.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const entryAnywhere = (id: EntryId): EntryWithEvents | undefined =>
  entryIn(useJournal.getState(), id) ?? entryIn(useLookBack.getState(), id);

/** The notes that are here, the latest first. */
export const entriesHere = (j: Journal): EntryWithEvents[] =>
  j.days.flatMap(({ day }) => j.held.get(day) ?? []);

export const dayOfEntry = ({ at }: Pick<EntryWithEvents, 'at'>): string => at.start.slice(0, 10);

function byDay(entries: readonly EntryWithEvents[]): Map<string, readonly EntryWithEvents[]> {
  return new Map([...Map.groupBy(entries, dayOfEntry)].map(([day, its]) => [day, latestFirst(its)]));
}

function withDay(held: Journal['held'], day: string, entries: readonly EntryWithEvents[]): Journal['held'] {
  const next = new Map(held);
  if (entries.length === 0) next.delete(day);
  else next.set(day, latestFirst(entries));
  return next;
}

/** Another count of one day; a day with none is gone. */
function counted(days: readonly DayCount[], day: string, entries: number): readonly DayCount[] {
  const at = days.findIndex((one) => one.day <= day);
  const there = at >= 0 && days[at]?.day === day;
  if (there && days[at]?.entries === entries) return days;
  const place = at < 0 ? days.length : at;
  return days.toSpliced(place, there ? 1 : 0, ...(entries > 0 ? [{ day, entries }] : []));
}

function latestFirst(entries: readonly EntryWithEvents[]): EntryWithEvents[] {
  return [...entries].sort(
    (a, b) => Date.parse(b.at.start) - Date.parse(a.at.start) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
}

const same = (a: EntryFilter, b: EntryFilter): boolean =>
  a === b || JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

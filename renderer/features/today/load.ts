import type { DayCount, EntryFilter, EntryId, EntryWithEvents } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import type { Asked, JournalStore } from '../../state/journal.ts';
import * as journal from '../../state/journal.ts';

/** Notes fetched with one request, about: what is decoded within a frame or two. A day is never cut. */
const AT_ONCE = 60;
/** Notes kept on either side of what is near. */
const KEPT = 200;

/** The days of one subject, and the notes of the latest of them, or of the days that are looked at. */
export async function loadDays(store: JournalStore, subject: string, filter?: EntryFilter): Promise<void> {
  store.setState((j) => journal.asking(j, subject, filter));
  const asked = askedOf(store);
  const load = {};
  latest.set(store, load);
  try {
    const { days, entries } = await settled(store, async () => {
      const { days } = await call('journal.days', question(asked));
      const near = wanted.get(store);
      const seen = store.getState().loaded && near !== undefined ? days.filter(isNear(near)) : [];
      return { days, entries: await entriesOf(asked, seen.length > 0 ? seen : upTo(days, AT_ONCE)) };
    });
    // What was asked for later is newer, also where it came sooner.
    if (latest.get(store) === load) store.setState((j) => journal.gotDays(j, asked, days, entries));
  } catch (thrown) {
    if (latest.get(store) !== load) return;
    store.setState((j) =>
      codeOf(thrown) === 'not-found'
        ? journal.gotDays(j, asked, [], [])
        : journal.journalFailed(j, sentenceOf(thrown)),
    );
  }
}

const latest = new WeakMap<JournalStore, object>();

/** Asks again where a note was kept, changed or taken away while the answer was on its way: it may lack just that. */
async function settled<T>(store: JournalStore, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const { changes } = store.getState();
    const answer = await ask();
    if (store.getState().changes === changes) return answer;
  }
}

/** What was taken back or removed may be of any day, in any list. */
export async function reloadDays(subject: string): Promise<void> {
  const { subject: whose, filter, loaded } = journal.useLookBack.getState();
  await Promise.all([
    loadDays(journal.useJournal, subject),
    ...(loaded && whose === subject ? [loadDays(journal.useLookBack, subject, filter)] : []),
  ]);
}

/** The days that are looked at, from the latest to the earliest. */
type Near = { readonly latest: string; readonly earliest: string };
const wanted = new WeakMap<JournalStore, Near>();
const busy = new WeakSet<JournalStore>();

/** Fetches what is not here of the days that came near, one request at a time, the newest wish first. */
export async function comeNear(store: JournalStore, near: Near): Promise<void> {
  wanted.set(store, near);
  if (busy.has(store)) return;
  busy.add(store);
  try {
    for (;;) {
      const asked = askedOf(store);
      const days = missing(store, wanted.get(store) ?? near);
      if (days.length === 0) break;
      const entries = await settled(store, () => entriesOf(asked, days));
      const names = days.map(({ day }) => day);
      store.setState((j) =>
        journal.heldNear(
          journal.gotEntries(j, asked, names, entries),
          around(j.days, wanted.get(store) ?? near),
        ),
      );
    }
  } catch (thrown) {
    store.setState((j) => journal.journalFailed(j, sentenceOf(thrown)));
  } finally {
    busy.delete(store);
  }
}

/** Fetches the notes of the day a list may soon go to. What it holds stays, and so does what it shows. */
export async function foresee(store: JournalStore, day: string): Promise<void> {
  const asked = askedOf(store);
  const { days, held } = store.getState();
  const its = days.find((one) => one.day <= day) ?? days.at(-1);
  if (its === undefined || held.has(its.day) || busy.has(store)) return;
  busy.add(store);
  try {
    const entries = await settled(store, () => entriesOf(asked, [its]));
    store.setState((j) => journal.gotEntries(j, asked, [its.day], entries));
  } catch {
    // Going there says what is wrong.
  } finally {
    busy.delete(store);
  }
  // What came near meanwhile waited for this.
  const near = wanted.get(store);
  if (near !== undefined) await comeNear(store, near);
}

/** Fetches the day of one note; the note when it is among what this list shows. */
export async function reach(store: JournalStore, id: EntryId): Promise<EntryWithEvents | undefined> {
  const here = journal.entryIn(store.getState(), id);
  if (here !== undefined) return here;
  const asked = askedOf(store);
  const entry = await call('journal.entry', { id });
  const day = store.getState().days.find((one) => one.day === journal.dayOfEntry(entry));
  if (day === undefined) return undefined;
  const entries = await settled(store, () => entriesOf(asked, [day]));
  store.setState((j) => journal.gotEntries(j, asked, [day.day], entries));
  return journal.entryIn(store.getState(), id);
}

const askedOf = (store: JournalStore): Asked => {
  const { subject, filter, turn } = store.getState();
  return { subject, filter, turn };
};

const question = ({ subject, filter }: Asked) => ({ ...(subject === '' ? {} : { subject }), ...filter });

/** All notes of some days, which follow one another in the list. */
async function entriesOf(asked: Asked, days: readonly DayCount[]): Promise<readonly EntryWithEvents[]> {
  const [latest, earliest] = [days[0], days.at(-1)];
  if (latest === undefined || earliest === undefined) return [];
  const span = { fromDay: earliest.day, toDay: latest.day };
  return (await call('journal.timeline', { ...question(asked), ...span })).entries;
}

/** The first days that are not here, in a row. */
function missing(store: JournalStore, near: Near): DayCount[] {
  const { days, held } = store.getState();
  const its = days.filter(isNear(near));
  const first = its.findIndex(({ day }) => !held.has(day));
  if (first < 0) return [];
  const rest = its.slice(first);
  const until = rest.findIndex(({ day }) => held.has(day));
  return upTo(until < 0 ? rest : rest.slice(0, until), AT_ONCE);
}

const isNear =
  ({ latest, earliest }: Near) =>
  ({ day }: DayCount) =>
    day <= latest && day >= earliest;

function upTo(days: readonly DayCount[], most: number): DayCount[] {
  let sum = 0;
  const end = days.findIndex(({ entries }) => {
    const full = sum >= most;
    sum += entries;
    return full;
  });
  return days.slice(0, end < 0 ? undefined : end);
}

function around(days: readonly DayCount[], near: Near): ReadonlySet<string> {
  const first = days.findIndex(isNear(near));
  const last = days.findLastIndex(isNear(near));
  const [before, after] = [days.slice(0, Math.max(0, first)).reverse(), days.slice(last + 1)];
  return new Set(
    [...upTo(before, KEPT), ...days.slice(first, last + 1), ...upTo(after, KEPT)].map(({ day }) => day),
  );
}

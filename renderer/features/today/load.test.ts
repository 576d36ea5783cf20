import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EntryWithEvents, newId } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import * as journal from '../../state/journal.ts';
import { comeNear, loadDays } from './load.ts';

vi.mock('../../bridge.ts', async (real) => ({ ...(await real<object>()), call: vi.fn() }));

const entry = (start: string): EntryWithEvents => ({
  id: newId(),
  revision: 1,
  subject: 'Maya',
  observer: 'Ada',
  text: start,
  at: { start, end: start, zone: 'Europe/Berlin', precision: 'minute' },
  createdAt: start,
  events: [],
});
const yesterday = entry('2026-02-07T20:10:00+01:00');
const tonight = entry('2026-02-08T20:00:00+01:00');

/** What the core has, and what it is waiting to answer: it may answer late, and in another order. */
let kept: EntryWithEvents[] = [];
let waiting: (() => void)[] = [];
const answer = async () => {
  await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
  waiting.shift()?.();
};
const { useJournal } = journal;
const shown = () => journal.entriesHere(useJournal.getState()).map(({ id }) => id);

beforeEach(() => {
  kept = [yesterday];
  waiting = [];
  useJournal.setState(journal.initialJournal, true);
  vi.mocked(call).mockImplementation(async (method) => {
    const entries = [...kept];
    const days = [...Map.groupBy(entries, journal.dayOfEntry)]
      .map(([day, its]) => ({ day, entries: its.length }))
      .sort((a, b) => (a.day < b.day ? 1 : -1));
    await new Promise<void>((resolve) => waiting.push(resolve));
    // Only these two are asked for here.
    return (method === 'journal.days' ? { days } : { entries }) as never;
  });
});
afterEach(() => vi.restoreAllMocks());

const keep = (one: EntryWithEvents) => {
  kept.push(one);
  journal.inEveryList((j) => journal.changed(j, one));
};

test('a note that is kept while the days are fetched anew stays in sight', async () => {
  const loading = loadDays(useJournal, 'Maya');
  await answer();
  keep(tonight);
  for (let nth = 0; nth < 3; nth++) await answer();
  await loading;
  expect(shown()).toEqual([tonight.id, yesterday.id]);
});

test('and so while the notes of one day are', async () => {
  const loading = loadDays(useJournal, 'Maya');
  await answer();
  await answer();
  await loading;
  useJournal.setState({ held: new Map() });
  const near = comeNear(useJournal, { latest: '2026-02-07', earliest: '2026-02-07' });
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  const later = entry('2026-02-07T22:00:00+01:00');
  keep(later);
  await answer();
  await answer();
  await near;
  expect(shown()).toEqual([later.id, yesterday.id]);
});

test('an older answer never stands in the place of a newer one', async () => {
  const older = loadDays(useJournal, 'Maya');
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  kept = [yesterday, tonight];
  const newer = loadDays(useJournal, 'Maya');
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  const [slow, quick] = waiting.splice(0);
  quick?.();
  await answer();
  await newer;
  slow?.();
  await answer();
  await older;
  expect(shown()).toEqual([tonight.id, yesterday.id]);
});

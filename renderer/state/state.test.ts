import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type EntryId,
  type EntryWithEvents,
  newId,
  type Preview,
  type Status,
} from '../../src/contract/index.ts';
import { initial, locked, noticed, unnoticed, withPeople } from './app.ts';
import { initialAsk, numbered, onStream, ranges, sourcesOf } from './ask.ts';
import { initialCrumb, pieces, previewed, putAway, sendable, stepped } from './crumb.ts';
import { gotEarlier, gotLatest, initialJournal, rowsOf } from './journal.ts';

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

describe('the window', () => {
  test('forgets everything it read when it is locked, but not that it crashed', () => {
    // Only that something is there matters here, not what is in it.
    const open = { ...initial, phase: 'open' as const, status: {} as Status, subject: 'Maya' };
    expect(locked(open, true)).toEqual({ ...initial, phase: 'locked', crashed: true });
  });

  test('never shows the notes of someone who is no longer there', () => {
    const people = withPeople({ ...initial, subject: 'Leo' }, [], []);
    expect(people.subject).toBe('');
  });

  test('does not sweep a newer message away with an older one', () => {
    const two = noticed(noticed(initial, 'Kept.', true), 'Deleted.', true);
    expect(unnoticed(two, 1).notice?.text).toBe('Deleted.');
  });
});

describe('the timeline', () => {
  const morning = entry('2026-02-08T08:00:00+01:00');
  const evening = entry('2026-02-08T20:00:00+01:00');
  const before = entry('2026-02-07T20:00:00+01:00');
  const journal = { ...initialJournal, subject: 'Maya' };

  test('shows the latest first, each note once, under its own day', () => {
    const first = gotLatest(journal, 'Maya', { entries: [morning, evening], more: true });
    const all = gotEarlier(first, 'Maya', { entries: [before, morning], more: false });
    expect(rowsOf(all.entries).map((row) => (row.type === 'day' ? row.day : row.entry.id))).toEqual([
      '2026-02-08',
      evening.id,
      morning.id,
      '2026-02-07',
      before.id,
    ]);
  });

  test('never mixes in the notes of someone else', () => {
    expect(gotLatest(journal, 'Leo', { entries: [morning], more: false })).toEqual(journal);
  });
});

describe('an answer', () => {
  const answer = {
    known: [{ text: 'a', evidence: ['e2', 'e1'] }],
    unknown: [],
    maybe: [{ text: 'b', evidence: ['e3', 'gone'] }],
    evidence: [{ id: 'e1' }, { id: 'e2' }, { id: 'e3' }, { id: 'e4' }],
  } as unknown as Answer; // the other fields have no part in numbering

  test('cites only what is there, numbered as it is read', () => {
    expect(Object.fromEntries(numbered(answer))).toEqual({ e2: 1, e1: 2, e3: 3, e4: 4 });
  });

  test('counts a note once, although two events of it are evidence', () => {
    const [a, b] = [newId<EntryId>(), newId<EntryId>()];
    const twice = {
      ...answer,
      known: [{ text: 'a', evidence: ['e1', 'e2', 'e3'] }],
      maybe: [],
      evidence: [
        { id: 'e1', type: 'event' as const, entryId: a, text: 'pizza, itchy arms' },
        { id: 'e2', type: 'event' as const, entryId: a, text: 'pizza, itchy arms' },
        { id: 'e3', type: 'event' as const, entryId: b, text: 'pizza, itchy arms' },
      ],
    };
    const numbers = numbered(twice);
    expect(Object.fromEntries(numbers)).toEqual({ e1: 1, e2: 1, e3: 2 });
    expect(sourcesOf(twice, numbers).map((one) => one.id)).toEqual(['e1', 'e3']);
  });

  test('joins neighbouring sources in one pill', () => {
    expect(ranges([3, 1, 2, 5])).toEqual([
      [1, 3],
      [5, 5],
    ]);
  });

  test('to an earlier question never stands under a later one', () => {
    const ask = initialAsk;
    expect(onStream(ask, 'old', { final: true })).toBe(ask);
  });
});

describe('a crumb', () => {
  const preview = {
    id: newId(),
    bytes: '{}',
    sha256: 'a',
    sentence: 'A child itches.',
    predicates: [],
    stays: [],
    staysMarked: [],
    refused: [],
    crowd: null,
    receiver: { name: 'hall', url: 'https://hall.example', model: 'm' },
    blocked: null,
  } satisfies Preview;
  const shown = { ...initialCrumb, question: 'Why?', turn: 1, preview };

  test('can be sent only while exactly its bytes are on the screen', () => {
    expect(sendable(shown)).toBe(true);
    expect(sendable(stepped(shown, 'symptom', 1))).toBe(false);
    expect(sendable({ ...shown, preview: { ...preview, blocked: 'Crumbs are off.' } })).toBe(false);
    expect(sendable({ ...shown, preview: { ...preview, receiver: null } })).toBe(false);
    expect(
      sendable({ ...shown, preview: { ...preview, refused: [{ gate: 'names', reason: 'a name' }] } }),
    ).toBe(false);
  });

  test('of an earlier step never replaces a later one', () => {
    const later = stepped(shown, 'symptom', 1);
    expect(previewed(later, 1, preview)).toBe(later);
    expect(previewed(putAway(later), later.turn, preview).preview).toBeNull();
  });

  test('marks each word that must not leave, wherever it stands', () => {
    expect(
      pieces('Maya and Maya May', ['May', 'Maya'])
        .filter((p) => p.marked)
        .map((p) => p.text),
    ).toEqual(['Maya', 'Maya', 'May']);
  });
});

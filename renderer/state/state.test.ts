import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type EntryId,
  newId,
  type Preview,
  type Status,
  type Subject,
  type SubjectId,
} from '../../src/contract/index.ts';
import { initial, locked, noticed, unnoticed, withPeople } from './app.ts';
import { initialAsk, numbered, onStream, ranges, sourcesOf } from './ask.ts';
import { initialCrumb, pieces, previewed, putAway, sendable, stepped } from './crumb.ts';

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

  test('opens about whom it was last about, else about whoever is written about most', () => {
    const one = (name: string, entries: number) =>
      ({ id: newId<SubjectId>(), name, entries, colour: 'blue', sample: false }) satisfies Subject;
    const [maya, finn] = [one('Maya', 90), one('Finn', 2)];
    expect(withPeople(initial, [maya, finn], [], finn.id).subject).toBe('Finn');
    expect(withPeople(initial, [maya, finn], []).subject).toBe('Maya');
    expect(withPeople(initial, [maya], [], finn.id).subject).toBe('Maya');
    expect(withPeople({ ...initial, subject: 'Maya' }, [maya, finn], [], finn.id).subject).toBe('Maya');
  });

  test('does not sweep a newer message away with an older one', () => {
    const two = noticed(noticed(initial, 'Kept.', true), 'Deleted.', true);
    expect(unnoticed(two, 1).notice?.text).toBe('Deleted.');
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
    kind: 'cause',
    kinds: [],
    predicates: [],
    unknown: [],
    stays: [],
    staysMarked: [],
    refused: [],
    coarser: [],
    crowd: null,
    together: null,
    knows: [],
    receiver: { name: 'hall', url: 'https://hall.example', model: 'm' },
    blocked: null,
    blockedBy: null,
    letters: [
      {
        ...{ id: newId(), receiver: 'hall', url: 'https://hall.example', model: 'm', own: true },
        ...{ where: 'internet', proxy: null, bytes: '{}', sha256: 'a', retention: null, price: null },
        ...{ estimate: null, knows: [] },
      },
    ],
  } satisfies Preview;
  const shown = { ...initialCrumb, question: 'Why?', turn: 1, preview };

  test('can be sent only while exactly its bytes are on the screen', () => {
    expect(sendable(shown)).toBe(true);
    expect(sendable(stepped(shown, { symptom: 1 }))).toBe(false);
    expect(sendable({ ...shown, preview: { ...preview, blocked: 'Crumbs are off.' } })).toBe(false);
    expect(sendable({ ...shown, preview: { ...preview, letters: [] } })).toBe(false);
    expect(
      sendable({ ...shown, preview: { ...preview, refused: [{ gate: 'names', reason: 'a name' }] } }),
    ).toBe(false);
  });

  test('of an earlier step never replaces a later one', () => {
    const later = stepped(shown, { symptom: 1 });
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

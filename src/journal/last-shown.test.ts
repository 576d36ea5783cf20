import { expect, test } from 'vitest';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const clock = { nowMs: Date.parse('2026-11-30T20:10:00Z'), zone: 'UTC' };

function household() {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Anna', clock);
  for (const name of ['Maya', 'Finn']) journal.subjects.add({ name }, clock);
  const nameOf = (id: string | undefined) => journal.subjects.list().find((one) => one.id === id)?.name;
  return { db, journal, last: () => nameOf(journal.lastShown.get()) };
}

test('whom the window was about last is known again, also under a new name', () => {
  const { journal, last } = household();
  expect(last()).toBeUndefined();
  journal.lastShown.set('Finn');
  journal.lastShown.set('Maya');
  journal.subjects.set({ name: 'Maya', newName: 'Maja' }, clock);
  expect(last()).toBe('Maja');
});

test('of a person who was taken out nothing stays, and of nobody else anything goes', () => {
  const { db, journal, last } = household();
  journal.lastShown.set('Maya');
  journal.removeSubject('Finn', clock);
  expect(last()).toBe('Maya');
  journal.removeSubject('Maya', clock);
  expect(last()).toBeUndefined();
  expect(db.prepare("SELECT * FROM settings WHERE key LIKE '%subject%'").all()).toEqual([]);
});

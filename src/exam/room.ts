import type { Clock } from '../contract/index.ts';
import { createJournal, type Journal } from '../journal/index.ts';
import { type ReadableDb, scratchDb } from '../vault/index.ts';

/** Where an exam is taken: a vault in memory with one page and no note in it, so that nothing of a person is ever asked. */
export type Room = { readonly db: ReadableDb; readonly journal: Journal; readonly clock: Clock };

export function openRoom(): Room & { close(): void } {
  const clock: Clock = { nowMs: Date.parse('2026-02-08T20:10:00+01:00'), zone: 'Europe/Berlin' };
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Anna', clock);
  return { db, journal, clock, close: () => void db.close() };
}

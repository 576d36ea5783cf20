import { createJournal, type Journal } from '../journal/index.ts';
import { scratchDb, type WritableDb } from '../vault/index.ts';

export const zone = 'Europe/Berlin';
export const at = (local: string) => ({ nowMs: Date.parse(`${local}:00+01:00`), zone });

/** A vault in memory with a real journal about Maya (7) and Jonas, kept by Jonas. */
export function family(): {
  db: WritableDb;
  journal: Journal;
  write(when: string, text: string, subject?: string): string;
} {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Jonas', at('2026-01-01T08:00'));
  journal.subjects.add({ name: 'Maya', born: '2018-05-04' }, at('2026-01-01T08:00'));
  return {
    db,
    journal,
    write: (when, text, subject = 'Maya') => journal.add({ text, subject }, at(when)).entry.id,
  };
}

import type { Clock } from '../../src/contract/index.ts';
import { createJournal, type Journal } from '../../src/journal/index.ts';
import { scratchDb, type WritableDb } from '../../src/vault/index.ts';
import type { PrivateItem } from './private-texts.ts';

export const CLOCK: Clock = { nowMs: Date.parse('2026-11-24T20:00:00Z'), zone: 'Europe/Berlin' };

/** How someone would have told Tend about a sample's items: who it is about, people, places, ways to reach them. */
export type Told = { readonly db: WritableDb; readonly journal: Journal; readonly subject: string };

const PEOPLE = /^(?:person)$/;
const PLACES = /^(?:org_name|hostname)$/;

/** A vault that holds these items as a person enters them. What a form refuses (a name it cannot tell from words) stands in a note. */
export function vaultOf(
  items: readonly PrivateItem[],
  born = '1984-05-04',
  notes: readonly string[] = [],
): Told {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Owner', CLOCK);
  const names = items.filter(({ kind, text }) => PEOPLE.test(kind) || isLikeName(kind, text));
  const subject = firstThat(names, ({ text }) => {
    journal.subjects.add({ name: text, born }, CLOCK);
    return text;
  });
  const whom = subject ?? 'Sam';
  if (subject === undefined) journal.subjects.add({ name: whom, born }, CLOCK);
  const left: string[] = [];
  for (const item of items) {
    if (item.text === subject) continue;
    try {
      enter(journal, item, whom);
    } catch {
      left.push(item.text);
    }
  }
  for (const text of [...notes, ...left]) keepNote(journal, text, whom);
  return { db, journal, subject: whom };
}

function enter(journal: Journal, { kind, text }: PrivateItem, subject: string): void {
  if (PEOPLE.test(kind)) journal.people.add({ name: text, role: 'relative' }, CLOCK);
  else if (PLACES.test(kind) || isLikeName(kind, text))
    journal.people.add({ name: text, role: 'other' }, CLOCK);
  else journal.facts.add({ subject, kind: 'contact', value: text }, CLOCK);
}

/** PUPA's items have no kind of their own: letters in up to four words are taken for a name. */
function isLikeName(kind: string, text: string): boolean {
  return kind.includes(' ') && /^[\p{L}'’. -]{2,40}$/u.test(text) && text.split(/\s+/).length <= 4;
}

function firstThat<T>(items: readonly T[], add: (item: T) => string): string | undefined {
  for (const item of items) {
    try {
      return add(item);
    } catch {
      // A form said no: the next one is tried.
    }
  }
  return undefined;
}

function keepNote(journal: Journal, text: string, subject: string): void {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 4000);
  if (line !== '') journal.add({ text: line, subject }, CLOCK);
}

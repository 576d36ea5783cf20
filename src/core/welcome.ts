import type { Clock, Parsed } from '../contract/index.ts';
import { createJournal } from '../journal/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { createSettings } from './settings.ts';

/** What a new vault begins with: its owner, a page of their own, and the invented week when they want to look around first. */
export function welcome(db: WritableDb, input: Parsed<'vault.create'>, clock: Clock): void {
  const journal = createJournal(db);
  journal.begin(input.owner, clock, { country: input.country });
  if (input.country !== undefined) createSettings(db).set({ country: input.country });
  if (input.start === 'sample') journal.addSampleWeek(clock);
}

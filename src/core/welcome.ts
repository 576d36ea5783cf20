import type { Clock, Parsed } from '../contract/index.ts';
import type { Session } from './session.ts';

/** A new vault: its owner, a page of their own, and the invented week when they want to look around first. */
export function welcome(session: Session, input: Parsed<'vault.create'>, clock: Clock): void {
  const { journal, settings } = session;
  journal.begin(input.owner, clock, { country: input.country });
  if (input.country !== undefined) settings.set({ country: input.country });
  if (input.start === 'sample') journal.addSampleWeek(clock);
}

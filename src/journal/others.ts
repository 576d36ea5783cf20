import type { EventDraft } from '../contract/index.ts';

/** Asked of a line that speaks of somebody besides whom it is about. What is theirs is never kept on another's page. */
export const othersQuestion = (who: string): string =>
  `Part of this line is about ${who}. Should it stand on ${who}’s page too?`;

/** The words of a line that their events were read from, in its order: the rest of it is not about them. */
export function theirWords(events: readonly EventDraft[]): string {
  return [...new Set(events.map(({ text }) => text.trim()))].join(', ');
}

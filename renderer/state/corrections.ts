import type { EventDraft } from '../../src/contract/index.ts';

/**
 * What a person changed in a chip. Each parse makes new ids, so a correction is bound to the words the event was
 * read from, and is laid over every later reading of them. `nth` tells apart what was read from the same words
 * ("10 mg at 08:00 and 20:00" is two doses).
 */
export type Correction = {
  readonly text: string;
  readonly nth: number;
  readonly change: Change;
};
export type Change = { readonly type: 'removed' } | { readonly type: 'set'; readonly fields: Fields };
export type Fields = Partial<
  Pick<EventDraft, 'kind' | 'what' | 'amount' | 'severity' | 'at' | 'taken' | 'absent' | 'how'>
> & {
  /** Fields the person emptied. */
  readonly without?: readonly ('amount' | 'severity' | 'taken' | 'absent' | 'how')[];
};

/** An event as read and as corrected, in the order of the line. */
export type Read = {
  readonly raw: EventDraft;
  readonly nth: number;
  readonly event: EventDraft;
  readonly removed: boolean;
};

export function corrected(events: readonly EventDraft[], corrections: readonly Correction[]): Read[] {
  return numberedByWords(events).map(({ event: raw, nth }) => {
    const change = corrections.find((c) => c.text === raw.text && c.nth === nth)?.change;
    if (change === undefined) return { raw, nth, event: raw, removed: false };
    if (change.type === 'removed') return { raw, nth, event: raw, removed: true };
    return { raw, nth, event: apply(raw, change.fields), removed: false };
  });
}

/** Each event with its place among those of the same words, from 0. */
export function numberedByWords<E extends { readonly text: string }>(
  events: readonly E[],
): { readonly event: E; readonly nth: number }[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const nth = seen.get(event.text) ?? 0;
    seen.set(event.text, nth + 1);
    return { event, nth };
  });
}

/** Remembers a change; an earlier one of the same event is replaced, null forgets it. */
export function withCorrection(
  corrections: readonly Correction[],
  { raw, nth }: Read,
  change: Change | null,
): readonly Correction[] {
  const others = corrections.filter((c) => c.text !== raw.text || c.nth !== nth);
  return change === null ? others : [...others, { text: raw.text, nth, change }];
}

/** The events to keep, or undefined when code's reading stands as it is. */
export function eventsToKeep(reads: readonly Read[]): EventDraft[] | undefined {
  if (reads.every((read) => !read.removed && read.event === read.raw)) return undefined;
  return withoutLooseEnds(reads.filter((read) => !read.removed).map((read) => read.event));
}

/**
 * An onset or suspicion that pointed at a removed event points at nothing now. What is suspected may stand in another note:
 * only what was among `before` can have been removed.
 */
export function withoutLooseEnds(
  kept: readonly EventDraft[],
  before: readonly Pick<EventDraft, 'id'>[] = [],
): EventDraft[] {
  const ids = new Set(kept.map((event) => event.id));
  const own = new Set(before.map((event) => event.id));
  return kept.map(({ onset, suspects, ...event }) => {
    const rest = suspects?.filter((id) => ids.has(id) || (own.size > 0 && !own.has(id))) ?? [];
    return {
      ...event,
      ...(onset !== undefined && ids.has(onset.of) ? { onset } : {}),
      ...(rest.length > 0 ? { suspects: rest } : {}),
    };
  });
}

export function apply(raw: EventDraft, { without = [], ...fields }: Fields): EventDraft {
  const event: EventDraft = { ...raw, ...fields, source: 'person', confirmed: true };
  for (const field of without) delete event[field];
  // A moved time makes the onset that was read from the old one untrue.
  if (fields.at !== undefined && fields.at.start !== raw.at.start) delete event.onset;
  return event;
}

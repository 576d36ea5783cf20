import type { EventDraft } from '../../src/contract/index.ts';

/**
 * What a person changed in a chip. Each parse makes new ids, so a correction is bound to what code read
 * (kind, name and words), and is laid over every later reading of the same line.
 */
export type Correction = {
  readonly kind: EventDraft['kind'];
  readonly name: string;
  readonly text: string;
  readonly change: Change;
};
export type Change = { readonly type: 'removed' } | { readonly type: 'set'; readonly fields: Fields };
export type Fields = Partial<
  Pick<EventDraft, 'kind' | 'what' | 'amount' | 'severity' | 'at' | 'taken' | 'absent'>
> & {
  /** Fields the person emptied. */
  readonly without?: readonly ('amount' | 'severity' | 'taken' | 'absent')[];
};

/** An event as read and as corrected, in the order of the line. */
export type Read = { readonly raw: EventDraft; readonly event: EventDraft; readonly removed: boolean };

export function corrected(events: readonly EventDraft[], corrections: readonly Correction[]): Read[] {
  return events.map((raw) => {
    const change = corrections.find((c) => fits(c, raw))?.change;
    if (change === undefined) return { raw, event: raw, removed: false };
    if (change.type === 'removed') return { raw, event: raw, removed: true };
    return { raw, event: apply(raw, change.fields), removed: false };
  });
}

/** Remembers a change; an earlier one of the same event is replaced, null forgets it. */
export function withCorrection(
  corrections: readonly Correction[],
  raw: EventDraft,
  change: Change | null,
): readonly Correction[] {
  const others = corrections.filter((c) => !fits(c, raw));
  if (change === null) return others;
  return [...others, { kind: raw.kind, name: raw.what?.name ?? '', text: raw.text, change }];
}

/** The events to keep, or undefined when code's reading stands as it is. */
export function eventsToKeep(reads: readonly Read[]): EventDraft[] | undefined {
  if (reads.every((read) => !read.removed && read.event === read.raw)) return undefined;
  const kept = reads.filter((read) => !read.removed).map((read) => read.event);
  const ids = new Set(kept.map((event) => event.id));
  // An onset or suspicion that pointed at a removed event points at nothing now.
  return kept.map(({ onset, suspects, ...event }) => {
    const rest = suspects?.filter((id) => ids.has(id)) ?? [];
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

function fits(correction: Correction, raw: EventDraft): boolean {
  return (
    correction.kind === raw.kind && correction.name === (raw.what?.name ?? '') && correction.text === raw.text
  );
}

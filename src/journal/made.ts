import type { Added, AttachmentId, Clock, EntryId, EventDraft, MadeBy } from '../contract/index.ts';
import { checkInSentence } from './check-in-words.ts';
import { formSentence, type SuspectNames } from './form-sentence.ts';

/** An entry that was filled in: Tend words it, and what it says is the person's, and confirmed. */
export type Made = {
  readonly subject?: string | undefined;
  readonly observer?: string | undefined;
  readonly text: string;
  readonly events: readonly EventDraft[];
  /** Undefined for words that are the person's own. */
  readonly by: MadeBy | undefined;
  readonly attachments?: readonly AttachmentId[];
  /** Only its observer sees it. */
  readonly private?: boolean;
};

export type KeepMade = (made: Made, clock: Clock) => Added;
export type ChangeMade = (
  id: EntryId,
  made: Omit<Made, 'subject' | 'observer'>,
  by: { readonly observer?: string | undefined },
  clock: Clock,
) => Added;

/** The text of an entry that Tend words: its sentence, and behind it what the person added in their own words. */
export function madeText(by: MadeBy, events: readonly EventDraft[], names: SuspectNames): string {
  const sentence = by === 'check-in' ? checkInSentence(events) : formSentence(events, names);
  const words = ownWords(events);
  return words === undefined ? sentence : `${sentence}\n${words}`;
}

/** The events of a check-in that was put right: a thing whose answer was taken out was not looked for either. */
export function stillLookedFor(
  before: readonly EventDraft[],
  given: readonly EventDraft[],
): readonly EventDraft[] {
  const there = new Set(given.map(({ what }) => what?.name));
  const gone = new Set(before.map(({ what }) => what?.name).filter((name) => !there.has(name)));
  return given.map(({ checkIn, ...event }) => {
    if (checkIn === undefined) return event;
    return {
      ...event,
      checkIn: { ...checkIn, lookedFor: checkIn.lookedFor.filter((name) => !gone.has(name)) },
    };
  });
}

/** What a person added to a form in their own words. */
export function ownWords(events: readonly EventDraft[]): string | undefined {
  return events.find(({ kind }) => kind === 'note')?.text;
}

/** Tend's sentence and the person's words are looked through together and each by itself: neither may quiet the other. */
export function madeFlags(text: string, look: (words: string) => Added['redFlags']): Added['redFlags'] {
  const found = [text, ...text.split('\n')].map(look);
  const byRule = new Map<string, Added['redFlags'][number]>();
  for (const flag of found.flat()) {
    const before = byRule.get(flag.rule);
    if (before === undefined || (before.level === 'today' && flag.level === 'now'))
      byRule.set(flag.rule, flag);
  }
  const level = ({ level }: Added['redFlags'][number]) => (level === 'now' ? 0 : 1);
  return [...byRule.values()].sort((a, b) => level(a) - level(b));
}

import type { EventDraft } from '../contract/index.ts';
import { sayAmount, saySeverity } from './form-words.ts';

/** One thing of a check-in: "no itch", "itch 3 of 10", "sleep 9 h", "seizure". */
export function partOf({
  what,
  absent,
  severity,
  amount,
}: Pick<EventDraft, 'what' | 'absent' | 'severity' | 'amount'>): string {
  const name = what?.name ?? '';
  if (absent === true) return `no ${name}`;
  return [name, severity && saySeverity(severity), amount && sayAmount(amount)]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The sentence of a check-in: what was looked for, each with what was found. */
export function checkInSentence(events: readonly EventDraft[]): string {
  const its = events.find(({ kind }) => kind === 'check-in');
  const found = events.filter((event) => event !== its && event.kind !== 'note');
  const parts = new Map(found.map((event) => [event.what?.name ?? '', partOf(event)]));
  const looked = its?.checkIn?.lookedFor ?? [...parts.keys()];
  // What was found in a line of today has its words there.
  const all = looked.map((name) => parts.get(name) ?? `${name}, as written today`);
  return `Evening check-in: ${all.join('; ')}.`;
}

import type { EventDraft, Parse } from '../../../src/contract/index.ts';
import { type Correction, type Read, withCorrection } from '../../state/corrections.ts';

export type Half = 'morning' | 'evening';

const HALF_DAY_MS = 12 * 3_600_000;
const ASKED = /^Was “(.+)” in the morning or in the evening\?$/u;

/** The words of a time of which the core asks which half of the day it was in; undefined for another question. */
export const halfAsked = (question: string): string | undefined => ASKED.exec(question)?.[1];

/** The events of a note that were at this time: it stands in the words they were read from, or is theirs on the clock. */
export function eventsAt(reads: readonly Read[], { line, spans }: Parse, words: string): Read[] {
  const written = new Set<string>(
    spans
      .filter(({ part, start, end }) => part === 'time' && line.slice(start, end).includes(words))
      .map(({ eventId }) => eventId),
  );
  const [, hour, minute = '0'] = /(\d{1,2})(?:[:.](\d{2}))?/.exec(words) ?? [];
  const isThen = ({ at }: EventDraft) =>
    hour !== undefined &&
    (at.precision === 'minute' || at.precision === 'hour') &&
    hourOf(at.start) % 12 === Number(hour) % 12 &&
    Number(at.start.slice(14, 16)) === Number(minute);
  return reads.filter(({ raw }) => written.has(raw.id) || isThen(raw));
}

/** These events in that half of the day; what else was put right in them stays. */
export function inHalf(
  corrections: readonly Correction[],
  its: readonly Read[],
  half: Half,
): readonly Correction[] {
  return its.reduce((all, one) => {
    const { change } = all.find(({ text, nth }) => text === one.raw.text && nth === one.nth) ?? {};
    const fields = change?.type === 'set' ? change.fields : {};
    return withCorrection(all, one, { type: 'set', fields: { ...fields, at: moved(one.event.at, half) } });
  }, corrections);
}

/** The half that all of them were said to be in; null while nobody has said it. */
export function halfOf(its: readonly Read[]): Half | null {
  const [first] = its;
  if (first === undefined || its.some(({ raw, event }) => event === raw)) return null;
  return hourOf(first.event.at.start) < 12 ? 'morning' : 'evening';
}

function moved(at: EventDraft['at'], half: Half): EventDraft['at'] {
  const by = hourOf(at.start) < 12 === (half === 'morning') ? 0 : half === 'morning' ? -1 : 1;
  return { ...at, start: later(at.start, by * HALF_DAY_MS), end: later(at.end, by * HALF_DAY_MS) };
}

const hourOf = (instant: string) => Number(instant.slice(11, 13));

/** On the same wall, by its own offset. */
function later(instant: string, ms: number): string {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(instant)?.[0] ?? 'Z';
  const wall = new Date(Date.parse(`${instant.slice(0, 19)}Z`) + ms).toISOString().slice(0, 19);
  return `${wall}${offset}`;
}

import type { Day } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import type { Ev, Events } from '../events.ts';
import { list, sayMoment, some } from '../say.ts';

const MOST_TOLD = 4;
const MOST_QUOTED = 120;

/** What was counted as a later note has it: said beside the count, with that note in its own words. */
export function putRight({ lineOf }: Pick<Events, 'lineOf'>, parts: Parts): Draft[] {
  const events = parts.known[0]?.events ?? [];
  const right = events.filter((ev) => ev.putRight !== undefined);
  if (right.length === 0) return [];
  const notes = [...new Set(right.flatMap((ev) => ev.putRight ?? []))];
  const said = notes
    .slice(-MOST_TOLD)
    .flatMap((uid) => lineOf(uid) ?? [])
    .map((text) => `“${shortened(text)}”`);
  return [
    {
      text: `${some(right.length, 'note')} of ${right.length === 1 ? 'these is' : 'these are'} counted as a later one puts ${right.length === 1 ? 'it' : 'them'} right: ${list(said)}.`,
      events: right,
    },
  ];
}

/** What was written down and taken back: it is counted nowhere, and nobody shall wonder where it went. */
export function takenBack(today: Day, events: readonly Ev[], label: string): Draft[] {
  if (events.length === 0) return [];
  const one = events.length === 1;
  return [
    {
      text: `${some(events.length, 'note')} of ${label} ${one ? 'was' : 'were'} taken back by a later note: ${list(events.slice(-MOST_TOLD).map((ev) => sayMoment(ev, today)))}. ${one ? 'It is' : 'They are'} not counted.`,
      events,
    },
  ];
}

export const shortened = (text: string) =>
  text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text.replace(/[.!;]{1,4}$/, '');

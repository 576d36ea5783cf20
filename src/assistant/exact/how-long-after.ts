import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import { capital, sayMinutes, sayMoment, some, times, was } from '../say.ts';
import { followed, type Pair, unique } from './afterwards.ts';
import { type Asked, because, nothingRecorded, sightings, toRecord } from './common.ts';
import { ends } from './numbers.ts';

/** How long after: what a note itself says first, then the time between two notes, as order in time and nothing more. */
export function howLongAfter(asked: Asked): Parts | undefined {
  const { cause, effect } = asked.query;
  if (cause === undefined || effect === undefined) return undefined;
  const first = sightings(asked, cause);
  const then = sightings(asked, effect);
  if (first.there.length === 0) return nothingRecorded(asked, cause);
  if (then.there.length === 0) return nothingRecorded(asked, effect);
  const causes = new Map(first.there.map((ev) => [ev.uid, ev]));
  const stated = then.there.flatMap((ev) => {
    const of = ev.onsetOf === null ? undefined : causes.get(ev.onsetOf);
    return of === undefined || (ev.onsetLow === null && ev.onsetHigh === null) ? [] : [{ ev, of }];
  });
  const said = new Set(stated.map(({ ev }) => ev.id));
  const pairs = followed(
    first.there,
    then.there.filter((ev) => !said.has(ev.id)),
  );
  const timedPairs = pairs.filter((pair) => pair.minutes !== null);
  const known: Draft[] = stated.slice(-6).map(({ ev, of }) => ({
    text: `${capital(effect.label)} ${was(effect.label)} noticed ${onset(ev)} ${cause.label}, ${sayMoment(of, asked.today)}.`,
    events: [of, ev],
  }));
  if (stated.length > 1) {
    known.unshift({
      text: `${capital(some(stated.length, 'note'))}${asked.inTime} ${stated.length === 1 ? 'says' : 'say'} how long after ${cause.label} there ${was(effect.label)} ${effect.label}${range(stated.map(({ ev }) => ev))}.`,
      events: unique(stated.flatMap(({ ev, of }) => [of, ev])),
      because: because(effect),
    });
  }
  const maybe = timedPairs.length === 0 ? [] : [ordered(asked, timedPairs)];
  const reached = new Set([...stated.map(({ of }) => of.id), ...pairs.map((pair) => pair.first.id)]);
  const alone = first.there.filter((ev) => !reached.has(ev.id)).length;
  const unknown: Draft[] = [];
  if (stated.length === 0 && timedPairs.length === 0) {
    unknown.push({
      text: `No note says how long after ${cause.label} there ${was(effect.label)} ${effect.label}, and no two notes within 24 h have exact times.`,
      events: unique(pairs.flatMap((pair) => [pair.first, pair.then])),
    });
  }
  if (alone > 0) {
    unknown.push({
      text: `After ${reached.size === 0 ? some(alone, 'note') : some(alone, 'other note')} of ${cause.label}, nothing about ${effect.label} being there is recorded in the next 24 h, which does not mean it was absent.`,
    });
  }
  if (unknown.length > 0) unknown.push({ text: toRecord(effect) });
  return { known, unknown, maybe };
}

/** "within 50 min of", "30 min after", "at least 20 min after": never sharper than it was written. */
export function onset(ev: Ev): string {
  const { onsetLow: low, onsetHigh: high } = ev;
  if (low !== null && high !== null) {
    return low === high ? `${sayMinutes(low)} after` : `${sayMinutes(low)} to ${sayMinutes(high)} after`;
  }
  return high !== null ? `within ${sayMinutes(high)} of` : `${sayMinutes(low ?? 0)} or more after`;
}

function range(events: readonly Ev[]): string {
  const lows = events.flatMap((ev) => (ev.onsetLow === null ? [] : [ev.onsetLow]));
  const highs = events.flatMap((ev) => (ev.onsetHigh === null ? [] : [ev.onsetHigh]));
  if (lows.length !== events.length || highs.length !== events.length) return '';
  const [least] = ends(lows);
  const [, most] = ends(highs);
  return least === most ? `: ${sayMinutes(least)}` : `: from ${sayMinutes(least)} to ${sayMinutes(most)}`;
}

function ordered(asked: Asked, pairs: readonly Pair[]): Draft {
  const { cause, effect } = asked.query;
  const shown = pairs.slice(-6);
  const minutes = pairs.map((pair) => pair.minutes ?? 0);
  const [least, most] = ends(minutes);
  const span = pairs.length === 1 ? '' : ` (from ${sayMinutes(least)} to ${sayMinutes(most)})`;
  return {
    text: `By the times of the notes, ${effect?.label ?? ''} was written down after ${cause?.label ?? ''} ${times(pairs.length)} within 24 h${span}: ${shown.map((pair) => `${sayMinutes(pair.minutes ?? 0)} after, ${sayMoment(pair.then, asked.today)}`).join('; ')}.`,
    events: unique(pairs.flatMap((pair) => [pair.first, pair.then])),
    why: 'This is the time between two notes, each with the nearest one before it. It does not show that one brought the other, and a note is often written later than what it tells.',
  };
}

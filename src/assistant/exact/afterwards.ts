import type { Draft, Parts } from '../claims.ts';
import { daysOf, type Ev, occurred } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { called, eventDay, head, sayDays, some, was, writtenDown } from '../say.ts';
import { type Asked, because, nothingRecorded, observedBy, sightings, toRecord } from './common.ts';

const DAY_MS = 86_400_000;

/**
 * How often one thing was written down within 24 hours after another, of how many days, and how often without it.
 * The counts are known; that one came after the other is only the order of the notes, and is said to be no more.
 */
export function afterwards(asked: Asked, cause: Thing, effect: Thing): Parts {
  const before = sightings(asked, cause);
  if (before.there.length === 0) return nothingRecorded(asked, cause);
  const { fromMs, toMs } = asked.span;
  const after = sightings(asked, effect, { fromMs, toMs: toMs === null ? null : toMs + DAY_MS });
  const first = called(cause);
  const label = after.instead ?? called(effect);
  const written = `${was(label)} ${writtenDown(effect)}`;
  const pairs = followed(before.there, after.there);
  const days = [...new Set(before.there.map(eventDay))];
  const hits = [...new Set(pairs.map((pair) => eventDay(pair.first)))].sort((a, b) => a - b);
  const denials = after.notThere.filter((ev) => ev.absent === 1);
  const deniedDays = new Set(denials.flatMap(daysOf));
  const missed = days.filter((day) => !hits.includes(day));
  const denied = missed.filter((day) => deniedDays.has(day) || deniedDays.has(day + 1));
  const silent = missed.length - denied.length;
  const paired = new Set(pairs.map((pair) => pair.then.id));
  const without = after.there.filter((ev) => !paired.has(ev.id));
  const known: Draft[] = [
    {
      text: `${head(cause.label)} ${was(cause.label)} ${writtenDown(cause)} on ${some(days.length, 'day')}${observedBy(asked)}${asked.inTime}.`,
      events: before.there,
      because: because(cause),
    },
    {
      text: `${head(label)} ${hits.length === 0 ? written.replace(' ', ' not ') : written} within a day after ${first} on ${ofDays(hits.length, days.length, first)}${hits.length === 0 ? '' : `: ${sayDays(hits, asked.today)}`}${rest(denied.length, silent, hits.length, effect)}.`,
      events: unique([
        ...(hits.length === 0 ? before.there : pairs.flatMap((pair) => [pair.first, pair.then])),
        ...(denied.length === 0 ? [] : denials),
      ]),
      because: (ev) => (ev.absent === 1 ? `says that there was no ${effect.label}` : because(effect)(ev)),
    },
  ];
  if (without.length > 0) {
    const others = new Set(without.map(eventDay)).size;
    known.push({
      text: `${head(label)} ${written} on ${some(others, hits.length === 0 ? 'day' : 'other day')}${asked.inTime} with no note of ${first} in the 24 h before.`,
      events: without,
      because: because(effect),
    });
  }
  return {
    known,
    unknown:
      silent === 0
        ? []
        : [
            { text: `A day with nothing recorded about ${effect.label} is not a day without it.` },
            { text: toRecord(effect) },
          ],
    maybe: [
      {
        text:
          effect.type === 'measure'
            ? `Whether ${effect.label} after ${first} differs from ${effect.label} at other times, these counts do not say.`
            : `Whether there ${was(effect.label) === 'was' ? 'is' : 'are'} ${effect.label} after ${first} more often than at other times, these counts do not say.`,
        events: unique(pairs.flatMap((pair) => [pair.first, pair.then])),
        why: 'This is only the order of the notes. It does not show that one brought the other: days without a note, and what else was different, have to be looked at too.',
      },
    ],
  };
}

/** "the one day with ice cream", "2 of the 3 days with ice cream", "any of the 3 days with ice cream". */
function ofDays(hits: number, days: number, first: string): string {
  if (days === 1) return `the one day with ${first}`;
  return `${hits === 0 ? 'any' : hits === days ? 'each' : hits} of the ${days} days with ${first}`;
}

/** What the days without it say: that there was none, or nothing at all. */
function rest(denied: number, silent: number, hits: number, effect: Thing): string {
  const these = (count: number, all: boolean) =>
    all && hits === 0
      ? count === 1
        ? 'that day'
        : 'those days'
      : hits > 0 && all
        ? `the other ${count === 1 ? 'day' : count}`
        : `${count} of the others`;
  const none = denied === 0 ? '' : `; for ${these(denied, silent === 0)} a note says that there was none`;
  const nothing =
    silent === 0
      ? ''
      : `; on ${denied > 0 ? `the remaining ${silent === 1 ? 'day' : silent}` : these(silent, true)} nothing is recorded about ${effect.label}`;
  return `${none}${nothing}`;
}

export type Pair = { readonly first: Ev; readonly then: Ev; readonly minutes: number | null };

/** Each `then` with the nearest `first` in the 24 hours before it. Minutes only where both times are known to the hour. */
export function followed(firsts: readonly Ev[], thens: readonly Ev[]): Pair[] {
  const pairs: Pair[] = [];
  for (const then of thens) {
    if (!occurred(then)) continue;
    const near = nearestBefore(firsts, then);
    if (near === undefined) continue;
    const exact = timed(near) && timed(then);
    pairs.push({ first: near, then, minutes: exact ? (then.startMs - near.startMs) / 60_000 : null });
  }
  return pairs;
}

function nearestBefore(firsts: readonly Ev[], then: Ev): Ev | undefined {
  let low = 0;
  let high = firsts.length;
  // A day that is known only as a day may hold either order: the same day counts as after.
  const limit = timed(then) ? then.startMs : Math.max(then.startMs, then.endMs - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle]?.startMs ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  const near = firsts[low - 1];
  return near !== undefined && near.id !== then.id && then.startMs - near.startMs <= DAY_MS
    ? near
    : undefined;
}

/** Known to the hour, so that its order beside another is. */
export function timed(ev: Ev): boolean {
  return ev.precision === 'minute' || ev.precision === 'hour';
}

export function unique(events: readonly Ev[]): Ev[] {
  return [...new Map(events.map((ev) => [ev.id, ev])).values()].sort((a, b) => a.startMs - b.startMs);
}

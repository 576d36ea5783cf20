import type { Draft, Parts } from '../claims.ts';
import { type Ev, occurred } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, eventDay, sayDays, some, was } from '../say.ts';
import { type Asked, because, nothingRecorded, observedBy, sightings, toRecord } from './common.ts';

const DAY_MS = 86_400_000;

/**
 * How often one thing was written down within 24 hours after another. The two counts are known; that one came after
 * the other is only the order of the notes, and is shown as such.
 */
export function afterwards(asked: Asked, cause: Thing, effect: Thing): Parts {
  const before = sightings(asked, cause);
  if (before.there.length === 0) return nothingRecorded(asked, cause);
  const span = {
    fromMs: asked.span.fromMs,
    toMs: asked.span.toMs === null ? null : asked.span.toMs + DAY_MS,
  };
  const after = sightings(asked, effect, span);
  const label = after.instead ?? effect.label;
  const pairs = followed(before.there, after.there);
  const days = [...new Set(before.there.map(eventDay))];
  const hits = [...new Set(pairs.map((pair) => eventDay(pair.first)))].sort((a, b) => a - b);
  const known: Draft[] = [
    {
      text: `${capital(cause.label)} ${was(cause.label)} written down on ${some(days.length, 'day')}${observedBy(asked)}${asked.inTime}.`,
      events: before.there,
      because: because(cause),
    },
  ];
  if (after.there.length > 0) {
    known.push({
      text: `${capital(label)} ${was(label)} written down on ${some(after.days.length, 'day')}${asked.inTime}.`,
      events: after.there,
      because: because(effect),
    });
  }
  const maybe: Draft[] = [
    {
      text:
        hits.length === 0
          ? `${capital(label)} ${was(label)} not written down within 24 h after ${cause.label} on ${days.length === 1 ? 'that day' : `any of those ${days.length} days`}.`
          : `${capital(label)} ${was(label)} written down within 24 h after ${cause.label} on ${days.length === 1 ? 'that day' : `${hits.length} of those ${days.length} days`}: ${sayDays(hits, asked.today)}.`,
      events: unique(pairs.flatMap((pair) => [pair.first, pair.then])),
      why: 'This is only the order of the notes. It does not show that one brought the other: days without it, and what else was different, have to be looked at too.',
    },
  ];
  const unlooked = days.filter((day) => !after.covered.has(day) && !after.covered.has(day + 1)).length;
  return {
    known,
    unknown:
      unlooked === 0
        ? []
        : [
            {
              text: `On ${days.length === 1 ? 'that day' : `${unlooked} of those ${days.length} days`} nothing about ${effect.label} is recorded that day or the next, which does not mean it was absent.`,
            },
            { text: toRecord(effect) },
          ],
    maybe,
  };
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

function timed(ev: Ev): boolean {
  return ev.precision === 'minute' || ev.precision === 'hour';
}

export function unique(events: readonly Ev[]): Ev[] {
  return [...new Map(events.map((ev) => [ev.id, ev])).values()].sort((a, b) => a.startMs - b.startMs);
}

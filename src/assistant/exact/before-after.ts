import { dayAt, dayIn, startOf } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { type Ev, type Span, timesOf } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { sayRange } from '../reading/window.ts';
import { capital, sayAmount, sayDay, sayNumber, some, times } from '../say.ts';
import { findAnchor } from './anchors.ts';
import {
  type Asked,
  because,
  daysIn,
  nothingRecorded,
  type Sightings,
  seriesOf,
  sightings,
  toRecord,
} from './common.ts';

/** Before a date or an event against after it: counts over the days that have any note, and no word of why. */
export function beforeAfter(asked: Asked): Parts | undefined {
  const { query, clock, today } = asked;
  const things = query.things.filter((thing) => thing.label !== query.anchor?.thing?.label);
  const [thing] = things;
  if (thing === undefined) return undefined;
  const anchor = findAnchor(query, asked.db, clock.nowMs);
  const from = anchor?.ms ?? query.window?.fromMs ?? query.window?.toMs ?? null;
  if (from === null) return query.anchor === undefined ? undefined : noAnchor(asked);
  const day = anchor === undefined ? dayIn(from, clock.zone) : dayAt(from, anchor.offsetMin);
  const split = startOf(day, clock.zone);
  // As long before as after, as far as there are notes: what was before the first one is not silence.
  const first = asked.events.firstEntry(query.about.id);
  const oldest = first === null ? day - 1 : Math.min(day - 1, dayIn(first, clock.zone));
  const length = Math.max(1, Math.min(today - day + 1, day - oldest));
  const before: Span = { fromMs: startOf(day - length, clock.zone), toMs: split };
  const after: Span = { fromMs: split, toMs: startOf(today + 1, clock.zone) };
  const sides = [sightings(asked, thing, before), sightings(asked, thing, after)] as const;
  if (sides[0].covered.size === 0 && sides[1].covered.size === 0) {
    const none = nothingRecorded(
      {
        ...asked,
        span: { fromMs: before.fromMs, toMs: null },
        inTime: ` ${sayRange(day - length, today + 1, today)}`,
      },
      thing,
    );
    return { ...none, known: [...told(anchor, asked, day), ...none.known] };
  }
  const labels = [
    `before, ${sayRange(day - length, day, today)}`,
    `after, ${sayRange(day, today + 1, today)}`,
  ] as const;
  const written = sides.flatMap((seen, at) =>
    seen.covered.size === 0 ? [] : [side(thing, seen, labels[at] ?? '')],
  );
  const known: Draft[] = [
    ...told(anchor, asked, day),
    ...written,
    ...strengths(thing, sides),
    ...amounts(thing, sides),
  ];
  const unknown: Draft[] = [];
  for (const [at, seen] of sides.entries()) {
    const days = daysIn(asked, at === 0 ? before : after) ?? 0;
    const silent = days - seen.covered.size;
    if (silent > 0) {
      unknown.push({
        text: `${at === 0 ? 'Before' : 'After'}: on ${silent} of the ${some(days, 'day')} nothing is recorded about ${thing.label}, which does not mean it was absent.`,
      });
    }
  }
  if (unknown.length > 0) unknown.push({ text: toRecord(thing) });
  const all = [...sides[0].there, ...sides[1].there];
  return {
    known,
    unknown,
    maybe: [
      {
        text: `Whether the two counts differ by more than chance, and what else was different in that time, these notes do not say.`,
        why: 'It compares two stretches of time in a diary, not two conditions that were drawn by lot; other things changed in between, and days without a note are left out.',
        events: all.slice(-20),
      },
    ],
    ...seriesOf(capital(thing.label), all, (ev) => ev.severity),
  };
}

function told(anchor: ReturnType<typeof findAnchor>, asked: Asked, day: number): Draft[] {
  if (anchor === undefined) return [];
  return [{ text: `Counted from ${sayDay(day, asked.today)}, ${anchor.says}.`, ...anchor.draft }];
}

function side(thing: Thing, seen: Sightings, label: string): Draft {
  const total = seen.there.reduce((sum, ev) => sum + timesOf(ev), 0);
  const on =
    seen.days.length === seen.covered.size
      ? `on ${some(seen.days.length, 'day')}, each day that has any note about it`
      : `on ${seen.days.length} of the ${some(seen.covered.size, 'day')} that have any note about it`;
  const text =
    seen.there.length === 0
      ? `${capital(label)}: ${thing.label} was written down on none of the ${some(seen.covered.size, 'day')} that have any note about it.`
      : `${capital(label)}: ${thing.label} was written down ${times(total)}, ${on}.`;
  return {
    text,
    events: [...seen.there, ...seen.notThere].sort((a, b) => a.startMs - b.startMs),
    because: because(thing),
  };
}

/** Amounts on each side, where both have them in one unit. */
function amounts(thing: Thing, sides: readonly [Sightings, Sightings]): Draft[] {
  const units = [
    ...new Set(
      sides.flatMap((seen) =>
        seen.there.flatMap((ev) => (ev.amount === null || ev.unit === null ? [] : [ev.unit])),
      ),
    ),
  ];
  return units.flatMap((unit): Draft[] => {
    const [before = [], after = []] = sides.map((seen) =>
      seen.there.filter((ev) => ev.amount !== null && ev.unit === unit),
    );
    if (before.length === 0 || after.length === 0) return [];
    const range = (events: readonly Ev[]) => {
      const values = events.map((ev) => ev.amount ?? 0);
      const least = Math.min(...values);
      const most = Math.max(...values);
      return least === most ? sayAmount(least, unit) : `${sayNumber(least)} to ${sayAmount(most, unit)}`;
    };
    return [
      {
        text: `${capital(thing.label)}, where an amount was written: before ${range(before)} (${some(before.length, 'note')}), after ${range(after)} (${some(after.length, 'note')}).`,
        events: [...before, ...after],
      },
    ];
  });
}

/** How strong it was on each side, where both sides have numbers on one scale. */
function strengths(thing: Thing, sides: readonly [Sightings, Sightings]): Draft[] {
  const rated = sides.map((seen) => seen.there.filter((ev) => ev.severity !== null && ev.severityMax === 10));
  const [before = [], after = []] = rated;
  if (before.length === 0 || after.length === 0) return [];
  const range = (events: readonly Ev[]) => {
    const values = events.map((ev) => ev.severity ?? 0);
    const least = Math.min(...values);
    const most = Math.max(...values);
    return least === most ? `${sayNumber(least)}/10` : `${sayNumber(least)} to ${sayNumber(most)} out of 10`;
  };
  return [
    {
      text: `How strong ${thing.label} was, where a number was written: before ${range(before)} (${some(before.length, 'note')}), after ${range(after)} (${some(after.length, 'note')}).`,
      events: [...before, ...after],
    },
  ];
}

function noAnchor(asked: Asked): Parts {
  const { anchor } = asked.query;
  const words = anchor?.thing?.label ?? anchor?.words ?? '';
  const lastNote =
    anchor?.thing === undefined
      ? undefined
      : asked.events.of(asked.query.about.id, anchor.thing, { fromMs: null, toMs: null }).at(-1);
  return {
    known:
      lastNote === undefined
        ? []
        : [
            {
              text: `${capital(words)} was last written down on ${sayDay(dayAt(lastNote.startMs, lastNote.offsetMin), asked.today)}.`,
              events: [lastNote],
            },
          ],
    unknown: [
      {
        text: `No note says when that was (“${anchor?.phrase ?? ''}”), so there is nothing to count from. To compare: write a line on the day it was, such as what began or ended, or ask with a date.`,
      },
    ],
    maybe: [],
  };
}

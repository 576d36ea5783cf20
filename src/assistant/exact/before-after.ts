import { dayAt, dayIn, startOf } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import type { Span } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import type { Window } from '../reading/window.ts';
import { capital, sayDay, sayRange } from '../say.ts';
import { findAnchor } from './anchors.ts';
import { type Asked, daysIn, nothingRecorded, seriesOf, sightings, toRecord } from './common.ts';
import { noAnchor } from './counted-from.ts';
import { withoutLows } from './lows.ts';
import { amounts, bareMeans, means, type Names, type Sides, side, strengths, sums } from './sides.ts';

/** Before a date or an event against after it: counts over the days that have any note, and no word of why. */
export function beforeAfter(asked: Asked): Parts | undefined {
  const { query, clock, today } = asked;
  const things = query.things.filter((thing) => thing.label !== query.anchor?.thing?.label);
  const [thing] = things;
  if (thing === undefined) return undefined;
  if (query.window !== undefined && query.second !== undefined)
    return twoTimes(asked, thing, query.window, query.second);
  const anchor = findAnchor(query, asked.db, clock.nowMs);
  const from = anchor?.ms ?? query.window?.fromMs ?? query.window?.toMs ?? null;
  if (from === null) return query.anchor === undefined ? undefined : noAnchor(query, asked.db, today);
  const day = anchor === undefined ? dayIn(from, clock.zone) : dayAt(from, anchor.offsetMin);
  const split = startOf(day, clock.zone);
  // All of the time on both sides, as far as there are notes: what was before the first one is not silence.
  const first = asked.events.firstEntry(query.about.id);
  const oldest = first === null ? day - 1 : Math.min(day - 1, dayIn(first, clock.zone));
  const length = Math.max(1, day - oldest);
  const before: Span = { fromMs: startOf(day - length, clock.zone), toMs: split };
  const after: Span = { fromMs: split, toMs: startOf(today + 1, clock.zone) };
  const sides = [sightings(asked, thing, before), sightings(asked, thing, after)] as const;
  const plain = sidesWithoutLows(asked, thing, sides);
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
    ...strengths(thing, sides, ['before', 'after']),
    ...amounts(thing, plain.sides, ['before', 'after']),
    ...means(plain.sides, ['before', 'after']),
    ...sumsOf(asked, plain.sides, ['before', 'after']),
  ];
  const unknown: Draft[] = [];
  for (const [at, seen] of sides.entries()) {
    const days = daysIn(asked, at === 0 ? before : after) ?? 0;
    const silent = days - seen.covered.size;
    if (silent > 0) {
      unknown.push({
        text: `${at === 0 ? 'Before' : 'After'}: on ${silent < days ? `${silent} of the ${days} days` : days === 1 ? 'that one day' : `all ${days} days`} nothing is recorded about ${thing.label}, which does not mean it was absent.`,
      });
    }
  }
  unknown.push(...plain.says);
  if (unknown.length > 0) unknown.push({ text: toRecord(thing) });
  const all = [...sides[0].there, ...sides[1].there];
  return {
    known,
    unknown,
    maybe: [
      ...bareMeans(plain.sides, ['before', 'after']),
      {
        text: CHANCE,
        why: WHY,
        events: all.slice(-20),
      },
    ],
    ...seriesOf(capital(thing.label), all, (ev) => ev.severity),
  };
}

/** "Compare January and February": the earlier first, each over its own covered days. */
function twoTimes(asked: Asked, thing: Thing, one: Window, other: Window): Parts {
  const [first, then] = (one.fromMs ?? 0) <= (other.fromMs ?? 0) ? [one, other] : [other, one];
  const sides = [sightings(asked, thing, first), sightings(asked, thing, then)] as const;
  if (sides[0].covered.size === 0 && sides[1].covered.size === 0) return nothingRecorded(asked, thing);
  const labels = [first.words, then.words];
  const plain = sidesWithoutLows(asked, thing, sides);
  const all = [...sides[0].there, ...sides[1].there];
  return {
    known: [
      ...sides.flatMap((seen, at) => (seen.covered.size === 0 ? [] : [side(thing, seen, labels[at] ?? '')])),
      ...strengths(thing, sides, [first.words, then.words]),
      ...amounts(thing, plain.sides, [first.words, then.words]),
      ...means(plain.sides, [first.words, then.words]),
      ...sumsOf(asked, plain.sides, [first.words, then.words]),
    ],
    unknown: [
      ...sides.flatMap((seen, at) =>
        seen.covered.size > 0 ? [] : [{ text: `There is no note about ${thing.label} ${labels[at] ?? ''}.` }],
      ),
      {
        text: `On days without a note about ${thing.label} nothing is known, which does not mean it was absent.`,
      },
      { text: toRecord(thing) },
    ],
    maybe: [
      ...bareMeans(plain.sides, [first.words, then.words]),
      { text: CHANCE, why: WHY, events: all.slice(-20) },
    ],
    ...seriesOf(capital(thing.label), all, (ev) => ev.severity),
  };
}

function sidesWithoutLows(
  asked: Asked,
  thing: Thing,
  sides: Sides,
): { readonly sides: Sides; readonly says: readonly Draft[] } {
  const [first, then] = sides.map((seen) => withoutLows(asked, thing, seen.there));
  if (first === undefined || then === undefined) return { sides, says: [] };
  return {
    sides: [
      { ...sides[0], there: first.there },
      { ...sides[1], there: then.there },
    ],
    says: [...first.says, ...then.says].slice(0, 1),
  };
}

/** "How far did I walk in October against July": what it comes to on each side, where that is asked. */
function sumsOf(asked: Asked, sides: Sides, names: Names): Draft[] {
  return /\bhow (?:far|much|many)\b|\btotal\b|\baltogether\b|\bin all\b/i.test(asked.query.question)
    ? sums(sides, names)
    : [];
}

const CHANCE =
  'Whether the two counts differ by more than chance, and what else was different in that time, these notes do not say.';
const WHY =
  'It compares two stretches of time in a diary, not two conditions that were drawn by lot; other things changed in between, and days without a note are left out.';

function told(anchor: ReturnType<typeof findAnchor>, asked: Asked, day: number): Draft[] {
  if (anchor === undefined) return [];
  return [{ text: `Counted from ${sayDay(day, asked.today)}, ${anchor.says}.`, ...anchor.draft }];
}

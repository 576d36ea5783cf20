import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, eventDay, list, sayRange, some } from '../say.ts';
import {
  type Asked,
  apart,
  leftApart,
  nothingRecorded,
  observedBy,
  seriesOf,
  sightings,
  toRecord,
} from './common.ts';
import { howOften } from './how-often.ts';
import { withoutLows } from './lows.ts';
import { mean, type Numbers, numbersOf, withoutUnit } from './numbers.ts';

/** The mean of what is written, of how many notes and from when to when. Days without a note are in no mean. */
export function average(asked: Asked): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const { own, loose } = apart(thing, seen.there);
  const { there, says } = withoutLows(asked, thing, own);
  const groups = numbersOf(there);
  const inUnits = groups.filter(
    (group) => !groups.some((other) => withoutUnit(other, groups).includes(group.events[0] as Ev)),
  );
  const known = inUnits.map((numbers) => meanOf(asked, numbers));
  if (known.length === 0 && asked.narrows.length > 0) return howOften(asked);
  const bare = there.filter((ev) => ev.amount === null && ev.severity === null);
  return {
    known,
    unknown: [
      {
        text:
          known.length === 0
            ? `No note about ${thing.label}${asked.inTime} gives a number, so there is no mean.`
            : `Days without a note are not in this${bare.length === 0 ? '' : `, nor ${bare.length === 1 ? 'is' : 'are'} ${some(bare.length, 'note')} about ${thing.label} without a number`}.`,
      },
      ...says,
      ...(known.length === 0 ? [{ text: toRecord(thing) }] : []),
    ],
    maybe: [
      ...inUnits.flatMap((group) => withBare(group, withoutUnit(group, groups))),
      ...together(thing, inUnits),
      ...leftApart(thing, loose),
    ],
    ...seriesOf(capital(thing.label), seen.there, (ev) => ev.severity ?? ev.amount),
  };
}

/** What the mean would be with those that were written without a unit. */
export function withBare(group: Numbers, bare: readonly Ev[], where = ''): Draft[] {
  if (bare.length === 0) return [];
  const all = [...group.values, ...bare.map((ev) => ev.amount ?? 0)];
  return [
    {
      text: `${capital(group.name)}${where}: with ${some(bare.length, 'note')} whose number has no unit, the mean would be ${group.say(mean(all))} (${some(all.length, 'note')}).`,
      events: [...group.events, ...bare],
      why: 'A number without a unit may be in another one; nobody wrote which.',
    },
  ];
}

/** Knee pain by that name, and pain at the knee: one scale, so their mean can be told of both. */
function together(thing: Thing, groups: readonly Numbers[]): Draft[] {
  const [first, second] = groups;
  if (
    first === undefined ||
    second === undefined ||
    first.name === second.name ||
    first.say(1) !== second.say(1)
  )
    return [];
  if (thing.placed === undefined && thing.names.length < 2) return [];
  const alike = groups.filter((group) => group.say(1) === first.say(1));
  const values = alike.flatMap((group) => group.values);
  return [
    {
      text: `Of all of these together the mean is ${first.say(mean(values))} (${some(values.length, 'note')}).`,
      events: alike.flatMap((group) => group.events),
      why: `They go by different names: ${list(alike.map((group) => group.name))}.`,
    },
  ];
}

function meanOf(asked: Asked, { name, events, values, say }: Numbers): Draft {
  const days = events.map(eventDay);
  const [first = asked.today, last = first] = [days[0], days.at(-1)];
  const span = sayRange(first, last + 1, asked.today);
  return {
    text:
      values.length === 1
        ? `${capital(name)}: one note gives a number${asked.inTime}, ${say(values[0] ?? 0)}, ${span}.`
        : `${capital(name)}: ${say(mean(values))} is the mean of ${some(values.length, 'note')}${observedBy(asked)} with a number${asked.inTime}, ${span}.`,
    events,
  };
}

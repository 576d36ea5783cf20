import type { Draft } from '../claims.ts';
import { type Ev, timesOf } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, sayAmount, sayNumber, some, times, was, writtenDown } from '../say.ts';
import { because, type Sightings } from './common.ts';

/** The two stretches of a comparison, the earlier first, and what each is called. */
export type Sides = readonly [Sightings, Sightings];
export type Names = readonly [string, string];

/** How often on one side, over the days that have any note. */
export function side(thing: Thing, seen: Sightings, label: string): Draft {
  const total = seen.there.reduce((sum, ev) => sum + timesOf(ev), 0);
  const covered = some(seen.covered.size, 'day');
  const on =
    seen.days.length === seen.covered.size
      ? `on ${some(seen.days.length, 'day')}, ${seen.days.length === 1 ? 'the only one' : 'each day'} that has any note about it`
      : `on ${seen.days.length} of the ${covered} that have any note about it`;
  const written = `${thing.label} ${was(thing.label)} ${writtenDown(thing)}`;
  return {
    text:
      seen.there.length === 0
        ? `${capital(label)}: ${seen.covered.size === 1 ? `${thing.label} ${was(thing.label)} not ${writtenDown(thing)} on the one day that has` : `${written} on none of the ${covered} that have`} any note about it.`
        : `${capital(label)}: ${written} ${times(total)}, ${on}.`,
    events: [...seen.there, ...seen.notThere].sort((a, b) => a.startMs - b.startMs),
    because: because(thing),
  };
}

/** How strong it was on each side, where both sides have numbers out of ten. */
export function strengths(thing: Thing, sides: Sides, names: Names): Draft[] {
  const rated = (seen: Sightings) => seen.there.filter((ev) => ev.severity !== null && ev.severityMax === 10);
  const between = (events: readonly Ev[]) => {
    const [least, most] = ends(events.map((ev) => ev.severity ?? 0));
    return least === most ? `${sayNumber(least)}/10` : `${sayNumber(least)} to ${sayNumber(most)} out of 10`;
  };
  return compared(
    sides.map(rated),
    names,
    between,
    `How strong ${thing.label} ${was(thing.label)}, where a number was written`,
  );
}

/** Amounts on each side, unit by unit, where both sides have them in that unit. */
export function amounts(thing: Thing, sides: Sides, names: Names): Draft[] {
  const units = new Set(
    sides.flatMap((seen) =>
      seen.there.flatMap((ev) => (ev.amount === null || ev.unit === null ? [] : [ev.unit])),
    ),
  );
  return [...units].flatMap((unit) => {
    const measured = (seen: Sightings) => seen.there.filter((ev) => ev.amount !== null && ev.unit === unit);
    const between = (events: readonly Ev[]) => {
      const [least, most] = ends(events.map((ev) => ev.amount ?? 0));
      return least === most ? sayAmount(least, unit) : `${sayNumber(least)} to ${sayAmount(most, unit)}`;
    };
    return compared(
      sides.map(measured),
      names,
      between,
      `${capital(thing.label)}, where an amount was written`,
    );
  });
}

function compared(
  sides: readonly (readonly Ev[])[],
  names: Names,
  between: (events: readonly Ev[]) => string,
  start: string,
): Draft[] {
  const [first = [], then = []] = sides;
  if (first.length === 0 || then.length === 0) return [];
  const part = (name: string, events: readonly Ev[]) =>
    `${name} ${between(events)} (${some(events.length, 'note')})`;
  return [
    { text: `${start}: ${part(names[0], first)}, ${part(names[1], then)}.`, events: [...first, ...then] },
  ];
}

/** The least and the most of many numbers: a journal may hold more than a call takes arguments. */
export function ends(values: readonly number[]): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

import type { Draft } from '../claims.ts';
import { type Ev, timesIn } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, sayAmount, sayNumber, some, times, was, writtenDown } from '../say.ts';
import { withBare } from './average.ts';
import { because, type Sightings } from './common.ts';
import { ends, mean, numbersOf, withoutUnit } from './numbers.ts';
import { onlyScaleOf } from './scales.ts';

/** The two stretches of a comparison, the earlier first, and what each is called. */
export type Sides = readonly [Sightings, Sightings];
export type Names = readonly [string, string];

/** How often on one side, over the days that have any note. */
export function side(thing: Thing, seen: Sightings, label: string): Draft {
  const total = timesIn(seen.there, thing.generic);
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
    // The count stands on the notes it counts; where there are none, on those that say so.
    events: seen.there.length > 0 ? seen.there : seen.notThere,
    because: because(thing),
  };
}

/** How strong it was on each side, scale by scale, where both sides have numbers on it. */
export function strengths(thing: Thing, sides: Sides, names: Names): Draft[] {
  const scales = new Set(
    sides.flatMap((seen) =>
      seen.there.filter((ev) => ev.severity !== null && ev.severityMax !== null).map(onlyScaleOf),
    ),
  );
  return [...scales].flatMap((scale) => {
    const rated = (seen: Sightings) =>
      seen.there.filter((ev) => ev.severity !== null && onlyScaleOf(ev) === scale);
    const between = (events: readonly Ev[]) => {
      const [least, most] = ends(events.map((ev) => ev.severity ?? 0));
      const max = events[0]?.severityMax ?? 10;
      return least === most
        ? `${sayNumber(least)}/${sayNumber(max)}`
        : `${sayNumber(least)} to ${sayNumber(most)} out of ${sayNumber(max)}`;
    };
    const named = sides.flatMap((seen) => rated(seen)).find((ev) => ev.scale !== null);
    const where = named === undefined ? '' : ` on the scale “${named.scale}”`;
    return compared(
      sides.map(rated),
      names,
      between,
      `How strong ${thing.label} ${was(thing.label)}, where a number was written${where}`,
    );
  });
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

/** The mean on each side, where both have numbers that may be put side by side; each stands on its own notes. */
export function means(sides: Sides, names: Names): Draft[] {
  const [first, then] = sides.map((seen) => numbersOf(seen.there));
  return (first ?? []).flatMap((one) => {
    const other = then?.find((each) => each.name === one.name && each.say(1) === one.say(1));
    if (other === undefined) return [];
    return [one, other].map((numbers, at) => ({
      text: `${capital(numbers.name)}, ${names[at] ?? ''}: the mean is ${numbers.say(mean(numbers.values))} (${some(numbers.values.length, 'note')}).`,
      events: numbers.events,
    }));
  });
}

/** The sums on each side, unit by unit, where both have them. */
export function sums(sides: Sides, names: Names): Draft[] {
  const [first, then] = sides.map((seen) =>
    numbersOf(seen.there.filter((ev) => ev.severity === null && ev.unit !== null)),
  );
  return (first ?? []).flatMap((one) => {
    const other = then?.find((each) => each.name === one.name && each.say(1) === one.say(1));
    if (other === undefined) return [];
    return [one, other].map((numbers, at) => ({
      text: `${capital(numbers.name)}, ${names[at] ?? ''}: ${numbers.say(numbers.values.reduce((sum, value) => sum + value, 0))} in all (${some(numbers.values.length, 'note')}).`,
      events: numbers.events,
    }));
  });
}

/** The means with numbers that have no unit, on each side where there are any. */
export function bareMeans(sides: Sides, names: Names): Draft[] {
  return sides.flatMap((seen, at) => {
    const groups = numbersOf(seen.there);
    return groups.flatMap((group) => withBare(group, withoutUnit(group, groups), `, ${names[at] ?? ''}`));
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

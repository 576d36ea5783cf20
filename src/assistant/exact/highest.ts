import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import { capital, list, sayAmount, sayMoment, severityOf, some, writtenDown } from '../say.ts';
import { type Asked, nothingRecorded, observedBy, seriesOf, sightings, toRecord } from './common.ts';
import { ends } from './numbers.ts';
import { scaleOf, scaleWords } from './scales.ts';

/** The highest (or lowest) severity, measurement or amount: each scale and each unit by itself. */
export function highest(asked: Asked): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  const withRelated = { ...thing, names: [...thing.names, ...(thing.related ?? [])] };
  const seen = sightings(asked, withRelated);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const { least } = asked.query;
  const word = least ? 'lowest' : 'highest';
  const known: Draft[] = [];
  for (const scale of scalesOf(seen.there)) {
    const ends = extremes(scale.events, scale.value, least);
    const [first] = ends;
    if (first === undefined) continue;
    const same = ends.length > 1 ? `, ${some(ends.length, 'note')} with the same value` : '';
    const name = scale.name === thing.label ? '' : ` (${scale.name})`;
    known.push({
      text: `The ${word} ${thing.label}${name} ${writtenDown(thing)}${observedBy(asked)}${asked.inTime}: ${scale.say(first)}, ${list(ends.slice(0, 3).map((ev) => sayMoment(ev, asked.today)))}${same}. It is the ${scale.events.length === 1 ? 'only note with' : `${word} of ${scale.events.length} notes with`} ${scale.what}.`,
      events: ends.slice(0, 20),
      because: (ev) =>
        scale.events.length === 1
          ? `${scale.say(ev)} is the only one`
          : `${scale.say(ev)} is the ${word} of ${scale.events.length}`,
    });
  }
  const silent = seen.there.filter((ev) => ev.severity === null && ev.amount === null);
  const labels = Map.groupBy(
    silent.filter((ev) => ev.severityLabel !== null),
    (ev) => ev.severityLabel ?? '',
  );
  for (const [label, events] of labels) {
    known.push({
      text: `${capital(some(events.length, 'note'))}${asked.inTime} ${events.length === 1 ? 'says' : 'say'} “${label}”, without a number, the last ${sayMoment(events.at(-1) as Ev, asked.today)}.`,
      events,
    });
  }
  const scales = scalesOf(seen.there.filter((ev) => ev.severity !== null));
  const apart: Draft[] =
    scales.length < 2
      ? []
      : [
          {
            text: `Numbers on different scales are not compared with each other: here ${list(scales.map(({ what }) => what))}.`,
          },
        ];
  const bare = silent.filter((ev) => ev.severityLabel === null);
  const unknown: Draft[] =
    bare.length === 0
      ? []
      : [
          {
            text: `${capital(some(bare.length, 'note'))} about ${thing.label}${asked.inTime} ${bare.length === 1 ? 'says' : 'say'} nothing about how strong it was.`,
            events: bare,
          },
          { text: toRecord(thing) },
        ];
  return {
    known,
    unknown: [...apart, ...unknown],
    maybe: [],
    ...seriesOf(capital(thing.label), seen.there, (ev) => ev.severity ?? ev.amount),
  };
}

type Scale = {
  readonly name: string;
  readonly what: string;
  readonly events: readonly Ev[];
  readonly value: (ev: Ev) => number;
  readonly say: (ev: Ev) => string;
};

/** A scale of 10 and a scale of 5, °C and °F, and numbers without a unit are never compared with each other. */
function scalesOf(events: readonly Ev[]): Scale[] {
  const rated = Map.groupBy(
    events.filter((ev) => ev.severity !== null),
    (ev) => scaleOf(ev),
  );
  const measured = Map.groupBy(
    events.filter((ev) => ev.amount !== null),
    (ev) => `${ev.name} ${ev.unit ?? 'none'}`,
  );
  return [
    ...[...rated.values()].map(
      (group): Scale => ({
        name: group[0]?.name ?? '',
        what: group[0] === undefined ? '' : `a number${scaleWords(group[0])}`,
        events: group,
        value: (ev) => ev.severity ?? 0,
        say: (ev) => severityOf(ev) ?? '',
      }),
    ),
    ...[...measured.values()].map(
      (group): Scale => ({
        name: group[0]?.name ?? '',
        what: group[0]?.unit == null ? 'a number without a unit' : 'a number in that unit',
        events: group,
        value: (ev) => ev.amount ?? 0,
        say: (ev) => sayAmount(ev.amount ?? 0, ev.unit),
      }),
    ),
  ];
}

function extremes(events: readonly Ev[], value: (ev: Ev) => number, least: boolean): Ev[] {
  const values = events.map(value);
  const [lowest, highest] = ends(values);
  const end = least ? lowest : highest;
  return events.filter((ev) => value(ev) === end).reverse();
}

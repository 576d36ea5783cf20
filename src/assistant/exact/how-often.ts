import type { Draft, Parts } from '../claims.ts';
import { type Ev, timesIn } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, head, list, sayDays, some, times, was, writtenDown } from '../say.ts';
import { afterwards } from './afterwards.ts';
import {
  type Asked,
  because,
  nothingRecorded,
  observedBy,
  seriesOf,
  sightings,
  silentDays,
  toRecord,
} from './common.ts';
import { numbersOf, withoutUnit } from './numbers.ts';
import { notTaken, told } from './told.ts';

/** How often: times and days, of the days that have any note about it. Silence is not absence. */
export function howOften(asked: Asked): Parts | undefined {
  const { query } = asked;
  if (query.cause !== undefined && query.effect !== undefined)
    return afterwards(asked, query.cause, query.effect);
  const [thing] = query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const total = timesIn(seen.there, thing.generic);
  const label = head(seen.instead ?? thing.label);
  const given = thing.type === 'medicine' || thing.type === 'food';
  const covered = seen.covered.size;
  const ofDays =
    given || covered === seen.days.length
      ? ''
      : ` of the ${some(covered, 'day')} that have any note about it`;
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} ${writtenDown(thing)} ${times(total)}${ofThem(thing, seen.there)}${observedBy(asked)}${asked.inTime}, on ${given || ofDays === '' ? some(seen.days.length, 'day') : seen.days.length}${ofDays}.`,
      events: seen.there,
      because: because(thing),
    },
  ];
  known.push(...bareBeyond(asked, thing, total));
  known.push(...saysMany(seen.there));
  if (seen.days.length <= 10)
    known.push({
      text: `The ${seen.days.length === 1 ? 'day' : 'days'}: ${sayDays(seen.days, asked.today)}.`,
      events: seen.there,
    });
  known.push(...notTaken(asked, thing, seen.notThere));
  const silent = silentDays(asked, thing, seen);
  return {
    known,
    unknown: silent === undefined ? [] : [silent, { text: toRecord(thing) }],
    maybe: [],
    ...seriesOf(
      label,
      [...seen.there, ...seen.notThere].sort((a, b) => a.startMs - b.startMs),
      (ev) => ev.severity,
    ),
  };
}

/** ", 2 of them as absence seizure": said in the count itself, so that neither number stands alone. */
function ofThem(thing: Thing, there: readonly Ev[]): string {
  if (thing.generic || thing.type !== 'symptom' || thing.placed !== undefined) return '';
  const others = [...Map.groupBy(there, (ev) => ev.name)].filter(([name]) => name !== thing.label);
  if (others.length === 0 || others.some(([, events]) => events.length === there.length)) return '';
  const said = others.map(([name, events]) => `${timesIn(events)} of them as ${name}`);
  return ` (${list(said)})`;
}

/** What a note says of a longer time or by hearsay is told, and added to nothing. */
function saysMany(there: readonly Ev[]): Draft[] {
  const events = there.filter(({ saysMany: said }) => said !== undefined);
  if (events.length === 0) return [];
  const numbers = [...new Set(events.flatMap(({ saysMany: said }) => (said === undefined ? [] : [said])))];
  const notes = new Set(events.map(({ entryId }) => entryId)).size;
  return [
    {
      text: `${capital(some(notes, 'note'))} ${notes === 1 ? 'says' : 'say'} ${list(numbers.map(String))}, which is no count of ${notes === 1 ? 'its' : 'their'} own day; ${notes === 1 ? 'it is' : 'each is'} counted as one note.`,
      events,
    },
  ];
}

/** Numbers on the asked side of a limit that were written without the unit the others have: told beside the count. */
export function bareBeyond(asked: Asked, thing: Thing, total: number): Draft[] {
  const { limit } = asked.query;
  if (limit === undefined || limit.side === 'exactly' || limit.unit !== undefined) return [];
  const all = sightings({ ...asked, query: without(asked.query) }, thing).there;
  const groups = numbersOf(all);
  const beyond = groups
    .flatMap((group) => withoutUnit(group, groups))
    .filter(
      (ev) =>
        (limit.side === 'above' ? (ev.amount ?? 0) > limit.value : (ev.amount ?? 0) < limit.value) ||
        (limit.orEqual && ev.amount === limit.value),
    );
  if (beyond.length === 0) return [];
  return [
    {
      text: `${capital(some(beyond.length, 'more note'))} ${beyond.length === 1 ? 'has' : 'have'} such a number without a unit: ${list(beyond.slice(-6).map((ev) => told(ev, thing, asked.today)))}. With ${beyond.length === 1 ? 'it' : 'them'} it is ${times(total + beyond.length)}.`,
      events: beyond,
    },
  ];
}

function without({ limit: _limit, ...query }: Asked['query']): Asked['query'] {
  return query;
}

import type { Draft, Parts } from '../claims.ts';
import { timesOf } from '../events.ts';
import { head, sayDays, some, times, was, writtenDown } from '../say.ts';
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
import { notTaken } from './told.ts';

/** How often: times and days, of the days that have any note about it. Silence is not absence. */
export function howOften(asked: Asked): Parts | undefined {
  const { query } = asked;
  if (query.cause !== undefined && query.effect !== undefined)
    return afterwards(asked, query.cause, query.effect);
  const [thing] = query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const total = seen.there.reduce((sum, ev) => sum + timesOf(ev), 0);
  const label = head(seen.instead ?? thing.label);
  const given = thing.type === 'medicine' || thing.type === 'food';
  const covered = seen.covered.size;
  const ofDays =
    given || covered === seen.days.length
      ? ''
      : ` of the ${some(covered, 'day')} that have any note about it`;
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} ${writtenDown(thing)} ${times(total)}${observedBy(asked)}${asked.inTime}, on ${given || ofDays === '' ? some(seen.days.length, 'day') : seen.days.length}${ofDays}.`,
      events: seen.there,
      because: because(thing),
    },
  ];
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

import type { Draft, Parts } from '../claims.ts';
import { head, sayDays, some, was, writtenDown } from '../say.ts';
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
import { bareBeyond } from './how-often.ts';
import { notTaken } from './told.ts';

const LISTED = 40;

/** Which days, and how many. */
export function whichDays(asked: Asked): Parts | undefined {
  const { query } = asked;
  if (query.cause !== undefined && query.effect !== undefined)
    return afterwards(asked, query.cause, query.effect);
  const [thing] = query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const listed = seen.days.slice(-LISTED);
  const label = head(seen.instead ?? thing.label);
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} ${writtenDown(thing)} on ${some(seen.days.length, 'day')}${observedBy(asked)}${asked.inTime}${seen.days.length > LISTED ? `, the last ${LISTED}` : ''}: ${sayDays(listed, asked.today)}.`,
      events: seen.there,
      because: because(thing),
    },
    ...bareBeyond(asked, thing, seen.there.length),
    ...notTaken(asked, thing, seen.notThere),
  ];
  const silent = silentDays(asked, thing, seen);
  return {
    known,
    unknown: silent === undefined ? [] : [silent, { text: toRecord(thing) }],
    maybe: [],
    ...seriesOf(label, seen.there, (ev) => ev.severity),
  };
}

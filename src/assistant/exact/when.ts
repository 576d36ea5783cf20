import type { Draft, Parts } from '../claims.ts';
import { timesIn } from '../events.ts';
import { head, list, times, was, writtenDown } from '../say.ts';
import { afterwards } from './afterwards.ts';
import { around } from './around.ts';
import {
  type Asked,
  because,
  nothingRecorded,
  observedBy,
  seriesOf,
  sightings,
  silentDays,
} from './common.ts';
import { lasted } from './lasting.ts';
import { notTaken, told } from './told.ts';

const LISTED = 8;

/** When was it: each time it was written down, the newest listed. */
export function when(asked: Asked): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  const { cause, effect } = asked.query;
  if (/\breact(?:s|ed|ion|ions)? (?:to|after|from)\b/i.test(asked.query.question))
    return around(asked, thing, 'after', undefined);
  if (cause !== undefined && effect !== undefined && cause.type !== effect.type)
    return afterwards(asked, cause, effect);
  // "Is it worse after dairy?" names nothing to count: what stands after it is told instead.
  if (cause !== undefined && effect === undefined) return around(asked, cause, 'after', undefined);
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const { today } = asked;
  const listed = seen.there.slice(-LISTED);
  const total = timesIn(seen.there, thing.generic);
  const label = head(seen.instead ?? thing.label);
  const newest = seen.there.length > LISTED ? `, the last ${LISTED} times` : '';
  const missed = notTaken(asked, thing, seen.notThere);
  const length = lasted(asked, thing, seen.there);
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} ${writtenDown(thing)} ${times(total)}${observedBy(asked)}${asked.inTime}${newest}: ${list(listed.map((ev) => told(ev, thing, today)))}.`,
      events: seen.there,
      because: because(thing),
    },
    ...length.known,
    ...missed,
  ];
  const left = thing.taken === undefined ? undefined : silentDays(asked, thing, seen);
  return {
    known,
    unknown: [...length.unknown, ...(left === undefined ? [] : [left])],
    maybe: [],
    ...seriesOf(label, seen.there, (ev) => ev.severity ?? ev.amount),
  };
}

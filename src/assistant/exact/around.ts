import type { Draft, Parts } from '../claims.ts';
import { type Ev, occurred, type Span } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, list, sayMoment } from '../say.ts';
import { type Asked, nothingRecorded, sightings, toRecord } from './common.ts';
import { told } from './told.ts';

const DAY_MS = 86_400_000;
const MOST_TIMES = 4;
const kinds = ['dose', 'exposure', 'observation', 'reaction'] as const;

/** What was written down in the 24 hours before or after something: the order of the notes, one time after another. */
export function around(
  asked: Asked,
  thing: Thing,
  side: 'before' | 'after',
  wanted: Thing | undefined,
): Parts {
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const which = wanted ?? { names: [], groups: [], kinds };
  const known: Draft[] = [];
  let silent = 0;
  for (const ev of seen.there.slice(-MOST_TIMES)) {
    const near = asked.events
      .of(asked.query.about.id, which, spanOf(ev, side))
      .filter(
        (other) => (occurred(other) || other.absent === 1) && other.id !== ev.id && other.name !== ev.name,
      );
    if (near.length === 0) {
      silent += 1;
      continue;
    }
    const listed = near
      .slice(0, 10)
      .map(
        (other) =>
          `${other.absent === 1 ? 'no ' : ''}${other.name} ${told(other, { ...thing, label: other.name, generic: false }, asked.today)}`,
      );
    known.push({
      text: `In the 24 h ${side} ${thing.label} ${sayMoment(ev, asked.today)}: ${list(listed)}.`,
      events: [...near.slice(0, 10), ev],
    });
  }
  return {
    known,
    unknown: [
      ...(silent === 0
        ? []
        : [
            {
              text: `For ${silent} of the last ${Math.min(MOST_TIMES, seen.there.length)} notes of ${thing.label}, nothing ${wanted === undefined ? 'else' : 'of that kind'} is recorded in the 24 h ${side}, which does not mean there was nothing.`,
            },
          ]),
      { text: toRecord(thing) },
    ],
    maybe:
      known.length === 0
        ? []
        : [
            {
              text: `${capital(thing.label)} and what was written down ${side} it stand in this order in the notes.`,
              why: 'This is only the order of the notes. It does not show that one brought the other.',
            },
          ],
  };
}

function spanOf(ev: Ev, side: 'before' | 'after'): Span {
  return side === 'before'
    ? { fromMs: ev.startMs - DAY_MS, toMs: Math.max(ev.startMs, ev.endMs) }
    : { fromMs: ev.startMs, toMs: Math.max(ev.startMs, ev.endMs) + DAY_MS };
}

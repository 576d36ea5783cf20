import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { eventDay, head, sayMinutes, sayMoment, some, was, writtenDown } from '../say.ts';
import { type Asked, nothingRecorded, observedBy, seriesOf, sightings } from './common.ts';
import { notTaken, told } from './told.ts';

/** The last time, and how long ago that is. */
export function lastTime(asked: Asked): Parts | undefined {
  return end(asked, 'last');
}

/** The first time that was written down: not the first time there was. */
export function firstTime(asked: Asked): Parts | undefined {
  return end(asked, 'first');
}

function end(asked: Asked, which: 'first' | 'last'): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  const ev = which === 'last' ? seen.there.at(-1) : seen.there[0];
  if (ev === undefined) return nothingRecorded(asked, thing);
  const label = head(seen.instead ?? thing.label);
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} ${which} ${writtenDown(thing)}${observedBy(asked)} ${told(ev, thing, asked.today)}${ago(asked, ev, which)}.`,
      events: [ev],
    },
  ];
  if (which === 'last' && thing.taken === undefined) {
    const later = seen.notThere.filter((other) => other.startMs > ev.startMs);
    known.push(...notTaken(asked, thing, later));
  }
  return {
    known,
    unknown:
      which === 'first'
        ? [{ text: 'That is the first note about it; what was before the first note is not known.' }]
        : asked.query.window === undefined
          ? [sinceThen(asked, thing, ev)]
          : [],
    maybe: [],
    ...seriesOf(label, seen.there, (each) => each.severity ?? each.amount),
  };
}

/** ", 5 days ago", as exactly as the note is. */
export function ago(asked: Asked, ev: Ev, which: 'first' | 'last' = 'last'): string {
  if (which === 'first') return '';
  const minutes = (asked.clock.nowMs - ev.startMs) / 60_000;
  const exact = ev.precision === 'minute' || ev.precision === 'hour';
  const days = asked.today - eventDay(ev);
  if (minutes < 0) return '';
  if (exact && minutes < 36 * 60) return `, ${sayMinutes(minutes)} ago`;
  return days === 0 ? ', today' : `, ${some(days, 'day')} ago`;
}

function sinceThen(asked: Asked, thing: Thing, ev: Ev): Draft {
  if (thing.taken !== undefined)
    return { text: `What was ${thing.taken.says} without a note is not in this.` };
  if (thing.type === 'measure') return { text: `Nothing about ${thing.label} is recorded after that.` };
  return {
    text: `Whether there was ${thing.label} again after that is not known: nothing about it is recorded after ${sayMoment(ev, asked.today).replace(/^(on|in) /, '')}.`,
  };
}

import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { amountOf, capital, eventDay, head, sayMinutes, sayMoment, some, was, writtenDown } from '../say.ts';
import { type Asked, apart, nothingRecorded, observedBy, seriesOf, sightings } from './common.ts';
import { lasted } from './lasting.ts';
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
  const { own, loose } = apart(thing, seen.there);
  const ev = which === 'last' ? own.at(-1) : own[0];
  if (ev === undefined) return nothingRecorded(asked, thing);
  const label = head(seen.instead ?? thing.label);
  const parts = thing.type === 'measure' ? ofOneReading(seen.there, ev) : [ev];
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} ${which} ${writtenDown(thing)}${observedBy(asked)} ${parts.length === 1 ? told(ev, thing, asked.today) : numbersTogether(parts, asked.today)}${ago(asked, ev, which)}.`,
      events: parts,
    },
  ];
  const length = lasted(asked, thing, [ev]);
  known.push(...length.known);
  const later =
    which === 'last' && thing.taken === undefined
      ? seen.notThere.filter((other) => other.startMs > ev.startMs)
      : [];
  return {
    known,
    unknown:
      which === 'first'
        ? [
            ...length.unknown,
            { text: 'That is the first note about it; what was before the first note is not known.' },
          ]
        : [
            ...length.unknown,
            ...notTaken(asked, thing, later),
            ...(asked.query.window === undefined && later.length === 0 ? [sinceThen(asked, thing, ev)] : []),
          ],
    maybe: nearer(asked, thing, ev, loose, which),
    ...seriesOf(label, seen.there, (each) => each.severity ?? each.amount),
  };
}

/** The two numbers of a blood pressure are one reading. */
function ofOneReading(there: readonly Ev[], ev: Ev): Ev[] {
  const parts = there.filter(
    ({ entryId, startMs, amount }) => entryId === ev.entryId && startMs === ev.startMs && amount !== null,
  );
  return parts.length > 1 ? parts : [ev];
}

function numbersTogether(parts: readonly Ev[], today: number): string {
  const [first] = parts;
  const said = parts.map((part) => `${part.name} ${amountOf(part) ?? ''}`.trim());
  return `${first === undefined ? '' : sayMoment(first, today)} (${said.join(', ')})`;
}

/** An absence after the last seizure that is called one: whether it counts is not for Tend to say, and it is not kept back. */
function nearer(asked: Asked, thing: Thing, ev: Ev, loose: readonly Ev[], which: 'first' | 'last'): Draft[] {
  const end = which === 'last' ? loose.at(-1) : loose[0];
  if (end === undefined || (which === 'last' ? end.startMs < ev.startMs : end.startMs > ev.startMs))
    return [];
  return [
    {
      text: `${capital(end.name)} was ${which} ${writtenDown(thing)} ${told(end, { ...thing, label: end.name }, asked.today)}${ago(asked, end, which)}.`,
      events: [end],
      why: `It may be meant as ${thing.label} too; the note does not call it that.`,
    },
  ];
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

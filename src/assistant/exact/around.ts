import type { Draft, Parts } from '../claims.ts';
import { type Ev, occurred, type Span } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { called, capital, list, sayMoment } from '../say.ts';
import { timed } from './afterwards.ts';
import { type Asked, nothingRecorded, sightings, toRecord } from './common.ts';
import { told } from './told.ts';

const DAY_MS = 86_400_000;
const MOST_TIMES = 4;
const MOST_QUOTED = 280;
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
    const found = asked.events.of(asked.query.about.id, which, spanOf(ev, side));
    const near = (side === 'before' ? found : withItsNote(asked, ev, found, wanted))
      .filter(
        (other) => (occurred(other) || other.absent === 1) && other.id !== ev.id && other.name !== ev.name,
      )
      .sort((a, b) => a.startMs - b.startMs || a.id - b.id);
    const quote = side === 'after' && wanted === undefined ? inItsNote(asked, thing, ev, near) : undefined;
    if (near.length === 0 && quote === undefined) {
      silent += 1;
      continue;
    }
    if (quote !== undefined) known.push(quote);
    if (near.length === 0) continue;
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
              text: `Nothing ${wanted === undefined ? 'else' : 'of that kind'} is recorded in the 24 h ${side} ${ofNotes(silent, seen.there.length)} of ${called(thing)}, which does not mean there was nothing.`,
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

const kindSet: ReadonlySet<string> = new Set(kinds);

/** What the same note tells after it counts as after it, whatever its time; what it tells before it does not. */
function withItsNote(asked: Asked, ev: Ev, found: readonly Ev[], wanted: Thing | undefined): Ev[] {
  const { events } = asked.events.noteOf(ev);
  const told = events.filter(
    (other) => kindSet.has(other.kind) && (wanted === undefined || fits(other, wanted)),
  );
  const all = new Map([...found, ...told].map((other) => [other.id, other]));
  return [...all.values()].filter((other) => {
    if (other.entryId === ev.entryId && other.kind === ev.kind && other.startMs === ev.startMs) return false;
    if (other.entryId !== ev.entryId || other.onsetOf === ev.uid || other.startMs > ev.startMs) return true;
    return other.id > ev.id && (other.endMs >= ev.startMs || !timed(ev));
  });
}

function fits(ev: Ev, wanted: Thing): boolean {
  return (
    wanted.names.includes(ev.name) ||
    (ev.group !== null && wanted.groups.includes(ev.group)) ||
    (wanted.kinds?.includes(ev.kind) ?? false)
  );
}

/** A note that says more than what was read from it ("flu jab at 10:00, clingy all day") is quoted. */
function inItsNote(asked: Asked, thing: Thing, ev: Ev, near: readonly Ev[]): Draft | undefined {
  const { line, events } = asked.events.noteOf(ev);
  if (line === undefined) return undefined;
  let unread = line.text;
  const shown = new Set([ev.id, ...near.map((other) => other.id)]);
  for (const { id, said } of events) if (id < ev.id || shown.has(id)) unread = unread.replace(said, ' ');
  if ((unread.match(/\p{L}{3,}/gu) ?? []).length < 2) return undefined;
  const text = line.text.length > MOST_QUOTED ? `${line.text.slice(0, MOST_QUOTED)}…` : line.text;
  return {
    text: `The note of ${called(thing)} ${sayMoment(ev, asked.today)} says: “${text}”`,
    entries: [line.uid],
  };
}

/** "the one note", "any of the 3 notes", "2 of the last 4 notes". */
function ofNotes(silent: number, all: number): string {
  if (all === 1) return 'the one note';
  const looked = Math.min(MOST_TIMES, all);
  return `${silent === looked ? 'any' : silent} of the ${looked < all ? `last ${looked}` : looked} notes`;
}

function spanOf(ev: Ev, side: 'before' | 'after'): Span {
  return side === 'before'
    ? { fromMs: ev.startMs - DAY_MS, toMs: Math.max(ev.startMs, ev.endMs) }
    : { fromMs: ev.startMs, toMs: Math.max(ev.startMs, ev.endMs) + DAY_MS };
}

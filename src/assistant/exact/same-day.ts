import { dayIn, startOf } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { type EntryLine, type Ev, eventsIn, type Span } from '../events.ts';
import { readThings, type Thing, vocabularyOf } from '../reading/things.ts';
import { tokens } from '../reading/words.ts';
import { capital, eventDay, list, sayClock, sayDay, was, writtenDown } from '../say.ts';
import { noteWith } from './anchors.ts';
import { type Asked, sightings } from './common.ts';
import { notTaken, told } from './told.ts';

const MOST_LINES = 12;

/** What was on the day of something else: that day is found first, and only its notes are told. */
export function sameDay(asked: Asked): Parts {
  const { query, clock, today } = asked;
  const place = DAY_OF.exec(query.question);
  const words = place?.[1]?.trim() ?? '';
  const event = words === '' ? undefined : readThings(tokens(words), vocabulary(asked))[0];
  const found =
    query.pivot !== undefined
      ? ofPivot(asked, query.pivot)
      : words === ''
        ? undefined
        : dayOf(asked, event, words);
  if (found === undefined) return noDay(words);
  const { day, pivot } = found;
  const span = { fromMs: startOf(day, clock.zone), toMs: startOf(day + 1, clock.zone) };
  const head = `${query.question.slice(0, place?.index ?? 0)} ${query.question.slice((place?.index ?? 0) + (place?.[0].length ?? 0))}`;
  const wanted =
    query.pivot === undefined
      ? readThings(tokens(head), vocabulary(asked)).filter((thing) => !thing.generic)
      : [];
  const onDay = { ...asked, span, inTime: ` on ${sayDay(day, today)}` };
  const known: Draft[] = [pivot];
  const unknown: Draft[] = [];
  for (const thing of wanted) {
    const seen = sightings(onDay, thing);
    if (seen.there.length > 0)
      known.push({
        text: `${capital(thing.label)} ${was(thing.label)} ${writtenDown(thing)} that day: ${list(seen.there.map((ev) => told(ev, thing, today)))}.`,
        events: seen.there,
      });
    known.push(...notTaken(onDay, thing, seen.notThere));
    if (seen.there.length === 0 && seen.notThere.length === 0)
      unknown.push({
        text: `Nothing is recorded about ${thing.label} on ${sayDay(day, today)}, which does not mean there was none.`,
      });
  }
  if (wanted.length > 0) return { known, unknown, maybe: [] };
  const lines = linesOf(asked, span).filter(({ uid }) => !found.entries.includes(uid));
  // The note that names the day may tell more of it: "migraine 9/10, rizatriptan at 14:10".
  const own = pivot.events?.[0];
  const note = own === undefined ? undefined : asked.events.noteOf(own);
  if (note?.line !== undefined && note.events.some(({ name }) => name !== own?.name))
    known.push({ text: `Its note says: “${note.line.text.slice(0, 280)}”`, entries: [note.line.uid] });
  known.push(
    ...lines.slice(0, MOST_LINES).map((line) => ({
      text: `Written that day at ${sayClock(line.startMs, line.offsetMin)}: “${line.text.slice(0, 280)}”`,
      entries: [line.uid],
    })),
  );
  return {
    known,
    unknown: [
      {
        text:
          known.length === 1
            ? `Nothing else is written on ${sayDay(day, today)}.`
            : 'What was not written down is not in this list.',
      },
    ],
    maybe: [],
  };
}

/** Notes of that day: begun on it, and those of which something was on it ("slept 6 h", written beside what was the day before). */
function linesOf(asked: Asked, span: Span): EntryLine[] {
  const { events, query } = asked;
  const begun = events.entryIds(query.about.id, span, MOST_LINES + 1, query.observer?.id);
  const kinds = ['dose', 'exposure', 'observation', 'reaction', 'wound'] as const;
  const told = events
    .of(query.about.id, { names: [], groups: [], kinds }, span, query.observer?.id)
    .flatMap((ev) => events.noteOf(ev).line ?? []);
  return [...new Map([...begun, ...told].map((line) => [line.uid, line])).values()].sort(
    (a, b) => a.startMs - b.startMs,
  );
}

/** What names the day, to the end of the question. */
const DAY_OF =
  /\b(?:(?:on|during) )?(?:the|that) (?:same )?(?:day|night)\b(?: (?:of|when|that)\b)?([^?.!,;]*)/i;

const vocabulary = ({ db, query }: Asked) => vocabularyOf(eventsIn(db, query.reader.id), query.about.id);

type DayOf = { readonly day: number; readonly pivot: Draft; readonly entries: readonly string[] };

/** The day of what the answer before was about. */
function ofPivot(asked: Asked, ev: Ev): DayOf {
  const line = asked.events.noteOf(ev).line;
  return {
    day: eventDay(ev),
    pivot: {
      text: `That day is ${sayDay(eventDay(ev), asked.today)}: ${ev.name} was written down.`,
      events: [ev],
    },
    entries: line === undefined ? [] : [line.uid],
  };
}

function dayOf(asked: Asked, thing: Thing | undefined, words: string): DayOf | undefined {
  const { today } = asked;
  if (thing !== undefined) {
    const { there } = sightings(asked, thing);
    const ev = one(there, words);
    if (ev === undefined) return undefined;
    const line = asked.events.noteOf(ev).line;
    return {
      day: eventDay(ev),
      pivot: {
        text: `The day of ${thing.label} is ${sayDay(eventDay(ev), today)}: it was written down ${told(ev, thing, today)}.`,
        events: [ev],
      },
      entries: line === undefined ? [] : [line.uid],
    };
  }
  const note = noteWith(words, asked.query, asked.db, asked.clock.nowMs);
  if (note === undefined) return undefined;
  const day = dayIn(note.ms, asked.clock.zone);
  return {
    day,
    pivot: { text: `That day is ${sayDay(day, today)}, by ${note.says}.`, ...note.draft },
    entries: note.draft.entries ?? [],
  };
}

/** The worst, the first, or else the last one. */
function one(there: readonly Ev[], words: string): Ev | undefined {
  const size = (ev: Ev) => ev.severity ?? ev.amount;
  if (/\b(?:worst|highest|strongest|longest|most)\b/i.test(words))
    return there.reduce<Ev | undefined>(
      (most, ev) =>
        size(ev) !== null && (size(ev) ?? 0) >= (most === undefined ? -1 : (size(most) ?? -1)) ? ev : most,
      undefined,
    );
  return /\bfirst\b/i.test(words) ? there[0] : there.at(-1);
}

function noDay(words: string): Parts {
  const text =
    words === ''
      ? 'Which day “that day” is, this question does not say. Ask with the date.'
      : `No note says which day that was (“${words}”), so nothing of another day is told. Ask with the date.`;
  return { known: [], unknown: [{ text }], maybe: [] };
}

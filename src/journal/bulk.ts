import {
  type BulkChange,
  type Clock,
  type EntryId,
  type EntryWithEvents,
  type EventDraft,
  type EventId,
  newId,
  type Output,
  type Parsed,
  TendError,
} from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import type { Journal } from './journal.ts';
import { resolveSubject, type SubjectRow } from './subjects.ts';
import { instantsOf, isoIn, wallAt, wallMs } from './time.ts';

type At = EntryWithEvents['at'];
type Input = Omit<Parsed<'bulk.do'>, 'now' | 'zone'>;

/** What one note becomes; null when the change leaves it as it is. */
type Next = { readonly events: EventDraft[]; readonly at: At; readonly subject?: SubjectRow } | null;

/** Many notes changed as one deed. The words of none are touched; what each was is in its history. */
export function createBulk(db: ReadableDb, journal: Journal) {
  const read = ({ ids, observer }: Input) => [...new Set(ids)].map((id) => journal.entry(id, { observer }));

  function plan(input: Input, clock: Clock): Output<'bulk.plan'> & { readonly notes: number } {
    const notes = read(input);
    return counted(notes, (note) => isChanged(note, input.change, clock));
  }

  function isChanged(note: EntryWithEvents, change: BulkChange, clock: Clock): boolean {
    if (change.type === 'delete') return true;
    if (change.type === 'private') return (note.private === true) !== change.private;
    return next(note, change, clock) !== null;
  }

  function next(note: EntryWithEvents, change: BulkChange, clock: Clock): Next {
    const events = note.events.map(draftOf);
    switch (change.type) {
      case 'subject': {
        const subject = resolveSubject(db, change.subject);
        return subject.name === note.subject ? null : { events, at: note.at, subject };
      }
      case 'day': {
        const days = (Date.parse(change.day) - Date.parse(note.at.start.slice(0, 10))) / 86_400_000;
        return days === 0 ? null : moved(note, events, (ms, zone) => onOtherDay(ms, zone, days), clock);
      }
      case 'shift':
        return change.minutes === 0 ? null : moved(note, events, (ms) => ms + change.minutes * 60_000, clock);
      case 'name':
        return renamed(note, events, change);
      default:
        return null;
    }
  }

  return {
    plan,
    /** @throws TendError `not-found`, `bad-input` when a note would lie ahead or is not the reader's to hide */
    do(input: Input, clock: Clock): Output<'bulk.do'> {
      const notes = read(input);
      const by = { observer: input.observer };
      const done: EntryId[] = [];
      journal.together('bulk', ({ change, remove, hide }) => {
        for (const note of notes) {
          if (!isChanged(note, input.change, clock)) continue;
          if (input.change.type === 'delete') remove(note.id, clock, by);
          else if (input.change.type === 'private') hide(note.id, input.change.private, clock, by);
          else {
            const wanted = next(note, input.change, clock);
            if (wanted) change(note.id, wanted, clock, by);
          }
          done.push(note.id);
        }
        return done;
      });
      const changed = new Set<string>(done);
      return { ...counted(notes, ({ id }) => changed.has(id)), ids: done };
    },
  };
}

function counted(notes: readonly EntryWithEvents[], isChanged: (note: EntryWithEvents) => boolean) {
  return {
    notes: notes.length,
    withFiles: notes.filter(({ attachments }) => (attachments?.length ?? 0) > 0).length,
    changed: notes.filter(isChanged).length,
  };
}

function draftOf(event: EntryWithEvents['events'][number]): EventDraft {
  const { entryId: _, revision: __, subject: ___, observer: ____, ...draft } = event;
  return draft;
}

/** @throws TendError `bad-input` when it would be in the future: nothing was had or felt there */
function moved(
  note: EntryWithEvents,
  events: readonly EventDraft[],
  move: (ms: number, zone: string) => number,
  clock: Clock,
): Next {
  const instant = (iso: string, zone: string) => isoIn(move(Date.parse(iso), zone), zone);
  const time = (at: At): At => ({ ...at, start: instant(at.start, at.zone), end: instant(at.end, at.zone) });
  const at = time(note.at);
  if (Date.parse(at.start) > clock.nowMs) {
    throw new TendError(
      'bad-input',
      'That would put a note at a time that is still to come. Nothing was changed.',
      { field: 'day' },
    );
  }
  return {
    at,
    events: events.map((event) => ({
      ...event,
      at: time(event.at),
      ...(event.checkIn && {
        checkIn: {
          ...event.checkIn,
          from: instant(event.checkIn.from, event.at.zone),
          to: instant(event.checkIn.to, event.at.zone),
        },
      }),
    })),
  };
}

/** The same reading of the clock on another day; in an hour that day does not have, an hour later. */
function onOtherDay(ms: number, zone: string, days: number): number {
  const there = wallMs(wallAt(ms, zone)) + days * 86_400_000;
  const date = new Date(there);
  const wall = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
  const [found] = instantsOf(wall, zone);
  return found ?? instantsOf({ ...wall, hour: wall.hour + 1 }, zone)[0] ?? ms + days * 86_400_000;
}

/** "red" counted as itch: events of that name are renamed, and where only the words say it, an event is made of them. */
function renamed(
  note: EntryWithEvents,
  events: EventDraft[],
  { from, to }: { readonly from: string; readonly to: string },
): Next {
  const wanted = from.toLowerCase();
  const [known] = lexicon().scan(to.split(/\s+/));
  const name = known?.symptom?.name ?? known?.medicine?.name ?? known?.food?.name ?? to.toLowerCase();
  const is = ({ what }: EventDraft) =>
    what !== undefined && [what.name, what.original].some((one) => one.toLowerCase() === wanted);
  if (events.some((event) => is(event) && event.what?.name !== name)) {
    return {
      at: note.at,
      events: events.map((event) =>
        is(event) && event.what
          ? { ...event, what: { name, original: event.what.original }, source: 'person', confirmed: true }
          : event,
      ),
    };
  }
  const at = wordAt(note.text, wanted);
  if (events.some(is) || at === undefined) return null;
  const original = note.text.slice(at, at + wanted.length);
  const inEvent = events.some(
    (event) => event.text.toLowerCase().includes(wanted) && event.what?.name === name,
  );
  if (inEvent) return null;
  const made: EventDraft = {
    id: newId<EventId>(),
    kind: 'observation',
    source: 'person',
    confirmed: true,
    at: note.at,
    what: { name, original },
    text: original,
  };
  return { at: note.at, events: [...events, made] };
}

/** Where a word stands by itself in a text. */
function wordAt(text: string, word: string): number | undefined {
  const lower = text.toLowerCase();
  const letter = /[\p{L}\p{N}]/u;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (!letter.test(lower[at - 1] ?? ' ') && !letter.test(lower[at + word.length] ?? ' ')) return at;
  }
  return undefined;
}

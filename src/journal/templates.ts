import {
  type At,
  type Clock,
  type EntryId,
  type EntryWithEvents,
  type EventDraft,
  type EventId,
  newId,
  type Parsed,
  type Repeat,
  type Template,
  type TemplateId,
  TendError,
} from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { dayNumber } from './capture/index.ts';
import { READABLE } from './entries.ts';
import type { Journal } from './journal.ts';
import { readerOf } from './people.ts';
import { type Meant, repeatIn } from './repeats.ts';
import { isoIn, keptTime, shownTime, thisMinute } from './time.ts';
import { whomIsItAbout } from './whom.ts';

type By = { readonly observer?: string | undefined };
type Line = Omit<Parsed<'line.repeat'>, 'now' | 'zone'>;

/** How far back "same breakfast" and what was written often are looked for. */
const BACK_MS = 60 * 24 * 60 * 60 * 1000;
const PART_HOURS = { breakfast: [4, 11], lunch: [11, 15], dinner: [16, 23] } as const;
/** A line has to have been written this often before it is offered. */
const OFTEN = 2;

/** Notes that are written again: by a name, by "same as yesterday", by beginning them. */
export function createTemplates(db: WritableDb, journal: Journal) {
  const FROM =
    'templates AS t JOIN entries AS e ON e.id = t.entry_id JOIN subjects AS s ON s.id = e.subject_id';
  const COLUMNS = 't.uid AS id, t.name, e.uid AS entry, s.name AS subject, e.text';
  const list = db.prepare<[object], Template>(`
    SELECT ${COLUMNS} FROM ${FROM}
     WHERE e.deleted_ms IS NULL AND ${READABLE} AND (:subject IS NULL OR s.name = :subject) ORDER BY t.name`);
  const put = db.prepare(`
    INSERT INTO templates (uid, entry_id, name, added_ms)
    SELECT :uid, id, :name, :now FROM entries WHERE uid = :entry
    ON CONFLICT (entry_id) DO UPDATE SET name = :name`);
  const rename = db.prepare('UPDATE templates SET name = :name WHERE uid = :id');
  const remove = db.prepare('DELETE FROM templates WHERE uid = :id');
  const recent = db.prepare<[object], { text: string }>(`
    SELECT e.text FROM entries AS e
     WHERE e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE} AND e.start_ms >= :from
       AND length(e.text) BETWEEN 4 AND 200 AND e.made_by IS NULL
     ORDER BY e.start_ms DESC LIMIT 2000`);

  const listed = (subject: string | undefined, by: By) =>
    list.all({ subject: subject ?? null, reader: readerOf(db, by.observer).id });

  function refuseTaken(name: string, subject: string, except: EntryId, by: By): void {
    const taken = listed(subject, by).some(
      (one) => one.name.toLowerCase() === name.toLowerCase() && one.entry !== except,
    );
    if (taken) {
      throw new TendError(
        'bad-input',
        `Another note about ${subject} has that name. Please choose another.`,
        {
          field: 'name',
        },
      );
    }
  }

  /** Looked at as if it were written now: what warned then, and what warns alone, is never repeated. */
  function warns(text: string, subject: string, by: By, clock: Clock): boolean {
    return journal.parse({ text, subject, observer: by.observer }, clock).redFlags.length > 0;
  }

  function source(meant: Meant, subject: string, by: By, clock: Clock) {
    const named = listed(subject, by).find((one) => one.name.toLowerCase() === meant.words.toLowerCase());
    if (named) return { notes: [journal.entry(named.entry, by)], name: named.name };
    if (meant.type === 'name') return undefined;
    const from = isoIn(clock.nowMs - BACK_MS, clock.zone);
    const { entries } = journal.timeline({ subject, from, observer: by.observer });
    const fit = entries.filter((note) => note.events.some(isWorth));
    if (meant.type === 'yesterday') {
      const day = dayNumber(clock.nowMs, clock.zone) - 1;
      return { notes: fit.filter((note) => dayNumber(Date.parse(note.at.start), note.at.zone) === day) };
    }
    const [first, last] = meant.part === 'meds' ? [0, 24] : PART_HOURS[meant.part];
    const kind = meant.part === 'meds' ? 'dose' : 'exposure';
    const latest = fit.findLast(
      (note) => note.events.some((event) => event.kind === kind) && isIn(note, first, last),
    );
    return { notes: latest ? [latest] : [], kind } as const;
  }

  return {
    list: listed,
    /** @throws TendError `not-found`, `bad-input` when the name is taken or the note holds a warning */
    add(input: { entry: EntryId; name: string } & By, clock: Clock): Template {
      const note = journal.entry(input.entry, input);
      if (warns(note.text, note.subject, input, clock)) {
        throw new TendError(
          'bad-input',
          'This note came with a warning. Such a note is written anew each time, so it has no short name.',
          { field: 'name' },
        );
      }
      refuseTaken(input.name, note.subject, input.entry, input);
      put.run({ uid: newId(), entry: input.entry, name: input.name, now: clock.nowMs });
      return shown(listed(undefined, input).find((one) => one.entry === input.entry));
    },
    rename({ id, name, ...by }: { id: TemplateId; name: string } & By): Template {
      const one = shown(listed(undefined, by).find((each) => each.id === id));
      refuseTaken(name, one.subject, one.entry, by);
      rename.run({ id, name });
      return { ...one, name };
    },
    remove(id: TemplateId): void {
      remove.run({ id });
    },
    /** The events of the note that a line repeats, at the line's time. Each is a person's to keep or leave. */
    repeat(input: Line, clock: Clock): Repeat {
      const by = { observer: input.observer };
      const writer = readerOf(db, input.observer).name;
      const { subject } = whomIsItAbout(db, input.text, input.subject, writer);
      const meant = repeatIn(
        input.text,
        listed(subject.name, by).map(({ name }) => name),
      );
      const found = meant && source(meant, subject.name, by, clock);
      const [note] = found?.notes ?? [];
      if (!found || !note || found.notes.some(({ text }) => warns(text, subject.name, by, clock)))
        return { events: [] };
      const kind = 'kind' in found ? found.kind : undefined;
      const now = shownTime(thisMinute(clock));
      const events = found.notes.flatMap((one) =>
        one.events.filter((event) => isWorth(event) && (!kind || event.kind === kind)),
      );
      return {
        of: { entry: note.id, text: note.text, at: note.at, ...(found.name && { name: found.name }) },
        events: events.map((event) => again(event, meant, now, clock)),
      };
    },
    /** How the line has gone on before: the most frequent of this person's own lines that begins with it. */
    complete(input: Line, clock: Clock): string | undefined {
      const begun = input.text;
      if (begun.trim().length < 4 || begun.includes('\n')) return undefined;
      const reader = readerOf(db, input.observer);
      const { subject } = whomIsItAbout(db, begun, input.subject, reader.name);
      const rows = recent.all({ subject: subject.id, reader: reader.id, from: clock.nowMs - BACK_MS });
      const times = new Map<string, number>();
      for (const { text } of rows) {
        if (text.includes('\n') || !text.toLowerCase().startsWith(begun.toLowerCase())) continue;
        if (text.length > begun.length) times.set(text, (times.get(text) ?? 0) + 1);
      }
      const [best] = [...times].filter(([, n]) => n >= OFTEN).toSorted(([, a], [, b]) => b - a);
      if (!best || warns(best[0], subject.name, input, clock)) return undefined;
      return best[0].slice(begun.length);
    },
  };
}

function shown(template: Template | undefined): Template {
  if (template) return template;
  throw new TendError('not-found', 'That short name is not in this journal any more.');
}

/** What can be had again. What was felt is never copied: it has to be felt again. */
function isWorth({ kind, absent, taken }: EntryWithEvents['events'][number]): boolean {
  return (
    (kind === 'dose' || kind === 'exposure') &&
    !absent &&
    (taken ?? 'taken') !== 'skipped' &&
    taken !== 'refused' &&
    taken !== 'stopped'
  );
}

function isIn({ at }: { readonly at: At }, first: number, last: number): boolean {
  const hour = Number(at.start.slice(11, 13));
  return hour >= first && hour < last;
}

function again(
  {
    kind,
    what,
    amount,
    route,
    count,
    taken,
    ingredients,
    exposedTo,
    at: was,
  }: EntryWithEvents['events'][number],
  meant: Meant,
  now: At,
  clock: Clock,
): EventDraft {
  return {
    id: newId<EventId>(),
    kind,
    source: 'person',
    confirmed: false,
    // "Same as yesterday" is of the same times of day, as far as these have come.
    at: meant.type === 'yesterday' ? (today(was, clock) ?? now) : now,
    ...(what && { what }),
    ...(amount && { amount }),
    ...(route && { route }),
    ...(count !== undefined && { count }),
    ...(taken && { taken }),
    ...(ingredients && { ingredients }),
    ...(exposedTo && { exposedTo }),
    text: meant.words,
  };
}

function today(was: At, clock: Clock): At | undefined {
  const kept = keptTime(was);
  const startMs = kept.startMs + 86_400_000;
  if (startMs > clock.nowMs) return undefined;
  return shownTime({ ...kept, startMs, endMs: Math.min(kept.endMs + 86_400_000, clock.nowMs) });
}

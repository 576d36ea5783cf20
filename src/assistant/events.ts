import type { Agreement, EventKind } from '../contract/index.ts';
import { READABLE } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { agreedIn } from './agreements.ts';
import { DAY_MS, type Day, dayAt } from './calendar.ts';
import { type Corrections, correctionsIn } from './corrections.ts';
import type { Ev, Span, Which } from './ev.ts';
import { isOfItsDay } from './many.ts';
import { mentionsIn, type Wanted } from './mentions.ts';
import { stem } from './reading/words.ts';

export type { Ev, Span, Which } from './ev.ts';

export type EntryLine = {
  readonly uid: string;
  readonly text: string;
  readonly startMs: number;
  readonly offsetMin: number;
  /** When it was written, where that was on a later day than it tells of: "itchy yesterday". */
  readonly writtenMs?: number;
};

export type Events = {
  /** Oldest first, also those that began before the span and reach into it. Deleted and unconfirmed ones never. */
  of(subject: number, which: Which, span: Span, observer?: number): Ev[];
  /** Notes that only have the words of a thing: no event of it was read from them. */
  mentioned(subject: number, wanted: Wanted, span: Span, observer?: number): Ev[];
  /** What was written down and taken back by a later note; `putRight` is that note. */
  takenBack(subject: number, which: Which, span: Span): Ev[];
  byUid(uids: readonly string[]): Ev[];
  /** Check-ins in which one of the names was looked for: the span that was looked over. */
  checkIns(
    subject: number,
    names: readonly string[],
    span: Span,
  ): { readonly fromMs: number; readonly toMs: number; readonly ev: Ev }[];
  /** Every name that occurs, with its kind. */
  names(subject: number): { readonly name: string; readonly kind: EventKind }[];
  groups(subject: number): string[];
  /** Names under which something was kept that was written with this word first. Reads all events of a person. */
  writtenAs(subject: number, word: string): { readonly name: string; readonly kind: EventKind }[];
  agreements(subject: number): Agreement[];
  /** Notes of that time, and those written in it about the days just before. */
  entriesIn(subject: number, span: Span): number;
  /** When the oldest entry was; null where there is none. */
  firstEntry(subject: number): number | null;
  /** The note an event was read from, and all that was read from it, in the order of its words. */
  noteOf(ev: Ev): {
    readonly line: EntryLine | undefined;
    readonly events: readonly (Ev & { readonly said: string })[];
  };
  /** The words of a note. */
  lineOf(entryUid: string): string | undefined;
  /** Public ids of entries in a span, oldest first. */
  entryIds(subject: number, span: Span, limit: number, observer?: number): EntryLine[];
};

/** "Stopped dairy" names dairy, and is no helping of it. */
const ended = /\b(?:stopped|cut out|gave up|no more|avoid\w*|without)\b/i;
const refused =
  /\b(?:refus(?:ed|es|ing)|spat|spit(?:ting)? out|would(?:n['’]?t| not) (?:eat|drink|touch))\b/i;
/** A food that is tested for is not eaten. */
const tested =
  /\b(?:prick|skin test|blood test|patch test|ige|allergy test|tested|panel|negative|positive|\d+ ?mm)\b/i;

/** "Started magnesium for the migraines": what a medicine is begun for has not come that day. */
const PURPOSE =
  /\b(?:start\w{0,4}|began|from (?:today|tonight|tomorrow|now)|prescri\w{0,6}|daily|every day|twice a day|prevent\w{0,6}|new)\b.{0,80}\bfor (?:the |my |his |her |their )?\p{L}{2,30}\W{0,4}$|\bfor (?:the |my |his |her |their )?\p{L}{2,30}\b.{0,80}\b(?:start\w{0,4}|from (?:today|tonight|tomorrow|now)|prescri\w{0,6}|daily|every day|twice a day)\b/iu;
function isPurpose({ kind, words, severity, original }: Row): boolean {
  if (kind !== 'observation' || words === null || severity !== null || original === null) return false;
  return (
    /\bfor (?:the |my |his |her |their )?$/i.test(
      words.slice(0, Math.max(0, words.toLowerCase().indexOf(original.toLowerCase()))),
    ) && PURPOSE.test(words)
  );
}

/** A number of times, not of glasses. */
const OFTEN = /\b(?:twice|thrice|times|\d ?x|x ?\d)\b/i;

/** A note that speaks to a program and not of a person tells of no dose that was taken; its words stay as they are. */
const TO_A_PROGRAM =
  '"im start" OR "im end" OR "endoftext" OR "start header id" OR "ignore the rules" OR "ignore all rules" OR "ignore previous" OR "ignore all previous" OR "ignore your instructions" OR "system prompt"';

const columns = `ev.id, ev.uid, ev.entry_id AS entryId, ev.kind, ev.start_ms AS startMs, ev.end_ms AS endMs,
  ev.offset_min AS offsetMin, ev.precision, ev.name, ev.name_original AS original, ev.name_group AS "group",
  ev.amount, ev.amount_low AS low, ev.amount_high AS high, ev.unit, ev.severity, ev.severity_max AS severityMax,
  ev.severity_label AS severityLabel, ev.scale, ev.scale_version AS scaleVersion, ev.site, ev.count, ev.absent, ev.taken,
  CASE WHEN ev.kind IN ('exposure', 'observation') AND ev.taken IS NULL THEN ev.text END AS words, ev.onset_of AS onsetOf,
  ev.onset_low AS onsetLow, ev.onset_high AS onsetHigh`;

/** Code's reading counts until corrected; a model's proposal only once a person confirmed it; another's private note never. */
const counts = 'ev.deleted = 0 AND ev.confirmed = 1 AND (ev.only_for IS NULL OR ev.only_for = :reader)';

/** A note may speak of a whole month ("no seizures in March"): how far back a span that reaches in may begin. */
const LONGEST_SPAN_MS = 32 * DAY_MS;
const FIRST_MS = -8_640_000_000_000_000;
const LAST_MS = 8_640_000_000_000_000;

/** A note tells of the day it was and is of the day it was written; what was brought in long after is of its own day only. */
const WRITTEN_LATE_MS = 2 * DAY_MS;
const inOrWritten = `start_ms >= :from - ${WRITTEN_LATE_MS} AND start_ms < :to
    AND (start_ms >= :from OR (created_ms >= :from AND created_ms < :to AND created_ms - start_ms <= ${WRITTEN_LATE_MS}))`;

function asWritten({ createdMs, ...line }: EntryLine & { readonly createdMs: number }): EntryLine {
  const { startMs, offsetMin } = line;
  const late =
    createdMs - startMs <= WRITTEN_LATE_MS && dayAt(createdMs, offsetMin) > dayAt(startMs, offsetMin);
  return late ? { ...line, writtenMs: createdMs } : line;
}

const made = new WeakMap<ReadableDb, (reader: number) => Events>();

/** The statements of one database, prepared once. @param reader who asks, a person's row id */
export function eventsIn(db: ReadableDb, reader: number): Events {
  let events = made.get(db);
  if (events === undefined) {
    events = prepare(db);
    made.set(db, events);
  }
  return events(reader);
}

type Row = Ev & { readonly words: string | null };

function prepare(db: ReadableDb): (reader: number) => Events {
  const within = 'ev.start_ms >= :reach AND ev.start_ms < :to AND ev.end_ms >= :from';
  const byName = db.prepare<[object], Row>(
    `SELECT ${columns} FROM json_each(:names) AS n CROSS JOIN events AS ev INDEXED BY events_by_name
      WHERE ev.subject_id = :subject AND ev.name = n.value AND ${within} AND ${counts}`,
  );
  const byGroup = db.prepare<[object], Row>(
    `SELECT ${columns} FROM json_each(:groups) AS g CROSS JOIN events AS ev INDEXED BY events_by_group
      WHERE ev.subject_id = :subject AND ev.name_group = g.value AND ${within} AND ${counts}`,
  );
  const byKind = db.prepare<[object], Row>(
    `SELECT ${columns} FROM json_each(:kinds) AS k CROSS JOIN events AS ev INDEXED BY events_by_kind
      WHERE ev.subject_id = :subject AND ev.kind = k.value AND ev.name IS NOT NULL AND ${within} AND ${counts}`,
  );
  const byUid = db.prepare<[object], Row>(
    `SELECT ${columns} FROM json_each(:uids) AS u CROSS JOIN events AS ev ON ev.uid = u.value WHERE ${counts}`,
  );
  const checkIns = db.prepare<[object], Ev & { detail: string | null }>(
    `SELECT ${columns}, ev.detail FROM events AS ev INDEXED BY events_by_kind
      WHERE ev.subject_id = :subject AND ev.kind = 'check-in' AND ${within} AND ${counts}`,
  );
  const observed = db
    .prepare<[object], number>(
      'SELECT id FROM entries WHERE observer_id = :observer AND subject_id = :subject',
    )
    .pluck();
  const mine = '(only_for IS NULL OR only_for = :reader)';
  // A loose scan: one seek for each different name instead of reading every row of the index.
  const names = db.prepare<[object], { name: string; kind: EventKind }>(
    `WITH RECURSIVE each(name) AS (
       SELECT min(name) FROM events WHERE subject_id = :subject AND deleted = 0 AND ${mine}
       UNION ALL
       SELECT (SELECT min(name) FROM events WHERE subject_id = :subject AND deleted = 0 AND name > each.name AND ${mine})
         FROM each WHERE each.name IS NOT NULL)
     SELECT each.name AS name, (SELECT kind FROM events AS ev WHERE ev.subject_id = :subject AND ev.deleted = 0
       AND ev.name = each.name AND ${mine} LIMIT 1) AS kind FROM each WHERE each.name IS NOT NULL`,
  );
  const groups = db
    .prepare<[object], string>(
      `WITH RECURSIVE each(name) AS (
       SELECT min(name_group) FROM events WHERE subject_id = :subject AND deleted = 0 AND ${mine}
       UNION ALL
       SELECT (SELECT min(name_group) FROM events WHERE subject_id = :subject AND deleted = 0 AND name_group > each.name AND ${mine})
         FROM each WHERE each.name IS NOT NULL)
     SELECT name FROM each WHERE name IS NOT NULL`,
    )
    .pluck();
  const entriesIn = db
    .prepare<[object], number>(
      `SELECT count(*) FROM entries AS e WHERE subject_id = :subject AND deleted_ms IS NULL AND ${inOrWritten} AND ${READABLE}`,
    )
    .pluck();
  const firstEntry = db
    .prepare<[object], number | null>(
      `SELECT min(start_ms) FROM entries AS e WHERE subject_id = :subject AND deleted_ms IS NULL AND ${READABLE}`,
    )
    .pluck();
  const entryLines = db.prepare<[object], EntryLine & { readonly createdMs: number }>(
    `SELECT uid, text, start_ms AS startMs, offset_min AS offsetMin, created_ms AS createdMs FROM entries AS e
      WHERE ${READABLE} AND subject_id = :subject AND deleted_ms IS NULL AND ${inOrWritten}
        AND (:observer IS NULL OR observer_id = :observer)
      ORDER BY start_ms, id LIMIT :limit`,
  );

  const entryOf = db.prepare<[object], EntryLine>(
    `SELECT uid, text, start_ms AS startMs, offset_min AS offsetMin FROM entries AS e
      WHERE id = :id AND deleted_ms IS NULL AND ${READABLE}`,
  );
  const lineOf = db
    .prepare<[object], string>(
      `SELECT text FROM entries AS e WHERE uid = :uid AND deleted_ms IS NULL AND ${READABLE}`,
    )
    .pluck();
  const noteText = db.prepare<[number], string>('SELECT text FROM entries WHERE id = ?').pluck();
  const inEntry = db.prepare<[object], Row & { said: string }>(
    `SELECT ${columns}, ev.text AS said FROM events AS ev WHERE ev.entry_id = :id AND ev.name IS NOT NULL AND ${counts}
      ORDER BY ev.position`,
  );

  const ofNotes = db.prepare<[object], Row>(
    `SELECT ${columns} FROM json_each(:entries) AS n JOIN events AS ev ON ev.entry_id = n.value
      WHERE ev.name IS NOT NULL AND ${counts} ORDER BY ev.position`,
  );
  const before = db.prepare<[object], Row>(
    `SELECT ${columns} FROM events AS ev WHERE ev.subject_id = :subject AND ev.entry_id < :note AND ev.name IS NOT NULL
        AND ev.start_ms >= :fromMs AND ev.start_ms < :toMs AND ${counts} ORDER BY ev.start_ms, ev.id`,
  );
  const corrections = correctionsIn(db, {
    ofNotes: (entryIds, reader) =>
      ofNotes.all({ entries: JSON.stringify(entryIds), reader }).map((row) => read(row)),
    before: (which) => before.all(which).map((row) => read(row)),
  });

  const mentions = mentionsIn(db);
  const spoken = db
    .prepare<{ match: string; subject: number }, number>(
      'SELECT e.id FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid WHERE entries_fts MATCH :match AND e.subject_id = :subject',
    )
    .pluck();
  const writtenAs = db.prepare<[object], { name: string; kind: EventKind; original: string }>(`
    SELECT DISTINCT name, kind, name_original AS original FROM events
     WHERE subject_id = :subject AND deleted = 0 AND confirmed = 1 AND ${mine} AND name IS NOT NULL AND name_original LIKE :like`);
  const limits = (span: Span) => {
    const from = span.fromMs ?? FIRST_MS;
    return { from, to: span.toMs ?? LAST_MS, reach: Math.max(FIRST_MS, from - LONGEST_SPAN_MS) };
  };

  const read = (row: Row): Ev => {
    if (row.kind === 'observation' && row.words !== null && row.count !== null && row.count > 1)
      return isOfItsDay(row, row.words, noteText.get(row.entryId) ?? '')
        ? row
        : { ...row, count: null, saysMany: row.count };
    if (row.words === null || row.kind !== 'exposure') return row;
    // "Two glasses of milk" is milk once; "milk twice" is not.
    if (row.count !== null && !OFTEN.test(row.words)) return read({ ...row, count: null });
    if (ended.test(row.words)) return { ...row, taken: 'stopped' };
    if (refused.test(row.words)) return { ...row, taken: 'refused' };
    return tested.test(row.words) ? { ...row, taken: 'unknown' } : row;
  };

  return (reader) => ({
    of(subject, which, span, observer) {
      const bound = { subject, reader, ...limits(span) };
      const found = new Map<number, Ev>();
      if (which.names.length > 0) {
        for (const ev of byName.all({ ...bound, names: JSON.stringify(which.names) }))
          if (!isPurpose(ev)) found.set(ev.id, read(ev));
      }
      if (which.groups.length > 0) {
        for (const ev of byGroup.all({ ...bound, groups: JSON.stringify(which.groups) }))
          if (!isPurpose(ev)) found.set(ev.id, read(ev));
      }
      if (which.kinds !== undefined) {
        for (const ev of byKind.all({ ...bound, kinds: JSON.stringify(which.kinds) }))
          if (!isPurpose(ev)) found.set(ev.id, read(ev));
      }
      const strange = new Set(spoken.all({ match: TO_A_PROGRAM, subject }));
      const by = observer === undefined ? undefined : new Set(observed.all({ observer, subject }));
      return rightOf([...found.values()], which, span, corrections(subject, reader))
        .map((ev): Ev => (ev.kind === 'dose' && strange.has(ev.entryId) ? { ...ev, taken: 'unknown' } : ev))
        .filter((ev) => reaches(ev, bound.from) && (by === undefined || by.has(ev.entryId)))
        .sort((a, b) => a.startMs - b.startMs || a.id - b.id);
    },
    mentioned(subject, wanted, span, observer) {
      const { notes } = corrections(subject, reader);
      return mentions(subject, reader, wanted, span, observer).filter((ev) => !notes.has(ev.entryId));
    },
    takenBack(subject, which, span) {
      const { from, to } = limits(span);
      return [...corrections(subject, reader).right.values()].flatMap(({ was, now, by }) =>
        now === null && isOne(was, which) && was.startMs >= from && was.startMs < to
          ? [{ ...was, putRight: by }]
          : [],
      );
    },
    byUid: (uids) => (uids.length === 0 ? [] : byUid.all({ uids: JSON.stringify(uids), reader }).map(read)),
    checkIns(subject, wanted, span) {
      return checkIns.all({ subject, reader, ...limits(span) }).flatMap((ev) => {
        const looked = checkInOf(ev.detail);
        if (looked === undefined || !looked.lookedFor.some((name) => wanted.includes(name))) return [];
        return [{ fromMs: Date.parse(looked.from), toMs: Date.parse(looked.to), ev }];
      });
    },
    noteOf: ({ entryId: id }) => ({
      line: entryOf.get({ id, reader }),
      events: inEntry.all({ id, reader }).map((row) => ({ ...read(row), said: row.said })),
    }),
    lineOf: (uid) => lineOf.get({ uid, reader }),
    names: (subject) => names.all({ subject, reader }),
    groups: (subject) => groups.all({ subject, reader }),
    writtenAs: (subject, word) => {
      const wanted = stem(word);
      const rows = writtenAs.all({ subject, reader, like: `${word.slice(0, 4)}%` });
      const fitting = rows.filter(
        ({ original }) => stem(original.toLowerCase().split(/[^\p{L}\d]+/u)[0] ?? '') === wanted,
      );
      return [...new Map(fitting.map(({ name, kind }) => [name, { name, kind }])).values()];
    },
    agreements: (subject) => agreedIn(db, subject),
    firstEntry: (subject) => firstEntry.get({ subject, reader }) ?? null,
    entryIds: (subject, span, limit, observer) => {
      const { from, to } = limits(span);
      return entryLines.all({ subject, reader, from, to, limit, observer: observer ?? null }).map(asWritten);
    },
    entriesIn(subject, span) {
      const { from, to } = limits(span);
      return entriesIn.get({ subject, reader, from, to }) ?? 0;
    },
  });
}

/** As it stands now: what a later note put right, and on the day that note says. */
function rightOf(
  found: readonly Ev[],
  which: Which,
  span: Span,
  { right, dropped }: Corrections,
): readonly Ev[] {
  if (right.size === 0 && dropped.size === 0) return found;
  const inside = (ev: Ev) => reaches(ev, span.fromMs ?? FIRST_MS) && ev.startMs < (span.toMs ?? LAST_MS);
  const moved = [...right.values()].flatMap(({ now }) =>
    now !== null && isOne(now, which) && inside(now) ? [now] : [],
  );
  return [...found.filter((ev) => !right.has(ev.id) && !dropped.has(ev.id)), ...moved];
}

const isOne = (ev: Ev, which: Which): boolean =>
  which.names.includes(ev.name) ||
  (ev.group !== null && which.groups.includes(ev.group)) ||
  (which.kinds?.includes(ev.kind) ?? false);

/** A point belongs to the span it lies in; a longer note also to one it only reaches into. */
function reaches(ev: Ev, fromMs: number): boolean {
  return ev.startMs >= fromMs || ev.endMs > fromMs;
}

type CheckIn = { readonly lookedFor: readonly string[]; readonly from: string; readonly to: string };

function checkInOf(detail: string | null): CheckIn | undefined {
  if (detail === null) return undefined;
  // Written by the journal from the contract's schema.
  const parsed = JSON.parse(detail) as { checkIn?: CheckIn };
  return parsed.checkIn;
}

/** The days an event speaks of: one for a moment, each for a span ("no seizures this week"). */
export function daysOf(ev: Ev): Day[] {
  const first = dayAt(ev.startMs, ev.offsetMin);
  // A night belongs to the day it began on.
  if (ev.endMs - ev.startMs < DAY_MS && ev.precision !== 'day') return [first];
  const last = ev.endMs > ev.startMs ? dayAt(ev.endMs - 1, ev.offsetMin) : first;
  return Array.from({ length: Math.min(400, last - first + 1) }, (_, at) => first + at);
}

/** Was it there: an occurrence, not a note that it was absent, skipped, refused or stopped. */
export function occurred(ev: Ev): boolean {
  if (ev.absent === 1) return false;
  return ev.taken === null || ev.taken === 'taken' || ev.taken === 'partial';
}

/**
 * How many times there are in notes of one thing: said twice in one note of one moment ("tired, fatigue 5/10"; the two
 * numbers of a blood pressure) it is once. Doses are each their own, and so is each thing where any of a kind is asked for.
 */
export function timesIn(events: readonly Ev[], generic = false): number {
  const exact = (ev: Ev) => ev.precision === 'minute' || ev.precision === 'hour';
  const timed = new Set(events.filter(exact).map((ev) => `${ev.entryId} ${daysOf(ev)[0]}`));
  const most = new Map<string, number>();
  const sugars = new Set(events.filter(({ name }) => name === 'glucose').map((ev) => ev.entryId));
  for (const ev of events) {
    // "Hypo around 1, sugar 64 mg/dL": the low is that reading.
    if (!generic && ev.name === 'low blood sugar' && sugars.has(ev.entryId)) continue;
    const each = generic || ev.kind === 'dose';
    // "Tired today, fatigue 5/10": what has no time of its own is the one that has.
    const same = !each && !exact(ev) && timed.has(`${ev.entryId} ${daysOf(ev)[0]}`);
    if (same && timesOf(ev) === 1) continue;
    const key = each ? `event ${ev.id}` : `${ev.entryId} ${ev.startMs}`;
    most.set(key, Math.max(most.get(key) ?? 0, timesOf(ev)));
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

/** How many times one note stands for: "2 seizures" is two. */
export function timesOf(ev: Ev): number {
  return ev.count !== null && ev.count > 0 ? ev.count : 1;
}

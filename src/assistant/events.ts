import type { EventId, EventKind, Precision, Taken } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { DAY_MS, type Day, dayAt } from './calendar.ts';

/** An event as the exact answers need it. What only evidence shows is read later, for the few that are cited. */
export type Ev = {
  readonly id: number;
  readonly uid: EventId;
  readonly entryId: number;
  readonly kind: EventKind;
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMin: number;
  readonly precision: Precision;
  readonly name: string;
  readonly original: string | null;
  readonly group: string | null;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly severity: number | null;
  readonly severityMax: number | null;
  readonly severityLabel: string | null;
  readonly site: string | null;
  readonly count: number | null;
  readonly absent: 0 | 1;
  readonly taken: Taken | null;
  readonly onsetOf: EventId | null;
  readonly onsetLow: number | null;
  readonly onsetHigh: number | null;
};

export type EntryLine = {
  readonly uid: string;
  readonly text: string;
  readonly startMs: number;
  readonly offsetMin: number;
};

/** Which events: any of the names or groups, or all of a kind. */
export type Which = {
  readonly names: readonly string[];
  readonly groups: readonly string[];
  readonly kinds?: readonly EventKind[];
};

/** Half open: from ≤ t < to. Null is without a limit. */
export type Span = { readonly fromMs: number | null; readonly toMs: number | null };

export type Events = {
  /** Oldest first, also those that began before the span and reach into it. Deleted and unconfirmed ones never. */
  of(subject: number, which: Which, span: Span, observer?: number): Ev[];
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
  entriesIn(subject: number, span: Span): number;
  /** Names of other people who have one of these names in their notes. */
  subjectsWith(names: readonly string[], except: number): string[];
  /** When the oldest entry was; null where there is none. */
  firstEntry(subject: number): number | null;
  /** The note an event was read from, and all that was read from it, in the order of its words. */
  noteOf(ev: Ev): {
    readonly line: EntryLine | undefined;
    readonly events: readonly (Ev & { readonly said: string })[];
  };
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

const columns = `ev.id, ev.uid, ev.entry_id AS entryId, ev.kind, ev.start_ms AS startMs, ev.end_ms AS endMs,
  ev.offset_min AS offsetMin, ev.precision, ev.name, ev.name_original AS original, ev.name_group AS "group",
  ev.amount, ev.amount_low AS low, ev.amount_high AS high, ev.unit, ev.severity, ev.severity_max AS severityMax,
  ev.severity_label AS severityLabel, ev.site, ev.count, ev.absent, ev.taken,
  CASE WHEN ev.kind = 'exposure' AND ev.taken IS NULL THEN ev.text END AS words, ev.onset_of AS onsetOf,
  ev.onset_low AS onsetLow, ev.onset_high AS onsetHigh`;

/** Code's reading counts until corrected; a model's proposal only once a person confirmed it. */
const counts = 'ev.deleted = 0 AND ev.confirmed = 1';

/** A note may speak of a whole month ("no seizures in March"): how far back a span that reaches in may begin. */
const LONGEST_SPAN_MS = 32 * DAY_MS;
const FIRST_MS = -8_640_000_000_000_000;
const LAST_MS = 8_640_000_000_000_000;

const made = new WeakMap<ReadableDb, Events>();

/** The statements of one database, prepared once. */
export function eventsIn(db: ReadableDb): Events {
  let events = made.get(db);
  if (events === undefined) {
    events = prepare(db);
    made.set(db, events);
  }
  return events;
}

type Row = Ev & { readonly words: string | null };

function prepare(db: ReadableDb): Events {
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
  // A loose scan: one seek for each different name instead of reading every row of the index.
  const names = db.prepare<[object], { name: string; kind: EventKind }>(
    `WITH RECURSIVE each(name) AS (
       SELECT min(name) FROM events WHERE subject_id = :subject AND deleted = 0
       UNION ALL
       SELECT (SELECT min(name) FROM events WHERE subject_id = :subject AND deleted = 0 AND name > each.name)
         FROM each WHERE each.name IS NOT NULL)
     SELECT each.name AS name, (SELECT kind FROM events AS ev WHERE ev.subject_id = :subject AND ev.deleted = 0
       AND ev.name = each.name LIMIT 1) AS kind FROM each WHERE each.name IS NOT NULL`,
  );
  const groups = db
    .prepare<[object], string>(
      `WITH RECURSIVE each(name) AS (
       SELECT min(name_group) FROM events WHERE subject_id = :subject AND deleted = 0
       UNION ALL
       SELECT (SELECT min(name_group) FROM events WHERE subject_id = :subject AND deleted = 0 AND name_group > each.name)
         FROM each WHERE each.name IS NOT NULL)
     SELECT name FROM each WHERE name IS NOT NULL`,
    )
    .pluck();
  const entriesIn = db
    .prepare<[object], number>(
      'SELECT count(*) FROM entries WHERE subject_id = :subject AND deleted_ms IS NULL AND start_ms >= :from AND start_ms < :to',
    )
    .pluck();

  const subjectsWith = db
    .prepare<[object], string>(
      `SELECT s.name FROM subjects AS s WHERE s.id <> :except AND EXISTS (
         SELECT 1 FROM json_each(:names) AS n CROSS JOIN events AS ev INDEXED BY events_by_name
          WHERE ev.subject_id = s.id AND ev.name = n.value AND ev.deleted = 0 AND ev.absent = 0)`,
    )
    .pluck();
  const firstEntry = db
    .prepare<[object], number | null>(
      'SELECT min(start_ms) FROM entries WHERE subject_id = :subject AND deleted_ms IS NULL',
    )
    .pluck();
  const entryLines = db.prepare<[object], EntryLine>(
    `SELECT uid, text, start_ms AS startMs, offset_min AS offsetMin FROM entries
      WHERE subject_id = :subject AND deleted_ms IS NULL AND start_ms >= :from AND start_ms < :to
        AND (:observer IS NULL OR observer_id = :observer)
      ORDER BY start_ms, id LIMIT :limit`,
  );

  const entryOf = db.prepare<[object], EntryLine>(
    'SELECT uid, text, start_ms AS startMs, offset_min AS offsetMin FROM entries WHERE id = :id AND deleted_ms IS NULL',
  );
  const inEntry = db.prepare<[object], Row & { said: string }>(
    `SELECT ${columns}, ev.text AS said FROM events AS ev WHERE ev.entry_id = :id AND ev.name IS NOT NULL AND ${counts}
      ORDER BY ev.position`,
  );

  const limits = (span: Span) => {
    const from = span.fromMs ?? FIRST_MS;
    return { from, to: span.toMs ?? LAST_MS, reach: Math.max(FIRST_MS, from - LONGEST_SPAN_MS) };
  };

  const read = (row: Row): Ev => {
    if (row.words === null) return row;
    if (ended.test(row.words)) return { ...row, taken: 'stopped' };
    if (refused.test(row.words)) return { ...row, taken: 'refused' };
    return tested.test(row.words) ? { ...row, taken: 'unknown' } : row;
  };

  return {
    of(subject, which, span, observer) {
      const bound = { subject, ...limits(span) };
      const found = new Map<number, Ev>();
      if (which.names.length > 0) {
        for (const ev of byName.all({ ...bound, names: JSON.stringify(which.names) }))
          found.set(ev.id, read(ev));
      }
      if (which.groups.length > 0) {
        for (const ev of byGroup.all({ ...bound, groups: JSON.stringify(which.groups) }))
          found.set(ev.id, read(ev));
      }
      if (which.kinds !== undefined) {
        for (const ev of byKind.all({ ...bound, kinds: JSON.stringify(which.kinds) }))
          found.set(ev.id, read(ev));
      }
      const by = observer === undefined ? undefined : new Set(observed.all({ observer, subject }));
      return [...found.values()]
        .filter((ev) => reaches(ev, bound.from) && (by === undefined || by.has(ev.entryId)))
        .sort((a, b) => a.startMs - b.startMs || a.id - b.id);
    },
    byUid: (uids) => (uids.length === 0 ? [] : byUid.all({ uids: JSON.stringify(uids) }).map(read)),
    checkIns(subject, wanted, span) {
      return checkIns.all({ subject, ...limits(span) }).flatMap((ev) => {
        const looked = checkInOf(ev.detail);
        if (looked === undefined || !looked.lookedFor.some((name) => wanted.includes(name))) return [];
        return [{ fromMs: Date.parse(looked.from), toMs: Date.parse(looked.to), ev }];
      });
    },
    noteOf: ({ entryId: id }) => ({
      line: entryOf.get({ id }),
      events: inEntry.all({ id }).map((row) => ({ ...read(row), said: row.said })),
    }),
    names: (subject) => names.all({ subject }),
    groups: (subject) => groups.all({ subject }),
    subjectsWith: (wanted, except) => subjectsWith.all({ names: JSON.stringify(wanted), except }),
    firstEntry: (subject) => firstEntry.get({ subject }) ?? null,
    entryIds: (subject, span, limit, observer) => {
      const { from, to } = limits(span);
      return entryLines.all({ subject, from, to, limit, observer: observer ?? null });
    },
    entriesIn(subject, span) {
      const { from, to } = limits(span);
      return entriesIn.get({ subject, from, to }) ?? 0;
    },
  };
}

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

/** How many times one note stands for: "2 seizures" is two. */
export function timesOf(ev: Ev): number {
  return ev.count !== null && ev.count > 0 ? ev.count : 1;
}

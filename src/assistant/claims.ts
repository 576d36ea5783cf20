import type { Claim, Evidence, Hit, MadeBy, Series } from '../contract/index.ts';
import { isoAt } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import type { Ev } from './events.ts';
import type { Thing } from './reading/things.ts';

/** A sentence before its evidence is fetched: it stands on events, entries, facts or a passage. */
export type Draft = {
  readonly text: string;
  readonly events?: readonly Ev[];
  /** Public ids of whole entries. */
  readonly entries?: readonly string[];
  readonly facts?: readonly string[];
  readonly passages?: readonly Hit[];
  /** Why each event was counted; left out where nothing was counted. */
  readonly because?: (ev: Ev) => string;
  readonly why?: string;
};

export type Parts = {
  readonly known: readonly Draft[];
  readonly unknown: readonly Draft[];
  readonly maybe: readonly Draft[];
  /** The thing asked for of which nothing is written down as an event. */
  readonly nothingThere?: Thing;
  readonly series?: Series;
};

/** So many notes are listed under a sentence at most, the newest; the numbers in it are of all. */
export const MOST_LISTED = 300;

type EventSource = {
  uid: string;
  entryUid: string;
  revision: number;
  text: string;
  entryText: string;
  madeBy: MadeBy | null;
  observer: string;
  startMs: number;
  endMs: number;
  offsetMin: number;
  zone: string;
  precision: 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'unknown';
};

type Sources = {
  readonly events: (ids: readonly number[]) => EventSource[];
  readonly entries: (uids: readonly string[]) => EventSource[];
  readonly facts: (
    uids: readonly string[],
  ) => { uid: string; text: string; saidBy: string; reviewedMs: number }[];
};

const made = new WeakMap<ReadableDb, Sources>();

function sourcesIn(db: ReadableDb): Sources {
  let sources = made.get(db);
  if (sources !== undefined) return sources;
  const times = 'start_ms AS startMs, t.end_ms AS endMs, t.offset_min AS offsetMin, t.zone, t.precision';
  const events = db.prepare<[object], EventSource>(`
    SELECT t.uid, e.uid AS entryUid, e.revision, t.text, e.text AS entryText, e.made_by AS madeBy, p.name AS observer, t.${times}
      FROM json_each(:ids) AS wanted JOIN events AS t ON t.id = wanted.value
      JOIN entries AS e ON e.id = t.entry_id JOIN people AS p ON p.id = e.observer_id`);
  const entries = db.prepare<[object], EventSource>(`
    SELECT t.uid, t.uid AS entryUid, t.revision, t.text, t.text AS entryText, t.made_by AS madeBy, p.name AS observer, t.${times}
      FROM json_each(:uids) AS wanted JOIN entries AS t ON t.uid = wanted.value
      JOIN people AS p ON p.id = t.observer_id WHERE t.deleted_ms IS NULL`);
  const facts = db.prepare<[object], { uid: string; text: string; saidBy: string; reviewedMs: number }>(`
    SELECT f.uid, f.kind || ': ' || f.value || ' (' || f.status || coalesce(', since ' || f.since, '') || ')' AS text,
           p.name AS saidBy, f.reviewed_ms AS reviewedMs
      FROM json_each(:uids) AS wanted JOIN facts AS f ON f.uid = wanted.value JOIN people AS p ON p.id = f.said_by`);
  sources = {
    events: (ids) => events.all({ ids: JSON.stringify(ids) }),
    entries: (uids) => entries.all({ uids: JSON.stringify(uids) }),
    facts: (uids) => facts.all({ uids: JSON.stringify(uids) }),
  };
  made.set(db, sources);
  return sources;
}

const MAX_QUOTE = 400;

/** Fetches what the sentences stand on, once for all of them: the answer's claims and its evidence. */
export function settle(
  db: ReadableDb,
  parts: Parts,
): { known: Claim[]; unknown: Claim[]; maybe: Claim[]; evidence: Evidence[] } {
  const sources = sourcesIn(db);
  const drafts = [...parts.known, ...parts.unknown, ...parts.maybe];
  const listed = new Map(drafts.map((draft) => [draft, newest(draft.events ?? [])]));
  const cited = [...listed.values()].flat();
  const eventIds = new Set(cited.flatMap((ev) => (ev.byWords === true ? [] : [ev.id])));
  const entryUids = new Set([
    ...drafts.flatMap((draft) => draft.entries ?? []),
    ...cited.flatMap((ev) => (ev.byWords === true ? [ev.uid] : [])),
    ...cited.flatMap((ev) => ev.putRight ?? []),
  ]);
  const factUids = new Set(drafts.flatMap((draft) => draft.facts ?? []));
  const evidence: Evidence[] = [
    ...sources.events([...eventIds]).map((row) => shown(row, 'event')),
    ...sources.entries([...entryUids]).map((row) => shown(row, 'entry')),
    ...sources
      .facts([...factUids])
      .map((row): Evidence => ({ id: row.uid, type: 'fact', text: row.text, observer: row.saidBy })),
    ...new Map(
      drafts.flatMap((draft) => draft.passages ?? []).map((hit) => [hit.passageId, passage(hit)]),
    ).values(),
  ];
  const there = new Set(evidence.map((each) => each.id));
  const claim = (draft: Draft): Claim => {
    const events = listed.get(draft) ?? [];
    const ids = [
      ...events.flatMap((ev) => [ev.uid, ...(ev.putRight === undefined ? [] : [ev.putRight])]),
      ...(draft.entries ?? []),
      ...(draft.facts ?? []),
      ...(draft.passages ?? []).flatMap((hit) => (hit.passageId === undefined ? [] : [hit.passageId])),
    ].filter((id) => there.has(id));
    const because = draft.because;
    return {
      text: draft.text,
      evidence: [...new Set(ids)],
      byCode: true,
      ...(because === undefined
        ? {}
        : { counted: events.map((ev) => ({ evidence: ev.uid, because: because(ev) })) }),
      ...(draft.why === undefined ? {} : { why: draft.why }),
    };
  };
  return {
    known: parts.known.map(claim),
    unknown: parts.unknown.map(claim),
    maybe: parts.maybe.map(claim),
    evidence,
  };
}

function newest(events: readonly Ev[]): Ev[] {
  return events.length <= MOST_LISTED ? [...events] : events.slice(-MOST_LISTED);
}

function shown(row: EventSource, type: 'event' | 'entry'): Evidence {
  const start = isoAt(row.startMs, row.offsetMin);
  const text =
    row.entryText.length <= MAX_QUOTE
      ? row.entryText
      : type === 'event'
        ? row.text
        : `${row.entryText.slice(0, MAX_QUOTE)}…`;
  return {
    id: row.uid,
    type,
    // An entry's public id, as the journal wrote it.
    entryId: row.entryUid as Evidence['entryId'],
    revision: row.revision,
    text,
    at: {
      start,
      end: row.endMs === row.startMs ? start : isoAt(row.endMs, row.offsetMin),
      zone: row.zone,
      precision: row.precision,
    },
    observer: row.observer,
    ...(row.madeBy !== null && { madeBy: row.madeBy }),
  };
}

function passage(hit: Hit): Evidence {
  return {
    id: hit.passageId ?? '',
    type: 'passage',
    text: hit.title === undefined ? hit.text : `${hit.title}: ${hit.text}`,
    ...(hit.source === undefined ? {} : { source: hit.source }),
  };
}

import type { EventDraft, EventId, JournalEvent, Precision, UtcMs } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { keptTime, shownTime } from './time.ts';

/** What the columns of `events` hold that a draft fills. `detail` is JSON of what has no column of its own. */
type EventColumns = {
  readonly uid: EventDraft['id'];
  readonly kind: EventDraft['kind'];
  readonly source: EventDraft['source'];
  readonly confirmed: number;
  readonly start_ms: UtcMs;
  readonly end_ms: UtcMs;
  readonly offset_min: number;
  readonly zone: string;
  readonly precision: Precision;
  readonly how: EventDraft['how'] | null;
  readonly name: string | null;
  readonly name_original: string | null;
  readonly name_group: string | null;
  readonly name_detail: string | null;
  readonly amount: number | null;
  readonly amount_low: number | null;
  readonly amount_high: number | null;
  readonly unit: string | null;
  readonly amount_original: string | null;
  readonly severity: number | null;
  readonly severity_min: number | null;
  readonly severity_max: number | null;
  readonly severity_label: string | null;
  readonly scale: string | null;
  readonly scale_version: number | null;
  readonly severity_original: string | null;
  readonly site: string | null;
  readonly route: string | null;
  readonly count: number | null;
  readonly absent: number;
  readonly taken: NonNullable<EventDraft['taken']> | null;
  readonly onset_of: EventDraft['id'] | null;
  readonly onset_low: number | null;
  readonly onset_high: number | null;
  readonly onset_original: string | null;
  readonly detail: string | null;
  readonly text: string;
};

const COLUMNS = [
  ...['uid', 'kind', 'source', 'confirmed', 'start_ms', 'end_ms', 'offset_min', 'zone', 'precision', 'how'],
  ...['name', 'name_original', 'name_group', 'name_detail'],
  ...['amount', 'amount_low', 'amount_high', 'unit', 'amount_original'],
  ...['severity', 'severity_min', 'severity_max', 'severity_label', 'severity_original'],
  ...['scale', 'scale_version'],
  ...['site', 'route', 'count', 'absent', 'taken', 'onset_of', 'onset_low', 'onset_high', 'onset_original'],
  ...['detail', 'text'],
];

/** Writes the events of an entry's current revision in place of those before. Runs inside the caller's transaction. */
export function eventWriter(db: WritableDb) {
  const clear = db.prepare('DELETE FROM events WHERE entry_id = :entry');
  const insert = db.prepare(`
    INSERT INTO events (entry_id, subject_id, position, only_for, ${COLUMNS.join(', ')})
    VALUES (:entry_id, :subject_id, :position,
            (SELECT observer_id FROM entries WHERE id = :entry_id AND private = 1), ${COLUMNS.map((name) => `:${name}`).join(', ')})`);
  const elsewhere = db
    .prepare<[object], string>(
      'SELECT uid FROM events WHERE uid IN (SELECT value FROM json_each(:uids)) AND entry_id <> :entry',
    )
    .pluck();
  const besides = db
    .prepare<[object], string>(
      'SELECT uid FROM events WHERE uid IN (SELECT value FROM json_each(:uids)) AND entry_id <> :entry AND subject_id = :subject',
    )
    .pluck();
  return {
    replace(entryId: number, subjectId: number, events: readonly EventDraft[]): void {
      clear.run({ entry: entryId });
      for (const [position, event] of events.entries()) {
        insert.run({ entry_id: entryId, subject_id: subjectId, position, ...rowOf(event) });
      }
    },
    /** Ids among these that events of other entries about the same person carry: a suspicion may point there. */
    besides(entryId: number, subjectId: number, uids: readonly EventId[]): ReadonlySet<string> {
      return new Set(besides.all({ uids: JSON.stringify(uids), entry: entryId, subject: subjectId }));
    },
    /** Ids among these that another entry's events carry already. */
    taken(entryId: number, uids: readonly EventId[]): ReadonlySet<string> {
      return new Set(elsewhere.all({ uids: JSON.stringify(uids), entry: entryId }));
    },
  };
}

/** Reads the events of many entries at once, in their order. */
export function eventReader(db: ReadableDb): (entryIds: readonly number[]) => Map<number, EventDraft[]> {
  const select = db.prepare<[object], EventColumns & { entryId: number }>(`
    SELECT entry_id AS entryId, ${COLUMNS.join(', ')} FROM events
     WHERE entry_id IN (SELECT value FROM json_each(:ids)) ORDER BY entry_id, position`);
  return (entryIds) => {
    const byEntry = new Map<number, EventDraft[]>(entryIds.map((id) => [id, []]));
    for (const row of select.all({ ids: JSON.stringify(entryIds) }))
      byEntry.get(row.entryId)?.push(draftOf(row));
    return byEntry;
  };
}

/** A draft with the entry it belongs to, as the contract shows it. */
export function shownEvent(
  draft: EventDraft,
  entry: { id: JournalEvent['entryId']; revision: number; subject: string; observer: string },
): JournalEvent {
  const { id, ...rest } = draft;
  return {
    id,
    entryId: entry.id,
    revision: entry.revision,
    subject: entry.subject,
    observer: entry.observer,
    ...rest,
  };
}

function rowOf(event: EventDraft): EventColumns {
  const at = keptTime(event.at);
  const { what, amount, severity, onset } = event;
  const detail = {
    ...(event.suspects && { suspects: event.suspects }),
    ...(event.checkIn && { checkIn: event.checkIn }),
    ...(event.wound && { wound: event.wound }),
    ...(event.ingredients && { ingredients: event.ingredients }),
    ...(event.givenBy !== undefined && { givenBy: event.givenBy }),
    ...(event.exposedTo && { exposedTo: event.exposedTo }),
    ...(event.settled && { settled: event.settled }),
    ...(severity?.low !== undefined && { severityRange: { low: severity.low, high: severity.high } }),
  };
  return {
    uid: event.id,
    kind: event.kind,
    source: event.source,
    confirmed: event.confirmed ? 1 : 0,
    start_ms: at.startMs,
    end_ms: at.endMs,
    offset_min: at.offsetMin,
    zone: at.zone,
    precision: at.precision,
    how: event.how ?? null,
    name: what?.name ?? null,
    name_original: what?.original ?? null,
    name_group: what?.group ?? null,
    name_detail: what?.detail ?? null,
    amount: amount?.value ?? null,
    amount_low: amount?.low ?? null,
    amount_high: amount?.high ?? null,
    unit: amount?.unit ?? null,
    amount_original: amount?.original ?? null,
    severity: severity?.value ?? null,
    severity_min: severity?.min ?? null,
    severity_max: severity?.max ?? null,
    severity_label: severity?.label ?? null,
    scale: severity?.scale?.name ?? null,
    scale_version: severity?.scale?.version ?? null,
    severity_original: severity?.original ?? null,
    site: event.site ?? null,
    route: event.route ?? null,
    count: event.count ?? null,
    absent: event.absent ? 1 : 0,
    taken: event.taken ?? null,
    onset_of: onset?.of ?? null,
    onset_low: onset?.low ?? null,
    onset_high: onset?.high ?? null,
    onset_original: onset?.original ?? null,
    detail: Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
    text: event.text,
  };
}

function draftOf(row: EventColumns): EventDraft {
  // Written by rowOf above from a parsed draft.
  const { severityRange, ...detail } = JSON.parse(row.detail ?? '{}') as Pick<
    EventDraft,
    'suspects' | 'checkIn' | 'wound' | 'ingredients' | 'givenBy' | 'exposedTo' | 'settled'
  > & { readonly severityRange?: { readonly low: number; readonly high: number } };
  return {
    id: row.uid,
    kind: row.kind,
    source: row.source,
    confirmed: row.confirmed === 1,
    at: shownTime({
      startMs: row.start_ms,
      endMs: row.end_ms,
      offsetMin: row.offset_min,
      zone: row.zone,
      precision: row.precision,
    }),
    ...present({ how: row.how }),
    ...(row.name !== null && {
      what: {
        name: row.name,
        original: row.name_original ?? row.name,
        ...present({ group: row.name_group, detail: row.name_detail }),
      },
    }),
    ...(row.amount_original !== null && {
      amount: {
        ...present({ value: row.amount, low: row.amount_low, high: row.amount_high }),
        unit: row.unit,
        original: row.amount_original,
      },
    }),
    ...(row.severity_original !== null && {
      severity: {
        ...present({
          value: row.severity,
          min: row.severity_min,
          max: row.severity_max,
          label: row.severity_label,
        }),
        ...severityRange,
        ...(row.scale !== null && { scale: { name: row.scale, version: row.scale_version ?? 1 } }),
        original: row.severity_original,
      },
    }),
    ...present({ site: row.site, route: row.route, count: row.count, taken: row.taken }),
    ...(row.absent === 1 && { absent: true }),
    ...(row.onset_of !== null && {
      onset: {
        of: row.onset_of,
        ...present({ low: row.onset_low, high: row.onset_high }),
        original: row.onset_original ?? '',
      },
    }),
    ...detail,
    text: row.text,
  };
}

/** The fields that are there: null in a column is a field that was never given. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  // Dropping the nulls is what the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

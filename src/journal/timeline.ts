import { entryAttachments } from '../attachments/index.ts';
import type { Attachment, EntryWithEvents, Timeline, TimelineInput } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { ENTRY_COLUMNS, ENTRY_JOINS, type EntryRow, shownEntry } from './entries.ts';
import { eventReader, shownEvent } from './event-rows.ts';
import { resolveSubject } from './subjects.ts';

const MOST = 100_000;

type Input = Parameters<(typeof TimelineInput)['parse']>[0] & {
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: string | undefined;
  readonly limit?: number | undefined;
  readonly take?: 'oldest' | 'newest' | undefined;
  readonly before?: string | undefined;
};

/** Entries of one subject, oldest first: one statement for them, one for all their events, one for their photos and files. */
export function timelineReader(db: WritableDb): (input: Input) => Timeline {
  const eventsOf = eventReader(db);
  const attachments = entryAttachments(db);
  const select = (order: 'ASC' | 'DESC') =>
    db.prepare<[object], EntryRow>(`
      SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS}
       WHERE e.subject_id = :subject AND e.deleted_ms IS NULL
         AND e.start_ms BETWEEN :from AND :to
         AND (:before IS NULL OR (e.start_ms, e.id) < (SELECT b.start_ms, b.id FROM entries AS b WHERE b.uid = :before))
         AND (:kind IS NULL OR EXISTS (SELECT 1 FROM events AS v WHERE v.entry_id = e.id AND v.kind = :kind))
       ORDER BY e.start_ms ${order}, e.id ${order} LIMIT :limit`);
  const oldest = select('ASC');
  const newest = select('DESC');

  return (input) => {
    const limit = input.limit ?? MOST;
    const rows = (input.take === 'newest' ? newest : oldest).all({
      subject: resolveSubject(db, input.subject).id,
      from: input.from === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(input.from),
      to: input.to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(input.to),
      before: input.before ?? null,
      kind: input.kind ?? null,
      limit: limit + 1,
    });
    const more = rows.length > limit;
    const shown = rows.slice(0, limit);
    if (input.take === 'newest') shown.reverse();
    const ids = shown.map((row) => row.id);
    const events = eventsOf(ids);
    const attached = attachments.of(ids);
    return { entries: shown.map((row) => withEvents(row, events, attached)), more };
  };
}

export function withEvents(
  row: EntryRow,
  events: ReturnType<ReturnType<typeof eventReader>>,
  attachments: ReadonlyMap<number, Attachment[]>,
): EntryWithEvents {
  const entry = shownEntry(row, attachments.get(row.id));
  return { ...entry, events: (events.get(row.id) ?? []).map((draft) => shownEvent(draft, entry)) };
}

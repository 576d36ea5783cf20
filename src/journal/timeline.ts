import { entryAttachments } from '../attachments/index.ts';
import type { Attachment, EntryWithEvents, Parsed, Timeline } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { ENTRY_COLUMNS, ENTRY_JOINS, type EntryRow, READABLE, shownEntry } from './entries.ts';
import { eventReader, shownEvent } from './event-rows.ts';
import { ENTRY_THERE, narrowedEntries } from './filter.ts';
import { readerOf } from './people.ts';
import { prepared } from './prepared.ts';
import { resolveSubject } from './subjects.ts';

const MOST = 100_000;

/** Entries of one subject, oldest first: one statement for them, one for all their events, one for their photos and files. */
export function timelineReader(db: WritableDb): (input: Parsed<'journal.timeline'>) => Timeline {
  const eventsOf = eventReader(db);
  const attachments = entryAttachments(db);
  const select = (order: 'ASC' | 'DESC', narrowed: string) =>
    prepared<EntryRow>(
      db,
      `SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS}
        WHERE ${ENTRY_THERE} AND e.start_ms BETWEEN :from AND :to
          AND (:before IS NULL OR (e.start_ms, e.id) < (
            SELECT e.start_ms, e.id FROM entries AS e WHERE e.uid = :before AND e.subject_id = :subject AND ${READABLE}))${narrowed}
        ORDER BY e.start_ms ${order}, e.id ${order} LIMIT :limit`,
    );

  return (input) => {
    const limit = input.limit ?? MOST;
    const narrowed = narrowedEntries(db, input);
    const rows = select(input.take === 'newest' ? 'DESC' : 'ASC', narrowed.sql).all({
      subject: resolveSubject(db, input.subject).id,
      reader: readerOf(db, input.observer).id,
      from: input.from === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(input.from),
      to: input.to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(input.to),
      before: input.before ?? null,
      ...narrowed.values,
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

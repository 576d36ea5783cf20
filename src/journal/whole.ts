import { entryAttachments } from '../attachments/index.ts';
import type { EventDraft, Output } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { ENTRY_COLUMNS, ENTRY_JOINS, type EntryRow, type RevisionRow, shownRevision } from './entries.ts';
import { eventReader } from './event-rows.ts';
import { withEvents } from './timeline.ts';

/** An entry as it stands, and as it stood before each edit. */
export type WholeEntry = ReturnType<typeof withEvents> & { readonly before: readonly FormerRevision[] };
export type FormerRevision = Omit<Output<'journal.history'>['revisions'][number], 'subject'>;

export type WholeSpan = { readonly subject: number; readonly fromMs: number; readonly toMs: number };

/**
 * Everything that was written about one subject and is not its writer's alone, oldest first, in pieces: between two of them others are served. An entry
 * is read with all that belongs to it at one moment; one that is changed later is as it was then.
 */
export function wholeEntries(db: WritableDb) {
  const eventsOf = eventReader(db);
  const attachments = entryAttachments(db);
  const page = db.prepare<[object], EntryRow>(`
    SELECT ${ENTRY_COLUMNS} FROM ${ENTRY_JOINS}
     WHERE e.subject_id = :subject AND e.deleted_ms IS NULL AND e.private = 0 AND e.start_ms BETWEEN :fromMs AND :toMs
       AND (e.start_ms, e.id) > (:afterMs, :afterId)
     ORDER BY e.start_ms, e.id LIMIT :limit`);
  const count = db
    .prepare<[object], number>(
      'SELECT count(*) FROM entries WHERE subject_id = :subject AND deleted_ms IS NULL AND private = 0 AND start_ms BETWEEN :fromMs AND :toMs',
    )
    .pluck();
  const writers = db
    .prepare<[object], string>(`
      SELECT name FROM people WHERE id IN (
        SELECT observer_id FROM entries
         WHERE subject_id = :subject AND deleted_ms IS NULL AND private = 0 AND start_ms BETWEEN :fromMs AND :toMs
        UNION SELECT r.written_by FROM entry_revisions AS r JOIN entries AS n ON n.id = r.entry_id
         WHERE n.subject_id = :subject AND n.deleted_ms IS NULL AND n.private = 0 AND r.private = 0
           AND n.start_ms BETWEEN :fromMs AND :toMs
        UNION SELECT said_by FROM facts WHERE subject_id = :subject)`)
    .pluck();
  const revisions = db.prepare<[object], RevisionRow & { entryId: number; by: string | null }>(`
    SELECT e.entry_id AS entryId, e.revision, e.text, e.start_ms AS startMs, e.end_ms AS endMs, e.offset_min AS offsetMin,
           e.zone, e.precision, e.written_ms AS writtenMs, e.private, e.made_by AS madeBy, e.events, e.subject_id AS subjectId, e.written_by AS writtenBy,
           (SELECT p.name FROM people AS p WHERE p.id = e.written_by) AS by
      FROM entry_revisions AS e JOIN entries AS now ON now.id = e.entry_id
     WHERE e.private = 0 AND coalesce(e.subject_id, now.subject_id) = now.subject_id
       AND e.entry_id IN (SELECT value FROM json_each(:ids)) ORDER BY e.entry_id, e.revision`);

  function piece(rows: readonly EntryRow[]): WholeEntry[] {
    const ids = rows.map(({ id }) => id);
    const events = eventsOf(ids);
    const attached = attachments.of(ids);
    const former = Map.groupBy(revisions.all({ ids: JSON.stringify(ids) }), ({ entryId }) => entryId);
    return rows.map((row) => ({
      ...withEvents(row, events, attached),
      before: (former.get(row.id) ?? []).map((one) => ({
        ...shownRevision(one),
        by: one.by ?? row.observer,
        // Written by the journal from this entry's own drafts.
        events: JSON.parse(one.events) as EventDraft[],
      })),
    }));
  }

  return {
    count: (span: WholeSpan): number => count.get(span) ?? 0,
    /** Names of those who wrote something in it, or said a fact. */
    writers: (span: WholeSpan): string[] => writers.all(span),
    /** @param limit entries in one piece */
    *pieces(span: WholeSpan, limit: number): Generator<WholeEntry[], void, undefined> {
      let after = { afterMs: Number.MIN_SAFE_INTEGER, afterId: 0 };
      for (;;) {
        const rows = page.all({ ...span, ...after, limit });
        const last = rows.at(-1);
        if (last === undefined) return;
        yield piece(rows);
        after = { afterMs: last.startMs, afterId: last.id };
      }
    },
  };
}

import { type Condition, READABLE } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import type { Whose, Window } from './words.ts';

/** An entry in which something that was asked for was read, whatever word it was written with. */
export type NamedHit = { readonly owner: number; readonly named: number };

/** Entries by the things in them: the newest, each with how many of the names it has. */
export type NamedEntries = (
  whose: Whose,
  names: readonly string[],
  window: Window,
  limit: number,
  narrowed?: Condition,
) => NamedHit[];

export function namedEntries(db: ReadableDb): NamedEntries {
  const select = (narrowed: string) =>
    db.prepare<[object], NamedHit>(`
    SELECT e.id AS owner, count(DISTINCT t.value) AS named
      FROM json_each(:names) AS t JOIN events AS ev
        ON ev.subject_id = :subject AND (ev.name = t.value OR ev.name_group = t.value)
       AND ev.deleted = 0 AND ev.confirmed = 1 AND (ev.only_for IS NULL OR ev.only_for = :reader)
      JOIN entries AS e ON e.id = ev.entry_id
     WHERE e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE}
       AND (:fromMs IS NULL OR e.end_ms >= :fromMs) AND (:toMs IS NULL OR e.start_ms < :toMs)${narrowed}
     GROUP BY e.id ORDER BY named DESC, e.start_ms DESC LIMIT :limit`);
  const whole = select('');
  return (whose, names, window, limit, narrowed) => {
    if (names.length === 0) return [];
    const rows = narrowed === undefined || narrowed.sql === '' ? whole : select(narrowed.sql);
    return rows.all({ names: JSON.stringify(names), ...whose, ...window, ...narrowed?.values, limit });
  };
}

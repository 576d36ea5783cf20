import type { DayCount, Parsed, Things } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { dayNamed, ENTRY_THERE, EVENT_THERE, narrowedEntries, wallDay } from './filter.ts';
import { readerOf } from './people.ts';
import { prepared } from './prepared.ts';
import { resolveSubject } from './subjects.ts';

/** A journal by its days, and what its notes name: a few kilobytes for a hundred thousand of them. */
export function daysReader(db: ReadableDb) {
  const things = db.prepare<[object], Things['things'][number]>(`
    SELECT v.name, v.kind, count(*) AS count FROM events AS v
     WHERE ${EVENT_THERE} AND v.name IS NOT NULL
     GROUP BY v.name ORDER BY count DESC, v.name LIMIT 200`);
  const writers = db.prepare<[object], Things['writers'][number]>(`
    SELECT p.name, count(*) AS entries FROM entries AS e JOIN people AS p ON p.id = e.observer_id
     WHERE ${ENTRY_THERE} GROUP BY p.id ORDER BY entries DESC, p.name`);
  const whose = (input: {
    readonly subject?: string | undefined;
    readonly observer?: string | undefined;
  }) => ({
    subject: resolveSubject(db, input.subject).id,
    reader: readerOf(db, input.observer).id,
  });

  return {
    /** The latest day first. @throws TendError `not-found` for a subject nobody added */
    days(input: Parsed<'journal.days'>): DayCount[] {
      const narrowed = narrowedEntries(db, input);
      return prepared<{ day: number; entries: number }>(
        db,
        `SELECT ${wallDay('e')} AS day, count(*) AS entries FROM entries AS e
          WHERE ${ENTRY_THERE}${narrowed.sql} GROUP BY 1 ORDER BY 1 DESC`,
      )
        .all({ ...whose(input), ...narrowed.values })
        .map(({ day, entries }) => ({ day: dayNamed(day), entries }));
    },

    /** What a filter may be set to. */
    things: (input: Parsed<'journal.things'>): Things => ({
      things: things.all(whose(input)),
      writers: writers.all(whose(input)),
    }),
  };
}

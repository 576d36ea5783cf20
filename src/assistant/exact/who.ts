import type { ReadableDb } from '../../vault/index.ts';
import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import { head, list, sayMoment, some, was, writtenDown } from '../say.ts';
import { type Asked, apart, nothingRecorded, sightings } from './common.ts';
import { told } from './told.ts';

const made = new WeakMap<ReadableDb, (entries: readonly number[]) => { id: number; name: string }[]>();

/** Who wrote the notes. Who gave or saw something is known only where the writer says so, and that is said. */
export function who(asked: Asked): Parts | undefined {
  const { query, today } = asked;
  const [thing] = query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const { own } = apart(thing, seen.there);
  const only = /\b(?:last|latest|most recent)\b/i.test(query.question)
    ? own.slice(-1)
    : /\bfirst\b/i.test(query.question)
      ? own.slice(0, 1)
      : seen.there;
  const names = new Map(writersOf(asked.db, only).map(({ id, name }) => [id, name]));
  const label = head(seen.instead ?? thing.label);
  const [one] = only;
  const known: Draft[] =
    only.length === 1 && one !== undefined
      ? [
          {
            text: `${label} ${was(label)} ${writtenDown(thing)} by ${names.get(one.entryId) ?? ''} ${told(one, thing, today)}.`,
            events: [one],
          },
        ]
      : [
          {
            text: `${label} ${was(label)} ${writtenDown(thing)}${asked.inTime} by ${list(
              [...Map.groupBy(only, (ev) => names.get(ev.entryId) ?? '')].map(
                ([name, events]) =>
                  `${name} (${some(new Set(events.map((ev) => ev.entryId)).size, 'note')}, the last ${sayMoment(events.at(-1) as Ev, today)})`,
              ),
            )}.`,
            events: only,
          },
        ];
  return {
    known,
    unknown: [
      { text: 'That is who wrote the note. Who did or saw it is known only where the note says so.' },
    ],
    maybe: [],
  };
}

function writersOf(db: ReadableDb, events: readonly Ev[]) {
  let read = made.get(db);
  if (read === undefined) {
    const statement = db.prepare<[object], { id: number; name: string }>(`
      SELECT e.id, p.name FROM json_each(:entries) AS wanted JOIN entries AS e ON e.id = wanted.value
        JOIN people AS p ON p.id = e.observer_id`);
    read = (entries) => statement.all({ entries: JSON.stringify(entries) });
    made.set(db, read);
  }
  return read([...new Set(events.map((ev) => ev.entryId))]);
}

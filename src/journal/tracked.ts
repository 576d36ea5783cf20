import { type Clock, TendError, Tracked, type TrackedBy, type TrackedList } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { ucumOf } from './form-units.ts';
import { prepared } from './prepared.ts';
import { scaleNow } from './scales.ts';
import { resolveSubject, type SubjectRow } from './subjects.ts';

const LOOK_BACK_MS = 90 * 86_400_000;
/** On so many days before it is worth a row of its own. */
const DAYS_TO_SUGGEST = 2;
const MOST_SUGGESTED = 4;

/** Looked for in most houses, and offered where little was written yet. */
const USUAL: readonly Tracked[] = [
  { name: 'sleep', by: { as: 'amount', unit: 'h' } },
  { name: 'mood', by: { as: 'ten' } },
];
const MEASURES: ReadonlySet<string> = new Set(['sleep', 'mood', 'energy', 'appetite']);

/** Always there in some degree: "no mood" says nothing. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['mood', 'energy']);
export const mayBeNone = (name: string): boolean => !ALWAYS_THERE.has(name);

/** What a person is looked at for in the evening: chosen by a person, and only ever suggested by Tend. */
export function createTracked(db: WritableDb) {
  const clear = db.prepare('DELETE FROM tracked WHERE subject_id = :subject');
  const insert = db.prepare(
    'INSERT INTO tracked (subject_id, position, name, measure) VALUES (:subject, :position, :name, :measure)',
  );

  const list = (subject: SubjectRow, clock: Clock): TrackedList => {
    const tracked = trackedBy(db, subject.id);
    return { subject: subject.name, tracked, suggestions: suggestions(db, subject.id, tracked, clock) };
  };

  return {
    /** @throws TendError `not-found` for a subject nobody added */
    list: (subject: string | undefined, clock: Clock): TrackedList =>
      list(resolveSubject(db, subject), clock),

    /** The whole list, in its order. @throws TendError `bad-input`, `not-found` */
    set(subject: string | undefined, tracked: readonly Tracked[], clock: Clock): TrackedList {
      const whose = resolveSubject(db, subject);
      const wanted = tracked.map(({ name, by }) => ({
        name: canonical(name),
        by: checked(db, whose.id, by),
      }));
      if (new Set(wanted.map(({ name }) => name)).size < wanted.length) {
        throw new TendError('bad-input', 'One thing is in the list twice. Please take one of them out.', {
          field: 'name',
        });
      }
      db.transaction(() => {
        clear.run({ subject: whose.id });
        for (const [position, { name, by }] of wanted.entries()) {
          insert.run({ subject: whose.id, position, name, measure: JSON.stringify(by) });
        }
      })();
      return list(whose, clock);
    },
  };
}

export function trackedBy(db: ReadableDb, subject: number): Tracked[] {
  return prepared<{ name: string; measure: string }>(
    db,
    'SELECT name, measure FROM tracked WHERE subject_id = :subject ORDER BY position',
  )
    .all({ subject })
    .map(({ name, measure }) => Tracked.parse({ name, by: JSON.parse(measure) }));
}

/** "Seizures" is tracked as "seizure", as lines call it: they are counted together. */
export function canonical(name: string): string {
  const plain = name.trim().toLowerCase();
  return lexicon().symptom(plain)?.name ?? plain;
}

function checked(db: ReadableDb, subject: number, by: TrackedBy): TrackedBy {
  if (by.as === 'scale') {
    const scale = scaleNow(db, subject, by.name);
    if (scale === undefined) {
      throw new TendError('not-found', 'There is no scale of that name. Add it first.', { field: 'scale' });
    }
    return { as: 'scale', name: scale.name };
  }
  if (by.as !== 'amount') return by;
  const unit = ucumOf(by.unit);
  if (unit !== undefined) return { as: 'amount', unit };
  throw new TendError('bad-input', 'Tend does not know that unit. Write it as on a letter, as mg/dL.', {
    field: 'unit',
  });
}

type Recorded = {
  readonly name: string;
  readonly days: number;
  readonly rated: number;
  readonly unit: string | null;
};

function suggestions(db: ReadableDb, subject: number, tracked: readonly Tracked[], clock: Clock) {
  const has = new Set(tracked.map(({ name }) => name));
  const recorded = prepared<Recorded>(
    db,
    `SELECT name, count(DISTINCT (start_ms + offset_min * 60000) / 86400000) AS days,
            sum(severity IS NOT NULL AND severity_max = 10 AND scale IS NULL) AS rated, max(unit) AS unit
       FROM events
      WHERE subject_id = :subject AND kind IN ('observation', 'reaction') AND start_ms BETWEEN :from AND :now
        AND deleted = 0 AND only_for IS NULL AND confirmed = 1 AND absent = 0
        AND (name_group IS NOT NULL OR name IN (SELECT value FROM json_each(:measures)))
      GROUP BY name HAVING days >= :least ORDER BY days DESC, name LIMIT 20`,
  ).all({
    ...{ subject, from: clock.nowMs - LOOK_BACK_MS, now: clock.nowMs },
    ...{ measures: JSON.stringify([...MEASURES]), least: DAYS_TO_SUGGEST },
  });
  const written = recorded
    .filter(({ name }) => !has.has(name))
    .map(({ name, days, rated, unit }) => ({
      name,
      by: byOf(rated, name === 'sleep' ? 'h' : unit),
      because: `written down on ${days} days`,
    }));
  const named = new Set(written.map(({ name }) => name));
  const usual = USUAL.filter(({ name }) => !has.has(name) && !named.has(name)).map((one) => ({
    ...one,
    because: 'often looked at',
  }));
  return [...written, ...usual].slice(0, MOST_SUGGESTED);
}

function byOf(rated: number, unit: string | null): TrackedBy {
  if (rated > 0) return { as: 'ten' };
  return unit === null ? { as: 'presence' } : { as: 'amount', unit };
}

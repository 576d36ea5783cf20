import type { EntryFilter } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { READABLE } from './entries.ts';
import { findPerson } from './people.ts';

/** An input as it comes parsed: what was not given may be there as undefined. */
export type Filter = { readonly [K in keyof EntryFilter]?: EntryFilter[K] | undefined };

/** Conditions and the values they name. Every condition is one of those below: a statement is prepared once for each set. */
export type Condition = { readonly sql: string; readonly values: Record<string, unknown> };

/** The entry `e` is there, is about `:subject`, and `:reader` may see it. */
export const ENTRY_THERE = `e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE}`;
/** The same of an event `v`, without a join. */
export const EVENT_THERE =
  'v.subject_id = :subject AND v.deleted = 0 AND (v.only_for IS NULL OR v.only_for = :reader)';

/** Days since the epoch on the wall where it was written. */
export const wallDay = (row: 'e' | 'v') => `((${row}.start_ms + ${row}.offset_min * 60000) / 86400000)`;

const NAMED = `(v.name IN (SELECT value FROM json_each(:names)) OR v.name_group IN (SELECT value FROM json_each(:names)))`;
/** Found there or not: an evening's check-in looked for what it names. */
const LOOKED_FOR = `(${NAMED} OR EXISTS (
  SELECT 1 FROM json_each(v.detail, '$.checkIn.lookedFor') WHERE value IN (SELECT value FROM json_each(:names))))`;

const DAY_MS = 86_400_000;
/** A wall clock is at most 14 hours ahead of UTC and 12 behind it. */
const WALL_MS = 14 * 3_600_000;

/** What narrows entries `e`, as conditions to put behind ENTRY_THERE. Starts with AND, or is empty. */
export function narrowedEntries(db: ReadableDb, filter: Filter): Condition {
  const event = narrowedEvents(filter, NAMED);
  const parts = [];
  if (event.sql !== '') {
    const words = filter.kind === 'note' && filter.what === undefined && filter.absent !== true;
    // Words nothing was read in are a note too.
    const alone = words ? ' OR NOT EXISTS (SELECT 1 FROM events AS v WHERE v.entry_id = e.id)' : '';
    parts.push(`(e.id IN (SELECT v.entry_id FROM events AS v WHERE ${EVENT_THERE}${event.sql})${alone})`);
  }
  const [whole, days] = [wholeEntry(db, filter), withinDays('e', filter)];
  return {
    sql: parts.map((part) => ` AND ${part}`).join('') + whole.sql + days.sql,
    values: { ...event.values, ...whole.values, ...days.values },
  };
}

/** What narrows events `v`, to put behind EVENT_THERE. */
export function narrowedLane(db: ReadableDb, filter: Filter, looked: boolean): Condition {
  const event = narrowedEvents(filter, looked ? LOOKED_FOR : NAMED);
  const whole = wholeEntry(db, filter);
  const entry =
    whole.sql === '' ? '' : ` AND EXISTS (SELECT 1 FROM entries AS e WHERE e.id = v.entry_id${whole.sql})`;
  const days = withinDays('v', filter);
  return { sql: event.sql + entry + days.sql, values: { ...event.values, ...whole.values, ...days.values } };
}

function narrowedEvents({ kind, what, absent }: Filter, named: string): Condition {
  return {
    sql: [
      kind === undefined ? '' : ' AND v.kind = :kind',
      what === undefined ? '' : ` AND ${named}`,
      absent === true ? ' AND v.absent = 1' : '',
    ].join(''),
    values: {
      ...(kind !== undefined && { kind }),
      ...(what !== undefined && { names: JSON.stringify(namesOf(what)) }),
    },
  };
}

function wholeEntry(db: ReadableDb, { writtenBy, photos }: Filter): Condition {
  return {
    sql: [
      writtenBy === undefined ? '' : ' AND e.observer_id = :writer',
      photos === true ? ' AND EXISTS (SELECT 1 FROM attachments AS a WHERE a.entry_id = e.id)' : '',
    ].join(''),
    // Someone who never wrote here wrote nothing.
    values: writtenBy === undefined ? {} : { writer: findPerson(db, writtenBy)?.id ?? 0 },
  };
}

/** The milliseconds find the rows by their index, the wall decides. */
function withinDays(row: 'e' | 'v', { fromDay, toDay }: Filter): Condition {
  const [first, last] = [fromDay, toDay].map((day) => (day === undefined ? undefined : dayNumberOf(day)));
  return {
    sql: [
      first === undefined ? '' : ` AND ${row}.start_ms >= :fromMs AND ${wallDay(row)} >= :fromDay`,
      last === undefined ? '' : ` AND ${row}.start_ms < :toMs AND ${wallDay(row)} <= :toDay`,
    ].join(''),
    values: {
      ...(first !== undefined && { fromDay: first, fromMs: first * DAY_MS - WALL_MS }),
      ...(last !== undefined && { toDay: last, toMs: (last + 1) * DAY_MS + WALL_MS }),
    },
  };
}

/** What a thing may be noted under: as typed, and as the lexicon calls it ("itchy" is itch, "Keppra" levetiracetam). */
function namesOf(what: string): string[] {
  const typed = what.toLowerCase();
  const words = lexicon();
  const called = [words.medicine(what)?.name, words.food(what)?.name, words.symptom(what)?.name];
  return [...new Set([typed, ...called.filter((name) => name !== undefined)])];
}

/** `YYYY-MM-DD` as days since the epoch. */
export const dayNumberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Days since the epoch as `YYYY-MM-DD`. */
export const dayNamed = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

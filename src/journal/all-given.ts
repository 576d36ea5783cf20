import type { Clock, EntryId, Precision, UtcMs } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import type { About, Due } from './expected.ts';
import { prepared } from './prepared.ts';
import { type KeptTime, wallAt } from './time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AHEAD_MS = 2 * HOUR_MS;
const BEFORE_MS = 4 * HOUR_MS;
const AFTER_MIDNIGHT_MS = 8 * HOUR_MS;

/** A note that says of all of a part of the day that they were given, and names none. */
export type AllGiven = {
  readonly entry: EntryId;
  readonly words: string;
  readonly at: KeptTime;
  readonly of: readonly number[];
};

const ALL_GIVEN =
  /\b(?:(morning|midday|lunch|evening|night|bedtime|all)(?:'s|’s)? )?(?:meds|medicines|medications?|tablets|pills)\b/i;
const DONE = /\b(?:given|gave|taken|took|had|done)\b/i;
const NOT_DONE = /\b(?:not|no|n't|n’t|without|refused|skipped|forgot)\b/i;
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [4, 12],
  midday: [11, 15],
  lunch: [11, 15],
  evening: [16, 24],
  night: [19, 30],
  bedtime: [19, 30],
  all: [0, 30],
};

type EntryRow = {
  readonly id: EntryId;
  readonly text: string;
  readonly startMs: UtcMs;
  readonly endMs: UtcMs;
  readonly offsetMin: number;
  readonly zone: string;
  readonly precision: Precision;
};

/** No part of the day is named: what was expected in the hours before, after midnight yesterday's last too. */
function isAround(slot: KeptTime, { startMs, zone }: KeptTime): boolean {
  const back = wallAt(startMs, zone).hour < 4 ? AFTER_MIDNIGHT_MS : BEFORE_MS;
  return slot.startMs < startMs + AHEAD_MS && slot.endMs >= startMs - back;
}

/** A night's hours go on past midnight. */
function isOfPart(slot: KeptTime, at: KeptTime, [from, to]: readonly [number, number]): boolean {
  const { hour } = wallAt(slot.startMs, at.zone);
  const near = Math.abs(slot.startMs - at.startMs) < DAY_MS / 2;
  return near && [hour, hour + 24].some((one) => one >= from && one < to);
}

/** Notes of the last day that may mean some of these at once. It is asked, never taken for granted. */
export function saidAtOnce(db: ReadableDb, about: About, due: readonly Due[], clock: Clock): AllGiven[] {
  if (due.length === 0) return [];
  const entries = prepared<EntryRow>(
    db,
    `SELECT uid AS id, text, start_ms AS startMs, end_ms AS endMs, offset_min AS offsetMin, zone, precision FROM entries
      WHERE subject_id = :subject AND start_ms BETWEEN :from AND :now AND deleted_ms IS NULL
        AND (private = 0 OR observer_id = :reader) ORDER BY start_ms`,
  ).all({ ...about, from: clock.nowMs - DAY_MS, now: clock.nowMs });
  return entries.flatMap(({ id, text, ...at }) => {
    const said = ALL_GIVEN.exec(text);
    if (said === null || !DONE.test(text) || NOT_DONE.test(text)) return [];
    const hours = HOURS[said[1]?.toLowerCase() ?? ''];
    const of = due.flatMap(({ slot }, i) =>
      (hours === undefined ? isAround(slot.at, at) : isOfPart(slot.at, at, hours)) ? [i] : [],
    );
    return of.length === 0 ? [] : [{ entry: id, words: text, at, of }];
  });
}

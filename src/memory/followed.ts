import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { COUNTS, type Learned } from './learned.ts';

/** What came within a day of what. Only counted; whether it means anything is asked of the person. */
export type Followed = {
  /** Everything of a subject that is worth a question, the most telling first; and what is kept already, as it counts now. */
  find(subject: number, kept: readonly string[]): Learned[];
};

const DAY_MS = 86_400_000;
/** Fewer times than this are no pattern anybody should be asked about. */
const LEAST_TIMES = 4;
const LEAST_CAME = 3;
/** It came at least this often, and at least twice as often as on other days. */
const LEAST_SHARE = 0.5;
const TWICE = 2;
/** One-sided, of the hypergeometric distribution: chance alone would show as much in one of a hundred pairs. */
const CHANCE = 0.01;
/** What stands on more of the days than this has no other days to be compared with. */
const MOST_DAYS = 0.5;
/** Where the complaint was there the day before as often, what came second may have been given for it. */
const ALREADY_THERE = 1 / 3;
/** Below this many times the sentence says that they are few. */
const FEW = 12;

export function createFollowed(db: ReadableDb): Followed {
  const rows = db.prepare<[object], Row>(`
    SELECT ev.entry_id AS entry, ev.kind, ev.name, ev.name_group AS "group", ev.start_ms AS ms,
           (ev.start_ms + ev.offset_min * 60000) / ${DAY_MS} AS day, ev.unit
      FROM events AS ev WHERE ev.subject_id = :subject AND ${COUNTS} ORDER BY ev.start_ms`);
  const days = db
    .prepare<[object], number>(
      `SELECT DISTINCT (start_ms + offset_min * 60000) / ${DAY_MS} FROM entries
        WHERE subject_id = :subject AND deleted_ms IS NULL AND private = 0`,
    )
    .pluck();

  return {
    find(subject, kept) {
      const all = rows.all({ subject });
      const noted = new Set(days.all({ subject }));
      const before = occasions(all);
      const after = complaints(all);
      const wanted = new Set(kept);
      return [...before].flatMap(([first, had]) =>
        [...after].flatMap(([then, came]) => {
          if (first === then) return [];
          const topic = topicOf(first, then);
          const counted = count(had, came, noted);
          if (!wanted.has(topic) && !isTelling(counted)) return [];
          return counted.came === 0 ? [] : [learned(topic, first, then, counted)];
        }),
      );
    },
  };
}

/** JSON, as a name may hold any sign. */
export const topicOf = (first: string, then: string): string => `followed:${JSON.stringify([first, then])}`;

type Row = {
  readonly entry: number;
  readonly kind: string;
  readonly name: string;
  readonly group: string | null;
  readonly ms: number;
  readonly day: number;
  readonly unit: string | null;
};

type Counted = {
  readonly times: number;
  readonly came: number;
  /** How often it was there already, the day before. */
  readonly already: number;
  readonly otherDays: number;
  readonly otherCame: number;
  readonly share: number;
  readonly entries: readonly number[];
  readonly firstMs: number;
  readonly lastMs: number;
};

/** What was given or eaten, by its name and, for foods that have several names, by their group: the first of each day. */
function occasions(rows: readonly Row[]): Map<string, Row[]> {
  const byName = new Map<string, Row[]>();
  const names = new Map<string, Set<string>>();
  const add = (name: string, row: Row) => {
    const had = byName.get(name) ?? [];
    if (had.at(-1)?.day !== row.day) had.push(row);
    byName.set(name, had);
  };
  const intakes = rows.filter(({ kind }) => kind === 'dose' || kind === 'exposure');
  for (const row of intakes) {
    add(row.name, row);
    if (row.kind !== 'exposure' || row.group === null || row.group === row.name) continue;
    names.set(row.group, (names.get(row.group) ?? new Set()).add(row.name));
  }
  for (const row of intakes)
    if (row.kind === 'exposure' && row.group !== null && (names.get(row.group)?.size ?? 0) > 1)
      add(row.group, row);
  return byName;
}

/** Symptoms, and what somebody called a reaction; never what is measured every day. */
function complaints(rows: readonly Row[]): Map<string, Row[]> {
  const byName = new Map<string, Row[]>();
  const tables = lexicon();
  for (const row of rows) {
    const isOne =
      row.kind === 'reaction' ||
      (row.kind === 'observation' && row.unit === null && tables.symptom(row.name) !== undefined);
    if (!isOne || row.name === 'sleep') continue;
    const came = byName.get(row.name);
    if (came === undefined) byName.set(row.name, [row]);
    else came.push(row);
  }
  return byName;
}

function count(had: readonly Row[], came: readonly Row[], noted: ReadonlySet<number>): Counted {
  const followed = had.map((one) => came.find(({ ms }) => ms > one.ms && ms <= one.ms + DAY_MS));
  const already = had.filter((one) => came.some(({ ms }) => ms <= one.ms && ms > one.ms - DAY_MS)).length;
  const own = new Set(had.flatMap(({ day }) => [day, day + 1]));
  const others = [...noted].filter((day) => !own.has(day));
  const cameOn = new Set(came.map(({ day }) => day));
  const seen = followed.filter((one) => one !== undefined);
  return {
    times: had.length,
    came: seen.length,
    already,
    otherDays: others.length,
    otherCame: others.filter((day) => cameOn.has(day)).length,
    share: had.length / Math.max(1, noted.size),
    entries: [...new Set([...had, ...seen].map(({ entry }) => entry))],
    firstMs: had[0]?.ms ?? 0,
    lastMs: Math.max(...[...had, ...seen].map(({ ms }) => ms)),
  };
}

function isTelling({ times, came, already, otherDays, otherCame, share }: Counted): boolean {
  if (times < LEAST_TIMES || came < LEAST_CAME || share > MOST_DAYS || otherDays < LEAST_TIMES) return false;
  if (came / times < LEAST_SHARE || already / times >= ALREADY_THERE) return false;
  if (came / times < (TWICE * otherCame) / otherDays) return false;
  return asMuchByChance(came, times, came + otherCame, times + otherDays) <= CHANCE;
}

/** P(at least `came` of `times`) when `allCame` of `all` days are drawn at random. */
export function asMuchByChance(came: number, times: number, allCame: number, all: number): number {
  let sum = 0;
  for (let k = came; k <= Math.min(times, allCame); k += 1) {
    if (times - k > all - allCame) continue;
    sum += Math.exp(logChoose(allCame, k) + logChoose(all - allCame, times - k) - logChoose(all, times));
  }
  return sum;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}

function learned(topic: string, first: string, then: string, counted: Counted): Learned {
  const { times, came, otherDays, otherCame, entries, firstMs, lastMs } = counted;
  const few = times < FEW ? `, and ${times} times are few` : '';
  const others =
    otherDays === 0
      ? 'There are no other days to compare with.'
      : `On ${otherDays} other days with notes it came on ${otherCame}.`;
  return {
    sort: 'followed',
    topic,
    text: `${then} came within a day of ${first} ${came} of ${times} times`,
    why: `${others} Coming after something is not coming from it${few}.`,
    words: `${then} after ${first}`,
    times: came,
    ...{ entries, firstMs, lastMs },
    inferred: true,
    telling: isTelling(counted),
  };
}

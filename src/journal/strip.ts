import {
  EventKind,
  type Parsed,
  type Strip,
  type StripLane,
  type StripLaneName,
  type StripMark,
} from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { type Condition, dayNumberOf, EVENT_THERE, narrowedLane } from './filter.ts';
import { readerOf } from './people.ts';
import { prepared } from './prepared.ts';
import { resolveSubject } from './subjects.ts';

const DAY_MS = 86_400_000;
const SHOWN_THINGS = 3;

const DOSES = "v.kind = 'dose'";
const EXPOSURES = "v.kind = 'exposure'";
const FELT = "v.kind IN ('observation', 'reaction', 'wound')";
/** Every kind is named so that the index by kind and time finds the span. */
const LOOKED = `v.kind IN (${EventKind.options.map((kind) => `'${kind}'`).join(', ')})
  AND (v.kind = 'check-in' OR v.absent = 1)`;
const RING = "(v.absent = 1 OR v.taken IN ('skipped', 'refused', 'stopped'))";

/**
 * Of what is known by its day only: when it was made, where it is the day so far (an evening's check-in), else the middle of
 * the day. It does not stand in the night it happens to begin with.
 */
const MOMENT = `(CASE WHEN v.precision <> 'day' OR v.end_ms <= v.start_ms THEN v.start_ms
  WHEN v.end_ms - v.start_ms < 82800000 THEN v.end_ms ELSE (v.start_ms + v.end_ms) / 2 END)`;
/** A wall clock may be 14 hours from UTC: the index finds the rows near, the wall decides. Numbers bind as reals: cut to whole ones. */
const AT = `(${MOMENT} + v.offset_min * 60000 - CAST(:wallMs AS INTEGER))`;
const BIN = `${AT} * CAST(:bins AS INTEGER) / CAST(:spanMs AS INTEGER)`;
const WITHIN = `v.start_ms BETWEEN :wallMs - 50400000 AND :wallMs + :spanMs + 50400000 AND ${AT} >= 0 AND ${AT} < :spanMs`;

/** Events of one bin that have the same name, and are or are not. */
type Row = {
  readonly bin: number;
  readonly name: string | null;
  readonly ring: number;
  readonly count: number;
};
/** The highest number of one bin on one scale. */
type Height = {
  readonly bin: number;
  readonly min: number;
  readonly max: number;
  readonly scale: string | null;
  readonly version: number | null;
  readonly count: number;
  readonly highest: number;
};
/** Somebody looked, from the first day to the last. */
type Looked = Row & { readonly first: number; readonly last: number };

/**
 * The picture of a span: for each lane what lies in each of `bins` equal parts of the clock on the wall. One statement a
 * lane and one for its heights, whatever the span: the window never fetches what it cannot draw.
 */
export function stripReader(db: ReadableDb): (input: Parsed<'journal.strip'>) => Strip {
  return (input) => {
    const [from = 0, to = from] = [dayNumberOf(input.from), dayNumberOf(input.to)].sort((a, b) => a - b);
    const days = to - from + 1;
    const whose = {
      subject: resolveSubject(db, input.subject).id,
      reader: readerOf(db, input.observer).id,
    };
    const span = { wallMs: from * DAY_MS, spanMs: days * DAY_MS, bins: input.bins };
    const values = { ...whose, ...span };
    const narrowed = narrowedLane(db, input, false);
    const all = <T>(sql: string, { sql: more, values: named }: Condition): T[] =>
      prepared<T>(
        db,
        sql.replace('WHERE', () => `WHERE ${EVENT_THERE}${more} AND`),
      ).all({ ...values, ...named });

    const felt = laneOf('felt', all<Row>(rowsOf(FELT), narrowed));
    const { what, writtenBy, fromDay, toDay } = input;
    // Who looks at doses only is still told on which days somebody looked.
    const looked = all<Looked>(LOOKED_ROWS, narrowedLane(db, { what, writtenBy, fromDay, toDay }, true));
    return {
      from: input.from,
      to: input.to,
      bins: input.bins,
      lanes: [
        laneOf('doses', all<Row>(rowsOf(DOSES), narrowed)),
        laneOf('exposures', all<Row>(rowsOf(EXPOSURES), narrowed)),
        withHeights(felt, all<Height>(HEIGHTS, narrowed)),
        laneOf(
          'looked',
          looked.filter(({ bin }) => bin >= 0 && bin < input.bins),
        ),
      ],
      looked: daysInBins(looked, from, days, input.bins),
    };
  };
}

const rowsOf = (lane: string) => `
  SELECT ${BIN} AS bin, v.name, ${RING} AS ring, count(*) AS count FROM events AS v
   WHERE ${lane} AND ${WITHIN} GROUP BY 1, 2, 3`;

const HEIGHTS = `
  SELECT ${BIN} AS bin, v.severity_min AS min, v.severity_max AS max, v.scale, v.scale_version AS version,
         count(*) AS count, max(v.severity) AS highest FROM events AS v
   WHERE ${FELT} AND v.severity IS NOT NULL AND v.severity_max > v.severity_min AND ${WITHIN} GROUP BY 1, 2, 3, 4, 5`;

/**
 * A night belongs to the day it began on, and a span that ends at midnight to the day before. Nobody looks back over more
 * than a month at once. A check-in has a row for each thing that was looked for.
 */
const LOOKED_ROWS = `
  SELECT ${BIN} AS bin, coalesce(l.value, v.name) AS name, 0 AS ring, count(*) AS count,
         (v.start_ms + v.offset_min * 60000) / 86400000 AS first,
         (CASE WHEN v.end_ms - v.start_ms <= 86400000 THEN v.start_ms ELSE v.end_ms - 1 END
           + v.offset_min * 60000) / 86400000 AS last
    FROM events AS v LEFT JOIN json_each(v.detail, '$.checkIn.lookedFor') AS l
   WHERE ${LOOKED} AND v.start_ms BETWEEN :wallMs - 2678400000 AND :wallMs + :spanMs + 50400000
   GROUP BY 1, 2, 3, 5, 6`;

function laneOf(lane: StripLaneName, rows: readonly Row[]): StripLane {
  const byBin = Map.groupBy(rows, ({ bin }) => bin);
  return { lane, marks: [...byBin].sort(([a], [b]) => a - b).map(([bin, its]) => markOf(bin, its)) };
}

function markOf(bin: number, rows: readonly Row[]): StripMark {
  const same = Map.groupBy(rows, ({ name, ring }) => `${ring} ${name}`);
  const things = [...same.values()]
    .map(([first, ...rest]) => ({
      name: first?.name ?? '',
      count: rest.reduce((sum, { count }) => sum + count, first?.count ?? 0),
      ...(first?.ring === 1 && { ring: true as const }),
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return {
    bin,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    rings: rows.reduce((sum, { ring, count }) => sum + (ring === 1 ? count : 0), 0),
    things: things.slice(0, SHOWN_THINGS),
    others: Math.max(0, things.length - SHOWN_THINGS),
  };
}

/** Heights are of one scale only: the one most numbers of the span were given on. */
function withHeights(lane: StripLane, heights: readonly Height[]): StripLane {
  const byScale = Map.groupBy(heights, ({ min, max, scale, version }) => `${min} ${max} ${scale} ${version}`);
  const many = (its: readonly Height[]) => its.reduce((sum, { count }) => sum + count, 0);
  const [its] = [...byScale.values()].sort((a, b) => many(b) - many(a));
  const [one] = its ?? [];
  if (its === undefined || one === undefined) return lane;
  const highest = new Map(its.map(({ bin, highest }) => [bin, highest]));
  return {
    ...lane,
    scale: { min: one.min, max: one.max },
    marks: lane.marks.map((mark) => {
      const severity = highest.get(mark.bin);
      return severity === undefined ? mark : { ...mark, severity };
    }),
  };
}

/** For each bin, on how many of the days that lie in it, in part or whole, somebody looked. */
function daysInBins(spans: readonly Looked[], from: number, days: number, bins: number): number[] {
  const looked = new Set<number>();
  for (const { first, last } of spans) {
    for (let day = Math.max(first, from); day <= Math.min(last, from + days - 1); day++)
      looked.add(day - from);
  }
  return Array.from({ length: bins }, (_, bin) => {
    const begins = Math.floor((bin * days) / bins);
    const ends = Math.max(begins + 1, Math.ceil(((bin + 1) * days) / bins));
    let count = 0;
    for (let day = begins; day < ends; day++) if (looked.has(day)) count++;
    return count;
  });
}

import type { DayMark, JournalEvent, Sheet } from '../../contract/index.ts';
import { type DayText, dayList, daysOf, firstDay, lastDay } from './calendar.ts';

/** More days than this are too many to be drawn one by one. */
const MOST_DRAWN = 31;
const DAY_KNOWN: ReadonlySet<string> = new Set(['minute', 'hour', 'part-of-day', 'day']);

type Thing = {
  readonly noted: Set<DayText>;
  readonly notThere: Set<DayText>;
  /** Noted some time in the span, on no certain day. */
  loose: boolean;
  readonly severities: { value: number; max: number | undefined; scale: string | undefined }[];
};

/**
 * What was felt or looked for, and on which days: noted, looked for and not there, or neither. The last is never shown as
 * the second: nobody looked.
 */
export function looked(events: readonly JournalEvent[], days: readonly DayText[]): Sheet['looked'] {
  const things = new Map<string, Thing>();
  const inSpan = new Set(days);
  const thing = (name: string): Thing => {
    const known = things.get(name);
    if (known !== undefined) return known;
    const fresh = { noted: new Set<DayText>(), notThere: new Set<DayText>(), loose: false, severities: [] };
    things.set(name, fresh);
    return fresh;
  };
  const cover = (set: Set<DayText>, at: { start: string; end: string }) => {
    for (const day of daysOf(firstDay(at), lastDay(at))) if (inSpan.has(day)) set.add(day);
  };
  const byId = new Map(events.map((event) => [event.id, event]));

  for (const event of events) {
    if (event.checkIn !== undefined) {
      const { lookedFor, from, to, found } = event.checkIn;
      const there = new Set(found.map((id) => byId.get(id)?.what?.name));
      for (const name of lookedFor) {
        if (!there.has(name)) cover(thing(name).notThere, { start: from, end: to });
      }
    }
    const name = event.what?.name;
    if (name === undefined || !isFelt(event)) continue;
    if (event.absent === true) {
      // Of a month, or of some time, nobody can say that each of its days was looked at.
      if (DAY_KNOWN.has(event.at.precision) || event.at.precision === 'week')
        cover(thing(name).notThere, event.at);
      continue;
    }
    const { noted, severities } = thing(name);
    if (DAY_KNOWN.has(event.at.precision)) cover(noted, event.at);
    else thing(name).loose = true;
    if (event.severity?.value !== undefined)
      severities.push({
        value: event.severity.value,
        max: event.severity.max,
        scale: scaleOf(event.severity.scale),
      });
  }

  const rows = [...things]
    .map(([what, one]) => rowOf(what, one, days))
    .filter((row) => row !== undefined)
    .sort((a, b) => b.weight - a.weight || a.row.what.localeCompare(b.row.what))
    .map(({ row }) => row);
  return {
    title: 'What was noted, looked for, and not looked for',
    note: 'A day counts once, however short the look. Where nobody looked, nothing follows: it does not mean that it was not there.',
    columns: {
      what: 'What',
      noted: 'Noted',
      notThere: 'Looked for, not there',
      notLooked: 'Not looked for',
    },
    legend: { noted: 'noted', 'not-there': 'looked for, not there', 'not-looked': 'not looked for' },
    rows,
    none: 'No symptom was noted or looked for in this span.',
  };
}

/** A symptom, a mood, sleep; not a measurement, which stands in its note with its number. */
function isFelt({ kind, amount, what, severity, absent, onset }: JournalEvent): boolean {
  if (kind === 'reaction') return true;
  if (kind !== 'observation') return false;
  if (absent === true || severity !== undefined || onset !== undefined) return true;
  return amount === undefined && what?.group !== undefined;
}

function rowOf(what: string, { noted, notThere, loose, severities }: Thing, days: readonly DayText[]) {
  const markOf = (day: DayText): DayMark =>
    noted.has(day) ? 'noted' : notThere.has(day) ? 'not-there' : 'not-looked';
  const marks = days.map(markOf);
  const of = (mark: DayMark) => days.filter((_, i) => marks[i] === mark);
  const worst = worstOf(severities);
  const said = said_(of('noted'));
  const row = {
    what,
    noted: [said === NONE && loose ? 'some time, no day written' : said, worst].filter(Boolean).join('; '),
    notThere: said_(of('not-there')),
    notLooked: said_(of('not-looked')),
    ...(days.length <= MOST_DRAWN && { marks }),
  };
  // Named in a check-in of other days only: nothing of it falls into the span.
  if (!loose && marks.every((mark) => mark === 'not-looked')) return undefined;
  return { row, weight: noted.size };
}

const NONE = 'no day';

function said_(days: readonly DayText[]): string {
  if (days.length === 0) return NONE;
  return `${days.length} ${days.length === 1 ? 'day' : 'days'}: ${dayList(days)}`;
}

/** A scale of one's own, by its name, and which version of it where there were several. */
function scaleOf(scale: { readonly name: string; readonly version: number } | undefined) {
  return scale && `“${scale.name}”${scale.version > 1 ? ` (version ${scale.version})` : ''}`;
}

/** Scales are never merged: the highest on each that was used. */
function worstOf(severities: Thing['severities']): string | undefined {
  if (severities.length === 0) return undefined;
  const scales = Map.groupBy(severities, ({ max, scale }) => `${max} ${scale}`);
  const each = [...scales.values()].map((some) => {
    const value = Math.max(...some.map((one) => one.value));
    const { max, scale } = some[0] ?? {};
    return `${max === undefined ? `${value}` : `${value}/${max}`}${scale === undefined ? '' : ` on ${scale}`}`;
  });
  return `up to ${each.join(', ')}`;
}

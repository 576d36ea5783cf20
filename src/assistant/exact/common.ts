import type { Clock, Series } from '../../contract/index.ts';
import { isoAt } from '../../journal/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { type Day, dayAt, dayIn } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { daysOf, type Ev, type Events, eventsIn, occurred, type Span } from '../events.ts';
import type { Limit, Query } from '../query.ts';
import type { Thing } from '../reading/things.ts';
import { amountOf, capital, eventDay, head, sayMoment, some, times, was, writtenDown } from '../say.ts';
import { type CountedFrom, countedFrom } from './counted-from.ts';

/** What every exact form is given. */
export type Asked = {
  readonly query: Query;
  readonly events: Events;
  readonly db: ReadableDb;
  readonly clock: Clock;
  readonly today: Day;
  readonly span: Span;
  /** How the span reads, with a space before it: " from 1 to 28 February"; empty where none is named. */
  readonly inTime: string;
  /** Entries of this person in the span, all of them looked at. */
  readonly entries: number;
  /** "since we stopped dairy": where the span begins or ends, and the note that says so. */
  readonly counted?: CountedFrom | 'unknown';
};

export type ExactForm = (asked: Asked) => Parts | undefined;

export function askedOf(query: Query, db: ReadableDb, clock: Clock): Asked {
  const events = eventsIn(db);
  // What is written down for later has not happened.
  const latest = clock.nowMs + 5 * 60_000;
  const today = dayIn(clock.nowMs, clock.zone);
  const counted = countedFrom(query, db, { ...clock, today });
  const edge = counted === 'unknown' ? undefined : counted;
  const span = {
    fromMs: query.window?.fromMs ?? edge?.fromMs ?? null,
    toMs: Math.min(query.window?.toMs ?? edge?.toMs ?? latest, latest),
  };
  return {
    query,
    ...(counted === undefined ? {} : { counted }),
    events,
    db,
    clock,
    today,
    span,
    inTime: `${query.limit === undefined ? '' : ` with a number ${limitWords(query.limit)}`}${query.window === undefined ? (edge?.words ?? '') : ` ${query.window.words}`}`,
    entries: events.entriesIn(query.about.id, span),
  };
}

/** The events of a thing in a span: those that were there, and those that say it was looked for and not there. */
export type Sightings = {
  readonly there: readonly Ev[];
  /** Notes of absence, and doses not taken. */
  readonly notThere: readonly Ev[];
  /** Days with any note about it, also one that says there was none. */
  readonly covered: ReadonlySet<Day>;
  readonly days: readonly Day[];
  /** What was looked at, when nothing under the thing's own name was there. */
  readonly instead?: string;
};

export function sightings(asked: Asked, thing: Thing, span: Span = asked.span): Sightings {
  const { events, query } = asked;
  const own = events.of(query.about.id, thing, span, query.observer?.id);
  const useRelated = thing.related !== undefined && !own.some(occurred);
  const related = useRelated
    ? events.of(query.about.id, { names: thing.related ?? [], groups: [] }, span, query.observer?.id)
    : [];
  const all = [...own, ...related].sort((a, b) => a.startMs - b.startMs);
  const counts = countedFor(thing);
  const there = all.filter((ev) => counts(ev) && within(ev, query.limit));
  const touched = new Set(all.filter((ev) => ev.taken !== 'unknown').flatMap(daysOf));
  for (const looked of events.checkIns(query.about.id, thing.names, span)) {
    const first = dayAt(looked.fromMs, looked.ev.offsetMin);
    const last = dayAt(Math.max(looked.fromMs, looked.toMs - 1), looked.ev.offsetMin);
    for (let day = first; day <= last && day < first + 400; day += 1) touched.add(day);
  }
  return {
    there,
    notThere: all.filter((ev) => !occurred(ev) && !counts(ev)),
    covered: new Set([...touched].filter((day) => inSpan(asked, span, day))),
    days: [...new Set(there.map(eventDay))].sort((a, b) => a - b),
    ...(related.length > 0 ? { instead: list(thing.related ?? []) } : {}),
  };
}

/** Which notes of a thing are counted: that it was there; or, where the question asks for that, that it was refused. */
export function countedFor(thing: Thing): (ev: Ev) => boolean {
  const { taken } = thing;
  if (taken === undefined) return occurred;
  return (ev) => ev.taken !== null && taken.ways.includes(ev.taken);
}

function within(ev: Ev, limit: Limit | undefined): boolean {
  if (limit === undefined) return true;
  const number = limit.unit === undefined ? (ev.severity ?? ev.amount) : lasting(ev, limit.unit);
  if (number === null) return false;
  if (limit.orEqual && number === limit.value) return true;
  return limit.side === 'above' ? number > limit.value : number < limit.value;
}

const minutesIn: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };

/** How long it was, in the unit that the question names; null where the note does not say. */
function lasting(ev: Ev, unit: 'h' | 'min'): number | null {
  const minutes = ev.unit === null ? undefined : minutesIn[ev.unit];
  return ev.amount === null || minutes === undefined ? null : (ev.amount * minutes) / (unit === 'h' ? 60 : 1);
}

export function limitWords(limit: Limit): string {
  const edge = limit.side === 'above' ? 'least' : 'most';
  const value = limit.unit === undefined ? `${limit.value}` : `${limit.value} ${limit.unit}`;
  return limit.orEqual ? `of at ${edge} ${value}` : `${limit.side} ${value}`;
}

const list = (names: readonly string[]) => names.join(' and ');

/** Why a note was counted, for a person to check: the words it was read from, and under which name. */
export function because(thing: Thing): (ev: Ev) => string {
  return (ev) => {
    const written = ev.original ?? ev.name;
    const how =
      written.toLowerCase() === ev.name ? `says “${written}”` : `“${written}” was read as ${ev.name}`;
    const group = thing.because !== '' && ev.name !== thing.label ? `, which ${thing.because}` : '';
    const amount = amountOf(ev);
    return `${how}${group}${ev.kind === 'dose' && amount !== undefined ? ` (${amount})` : ''}`;
  };
}

/** "nothing is recorded" is an answer: what was looked at, when it was last there, and what to look for next. */
export function nothingRecorded(asked: Asked, thing: Thing): Parts {
  const { query, events, inTime, entries, today } = asked;
  const name = `${query.about.name}`;
  const searched =
    entries === 0
      ? `There are no notes about ${name}${inTime}`
      : `Tend looked through ${some(entries, 'note')} about ${name}${inTime}`;
  const known: Draft[] = [];
  const seen = sightings(asked, thing);
  if (thing.taken !== undefined) {
    const otherwise = events.of(query.about.id, thing, asked.span, query.observer?.id).filter(occurred);
    if (otherwise.length > 0) {
      known.push({
        text: `${head(thing.label)} ${was(thing.label)} written down ${times(otherwise.length)}${inTime}, ${otherwise.length === 1 ? 'not' : 'never'} as ${thing.taken.says}; the last time ${sayMoment(otherwise.at(-1) as Ev, today)}.`,
        events: otherwise,
      });
    }
  }
  const denied = seen.notThere.filter((ev) => ev.absent === 1);
  if (denied.length > 0) {
    known.push({
      text: `${capital(some(denied.length, 'note'))}${inTime} ${denied.length === 1 ? 'says' : 'say'} that there ${was(thing.label)} no ${thing.label.replace(/^any /, '')}${denied.length === 1 ? ':' : ', the last one'} ${sayMoment(denied.at(-1) as Ev, today)}.`,
      events: denied,
      because: because(thing),
    });
  }
  if (asked.inTime !== '' && query.limit === undefined) {
    const ever = events
      .of(query.about.id, thing, { fromMs: null, toMs: asked.clock.nowMs })
      .filter(countedFor(thing));
    const nearest = ever.at(-1);
    if (nearest !== undefined) {
      known.push({
        text: `Outside that time, ${thing.label} ${was(thing.label)} last ${writtenDown(thing)} ${sayMoment(nearest, today)}.`,
        events: [nearest],
      });
    }
  }
  return {
    known,
    unknown: [
      {
        text: `${nothing(thing, denied.length > 0)}${inTime}. ${searched}; that does not mean it did not happen.`,
      },
      ...elsewhere(asked, thing),
      { text: toRecord(thing) },
    ],
    maybe: [],
    nothingThere: thing,
  };
}

function nothing(thing: Thing, denied: boolean): string {
  if (thing.taken !== undefined)
    return `No note says that ${thing.label} ${was(thing.label)} ${thing.taken.says}`;
  return denied
    ? `No note says that there ${was(thing.label)} any ${thing.label.replace(/^any /, '')}`
    : `There is nothing recorded about ${thing.label}`;
}

/** It may be written down about someone else: whose notes to ask, and nothing of what they say. */
function elsewhere(asked: Asked, thing: Thing): Draft[] {
  if (thing.generic) return [];
  const others = asked.events.subjectsWith(thing.names, asked.query.about.id);
  return others.length === 0
    ? []
    : [
        {
          text: `Notes about ${others.join(' and ')} have ${thing.label}: name them in the question to see those.`,
        },
      ];
}

/** What has a word of its own in the journal, and no instrument that reads it. */
const noReading = new Set(['pain', 'vomiting', 'night waking', 'mood']);

/** What to record next is always looking, never doing. */
export function toRecord(thing: Thing): string {
  if (thing.taken !== undefined)
    return 'To know more next time: write a line, with the time, also when something is refused, skipped or taken only in part.';
  switch (thing.type) {
    case 'measure':
      if (noReading.has(thing.label)) break;
      return `To know more next time: write down ${thing.label} with its number, unit and time.`;
    case 'medicine':
      return `To know more next time: write down each ${thing.generic ? 'medicine' : thing.label} that is taken anyway, with its amount, unit and time.`;
    case 'food':
      return `To know more next time: write down ${thing.generic ? 'what is eaten' : thing.label} with the time whenever it is eaten anyway, and an evening check-in for what followed.`;
    default:
      break;
  }
  return `To know more next time: an evening check-in that says whether there was any ${thing.generic ? 'symptom' : thing.label} or none, with the time and, where it fits, how strong from 0 to 10.`;
}

/** Days without a note are not days without the thing. */
export function silentDays(asked: Asked, thing: Thing, seen: Sightings): Draft | undefined {
  if (asked.query.limit !== undefined) {
    return {
      text: `Notes about ${thing.label} without a number, or with another one, are not in this; nor are days without a note.`,
    };
  }
  if (thing.taken !== undefined)
    return { text: `What was ${thing.taken.says} without a note is not in this.` };
  const days = daysIn(asked);
  const silent = days === undefined ? undefined : days - seen.covered.size;
  if (silent !== undefined && silent <= 0) return undefined;
  const rest =
    silent === undefined
      ? 'On days without a note,'
      : silent === 1
        ? 'On the other day'
        : `On the other ${silent} days`;
  return {
    text: `${rest} nothing is recorded about ${thing.label}, which does not mean ${thing.type === 'medicine' || thing.type === 'food' ? 'there was none' : 'it was absent'}.`,
  };
}

/** Days of the span up to today; undefined where it has no beginning. */
export function daysIn(asked: Asked, span: Span = asked.span): number | undefined {
  if (span.fromMs === null) return undefined;
  const { zone } = asked.clock;
  const last = Math.min(asked.today, span.toMs === null ? asked.today : dayIn(span.toMs - 1, zone));
  return Math.max(0, last - dayIn(span.fromMs, zone) + 1);
}

function inSpan(asked: Asked, span: Span, day: Day): boolean {
  const { fromMs, toMs } = span;
  const { zone } = asked.clock;
  return (
    (fromMs === null || day >= dayIn(fromMs, zone)) &&
    (toMs === null || day <= dayIn(toMs - 1, zone)) &&
    day <= asked.today
  );
}

export function observedBy(asked: Asked): string {
  return asked.query.observer === undefined ? '' : ` by ${asked.query.observer.name}`;
}

/** The picture, from three marks on. */
export function seriesOf(
  title: string,
  events: readonly Ev[],
  value?: (ev: Ev) => number | null,
): { readonly series?: Series } {
  if (events.length < 3) return {};
  return {
    series: {
      title,
      marks: events.slice(-400).map((ev) => {
        const number = value?.(ev) ?? null;
        return {
          at: isoAt(ev.startMs, ev.offsetMin),
          lane: ev.name,
          evidence: ev.uid,
          ...(number === null ? {} : { value: number }),
          ...(ev.absent === 1 ? { absent: true } : {}),
        };
      }),
    },
  };
}

import type { Clock, Series } from '../../contract/index.ts';
import { isoAt } from '../../journal/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { type Day, dayAt, dayIn } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { daysOf, type Ev, type Events, eventsIn, occurred, type Span } from '../events.ts';
import type { Query } from '../query.ts';
import type { Limit } from '../reading/limit.ts';
import type { Thing } from '../reading/things.ts';
import {
  amountOf,
  capital,
  eventDay,
  head,
  sayAmount,
  sayMoment,
  some,
  times,
  was,
  writtenDown,
} from '../say.ts';
import { type CountedFrom, countedFrom } from './counted-from.ts';
import { at, kept, type Narrow, narrowsOf } from './narrowed.ts';
import { takenBack } from './put-right.ts';
import { onOneScale } from './scales.ts';

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
  /** A place, a part of the day, days with something else. */
  readonly narrows: readonly Narrow[];
  /** The days with something else, and the notes that say so. */
  readonly besides?: readonly Ev[];
  /** "since we stopped dairy": where the span begins or ends, and the note that says so. */
  readonly counted?: CountedFrom | 'unknown';
};

export type ExactForm = (asked: Asked) => Parts | undefined;

export function askedOf(query: Query, db: ReadableDb, clock: Clock): Asked {
  const events = eventsIn(db, query.reader.id);
  // What is written down for later has not happened.
  const latest = clock.nowMs + 5 * 60_000;
  const today = dayIn(clock.nowMs, clock.zone);
  const counted = countedFrom(query, db, { ...clock, today });
  const edge = counted === 'unknown' ? undefined : counted;
  const span = {
    fromMs: query.window?.fromMs ?? edge?.fromMs ?? null,
    toMs: Math.min(query.window?.toMs ?? edge?.toMs ?? latest, latest),
  };
  const besides =
    query.beside === undefined
      ? undefined
      : thereOf(events, query, query.beside.thing, span).filter(countedFor(query.beside.thing));
  const narrows = narrowsOf(query, events, besides && new Set(besides.map(eventDay)));
  return {
    query,
    narrows,
    ...(besides === undefined ? {} : { besides }),
    ...(counted === undefined ? {} : { counted }),
    events,
    db,
    clock,
    today,
    span,
    inTime: `${narrows.map(({ words }) => words).join('')}${query.limit === undefined ? '' : ` with a number ${limitWords(query.limit)}`}${query.window === undefined ? (edge?.words ?? '') : ` ${query.window.words}`}`,
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
  /** Those that do not say whether they are meant. */
  readonly unsure: readonly Ev[];
  /** What was looked at, when nothing under the thing's own name was there. */
  readonly instead?: string;
};

export function sightings(asked: Asked, thing: Thing, span: Span = asked.span): Sightings {
  const { events, query, narrows } = asked;
  const own = thereOf(events, query, thing, span);
  const useRelated = thing.related !== undefined && !own.some(occurred);
  const related = useRelated
    ? events.of(query.about.id, { names: thing.related ?? [], groups: [] }, span, query.observer?.id)
    : [];
  const every = [...own, ...related].sort((a, b) => a.startMs - b.startMs);
  const all = narrows.length === 0 ? every : every.filter((ev) => kept(ev, narrows) === 'yes');
  const counts = countedFor(thing);
  const comparable = onOneScale(all.filter(counts));
  const there = all.filter((ev) => counts(ev) && within(ev, query.limit, comparable));
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
    unsure: narrows.length === 0 ? [] : every.filter((ev) => counts(ev) && kept(ev, narrows) === 'unsure'),
    ...(related.length > 0 ? { instead: list(thing.related ?? []) } : {}),
  };
}

/** Events of a thing, what is written of it at its place, and notes that only have its words; the oldest first. */
function thereOf(events: Events, query: Query, thing: Thing, span: Span): Ev[] {
  const observer = query.observer?.id;
  const subject = query.about.id;
  const own = thing.words === undefined ? events.of(subject, thing, span, observer) : [];
  const { placed } = thing;
  const elsewhere =
    placed === undefined
      ? []
      : events
          .of(subject, { names: placed.names, groups: [] }, span, observer)
          .filter((ev) => at(ev, { part: placed.part, words: placed.part }, events) === 'yes');
  const all = [...own, ...elsewhere];
  if (
    thing.generic ||
    thing.taken !== undefined ||
    (thing.type === 'measure' && !isLow(thing)) ||
    own.length > MOST_BESIDE_WORDS
  )
    return all;
  const mentioned = events.mentioned(
    subject,
    {
      phrases:
        thing.words === undefined
          ? [...new Set([thing.asked, thing.label, ...thing.names, ...(isLow(thing) ? ['hypo'] : [])])]
          : [],
      ...(thing.words === undefined ? {} : { all: thing.words }),
      names: [...thing.names, ...(placed?.names ?? []), ...all.map((ev) => ev.name)],
      label: thing.label,
      type: thing.type,
    },
    span,
    observer,
  );
  const counted = new Set(all.map((ev) => ev.entryId));
  return [...all, ...mentioned.filter((ev) => !counted.has(ev.entryId))].sort(
    (a, b) => a.startMs - b.startMs,
  );
}

/** Asked for like a reading, and something that happens. */
const isLow = (thing: Thing) => thing.label === 'low blood sugar';

/** Of what is written this often, reading the words of all other notes would say no more. */
const MOST_BESIDE_WORDS = 2_000;

/** What a note calls by the name that was asked for, apart from what counts as it by a name of its own: an absence is a seizure, and not called one. */
export function apart(
  thing: Thing,
  there: readonly Ev[],
): { readonly own: readonly Ev[]; readonly loose: readonly Ev[] } {
  if (thing.generic || thing.type !== 'symptom' || thing.names.length < 2 || thing.label === '')
    return { own: there, loose: [] };
  const called = (ev: Ev) =>
    ev.name === thing.label ||
    ev.byWords === true ||
    thing.placed !== undefined ||
    (ev.original ?? '').toLowerCase().includes(thing.label) ||
    (thing.agreed?.includes(ev.name) ?? false);
  const own = there.filter(called);
  return own.length === 0 ? { own: there, loose: [] } : { own, loose: there.filter((ev) => !called(ev)) };
}

/** Said where some are left apart. */
export function leftApart(thing: Thing, loose: readonly Ev[]): Draft[] {
  if (loose.length === 0) return [];
  const names = [...new Set(loose.map((ev) => ev.name))];
  return [
    {
      text: `${capital(some(loose.length, 'note'))} of ${names.join(' and ')} ${loose.length === 1 ? 'is' : 'are'} not in this.`,
      events: loose,
      why: `It may be meant as ${thing.label} too; the ${loose.length === 1 ? 'note does' : 'notes do'} not call it that.`,
    },
  ];
}

/** Which notes of a thing are counted: that it was there; or, where the question asks for that, that it was refused. */
export function countedFor(thing: Thing): (ev: Ev) => boolean {
  const { taken } = thing;
  if (taken === undefined) return occurred;
  return (ev) => ev.taken !== null && taken.ways.includes(ev.taken);
}

function within(ev: Ev, limit: Limit | undefined, comparable: ReadonlySet<Ev>): boolean {
  if (limit === undefined) return true;
  if (limit.side === 'exactly')
    return ev.amount !== null && ev.unit === limit.unit && Math.abs(ev.amount - limit.value) < 1e-9;
  if (limit.unit === undefined && !comparable.has(ev)) return false;
  const number =
    limit.unit === 'h' || limit.unit === 'min' ? lasting(ev, limit.unit) : (ev.severity ?? ev.amount);
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
  const value = limit.unit === undefined ? `${limit.value}` : sayAmount(limit.value, limit.unit);
  if (limit.side === 'exactly') return `of ${value}`;
  return limit.orEqual ? `of at ${edge} ${value}` : `${limit.side} ${value}`;
}

const list = (names: readonly string[]) => names.join(' and ');

/** Why a note was counted, for a person to check: the words it was read from, and under which name. */
export function because(thing: Thing): (ev: Ev) => string {
  return (ev) => {
    const written = ev.original ?? ev.name;
    if (ev.byWords === true) return `has the word “${written}”; no event was read from it`;
    const how =
      written.toLowerCase() === ev.name ? `says “${written}”` : `“${written}” was read as ${ev.name}`;
    if (thing.agreed?.includes(ev.name) === true)
      return `“${written}” counts as ${thing.label} because you said so`;
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
  const back = events.takenBack(query.about.id, thing, asked.span);
  known.push(...takenBack(today, back, thing.label));
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
    const nearest = apart(thing, ever).own.at(-1);
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
        text: `${back.length > 0 ? `Nothing else is recorded about ${thing.label}` : nothing(thing, denied.length > 0)}${inTime}. ${searched}; that does not mean it did not happen.`,
      },
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
      text: `Notes about ${thing.label} without a number, on another scale, or with another number are not in this; nor are days without a note.`,
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

/** The picture, from three marks on. Numbers stand in it on one scale or in one unit; the others are marks without a height. */
export function seriesOf(
  title: string,
  events: readonly Ev[],
  value?: (ev: Ev) => number | null,
  /** `all`: the values are in one unit already. */
  compared: 'all' | 'one-scale' = 'one-scale',
): { readonly series?: Series } {
  if (events.length < 3) return {};
  const comparable =
    compared === 'all' ? new Set(events) : onOneScale(events.filter((ev) => value?.(ev) != null));
  return {
    series: {
      title,
      marks: events.slice(-400).map((ev) => {
        const number = comparable.has(ev) ? (value?.(ev) ?? null) : null;
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

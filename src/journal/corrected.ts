import { type EventDraft, newId } from '../contract/index.ts';
import { keptTime } from './time.ts';

/** Minutes that may lie between reading a line for its chips and keeping it: a time that was "now" moves that much. */
const WHILE_READING_MS = 15 * 60_000;

/**
 * The events a person hands in, against what code reads from the same line: what they left as it was stays code's,
 * what they changed or added is theirs and confirmed. A model's proposal that they confirmed stays a model's.
 */
export function corrected(given: readonly EventDraft[], read: readonly EventDraft[]): EventDraft[] {
  // What a model proposed and nobody confirmed is no event.
  const meant = given.filter(({ source, confirmed }) => source !== 'model' || confirmed);
  return meant.map((event) => {
    keptTime(event.at); // refuses a zone nobody knows, before anything is written
    if (event.source === 'model') return event;
    const same = read.some((one) => looksTheSame(one, event));
    return same ? { ...event, source: 'code' } : { ...event, source: 'person', confirmed: true };
  });
}

function looksTheSame(a: EventDraft, b: EventDraft): boolean {
  const moved = Math.abs(Date.parse(a.at.start) - Date.parse(b.at.start));
  const spans = (event: EventDraft) => event.at.start !== event.at.end;
  return (
    moved <= (a.at.precision === 'minute' && !spans(a) ? WHILE_READING_MS : 0) &&
    a.at.precision === b.at.precision &&
    spans(a) === spans(b) &&
    content(a) === content(b)
  );
}

/** Everything but ids, time and who said so, in one order of keys. */
function content(event: EventDraft): string {
  const { ingredients, givenBy, exposedTo, wound } = event;
  const { kind, how, what, amount, severity, site, route, count, absent, taken, onset } = event;
  const minutes = onset && { low: onset.low, high: onset.high };
  const suspects = event.suspects?.length ?? 0;
  return JSON.stringify(
    sorted({
      kind,
      how,
      what,
      amount,
      severity,
      site,
      route,
      count,
      absent: absent ?? false,
      taken,
      minutes,
      suspects,
      ...{ ingredients, givenBy, exposedTo, wound },
    }),
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/**
 * Gives events the ids they keep: those of the revision before where the thing is the same, a fresh one where the
 * id is another entry's. Onsets and suspicions follow; one that points at nothing is dropped. What is suspected, or was found
 * when somebody looked, may stand in another entry (`besides`).
 */
export function settleIds(
  events: readonly EventDraft[],
  before: readonly EventDraft[],
  takenElsewhere: ReadonlySet<string>,
  besides: ReadonlySet<string> = new Set(),
): EventDraft[] {
  const free = [...before];
  const own = new Set(before.map((event) => event.id));
  const renamed = new Map<string, EventDraft['id']>();
  const used = new Set<string>();
  for (const event of events) {
    const index = own.has(event.id)
      ? free.findIndex((one) => one.id === event.id)
      : free.findIndex((one) => one.kind === event.kind && one.what?.name === event.what?.name);
    const kept = index < 0 ? undefined : free.splice(index, 1)[0]?.id;
    const wanted = kept ?? event.id;
    const id = takenElsewhere.has(wanted) || used.has(wanted) ? newId<EventDraft['id']>() : wanted;
    used.add(id);
    renamed.set(event.id, id);
  }
  const pointed = (id: EventDraft['id']) => renamed.get(id) ?? (besides.has(id) ? id : []);
  return events.map((event) => {
    const { onset, suspects, checkIn, ...rest } = event;
    const of = onset && renamed.get(onset.of);
    const known = suspects?.flatMap(pointed);
    return {
      ...rest,
      id: renamed.get(event.id) ?? event.id,
      ...(onset && of && { onset: { ...onset, of } }),
      ...(known && known.length > 0 && { suspects: known }),
      ...(checkIn && {
        checkIn: { ...checkIn, found: checkIn.found.flatMap(pointed) },
      }),
    };
  });
}

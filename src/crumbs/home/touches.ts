import type { Clock, Evidence, Touch } from '../../contract/index.ts';
import { shownTime } from '../../journal/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { conditionIn } from '../conditions.ts';
import { type Topic, topicsOf } from './sentences.ts';

/** How far back "in these weeks" goes. */
const WEEKS = 6;
const WEEK_MS = 7 * 86_400_000;
/** So many notes are listed under one thing at most, the newest. */
const MOST_LISTED = 5;

export type Touched = { readonly touches: Touch[]; readonly notRecorded: string[] };

/**
 * Which things a sentence names are recorded about somebody, by code alone: counted in notes that everybody may read, and in facts.
 * What is not recorded is said too, since an opinion from outside may speak of anybody.
 */
export function touchesOf(db: ReadableDb, sentence: string, subject: number, clock: Clock): Touched {
  const touches: Touch[] = [];
  const notRecorded: string[] = [];
  const condition = conditionIn(sentence)?.words;
  for (const topic of topicsOf(sentence)) {
    const touch = touchOf(db, topic, subject, clock);
    if (touch !== undefined) touches.push(touch);
    // Eczema is felt, and it is a condition: then it is looked for among the facts as well.
    else if (!condition?.includes(topic.name)) notRecorded.push(notHere(topic.name));
  }
  if (condition !== undefined && !touches.some(({ name }) => condition.includes(name))) {
    const [fact, ...others] = statementsOf(db)
      .facts.all({ subject })
      .filter(({ kind, value }) => kind === 'diagnosis' && conditionIn(value)?.words === condition);
    if (fact === undefined) notRecorded.push(notHere(condition));
    else {
      touches.push({
        ...{ name: condition, kind: 'condition', times: 0 },
        inWords: `It mentions ${condition}: recorded as ${fact.status}.`,
        evidence: [fact, ...others].map(factShown),
      });
    }
  }
  return { touches, notRecorded };
}

const notHere = (name: string) => `It mentions ${name}: nothing recorded here says this.`;

const KINDS: Readonly<Record<Topic['kind'], string>> = {
  symptom: '["observation","reaction"]',
  medicine: '["dose"]',
  food: '["exposure"]',
};

function touchOf(db: ReadableDb, { name, kind }: Topic, subject: number, clock: Clock): Touch | undefined {
  const { events, facts } = statementsOf(db);
  const asked = { subject, name, kinds: KINDS[kind], now: clock.nowMs };
  const found = events.all({ ...asked, absent: 0 });
  const standing = facts
    .all({ subject })
    .filter((fact) => kind === 'medicine' && fact.kind === 'medicine' && namesIt(fact.value, name));
  const [last] = found;
  if (last === undefined && standing.length === 0)
    return lookedFor(events.all({ ...asked, absent: 1 }), name, kind, clock);
  const since = clock.nowMs - WEEKS * WEEK_MS;
  const lately = found.filter(({ startMs }) => startMs >= since);
  const listed = (lately.length > 0 ? lately : found).slice(0, MOST_LISTED);
  return {
    name,
    kind,
    times: lately.length,
    inWords: inWords(name, lately.length, last, clock, standing.length > 0),
    evidence: [...standing.map(factShown), ...listed.map(eventShown)],
  };
}

/** "No rash tonight" is a record too. */
function lookedFor(
  [last]: readonly EventRow[],
  name: string,
  kind: Touch['kind'],
  clock: Clock,
): Touch | undefined {
  if (last === undefined) return undefined;
  const inWords = `It mentions ${name}: written down as not there, last on ${dayOf(last, clock)}.`;
  return { name, kind, times: 0, inWords, evidence: [eventShown(last)] };
}

function namesIt(fact: string, medicine: string): boolean {
  return topicsOf(fact).some((topic) => topic.kind === 'medicine' && topic.name === medicine);
}

function inWords(
  name: string,
  times: number,
  last: EventRow | undefined,
  clock: Clock,
  standing: boolean,
): string {
  const taken = standing ? ' It stands here as a medicine that is taken.' : '';
  if (last === undefined) return `It mentions ${name}.${taken}`;
  const day = dayOf(last, clock);
  if (times === 0)
    return `It mentions ${name}: recorded last on ${day}, not in the last ${WEEKS} weeks.${taken}`;
  const often =
    times === 1 ? `once in the last ${WEEKS} weeks, on ${day}` : `${times} times in the last ${WEEKS} weeks`;
  return `It mentions ${name}: recorded ${often}.${taken}`;
}

function dayOf({ startMs, zone }: EventRow, clock: Clock): string {
  const year = (ms: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric' }).format(ms);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    ...(year(startMs) !== year(clock.nowMs) && { year: 'numeric' }),
  }).format(startMs);
}

type EventRow = {
  readonly uid: string;
  readonly entryUid: string;
  readonly revision: number;
  readonly text: string;
  readonly observer: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMin: number;
  readonly zone: string;
  readonly precision: 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'unknown';
};
type FactRow = {
  readonly uid: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly saidBy: string;
};

function eventShown({ uid, entryUid, revision, text, observer, ...time }: EventRow): Evidence {
  return {
    id: uid,
    type: 'event',
    // An entry's public id, as the journal wrote it.
    entryId: entryUid as Evidence['entryId'],
    ...{ revision, text, observer },
    at: shownTime(time),
  };
}

function factShown({ uid, kind, value, status, saidBy }: FactRow): Evidence {
  return { id: uid, type: 'fact', text: `${kind}: ${value} (${status})`, observer: saidBy };
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    events: db.prepare<
      { subject: number; name: string; kinds: string; now: number; absent: number },
      EventRow
    >(
      `SELECT t.uid, e.uid AS entryUid, e.revision, e.text, p.name AS observer, t.start_ms AS startMs, t.end_ms AS endMs,
              t.offset_min AS offsetMin, t.zone, t.precision
         FROM events AS t JOIN entries AS e ON e.id = t.entry_id JOIN people AS p ON p.id = e.observer_id
        WHERE t.subject_id = :subject AND t.deleted = 0 AND e.private = 0 AND t.only_for IS NULL AND t.absent = :absent AND t.start_ms <= :now
          AND t.kind IN (SELECT value FROM json_each(:kinds)) AND (t.name = :name OR t.name_group = :name)
          AND (t.taken IS NULL OR t.taken IN ('taken', 'partial')) AND (t.source <> 'model' OR t.confirmed = 1)
        ORDER BY t.start_ms DESC, t.id DESC`,
    ),
    facts: db.prepare<{ subject: number }, FactRow>(
      `SELECT f.uid, f.kind, f.value, f.status, p.name AS saidBy FROM facts AS f JOIN people AS p ON p.id = f.said_by
        WHERE f.subject_id = :subject AND f.until IS NULL AND f.status IN ('diagnosed', 'suspected')`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}

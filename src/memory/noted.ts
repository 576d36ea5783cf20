import { classInPlainWords, lexicon, otherNamesOf } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { COUNTS, dayOf, type Learned, timesOf } from './learned.ts';

/** A thing by the kind of its events ("dose:melatonin"). */
export type Topic = { readonly subject: number; readonly kind: string; readonly name: string };

/** What was noted, how often and when last. */
export type Noted = {
  /** What these entries (row ids) have to do with: what they tell of now, and what was remembered from them before. */
  topicsOf(entries: readonly number[]): Topic[];
  topicsOfAll(): Topic[];
  /** Undefined for what is noted nowhere any more. */
  learn(topic: Topic): Learned | undefined;
  /** Row ids of a subject's entries that tell of a topic for which this holds. */
  entriesWith(subject: number, holds: (topic: string) => boolean): number[];
};

export const topicName = ({ kind, name }: Topic): string => `${kind}:${name}`;

/** Ways of writing it that are kept for searches. */
const MOST_WAYS = 5;

export function createNoted(db: ReadableDb): Noted {
  const kept = `substr(s.topic, 1, instr(s.topic, ':') - 1), substr(s.topic, instr(s.topic, ':') + 1)`;
  const topicsOf = db.prepare<[object], Topic>(`
    SELECT DISTINCT ev.subject_id AS subject, ev.kind, ev.name FROM events AS ev
     WHERE ev.entry_id IN (SELECT value FROM json_each(:entries)) AND ${COUNTS}
    UNION
    SELECT s.subject_id, ${kept} FROM statements AS s JOIN statement_entries AS se ON se.statement_id = s.id
     WHERE s.sort = 'noted' AND se.entry_id IN (SELECT value FROM json_each(:entries))`);
  const topicsOfAll = db.prepare<[], Topic>(`
    SELECT DISTINCT ev.subject_id AS subject, ev.kind, ev.name FROM events AS ev WHERE ${COUNTS}
    UNION
    SELECT s.subject_id, ${kept} FROM statements AS s WHERE s.sort = 'noted'`);
  const events = db.prepare<[object], Row>(`
    SELECT ev.entry_id AS entry, ev.start_ms AS ms, ev.offset_min AS offsetMin, lower(ev.name_original) AS original
      FROM events AS ev
     WHERE ev.subject_id = :subject AND ev.kind = :kind AND ev.name = :name AND ${COUNTS} ORDER BY ev.start_ms`);

  const pairs = db.prepare<[object], Topic & { entry: number }>(`
    SELECT DISTINCT ev.subject_id AS subject, ev.kind, ev.name, ev.entry_id AS entry FROM events AS ev
     WHERE ev.subject_id = :subject AND ${COUNTS}`);

  return {
    topicsOf: (entries) => topicsOf.all({ entries: JSON.stringify(entries) }),
    topicsOfAll: () => topicsOfAll.all(),
    learn(topic) {
      const rows = events.all(topic);
      const [first, last] = [rows[0], rows.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      // Times are notes, however often one of them says it.
      const entries = [...new Set(rows.map(({ entry }) => entry))];
      return {
        sort: 'noted',
        topic: topicName(topic),
        text: inWords(topic, entries.length, dayOf(last.ms, last.offsetMin)),
        words: described(topic, waysOfWriting(rows)),
        times: entries.length,
        firstMs: first.ms,
        lastMs: last.ms,
        entries,
      };
    },
    entriesWith(subject, holds) {
      const known = new Map<string, boolean>();
      return pairs.all({ subject }).flatMap((pair) => {
        const topic = topicName(pair);
        const does = known.get(topic) ?? holds(topic);
        known.set(topic, does);
        return does ? [pair.entry] : [];
      });
    },
  };
}

type Row = {
  readonly entry: number;
  readonly ms: number;
  readonly offsetMin: number;
  readonly original: string | null;
};

/** "melatonin, noted 5 times, last on 26 February 2026". */
function inWords({ kind, name }: Topic, times: number, day: string): string {
  const what = kind === 'reaction' ? `${name}, as a reaction` : name;
  return times === 1 ? `${what}, noted once, on ${day}` : `${what}, noted ${timesOf(times)}, last on ${day}`;
}

function waysOfWriting(rows: readonly Row[]): string[] {
  const counted = new Map<string, number>();
  for (const { original } of rows)
    if (original !== null) counted.set(original, (counted.get(original) ?? 0) + 1);
  return [...counted]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .slice(0, MOST_WAYS)
    .map(([way]) => way);
}

/** "levetiracetam, keppra. antiepileptic (seizure medicine)": what a question may call it that its notes do not. */
function described({ kind, name }: Topic, ways: readonly string[]): string {
  const names = [name, ...ways.filter((way) => way !== name)].join(', ');
  const about =
    kind === 'dose' ? medicineAbout(name) : kind === 'exposure' ? foodAbout(name) : symptomAbout(name);
  return `${names}. ${about}`;
}

function medicineAbout(name: string): string {
  const its = lexicon().medicine(name)?.class;
  return its === undefined ? 'medicine' : [its, classInPlainWords(its)].filter(Boolean).join(', ');
}

function foodAbout(name: string): string {
  const food = lexicon().food(name);
  if (food === undefined) return '';
  return [food.group, ...food.allergens].join(', ');
}

function symptomAbout(name: string): string {
  const symptom = lexicon().symptom(name);
  return symptom === undefined ? '' : [...otherNamesOf(name), symptom.system].join(', ');
}

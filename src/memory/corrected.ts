import { lexicon, normalise } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { COUNTS, type Learned, timesOf } from './learned.ts';

/** A word of the person's own that they put right by hand: "MLT" is melatonin here. */
export type Corrected = { find(subject: number): Learned[] };

export function createCorrected(db: ReadableDb): Corrected {
  // What Tend made of a form or a check-in was never written, so nothing in it was put right.
  const rows = db.prepare<[object], Row>(`
    SELECT ev.name, lower(ev.name_original) AS original, ev.entry_id AS entry, ev.start_ms AS ms
      FROM events AS ev JOIN entries AS e ON e.id = ev.entry_id
     WHERE ev.subject_id = :subject AND ev.source = 'person' AND ev.name_original IS NOT NULL AND e.made_by IS NULL
       AND ${COUNTS} ORDER BY ev.start_ms`);
  return {
    find(subject) {
      const byTopic = new Map<string, [Row, ...Row[]]>();
      for (const row of rows.all({ subject })) {
        if (!isOfTheirOwn(row)) continue;
        const topic = `corrected:${JSON.stringify([row.original, row.name])}`;
        const had = byTopic.get(topic);
        if (had === undefined) byTopic.set(topic, [row]);
        else had.push(row);
      }
      return [...byTopic].map(([topic, [first, ...more]]): Learned => {
        const all = [first, ...more];
        const entries = [...new Set(all.map(({ entry }) => entry))];
        return {
          sort: 'corrected',
          topic,
          text: `“${first.original}” means ${first.name} here, put right by hand ${timesOf(entries.length)}`,
          words: `${first.original}, ${first.name}`,
          times: entries.length,
          firstMs: first.ms,
          lastMs: all.at(-1)?.ms ?? first.ms,
          entries,
        };
      });
    },
  };
}

type Row = {
  readonly name: string;
  readonly original: string;
  readonly entry: number;
  readonly ms: number;
};

/** Not how everybody writes it: no other form of the name, nor a word the tables know it by. */
function isOfTheirOwn({ name, original }: Row): boolean {
  const [said, meant] = [normalise(original), normalise(name)];
  if (said === '' || said === meant || said.includes(meant) || meant.includes(said)) return false;
  const tables = lexicon();
  return ![tables.medicine(said)?.name, tables.food(said)?.name, tables.symptom(said)?.name].includes(name);
}

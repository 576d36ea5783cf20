import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import type { AskedKind } from './asked-kind.ts';
import { dayOf, type Learned, timesOf } from './learned.ts';

/** What was asked about again and again, from the questions that are kept. */
export type AskedAbout = { find(subject: number): Learned[] };

const NEWEST = 500;
const LEAST_TIMES = 2;

export function createAskedAbout(db: ReadableDb): AskedAbout {
  const rows = db.prepare<[object], Row>(`
    SELECT id, question, asked_ms AS ms FROM conversations WHERE subject_id = :subject ORDER BY asked_ms DESC LIMIT ${NEWEST}`);
  return {
    find(subject) {
      const byName = new Map<string, Row[]>();
      // Oldest first.
      for (const row of rows.all({ subject }).reverse())
        for (const name of namesIn(row.question)) {
          const had = byName.get(name);
          if (had === undefined) byName.set(name, [row]);
          else had.push(row);
        }
      return [...byName].flatMap(([name, asked]): Learned[] => {
        const [first, last] = [asked[0], asked.at(-1)];
        if (first === undefined || last === undefined || asked.length < LEAST_TIMES) return [];
        return [
          {
            sort: 'asked',
            topic: `asked:${name}`,
            // A question is kept with its instant only.
            text: `${name}, asked about ${timesOf(asked.length)}, last on ${dayOf(last.ms, 0)}`,
            words: name,
            times: asked.length,
            firstMs: first.ms,
            lastMs: last.ms,
            entries: [],
            questions: asked.map(({ id }) => id),
          },
        ];
      });
    },
  };
}

type Row = { readonly id: number; readonly question: string; readonly ms: number };

/** Medicines, foods and symptoms a text names, as the journal calls them; of one kind only, where there is one of it. */
export function namesIn(text: string, only: AskedKind = null): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
  const found = lexicon()
    .scan(words)
    .flatMap(({ medicine, food, symptom }) => [
      // "Moment", "fit", "down": mostly something else.
      ...(medicine !== undefined && !medicine.wordLike ? [{ kind: 'dose', name: medicine.name }] : []),
      ...(food !== undefined && food.measuredOnly !== true ? [{ kind: 'exposure', name: food.name }] : []),
      ...(symptom !== undefined && symptom.needs === undefined
        ? [{ kind: 'observation', name: symptom.name }]
        : []),
    ]);
  return [...new Set(found.filter(({ kind }) => only === null || kind === only).map(({ name }) => name))];
}

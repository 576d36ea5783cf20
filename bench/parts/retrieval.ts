import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createJournal } from '../../src/journal/index.ts';
import { JOURNAL_WEIGHT } from '../../src/memory/entry-search.ts';
import { fuse } from '../../src/memory/fuse.ts';
import { createMemory } from '../../src/memory/index.ts';
import { PASSAGE_WEIGHT } from '../../src/memory/passage-search.ts';
import { scratchDb } from '../../src/vault/index.ts';
import { type CachedLlm, cachedEmbed } from '../lib/cached-embed.ts';
import type { Figure, Part } from '../lib/figures.ts';
import { habitQuestions, habitScores, habitYear } from '../lib/habits.ts';
import { type Judged, judgedPassages } from '../lib/judged-passages.ts';
import { realLlm } from '../lib/models.ts';
import { mean, ndcg, tuned } from '../lib/ranking.ts';
import { bootstrap } from '../lib/years-intervals.ts';

/**
 * How well the search ranks. What is tuned is tuned on one half of each set and reported on the other, with 95 %
 * intervals over questions. Passages: LiveQA-Med 2017, the judged answers of each question (data that is not shipped).
 * TEND_RETRIEVAL=all puts MedQuAD's other 15,000 passages beside them (an hour to read, the first time). Journal:
 * bench/data/recall.json, invented notes labelled by one author. Habits: bench/data/cookie.jsonl over a year of three
 * people (TEND_YEAR_SEED; tuned on the year of seed 1), with and without the mega-cookie.
 */
export const retrieval: Part = {
  name: 'retrieval',
  async run() {
    const llm = realLlm();
    try {
      const cached = cachedEmbed(llm);
      return [
        ...(await journal(cached)),
        ...(await habits(cached, Number(process.env.TEND_YEAR_SEED ?? 2))),
        ...(await passages(cached, 'summary', false)),
        ...(await passages(cached, 'message', false)),
        ...(process.env.TEND_RETRIEVAL === 'all'
          ? [...(await passages(cached, 'summary', true)), ...(await passages(cached, 'message', true))]
          : []),
      ];
    } finally {
      llm.close();
    }
  },
};

/** "n = 48, .79 to .88": the mean is the figure itself. */
function interval(values: readonly number[]): string {
  const { low, high } = bootstrap(values);
  return `n = ${values.length}, 95 % ${low.toFixed(3)} to ${high.toFixed(3)}`;
}

function scores(questions: readonly Judged[], weight: number): number[] {
  return questions.map(({ candidates, gain }) => {
    const ranked = fuse(candidates, weight).map(({ owner }) => gain.get(owner) ?? 0);
    return ndcg(ranked, [...gain.values()]);
  });
}

async function passages(llm: CachedLlm, as: 'message' | 'summary', distractors: boolean): Promise<Figure[]> {
  const questions = await judgedPassages(llm, as, distractors);
  const half = (which: Judged['half']) => questions.filter((question) => question.half === which);
  const best = tuned((weight) => mean(scores(half('tune'), weight)));
  const name = `passages, ${as === 'message' ? 'messages' : 'one line'}${distractors ? ', all of MedQuAD beside them' : ''}`;
  const of = (weight: number): Pick<Figure, 'value' | 'unit' | 'note'> => {
    const [reported, all] = [scores(half('report'), weight), scores(questions, weight)];
    return {
      value: mean(reported),
      unit: 'of 1',
      note: `${interval(reported)}; all ${all.length}: ${mean(all).toFixed(3)}, ${interval(all)}`,
    };
  };
  const measured = as === 'message' ? { words: 0.607, dense: 0.792 } : { words: 0.753, dense: 0.835 };
  const peer = (value: number) => (distractors ? {} : { peer: { name: 'models.md, all questions', value } });
  const used = of(PASSAGE_WEIGHT);
  return [
    { name: `${name}: words only, nDCG@10`, ...of(0), ...peer(measured.words) },
    { name: `${name}: meaning only`, ...of(1), ...peer(measured.dense) },
    {
      name: `${name}: both, weight ${PASSAGE_WEIGHT}`,
      ...used,
      note: `${used.note}; the tuned half alone would choose ${best}`,
      ...(distractors ? {} : { aim: { atLeast: as === 'message' ? 0.8 : 0.85 } }),
    },
  ];
}

const Recall = z.object({
  entries: z.array(z.object({ id: z.string(), subject: z.string(), at: z.string(), text: z.string() })),
  queries: z.array(
    z.object({
      half: z.enum(['tune', 'report']),
      subject: z.string(),
      query: z.string(),
      relevant: z.array(z.string()),
    }),
  ),
});

async function journal(llm: CachedLlm): Promise<Figure[]> {
  const { entries, queries } = Recall.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../data/recall.json'), 'utf8')),
  );
  const db = scratchDb();
  const kept = createJournal(db);
  const zone = 'Europe/Berlin';
  const clock = { nowMs: Date.parse('2026-04-01T12:00:00+02:00'), zone };
  kept.begin('Ruth', { nowMs: Date.parse('2026-01-01T08:00:00+01:00'), zone });
  for (const name of new Set(entries.map(({ subject }) => subject)))
    kept.subjects.add({ name }, { nowMs: Date.parse('2026-01-01T08:00:00+01:00'), zone });
  const memory = createMemory({ db, llm, forgetKey: new Uint8Array(32).fill(7), now: () => clock.nowMs });
  const uids = new Map(
    entries.map(({ id, subject, at, text }) => [
      id,
      kept.add({ text, subject }, { nowMs: Date.parse(at), zone }).entry.id,
    ]),
  );
  memory.changed();
  await memory.index.start();
  const half = async (which: 'tune' | 'report', more: object) => {
    const all: number[] = [];
    for (const { subject, query, relevant } of queries.filter((one) => one.half === which)) {
      const { hits } = await memory.search({ query, subject, limit: 10, ...more }, clock);
      const right = new Set(relevant.map((id) => uids.get(id)));
      const gains = hits.flatMap(({ entryId }) =>
        entryId === undefined ? [] : [right.has(entryId) ? 1 : 0],
      );
      all.push(ndcg(gains, Array(relevant.length).fill(1)));
    }
    return all;
  };
  const weights = (meaning: number, named = 0) => ({
    weights: { meaning, named, lift: 0 },
    withoutCookie: true as const,
  });
  const rows: Figure[] = [];
  for (const [what, more] of [
    ['words only, nDCG@10', { mode: 'words', withoutCookie: true }],
    ['meaning only', { mode: 'meaning', withoutCookie: true }],
    [`both, weight ${JOURNAL_WEIGHT}`, weights(JOURNAL_WEIGHT)],
    ['both, and what is named as it was read', { withoutCookie: true }],
    ['the same with the mega-cookie', {}],
  ] as const) {
    const reported = await half('report', more);
    const tune = mean(await half('tune', more)).toFixed(3);
    rows.push({
      ...{ name: `journal: ${what}`, value: mean(reported), unit: 'of 1' },
      note: `${interval(reported)}; the tuned half ${tune}`,
    });
  }
  return rows;
}

const SORTS = {
  habit: 'habits in other words than they were written',
  rare: 'what happened once or seldom',
  general: 'general questions, by passages',
} as const;

async function habits(llm: CachedLlm, seed: number): Promise<Figure[]> {
  const year = await habitYear(llm, seed);
  const questions = habitQuestions('report');
  const rows: Figure[] = [];
  for (const sort of ['habit', 'rare', 'general'] as const) {
    const asked = questions.filter((question) => question.sort === sort);
    const pairs = await Promise.all([habitScores(year, asked, false), habitScores(year, asked, true)]);
    const without = pairs[0].flatMap((score, i) =>
      score === undefined || pairs[1][i] === undefined ? [] : [score],
    );
    const withIt = pairs[1].flatMap((score, i) =>
      score === undefined || pairs[0][i] === undefined ? [] : [score],
    );
    const gained = withIt.map((score, i) => score - (without[i] ?? 0));
    const { low, high } = bootstrap(gained);
    rows.push(
      {
        ...{ name: `year of seed ${seed}, ${SORTS[sort]}: without the mega-cookie, nDCG@10`, unit: 'of 1' },
        ...{ value: mean(without), note: interval(without) },
      },
      {
        ...{ name: `year of seed ${seed}, ${SORTS[sort]}: with it`, value: mean(withIt), unit: 'of 1' },
        note: `${interval(withIt)}; gained ${mean(gained).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), worse on ${gained.filter((by) => by < -1e-9).length}`,
      },
    );
  }
  return rows;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock, EntryId } from '../../src/contract/index.ts';
import { createJournal } from '../../src/journal/index.ts';
import { installPacks } from '../../src/knowledge/index.ts';
import { createMemory, type Memory } from '../../src/memory/index.ts';
import { scratchDb } from '../../src/vault/index.ts';
import type { CachedLlm } from './cached-embed.ts';
import { ndcg } from './ranking.ts';
import { writeYear } from './years.ts';
import { ASKED } from './years-truth.ts';

const Line = z.object({
  sort: z.enum(['habit', 'rare', 'general']),
  about: z.string(),
  question: z.string(),
  names: z.array(z.string()).default([]),
  titles: z.array(z.string()).default([]),
});
export type HabitQuestion = z.infer<typeof Line>;

/**
 * bench/data/cookie.jsonl: what is called otherwise than it was written, and is a habit here; what happened once or
 * seldom; and general knowledge. Written before anything was tuned. Which half is whose goes by the question's words.
 */
export function habitQuestions(half: 'tune' | 'report'): HabitQuestion[] {
  return readFileSync(join(import.meta.dirname, '../data/cookie.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .filter(({ question }) => {
      const first = createHash('sha256').update(question).digest()[0] ?? 0;
      return (first % 2 === 0) === (half === 'tune');
    });
}

/** A year of three people in one vault, with what each note is about as the program that wrote it knows. */
export async function habitYear(llm: CachedLlm, seed: number): Promise<HabitYear> {
  const db = scratchDb();
  const journal = createJournal(db);
  const clock: Clock = { nowMs: Date.parse(ASKED.now), zone: ASKED.zone };
  const begun = { ...clock, nowMs: Date.parse('2025-08-31T10:00:00+02:00') };
  journal.begin('Jonas', begun);
  for (const [name, born] of [
    ['Theo', '2019-03-14'],
    ['Priya', '1986-07-02'],
    ['Walter', '1951-11-09'],
  ] as const)
    journal.subjects.add({ name, born }, begun);
  installPacks(db, 'packs', llm.embedder()?.hash ?? null);
  const memory = createMemory({ db, llm, forgetKey: new Uint8Array(32).fill(7), now: () => clock.nowMs });
  const about = new Map<EntryId, { subject: string; names: ReadonlySet<string> }>();
  for (const { subject, observer, text, day, minute, happened } of writeYear(seed)) {
    const nowMs = Date.parse(`${day}T00:00:00+01:00`) + minute * 60_000;
    const { entry } = journal.add({ text, subject, observer }, { ...clock, nowMs });
    const own = happened.filter(({ who = subject }) => who === subject);
    const names = new Set(own.flatMap(({ name, also = [] }) => [name, ...also]));
    about.set(entry.id, { subject, names });
  }
  memory.changed();
  await memory.index.start();
  return { memory, clock, about };
}

export type HabitYear = {
  readonly memory: Memory;
  readonly clock: Clock;
  readonly about: ReadonlyMap<EntryId, { readonly subject: string; readonly names: ReadonlySet<string> }>;
};

/** nDCG@10 of each question of a sort; undefined where this year has no note of it. */
export async function habitScores(
  { memory, clock, about }: HabitYear,
  questions: readonly HabitQuestion[],
  withCookie: boolean,
): Promise<(number | undefined)[]> {
  const scores: (number | undefined)[] = [];
  for (const { about: subject, question, names, titles, sort } of questions) {
    const asked = {
      query: question,
      subject,
      limit: 10,
      ...(withCookie ? {} : { withoutCookie: true as const }),
    };
    if (sort === 'general') {
      const hits = await memory.passages(question, 10);
      const gains = hits.map(({ title = '' }) => (titles.includes(title) ? 1 : 0));
      // Any passage of the right title is the answer: the first decides.
      scores.push(ndcg(gains.slice(0, gains.indexOf(1) + 1), [1]));
      continue;
    }
    const right = new Set(
      [...about]
        .filter(([, one]) => one.subject === subject && names.some((name) => one.names.has(name)))
        .map(([id]) => id),
    );
    const { hits } = await memory.search(asked, clock);
    const gains = hits.flatMap(({ entryId }) => (entryId === undefined ? [] : [right.has(entryId) ? 1 : 0]));
    scores.push(right.size === 0 ? undefined : ndcg(gains, Array(right.size).fill(1)));
  }
  return scores;
}

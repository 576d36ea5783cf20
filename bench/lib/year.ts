import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BenchCore } from './core.ts';

const YearEntry = z.object({
  key: z.string(),
  now: z.string(),
  zone: z.string(),
  subject: z.string(),
  observer: z.string(),
  text: z.string(),
});

/**
 * What a caregiver asks, and the entries an answer must stand on.
 * `exact`: nothing else may stand under "what we know" (but `may`). `recall`: other notes may be quoted beside them.
 * `nothing`: the honest answer is that nothing is recorded. `says`: of each inner list one must be said.
 */
const YearQuestion = z.object({
  id: z.string(),
  subject: z.string(),
  now: z.string(),
  zone: z.string(),
  question: z.string(),
  kind: z.enum(['exact', 'recall', 'nothing']),
  cite: z.array(z.string()),
  may: z.array(z.string()),
  says: z.array(z.array(z.string())),
});
export type YearQuestion = z.infer<typeof YearQuestion>;

export const questions = (): YearQuestion[] =>
  lines('questions.jsonl').map((line) => YearQuestion.parse(line));

/** Writes the year into a fresh vault, line by line as people would. Returns the key of each entry id. */
export async function liveTheYear(core: BenchCore): Promise<ReadonlyMap<string, string>> {
  await core.call('subject.add', { name: 'Maya', born: '2018-05-04', sex: 'f' });
  await core.call('subject.add', { name: 'Ellen', born: '1983-11-20', sex: 'f' });
  await core.call('person.add', { name: 'Nana', role: 'relative' });
  await core.call('person.add', { name: 'Ellen', role: 'relative' });
  await core.call('person.add', { name: 'Dr Okafor', role: 'clinician' });
  await core.call('person.add', { name: 'Dr Weiss', role: 'clinician' });
  const keys = new Map<string, string>();
  for (const line of lines('entries.jsonl')) {
    const { key, ...entry } = YearEntry.parse(line);
    const { entry: kept } = await core.call('journal.add', entry);
    keys.set(kept.id, key);
  }
  return keys;
}

function lines(file: string): unknown[] {
  return readFileSync(join(import.meta.dirname, '..', 'year', file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExamTask } from '../contract/index.ts';
import { events } from './events.ts';
import { needed } from './needed.ts';
import { type Paper, paperOf } from './part.ts';
import { question } from './question.ts';
import { support } from './support.ts';
import { wording } from './wording.ts';

/** Every part there is, with its items. @param folder where they lie: `models/exams/items` of the program */
export function readPapers(folder: string): readonly Paper[] {
  const items = (task: ExamTask) => readFileSync(join(folder, `${task}.jsonl`), 'utf8');
  return [
    paperOf(wording, items('wording')),
    paperOf(question, items('question')),
    paperOf(support, items('support')),
    paperOf(events, items('events')),
    paperOf(needed, items('needed')),
  ];
}

import { createHash } from 'node:crypto';
import { CORPUS_CLOCK, corpusReaders } from '../corpus.ts';
import { marked } from '../parse.ts';
import { readLine } from '../read-line.ts';
import { evidenceOf } from './evidence.ts';
import { type Lesson, learnField } from './field-training.ts';
import type { MarkedLine } from './marked-lines.ts';
import { saidLike } from './names.ts';
import { saidBy } from './said.ts';
import { tagsOf } from './tags.ts';
import { tokensOf } from './tokens.ts';
import type { TaggerWeights } from './weights.ts';
import type { WordClasses } from './word-classes.ts';

/** Chosen by leaving out one writer after the other. */
const PENALTY = 2;
/** Whose page the lines are taken to be on. */
export const PAGE = 'Maya';

/** Learns from marked lines what a line tells of; beside them what the rules make of each. Takes minutes. */
export function learnTagger(lines: readonly MarkedLine[], classes: WordClasses): TaggerWeights {
  return {
    field: learnField(
      lines.map((line) => lessonOf(line, classes)),
      PENALTY,
    ),
    classes,
    saidLike: saidLike(lines),
  };
}

export function lessonOf({ text, named, page = PAGE }: MarkedLine, classes: WordClasses): Lesson {
  const readers = corpusReaders(page);
  const sheet = marked(text, CORPUS_CLOCK, readers);
  const readings = readLine(sheet, CORPUS_CLOCK, readers).flatMap((one) => one.readings);
  const marks = sheet.marks();
  const tokens = tokensOf(text);
  return {
    evidence: evidenceOf(tokens, marks, saidBy(readings, marks), classes),
    tags: tagsOf(tokens, named),
  };
}

export function fingerprint(lines: readonly MarkedLine[]): string {
  const all = createHash('sha256');
  for (const { text, named } of lines) all.update(JSON.stringify([text, named]));
  return all.digest('hex');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../sheet.ts';
import type { Kind, Named } from './tags.ts';

/** A line with its names marked by whoever wrote it (corpus/marked/README.md). */
export type MarkedLine = {
  readonly writer: string;
  readonly text: string;
  readonly named: readonly Named[];
  /** Whose page it is on, where that is known. */
  readonly page?: string;
};

const FOLDER = join(import.meta.dirname, '..', 'corpus', 'marked');
const MARK = /\[(?:([dxow])(-?)(?:@[\d,]+)?|t\d+):([^[\]]+)\]/gu;
const KIND: Readonly<Record<string, Kind>> = { d: 'dose', x: 'exposure', o: 'observation', w: 'wound' };

/** The lines that are learned from, by writer; or those that nobody learns from. @throws Error with the line when one is not marked as the README says */
export function markedLines(part: 'writer' | 'test' = 'writer'): MarkedLine[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${part}-`))
    .sort()
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ writer: name.replace('.txt', ''), ...unmark(line) })),
    );
}

export function unmark(marked: string): { text: string; named: Named[] } {
  let text = '';
  let at = 0;
  const named: Named[] = [];
  for (const { index, 0: whole, 1: letter, 2: absent, 3: inside = '' } of marked.matchAll(MARK)) {
    text += marked.slice(at, index);
    at = index + whole.length;
    const [words = '', called] = inside.split('=');
    const range: Range = { start: text.length, end: text.length + words.length };
    text += words;
    const kind = letter === undefined ? undefined : KIND[letter];
    if (kind) named.push({ ...range, kind, ...(called !== undefined && absent === '' && { called }) });
  }
  text += marked.slice(at);
  if (/\[[dxowt][-\d@:]/u.test(text)) throw new Error(`A mark is not closed: ${marked}`);
  return { text, named };
}

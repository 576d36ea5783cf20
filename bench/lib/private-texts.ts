import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text someone might have typed, and what in it is private. */
export type PrivateText = {
  readonly text: string;
  readonly items: readonly string[];
  readonly implicit: readonly string[];
};
export type Half = 'tuned' | 'held-out';

const data = join(process.env.TEND_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared'), 'data');

/** Every second sample: the gate was tuned looking at one half only. */
function half<T>(samples: readonly T[], which: Half): T[] {
  return samples.filter((_, index) => (index % 2 === 0) === (which === 'tuned'));
}

function read(...name: readonly string[]): string {
  const file = join(data, ...name);
  if (!existsSync(file)) throw new Error(`${name.join('/')} is not in the data of TEND_SHARED`);
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** LLM-Redactor's samples (MIT): personal items, or what tells who someone is without naming them. */
export function redactorTexts(kind: 'pii-150' | 'implicit-60', which: Half): PrivateText[] {
  type Row = { text: string; annotations: { kind: string; text: string }[] };
  const rows = read('privacy', `llm-redactor-${kind}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line));
  return half(rows, which).map(({ text, annotations }) => ({
    text,
    items: annotations.filter((note) => note.kind !== 'implicit').map((note) => note.text),
    implicit: annotations.filter((note) => note.kind === 'implicit').map((note) => note.text),
  }));
}

/** presidio-research's labelled sentences (MIT). Some hold nothing private: those are the clean ones. */
export function presidioTexts(which: Half): PrivateText[] {
  type Row = { full_text: string; spans: { entity_value: string }[] };
  const rows: Row[] = JSON.parse(read('privacy', 'presidio_generated_large.json'));
  const unique = [...new Map(rows.map((row) => [row.full_text, row])).values()];
  return half(unique, which).map(({ full_text, spans }) => ({
    text: full_text,
    items: spans.map((span) => span.entity_value),
    implicit: [],
  }));
}

/** PUPA-TNB (PAPILLON, MIT): what real people asked a chat model, with their private items. */
export function pupaTexts(which: Half): PrivateText[] {
  const [, ...rows] = csv(read('privacy', 'PUPA_TNB.csv'));
  return half(rows, which).map(([, , text = '', , items = '']) => ({
    text,
    items: items.split('||').filter((item) => item !== '' && text.toLowerCase().includes(item)),
    implicit: [],
  }));
}

/** General questions about a condition (MedQuAD, CC BY 4.0), each with the one thing that a predicate would license. */
export function generalQuestions(which: Half): { question: string; about: string }[] {
  type Row = { question: string; focus: string };
  const rows = read('medquad', 'medquad.jsonl.gz')
    .split('\n')
    .filter((line, index) => line !== '' && index % 16 < 2)
    .map((line): Row => JSON.parse(line));
  return half(rows, which).map(({ question, focus }) => ({ question, about: focus }));
}

/** RFC 4180, as this one file uses it. */
function csv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const row = rows.at(-1);
    row?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
    if (match[3] !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

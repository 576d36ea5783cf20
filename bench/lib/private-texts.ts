import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type PrivateItem = { readonly text: string; readonly kind: string };
/** A text someone might have typed, and what in it is private. */
export type PrivateText = {
  readonly text: string;
  readonly items: readonly PrivateItem[];
  readonly implicit: readonly PrivateItem[];
};
export type Half = 'tuned' | 'held-out';

/** A sentence of presidio-research with its labelled spans, in UTF-16 units, end exclusive. */
export type Labelled = {
  readonly text: string;
  readonly spans: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
};

const data = join(process.env.TEND_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared'), 'data');

/** Every second sample: the gate was tuned looking at one half only. */
function half<T>(samples: readonly T[], which: Half): T[] {
  return samples.filter((_, index) => (index % 2 === 0) === (which === 'tuned'));
}

/** @throws Error naming the file when the data of TEND_SHARED lacks it. */
function read(...name: readonly string[]): string {
  const file = join(data, ...name);
  if (!existsSync(file)) throw new Error(`${name.join('/')} is not in the data of TEND_SHARED`);
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** LLM-Redactor's samples (MIT): personal items, or what tells who someone is without naming them. */
export function redactorTexts(kind: 'pii-150' | 'implicit-60', which: Half): PrivateText[] {
  type Row = { text: string; annotations: PrivateItem[] };
  const rows = read('privacy', `llm-redactor-${kind}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line));
  return half(rows, which).map(({ text, annotations }) => ({
    text,
    items: annotations.filter((note) => note.kind !== 'implicit'),
    implicit: annotations.filter((note) => note.kind === 'implicit'),
  }));
}

/**
 * presidio-research's labelled sentences (MIT). They were filled into 127 templates: a template is wholly in one half, by the
 * hash of its text, so that the half reported holds no sentence whose like was looked at.
 */
export function presidioSentences(which: Half): Labelled[] {
  type Row = {
    full_text: string;
    masked: string;
    spans: { entity_type: string; start_position: number; end_position: number }[];
  };
  const rows: Row[] = JSON.parse(read('privacy', 'presidio_generated_large.json'));
  return rows
    .filter(({ masked }) => (hashByte(masked) % 2 === 0) === (which === 'tuned'))
    .map(({ full_text, spans }) => ({
      text: full_text,
      spans: spans.map(({ entity_type, start_position, end_position }) => ({
        kind: entity_type,
        start: start_position,
        end: end_position,
      })),
    }));
}

function hashByte(text: string): number {
  return createHash('sha256').update(text).digest()[0] ?? 0;
}

/** The first eight hexadecimal digits of a text's SHA-256: how a label points at a text without repeating it. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** PUPA-TNB (PAPILLON, MIT): what real people asked a chat model, with their private items. */
export function pupaTexts(which: Half): PrivateText[] {
  const [, ...rows] = csv(read('privacy', 'PUPA_TNB.csv'));
  return half(rows, which).map(([, category = '', text = '', , items = '']) => ({
    text,
    items: items
      .split('||')
      .filter((item) => item !== '' && text.toLowerCase().includes(item))
      .map((item) => ({ text: item, kind: category })),
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

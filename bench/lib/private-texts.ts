import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text someone might have typed, and what in it is private. */
export type PrivateText = { readonly text: string; readonly items: readonly string[]; readonly implicit: readonly string[] };
export type Half = 'tuned' | 'held-out';

const folder = join(process.env.TEND_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared'), 'data', 'privacy');

/** Every second sample: the gate was tuned looking at one half only. */
function half<T>(samples: readonly T[], which: Half): T[] {
  return samples.filter((_, index) => (index % 2 === 0) === (which === 'tuned'));
}

function read(name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`data/privacy/${name} is not in TEND_SHARED`);
  return readFileSync(file, 'utf8');
}

/** LLM-Redactor's samples (MIT): personal items, or what tells who someone is without naming them. */
export function redactorTexts(kind: 'pii-150' | 'implicit-60', which: Half): PrivateText[] {
  type Row = { text: string; annotations: { kind: string; text: string }[] };
  const rows = read(`llm-redactor-${kind}.jsonl`)
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
  const rows: Row[] = JSON.parse(read('presidio_generated_large.json'));
  const unique = [...new Map(rows.map((row) => [row.full_text, row])).values()];
  return half(unique, which).map(({ full_text, spans }) => ({
    text: full_text,
    items: spans.map((span) => span.entity_value),
    implicit: [],
  }));
}

/** PUPA-TNB (PAPILLON, MIT): what real people asked a chat model, with their private items. */
export function pupaTexts(which: Half): PrivateText[] {
  const [, ...rows] = csv(read('PUPA_TNB.csv'));
  return half(rows, which).map(([, , text = '', , items = '']) => ({
    text,
    items: items.split('||').filter((item) => item !== '' && text.toLowerCase().includes(item)),
    implicit: [],
  }));
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

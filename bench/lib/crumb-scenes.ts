import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preview } from '../../src/contract/index.ts';
import { textHash } from './private-texts.ts';

const data = join(import.meta.dirname, '..', 'data');

/** A health question with its journal, and the predicates its answer needs; "a|b" is satisfied by either. Written before any output. */
export type Scene = {
  readonly born: string;
  /** "kind: value". */
  readonly facts: readonly string[];
  /** `{name}` is whom it is about, `{other}`, `{place}` and `{number}` are other items of a sample. */
  readonly lines: readonly string[];
  readonly question: string;
  readonly needed: readonly string[];
};

export function scenes(): Scene[] {
  return rows('crumb-scenes.jsonl');
}

/** By hand, for a random half of the health-related samples: what a general answer to them needs; mostly nothing, they ask for a text. */
export function neededOf(text: string): readonly string[] | undefined {
  labels ??= new Map(
    rows<{ text: string; needed: string[] }>('crumb-needed.jsonl').map((row) => [row.text, row.needed]),
  );
  return labels.get(textHash(text));
}

let labels: Map<string, readonly string[]> | undefined;

function rows<T>(name: string): T[] {
  return readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));
}

/** How many of the needed predicates stand in a crumb that may leave. */
export function survived(needed: readonly string[], made: Preview): number {
  if (made.refused.length > 0) return 0;
  const on = new Set<string>(made.predicates.flatMap(({ type, value }) => (value === null ? [] : [type])));
  return needed.filter((types) => types.split('|').some((type) => on.has(type))).length;
}

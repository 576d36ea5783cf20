import { readFileSync } from 'node:fs';
import type { Level } from '../contract/index.ts';

/**
 * A labelled line. The rules were tuned on `tuned` and `nights`; the weights learned from those and from `learned`, which whoever tuned
 * the rules did not look at; nobody looked at `held-out`, which is hard on purpose, nor at `later` and `fresh`, written when all
 * was done, nor at what was made of `nights-held-out`, the other half of `nights`.
 */
export type Labelled = {
  readonly half: (typeof HALVES)[number];
  readonly expected: Level | 'none';
  readonly rule: string;
  readonly line: string;
  readonly born?: string;
};

const HALVES = ['tuned', 'nights', 'learned', 'held-out', 'later', 'fresh', 'nights-held-out'] as const;

/** The lines rules are judged by: `expected<TAB>rule<TAB>[born:DATE|]line`. Used by tests and the bench only. */
export function corpus(): Labelled[] {
  return HALVES.flatMap((half) =>
    rows(half).map((row): Labelled => {
      const [expected = '', rule = '', rest = ''] = row.split('\t');
      const born = /^born:([\d-]+)\|/.exec(rest)?.[1];
      if (expected !== 'now' && expected !== 'today' && expected !== 'none')
        throw new Error(`bad row: ${row}`);
      const line = born === undefined ? rest : rest.slice(rest.indexOf('|') + 1);
      return { half, expected, rule, line, ...(born === undefined ? {} : { born }) };
    }),
  );
}

/** The lines that rules or weights may know. */
export const knownLines = (): Labelled[] =>
  corpus().filter(({ half }) => half === 'tuned' || half === 'nights' || half === 'learned');

/**
 * A labelled line outside English, `situation` which of the ten a `now` line tells. Strangers wrote `looked-at`, which the
 * phrases were mended by and the weights learn from as from `practice`, and `held-out`, which nobody looked at.
 */
export type Foreign = {
  readonly half: 'looked-at' | 'practice' | 'held-out';
  readonly language: string;
  readonly expected: 'now' | 'none';
  readonly situation: string;
  readonly line: string;
};

const foreignFiles = {
  'looked-at': 'languages',
  practice: 'languages-practice',
  'held-out': 'languages-held-out',
} as const;

/** Lines outside English: `language<TAB>expected<TAB>situation<TAB>line`. */
export function foreignCorpus(half: Foreign['half']): Foreign[] {
  return rows(foreignFiles[half]).map((row) => {
    const [language = '', expected = '', situation = '', line = ''] = row.split('\t');
    if (expected !== 'now' && expected !== 'none') throw new Error(`bad row: ${row}`);
    return { half, language, expected, situation, line };
  });
}

/** A sentence the medicine filter is judged by: whether it has to be stopped. */
export type Said = { readonly expected: 'stop' | 'pass'; readonly kind: string; readonly sentence: string };

const medicineFiles = {
  learned: ['medicine', 'medicine-nights', 'medicine-voices'],
  'held-out': ['medicine-held-out'],
  'nights-held-out': ['medicine-nights-held-out'],
} as const;

/** Sentences of assistants, leaflets, relatives and of the person: `expected<TAB>kind<TAB>sentence`. */
export function medicineCorpus(half: keyof typeof medicineFiles): Said[] {
  return medicineFiles[half].flatMap(rows).map((row) => {
    const [expected, kind = '', sentence = ''] = row.split('\t');
    if (expected !== 'stop' && expected !== 'pass') throw new Error(`bad row: ${row}`);
    return { expected, kind, sentence };
  });
}

function rows(name: string): string[] {
  return readFileSync(new URL(`./corpus/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));
}

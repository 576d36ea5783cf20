import { readFileSync } from 'node:fs';
import type { Level } from '../contract/index.ts';

/** A labelled line. `half` says whether the rules were tuned on it; `oblique` lines (which name nothing by its name) and `voices` were not. */
export type Labelled = {
  readonly half: 'tuned' | 'held-out' | 'oblique' | 'voices';
  readonly expected: Level | 'none';
  readonly rule: string;
  readonly line: string;
  readonly born?: string;
};

/** The lines rules are judged by: `expected<TAB>rule<TAB>[born:DATE|]line`. Used by tests and the bench only. */
export function corpus(): Labelled[] {
  return (['tuned', 'held-out', 'oblique', 'voices'] as const).flatMap((half) =>
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

/** A labelled line outside English. `situation` is which of the ten a `now` line tells. */
export type Foreign = {
  readonly half: 'looked-at' | 'held-out';
  readonly language: string;
  readonly expected: 'now' | 'none';
  readonly line: string;
};

/** Lines outside English: `language<TAB>expected<TAB>situation<TAB>line`. */
export function foreignCorpus(half: Foreign['half']): Foreign[] {
  const name = half === 'looked-at' ? 'languages' : 'languages-held-out';
  return rows(name).map((row) => {
    const [language = '', expected = '', , line = ''] = row.split('\t');
    if (expected !== 'now' && expected !== 'none') throw new Error(`bad row: ${row}`);
    return { half, language, expected, line };
  });
}

function rows(name: string): string[] {
  return readFileSync(new URL(`./corpus/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));
}

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
    readFileSync(new URL(`./corpus/${half}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map((row): Labelled => {
        const [expected = '', rule = '', rest = ''] = row.split('\t');
        const born = /^born:([\d-]+)\|/.exec(rest)?.[1];
        if (expected !== 'now' && expected !== 'today' && expected !== 'none')
          throw new Error(`bad row: ${row}`);
        const line = born === undefined ? rest : rest.slice(rest.indexOf('|') + 1);
        return { half, expected, rule, line, ...(born === undefined ? {} : { born }) };
      }),
  );
}

import type { ParseArgsOptionsConfig } from 'node:util';
import { type EntryFilter, EventKind } from '../contract/index.ts';
import { type Args, present } from './command.ts';
import { oneOf } from './usage.ts';

/** What `timeline` and `search` can be narrowed to. `--by`: who wrote it; `--observer` is who reads. */
export const filterOptions = {
  kind: { type: 'string' },
  what: { type: 'string' },
  by: { type: 'string' },
  photos: { type: 'boolean' },
  absent: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

export function filterOf(args: Args): EntryFilter {
  return present({
    kind: oneOf(args.option('kind'), EventKind.options, '--kind'),
    what: args.option('what'),
    writtenBy: args.option('by'),
    photos: args.flag('photos') || undefined,
    absent: args.flag('absent') || undefined,
  });
}

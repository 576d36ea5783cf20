import type { StatementSort } from '../contract/index.ts';

/** Something that can be remembered about one subject, counted anew from the vault each time. */
export type Learned = {
  readonly sort: StatementSort;
  /** The same thing learned again has the same topic. */
  readonly topic: string;
  readonly text: string;
  readonly why?: string;
  /** What it is called in searches: names, how it is written here, what kind of thing it is. */
  readonly words: string;
  readonly times: number;
  readonly firstMs: number;
  readonly lastMs: number;
  /** Row ids. */
  readonly entries: readonly number[];
  readonly questions?: readonly number[];
  /** More than a count: it is asked about before it is kept. */
  readonly inferred?: true;
  /** False for what would not be asked about now; it still stands where it was confirmed. */
  readonly telling?: boolean;
};

/**
 * What is learned from: read by code or confirmed by a person, there rather than absent, and taken if it is a dose. From a
 * note that is its writer's alone nothing is learned: what is remembered about a person everybody reads.
 */
export const COUNTS = `ev.deleted = 0 AND ev.only_for IS NULL AND ev.confirmed = 1 AND ev.absent = 0 AND ev.name IS NOT NULL
  AND ev.kind IN ('dose', 'exposure', 'observation', 'reaction')
  AND (ev.taken IS NULL OR ev.taken IN ('taken', 'partial'))`;

export const timesOf = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** The year always stands there: the sentence outlives it. Told as it was where it happened. */
export const dayOf = (ms: number, offsetMin: number): string => dayFormat.format(ms + offsetMin * 60_000);

/** Fed with local milliseconds, so UTC here means no further shift. */
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../contract/index.ts';

/** What a person wrote down that a line says; what they left out is not asked (corpus/README.md). */
export type Label = {
  readonly kind: string;
  readonly name: string;
  readonly amount?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string | null;
  readonly severity?: number | string;
  readonly severityLow?: number;
  readonly severityHigh?: number;
  readonly count?: number;
  readonly absent?: boolean;
  readonly taken?: string;
  /** Local, to the minute or the day. */
  readonly at?: string;
  readonly to?: string;
  readonly site?: string;
  /** Whose it is, when the line says so; writers 3 and 4 call it `subject`. */
  readonly about?: string;
  readonly subject?: string;
  /** Without `of` only how long lay between is asked. */
  readonly onset?: { readonly of?: string; readonly low?: number; readonly high?: number };
  readonly lengthMm?: number;
  readonly widthMm?: number;
  readonly depthMm?: number;
  /** As writers 3 and 4 write the three above. */
  readonly wound?: { readonly lengthMm?: number; readonly widthMm?: number; readonly depthMm?: number };
  readonly suspects?: readonly string[];
};
export type LabelledLine = {
  readonly writer: string;
  readonly text: string;
  /** Whose page it was written on. */
  readonly subject: string;
  readonly events: readonly Label[];
};
/** The rules were mended by these four; nobody who works on them sees a line of the others. */
export const LOOKED_AT = ['tuned', 'tuned-2', 'tuned-3', 'tuned-4'] as const;
export const UNSEEN = ['held-out', 'later', 'held-out-3', 'held-out-4'] as const;
export type CorpusPart = (typeof LOOKED_AT)[number] | (typeof UNSEEN)[number];

/** When every line of the corpus was written. */
export const CORPUS_CLOCK: Clock = {
  nowMs: Date.parse('2026-02-08T21:30:00+01:00'),
  zone: 'Europe/Berlin',
};
const OWNER = 'Anna';
const PEOPLE = [OWNER, 'Maya', 'Leo', 'Mum'];

export function corpusLines(part: CorpusPart): LabelledLine[] {
  // Our own file, in the shape above; a test reads every line of it.
  return readFileSync(join(import.meta.dirname, 'corpus', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledLine);
}

/** Who may be meant on a page: the owner writes, the page is about one of four. */
export function corpusReaders(subject: string) {
  return {
    subjects: PEOPLE.map((who) => ({ who, names: [who] })),
    about: subject,
    self: subject === OWNER,
    writer: OWNER,
  };
}

import type { Refusal } from '../../contract/index.ts';
import { FIXED_SENTENCES } from '../template.ts';
import type { Marked } from './sentence.ts';
import { RUN, runsOf, type Written, wordsOf } from './written.ts';

/**
 * Any five words in a row that someone wrote in this vault: in an entry, an earlier version of one, one that was deleted and
 * can still be undone, or a question that was asked. Only the template's closing question is exempt, whole.
 */
export function findJournalRuns(
  { tokens }: Marked,
  written: Written,
  alsoWritten: readonly string[],
): Refusal[] {
  const also = new Set(alsoWritten.flatMap((text) => runsOf(wordsOf(text))));
  return runsOf(tokens.map((token) => token.word)).flatMap((run, start) =>
    !FIXED.has(run) && (also.has(run) || written.hasRun(run))
      ? [
          {
            gate: 'journal',
            reason: 'These five words in a row were written in your journal.',
            start: tokens[start]?.start ?? 0,
            end: tokens[start + RUN - 1]?.end ?? 0,
          },
        ]
      : [],
  );
}

const FIXED: ReadonlySet<number> = new Set(FIXED_SENTENCES.flatMap((closing) => runsOf(wordsOf(closing))));

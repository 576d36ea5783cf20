import type { Answer } from '../../src/contract/index.ts';
import { expectedOf } from './years-expected.ts';
import { judge, unsupported } from './years-judge.ts';
import type { Question } from './years-questions.ts';
import type { Scored } from './years-score.ts';
import type { Line } from './years-truth.ts';

/** The notes that were asked about, and by the id of an entry the key of the line it was written from. */
export type Journal = { readonly lines: readonly Line[]; readonly keys: ReadonlyMap<string, string> };

/** An answer judged; `bad` says for each sentence under "what we know" why it has no support, null where it has. */
export function scoredOf(question: Question, answer: Answer, { lines, keys }: Journal) {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const bad = answer.known.map((claim) => unsupported(claim, answer, byKey, keys));
  const verdict = judge(expectedOf(question, lines), answer, question.truth, keys);
  if (verdict.falseAt >= 0) bad[verdict.falseAt] ??= 'is not what the truth says';
  const scored: Scored = {
    question,
    answerable: question.truth.ask !== 'nothing',
    verdict,
    sentences: answer.known.length,
    unsupported: bad.filter((why) => why !== null).length,
    readAs: answer.understood.form,
  };
  return { scored, bad };
}

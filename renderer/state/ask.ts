import { create } from 'zustand';
import type { Answer } from '../../src/contract/index.ts';

/** A question and how far its answer is. `answer` is code's own first, then the same with a checked wording. */
export type Asked = {
  readonly question: string;
  readonly subject: string;
  readonly stream: string;
  readonly answer: Answer | null;
  readonly final: boolean;
  readonly stopped: boolean;
  readonly error: string | null;
  /** Days with at least one note in the span of the picture; null while not known. */
  readonly noted: ReadonlySet<string> | null;
};
export type Ask = {
  /** What stands in the line, not yet asked. */
  readonly draft: string;
  readonly asked: Asked | null;
  /** The source that is marked, by evidence id. */
  readonly marked: string | null;
};

export const initialAsk: Ask = { draft: '', asked: null, marked: null };

export const useAsk = create<Ask>()(() => initialAsk);

export const askedNow = (_: Ask, question: string, subject: string, stream: string): Ask => ({
  draft: '',
  marked: null,
  asked: { question, subject, stream, answer: null, final: false, stopped: false, error: null, noted: null },
});

/** Changes the question of this stream; an answer to a question no longer shown changes nothing. */
export const onStream = (ask: Ask, stream: string, change: Partial<Asked>): Ask =>
  ask.asked?.stream === stream ? { ...ask, asked: { ...ask.asked, ...change } } : ask;

/** Evidence ids with the numbers they are cited by: in the order the sentences name them, then the rest. */
export function numbered(answer: Answer): ReadonlyMap<string, number> {
  const claims = [...answer.known, ...answer.unknown, ...answer.maybe];
  const order = [
    ...claims.flatMap((claim) => [...claim.evidence, ...(claim.counted ?? []).map((one) => one.evidence)]),
    ...answer.evidence.map((one) => one.id),
  ];
  const there = new Set(answer.evidence.map((one) => one.id));
  const ids = [...new Set(order)].filter((id) => there.has(id));
  return new Map(ids.map((id, i) => [id, i + 1]));
}

/** 1, 2, 3, 5 as [1, 3], [5, 5]: what is cited together stands in one pill. */
export function ranges(numbers: readonly number[]): [from: number, to: number][] {
  const out: [number, number][] = [];
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else out.push([n, n]);
  }
  return out;
}

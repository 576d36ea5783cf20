import { create } from 'zustand';
import type { Answer, AskStep, Correction, RedFlag } from '../../src/contract/index.ts';
import { kindOf } from './flags.ts';

/** A question and how far its answer is. `answer` is code's own first, then the same with a checked wording. */
export type Asked = {
  readonly question: string;
  readonly subject: string;
  readonly stream: string;
  readonly answer: Answer | null;
  /** The stream that `answer` came by: another than `stream` while the same question is asked again. */
  readonly answeredBy: string | null;
  readonly final: boolean;
  /** What a model does with it, once that is known. */
  readonly step: AskStep | null;
  readonly stopped: boolean;
  readonly error: string | null;
  /** Days with at least one note in the span of the picture; null while not known. */
  readonly noted: ReadonlySet<string> | null;
  /** How it was asked besides its words: what was put right, or by itself. */
  readonly how: How;
  /** Asked again while its answer stood there. */
  readonly again: boolean;
};
export type How = { readonly corrected?: Correction; readonly goesOn?: boolean };
export type Ask = {
  /** What stands in the line, not yet asked. */
  readonly draft: string;
  /** The warnings of these words, and whom they were read as being about. */
  readonly draftRead: {
    readonly text: string;
    readonly about: string;
    readonly redFlags: readonly RedFlag[];
  } | null;
  /** Warnings, by kind, that the person folded while writing. */
  readonly draftFolded: readonly string[];
  readonly asked: Asked | null;
  /** The source that is marked, by its number. */
  readonly marked: number | null;
};

const noDraft = { draft: '', draftRead: null, draftFolded: [] } as const;
export const initialAsk: Ask = { ...noDraft, asked: null, marked: null };

export const useAsk = create<Ask>()(() => initialAsk);

/** The warnings of the words that were typed stay where they are until those of the whole question are there. */
export const askedNow = (ask: Ask, question: string, subject: string, stream: string): Ask => ({
  ...ask,
  draft: '',
  marked: null,
  asked: {
    question,
    subject,
    stream,
    answer: null,
    answeredBy: null,
    final: false,
    step: null,
    stopped: false,
    error: null,
    noted: null,
    how: {},
    again: false,
  },
});

/** The same question again, read otherwise: its answer stays until the new one is there. */
export const askedAgain = (ask: Ask, stream: string, how: How): Ask =>
  ask.asked === null
    ? ask
    : {
        ...ask,
        marked: null,
        asked: {
          ...ask.asked,
          stream,
          how,
          again: true,
          final: false,
          step: null,
          stopped: false,
          error: null,
        },
      };

export const drafted = (ask: Ask, draft: string): Ask =>
  draft.trim() === '' ? { ...ask, ...noDraft, draft } : { ...ask, draft };

/** The question's own warnings stand now; unless something else is being typed already. */
export const draftRaised = (ask: Ask): Ask => (ask.draft === '' ? { ...ask, ...noDraft } : ask);

/** Warnings of words that are no longer there are dropped. */
export const draftLookedAt = (ask: Ask, draftRead: NonNullable<Ask['draftRead']>): Ask =>
  ask.draft === draftRead.text ? { ...ask, draftRead } : ask;

/** Folds a warning of the words being written, or opens it again. */
export const foldDraft = (ask: Ask, flag: RedFlag, folded: boolean): Ask => {
  const others = ask.draftFolded.filter((kind) => kind !== kindOf(flag));
  return { ...ask, draftFolded: folded ? [...others, kindOf(flag)] : others };
};

/** Changes the question of this stream; an answer to a question no longer shown changes nothing. */
export const onStream = (ask: Ask, stream: string, change: Partial<Asked>): Ask =>
  ask.asked?.stream === stream ? { ...ask, asked: { ...ask.asked, ...change } } : ask;

/**
 * Evidence ids with the numbers they are cited by: in the order the sentences name them, then the rest.
 * Several events of one note are one source to a reader, and share its number.
 */
export function numbered(answer: Answer): ReadonlyMap<string, number> {
  const claims = [...answer.known, ...answer.unknown, ...answer.maybe];
  const order = [
    ...claims.flatMap((claim) => [...claim.evidence, ...(claim.counted ?? []).map((one) => one.evidence)]),
    ...answer.evidence.map((one) => one.id),
  ];
  const source = new Map(answer.evidence.map((one) => [one.id, `${one.entryId ?? one.id} ${one.text}`]));
  const sources = [...new Set(order.flatMap((id) => source.get(id) ?? []))];
  const number = new Map(sources.map((key, i) => [key, i + 1]));
  return new Map([...source].map(([id, key]) => [id, number.get(key) ?? 0]));
}

/** What stands at the side: each source once, in the order of the numbers. */
export function sourcesOf(answer: Answer, numbers: ReadonlyMap<string, number>): Answer['evidence'] {
  const byNumber = new Map(answer.evidence.toReversed().map((one) => [numbers.get(one.id) ?? 0, one]));
  return [...byNumber].sort(([a], [b]) => a - b).map(([, one]) => one);
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

import { create } from 'zustand';
import type { Ledger, LedgerRow, PredicateType, Preview } from '../../src/contract/index.ts';

export type Steps = Partial<Record<PredicateType, number | null>>;

/** One crumb being looked at, and the ledger. `turn` numbers the previews asked for: an older one is dropped. */
export type Crumb = {
  readonly question: string;
  readonly subject: string;
  readonly steps: Steps;
  readonly turn: number;
  readonly preview: Preview | null;
  readonly busy: boolean;
  readonly sending: boolean;
  readonly sent: LedgerRow | null;
  readonly error: string | null;
  readonly ledger: Ledger | null;
  readonly verified: boolean;
};

export const initialCrumb: Crumb = {
  question: '',
  subject: '',
  steps: {},
  turn: 0,
  preview: null,
  busy: false,
  sending: false,
  sent: null,
  error: null,
  ledger: null,
  verified: false,
};

export const useCrumb = create<Crumb>()(() => initialCrumb);

export const looking = (c: Crumb, question: string, subject: string): Crumb => ({
  ...initialCrumb,
  ledger: c.ledger,
  question,
  subject,
  turn: c.turn + 1,
  busy: true,
});

/** Another step for one predicate. What is shown stays until the new bytes are there, but cannot be sent. */
export const stepped = (c: Crumb, type: PredicateType, step: number | null): Crumb => ({
  ...c,
  steps: { ...c.steps, [type]: step },
  turn: c.turn + 1,
  busy: true,
  error: null,
});

export const previewed = (c: Crumb, turn: number, preview: Preview): Crumb =>
  c.turn === turn ? { ...c, preview, busy: false } : c;

export const crumbFailed = (c: Crumb, turn: number, error: string): Crumb =>
  c.turn === turn ? { ...c, busy: false, sending: false, error } : c;

export const sendingNow = (c: Crumb): Crumb => ({ ...c, sending: true, error: null });

export const sentOne = (c: Crumb, row: LedgerRow): Crumb => ({ ...c, sending: false, sent: row });

/** Back to the list; what was not sent has not left. */
export const putAway = (c: Crumb): Crumb => ({ ...initialCrumb, ledger: c.ledger, turn: c.turn + 1 });

export const gotLedger = (c: Crumb, ledger: Ledger, verified: boolean): Crumb => ({ ...c, ledger, verified });

/** May these bytes be sent now? Only when they are the ones on the screen and nothing stands against it. */
export const sendable = (c: Crumb): boolean =>
  c.preview !== null &&
  !c.busy &&
  !c.sending &&
  c.sent === null &&
  c.preview.refused.length === 0 &&
  c.preview.blocked === null &&
  c.preview.receiver !== null;

export type Piece = { readonly text: string; readonly marked: boolean };

/** Cuts a text at the given words, the longest first, so that each can be marked where it stands. */
export function pieces(text: string, words: readonly string[]): Piece[] {
  const marks = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  let out: Piece[] = [{ text, marked: false }];
  for (const word of marks) {
    out = out.flatMap((piece) => (piece.marked ? [piece] : cut(piece.text, word)));
  }
  return out.filter((piece) => piece.text !== '');
}

function cut(text: string, word: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, from)) {
    out.push({ text: text.slice(from, at), marked: false }, { text: word, marked: true });
    from = at + word.length;
  }
  return [...out, { text: text.slice(from), marked: false }];
}

import { create } from 'zustand';
import type {
  CrumbId,
  CrumbKind,
  CrumbKindState,
  LedgerRow,
  PredicateSteps,
  PredicateType,
  Preview,
} from '../../src/contract/index.ts';

/** What the model on this laptop thinks the question needs. Nothing moves until the person takes it over. */
export type Proposal = { readonly types: readonly PredicateType[]; readonly model: string };

/** One crumb being looked at. `turn` numbers the previews asked for: an older one is dropped. */
export type Crumb = {
  readonly question: string;
  readonly subject: string;
  readonly kind: CrumbKind | null;
  readonly steps: PredicateSteps;
  /** Whom it would go to, by name. Empty until a preview said who there is. */
  readonly receivers: readonly string[];
  readonly proposal: Proposal | null;
  readonly taken: boolean;
  /** A slider under the hand: the picture follows it before the core was asked. */
  readonly moving: { readonly type: PredicateType; readonly step: number } | null;
  readonly turn: number;
  readonly preview: Preview | null;
  readonly busy: boolean;
  readonly sending: boolean;
  readonly sent: readonly LedgerRow[];
  readonly error: string | null;
  readonly kinds: readonly CrumbKindState[];
  /** Everybody who could be asked, whether or not they are chosen. */
  readonly known: readonly string[];
};

export const initialCrumb: Crumb = {
  question: '',
  subject: '',
  kind: null,
  steps: {},
  receivers: [],
  proposal: null,
  taken: false,
  moving: null,
  turn: 0,
  preview: null,
  busy: false,
  sending: false,
  sent: [],
  error: null,
  kinds: [],
  known: [],
};

export const useCrumb = create<Crumb>()(() => initialCrumb);

export const looking = (c: Crumb, question: string, subject: string): Crumb => ({
  ...initialCrumb,
  kinds: c.kinds,
  known: c.known,
  question,
  subject,
  turn: c.turn + 1,
  busy: true,
});

/** Something was chosen. What is shown stays until the new bytes are there, but cannot be sent. */
export const chose = (
  c: Crumb,
  part: Partial<Pick<Crumb, 'steps' | 'kind' | 'receivers' | 'taken'>>,
): Crumb => ({ ...c, ...part, moving: null, turn: c.turn + 1, busy: true, error: null });

export const stepped = (c: Crumb, steps: PredicateSteps): Crumb =>
  chose(c, { steps: { ...c.steps, ...steps } });

export const previewed = (c: Crumb, turn: number, preview: Preview): Crumb =>
  c.turn === turn
    ? { ...c, preview, busy: false, receivers: preview.letters.map(({ receiver }) => receiver) }
    : c;

/** A proposal for another question, or another kind of it, is of no use. */
export const proposed = (c: Crumb, of: Pick<Crumb, 'question' | 'kind'>, proposal: Proposal): Crumb =>
  c.question === of.question && c.kind === of.kind ? { ...c, proposal } : c;

export const crumbFailed = (c: Crumb, turn: number, error: string): Crumb =>
  c.turn === turn ? { ...c, busy: false, sending: false, error } : c;

export const sendingNow = (c: Crumb): Crumb => ({ ...c, sending: true, error: null });

/** An outcome, as it comes. The same again takes the place of the one before. */
export const cameBack = (c: Crumb, of: CrumbId, rows: readonly LedgerRow[], last: boolean): Crumb => {
  if (c.preview?.id !== of) return c;
  const others = c.sent.filter((one) => rows.every(({ id }) => id !== one.id));
  return { ...c, sent: [...others, ...rows], sending: last ? false : c.sending };
};

/** Back to the list; what was not sent has not left. */
export const putAway = (c: Crumb): Crumb => ({
  ...initialCrumb,
  kinds: c.kinds,
  known: c.known,
  turn: c.turn + 1,
});

/** May these bytes be sent now? Only when they are the ones on the screen and nothing stands against it. */
export const sendable = (c: Crumb): boolean =>
  c.preview !== null &&
  !c.busy &&
  !c.sending &&
  c.sent.length === 0 &&
  c.preview.refused.length === 0 &&
  c.preview.blocked === null &&
  c.preview.letters.length > 0;

/** The crowd to draw: of the step under the hand while a slider moves, else of what is shown. */
export const crowdNow = ({ preview, moving }: Pick<Crumb, 'preview' | 'moving'>): number | null => {
  const under =
    moving === null
      ? undefined
      : preview?.predicates.find(({ type }) => type === moving.type)?.crowds[moving.step];
  return under ?? preview?.crowd?.low ?? null;
};

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

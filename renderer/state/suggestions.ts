import { create } from 'zustand';
import type { EventDraft, Repeat } from '../../src/contract/index.ts';
import { useApp } from './app.ts';
import type { Line } from './line.ts';

/** What is suggested for the line of Today: an earlier note's events, a model's reading of the rest, how it went on before. */
export type Suggestions = {
  /** The words and the person these are for; for others they are dropped. */
  readonly text: string;
  readonly about: string;
  readonly repeat: Repeat | null;
  readonly model: readonly EventDraft[] | null;
  /** The stream of the question that is on its way to the model. */
  readonly asking: string | null;
  /** Said no to, by what they are: the same is not suggested again for this line. */
  readonly refused: readonly string[];
  readonly rest: string;
};

export const noSuggestions: Suggestions = {
  text: '',
  about: '',
  repeat: null,
  model: null,
  asking: null,
  refused: [],
  rest: '',
};

export const useSuggestions = create<Suggestions>()(() => noSuggestions);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') useSuggestions.setState(noSuggestions, true);
});

export const keyOf = ({ kind, what, text }: EventDraft): string => `${kind} ${what?.name} ${text}`;

/** What still stands to be kept or refused. */
export function openOf(
  s: Suggestions,
  { text, accepted }: Pick<Line, 'text' | 'accepted'>,
): { readonly repeat: readonly EventDraft[]; readonly model: readonly EventDraft[] } {
  if (s.text !== text) return { repeat: [], model: [] };
  const taken = new Set(accepted.map(({ id }) => id as string));
  const isOpen = (event: EventDraft) => !taken.has(event.id) && !s.refused.includes(keyOf(event));
  return { repeat: (s.repeat?.events ?? []).filter(isOpen), model: (s.model ?? []).filter(isOpen) };
}

/** Kept by the person, so it is theirs to answer for. */
export const accepted = (line: Line, events: readonly EventDraft[]): Line => ({
  ...line,
  asked: [],
  accepted: [...line.accepted, ...events.map((event) => ({ ...event, confirmed: true }))],
});

/** Whether code left words of the line over that a model could be asked about. Beside a warning none is. */
export function leavesSome({ text, parse }: Pick<Line, 'text' | 'parse'>): boolean {
  return (
    parse?.line === text &&
    text.length <= 400 &&
    parse.redFlags.length === 0 &&
    parse.leftOver.some((run) => /\p{L}{3}/u.test(run))
  );
}

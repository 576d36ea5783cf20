import { create } from 'zustand';
import type { CheckInAnswer, CheckInCard, CheckInRow } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** What is chosen in one row. `typed` is a number that is still being written. */
export type Chosen = {
  readonly answer: CheckInAnswer['answer'];
  readonly value: number | null;
  readonly typed: string;
};

export type CheckInState = {
  readonly card: CheckInCard | null;
  readonly open: boolean;
  /** What is looked for is being chosen first. */
  readonly settingUp: boolean;
  readonly chosen: Readonly<Record<string, Chosen>>;
  readonly busy: boolean;
  readonly error: string | null;
};

export const initialCheckIn: CheckInState = {
  card: null,
  open: false,
  settingUp: false,
  chosen: {},
  busy: false,
  error: null,
};

export const useCheckIn = create<CheckInState>()(() => initialCheckIn);

useApp.subscribe(({ phase, subject }, before) => {
  if ((phase !== before.phase && phase === 'locked') || subject !== before.subject) {
    useCheckIn.setState(initialCheckIn, true);
  }
});

/** The card as it is now. What was chosen in rows that are still there stays. */
export const gotCard = (s: CheckInState, card: CheckInCard): CheckInState => {
  const names = new Set(card.rows.map(({ name }) => name));
  const chosen = Object.fromEntries(Object.entries(s.chosen).filter(([name]) => names.has(name)));
  return { ...s, card, chosen, open: s.open && card.done === undefined };
};

export const choosing = (s: CheckInState, name: string, part: Partial<Chosen>): CheckInState => {
  const before = s.chosen[name] ?? { answer: 'some', value: null, typed: '' };
  const answer = part.answer ?? 'some';
  const next: Chosen =
    answer === 'some' ? { ...before, ...part, answer } : { answer, value: null, typed: '' };
  return { ...s, error: null, chosen: { ...s.chosen, [name]: next } };
};

/** A number as somebody wrote it ("9", "9,5"); undefined for what is none. */
export function numberOf(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^\d{1,7}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

/** What would be kept of a row; undefined when it is left out. A thing that is told in a unit needs its number. */
export function answerOf(row: CheckInRow, chosen: Chosen | undefined): CheckInAnswer | undefined {
  if (chosen === undefined) return undefined;
  const { answer } = chosen;
  if (answer !== 'some') return { name: row.name, answer };
  const value = row.by.as === 'amount' ? numberOf(chosen.typed) : (chosen.value ?? undefined);
  if (value === undefined && row.by.as === 'amount' && row.today === undefined) return undefined;
  if (value === undefined && chosen.typed.trim() !== '') return undefined;
  // "How it was" says nothing about a mood until it is said.
  if (value === undefined && !row.mayBeNone && row.today === undefined) return undefined;
  return { name: row.name, answer, ...(value === undefined ? {} : { value }) };
}

export function answersOf({ card, chosen }: CheckInState): CheckInAnswer[] {
  return (card?.rows ?? []).flatMap((row) => answerOf(row, chosen[row.name]) ?? []);
}

export function leftOut(s: CheckInState): string[] {
  const answered = new Set(answersOf(s).map(({ name }) => name));
  return (s.card?.rows ?? []).map(({ name }) => name).filter((name) => !answered.has(name));
}

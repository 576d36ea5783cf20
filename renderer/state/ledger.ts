import { create } from 'zustand';
import type { Ledger, Output } from '../../src/contract/index.ts';

export type Told = Output<'ledger.byProvider'>['providers'];

/** What has left, as it was searched for, and what each company could add up from it. */
export type Left = {
  readonly words: string;
  readonly turn: number;
  readonly ledger: Ledger | null;
  readonly verified: boolean;
  readonly told: Told;
  readonly error: string | null;
};

const initial: Left = { words: '', turn: 0, ledger: null, verified: false, told: [], error: null };

export const useLeft = create<Left>()(() => initial);

export const seeking = (s: Left, words: string): Left => ({
  ...s,
  words,
  turn: s.turn + 1,
  verified: false,
  error: null,
});

export const gotLedger = (s: Left, turn: number, ledger: Ledger, verified: boolean): Left =>
  s.turn === turn ? { ...s, ledger, verified } : s;

/** Everything that was read from the vault is dropped with its key. */
export const emptied = (s: Left): Left => ({ ...initial, turn: s.turn + 1 });

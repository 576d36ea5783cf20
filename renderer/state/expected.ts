import { create } from 'zustand';

/** Notes of which a person said that they do not mean the doses that stand there. They are asked about once. */
export const useSaidNo = create<{ readonly entries: readonly string[] }>()(() => ({ entries: [] }));

export const saidNo = (entry: string) => useSaidNo.setState((s) => ({ entries: [...s.entries, entry] }));

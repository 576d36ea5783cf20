import { create } from 'zustand';
import type { Arrived } from '../../src/contract/index.ts';
import { call } from '../bridge.ts';
import { useApp } from './app.ts';
import { raised, useFlags } from './flags.ts';
import { useLine, written } from './line.ts';
import { initialLockedLine, useLockedLine } from './locked-line.ts';

/** What was read from the inbox when the vault was opened, until the person has seen it. */
const nothing: Arrived = { lines: [], unreadable: 0, waiting: 0 };
export const useArrived = create<Arrived>()(() => nothing);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') useArrived.setState(nothing);
});

export const seen = (arrived: Arrived): Arrived => ({ ...arrived, lines: [], waiting: 0 });
export const unreadableSettled = (arrived: Arrived): Arrived => ({ ...arrived, unreadable: 0 });

/** Asks once the vault is open. Their warnings stand like those of any note. */
export async function refreshArrived(): Promise<void> {
  const arrived = await call('inbox.arrived', {});
  useArrived.setState(arrived);
  for (const { id, subject, redFlags } of arrived.lines) {
    useFlags.setState((s) => raised(s, redFlags, { type: 'entry', id, subject }));
  }
}

/** Words that were typed at the lock screen and not sealed go on in the line of Today, under what stands there. */
export function goOnWithLockedLine(): void {
  const { text } = useLockedLine.getState();
  useLockedLine.setState(initialLockedLine);
  if (text.trim() === '') return;
  useLine.setState((line) => written(line, line.text.trim() === '' ? text : `${line.text}\n${text}`));
}

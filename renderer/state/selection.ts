import { create } from 'zustand';
import type { EntryId } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** Notes chosen in the list, to be changed together. */
export type Selection = { readonly on: boolean; readonly ids: ReadonlySet<EntryId> };

export const nothingSelected: Selection = { on: false, ids: new Set() };

export const useSelection = create<Selection>()(() => nothingSelected);

// Another person's page, another page, a lock: what was chosen there is chosen no more.
useApp.subscribe((app, before) => {
  if (app.subject !== before.subject || app.page !== before.page || app.phase !== before.phase)
    useSelection.setState(nothingSelected, true);
});

export const withIds = (s: Selection, ids: readonly EntryId[]): Selection => ({
  ...s,
  ids: new Set([...s.ids, ...ids]),
});

export const turned = (s: Selection, id: EntryId): Selection => {
  const ids = new Set(s.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...s, ids };
};

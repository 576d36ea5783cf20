import { create } from 'zustand';
import type { Attachment, AttachmentId } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** Something brought to the line being written: on its way into the vault, sealed in it, or not taken. */
export type Staged =
  | {
      readonly state: 'coming';
      readonly key: string;
      readonly name: string;
      readonly bytes: number;
      readonly done: number;
    }
  | { readonly state: 'here'; readonly key: string; readonly attachment: Attachment }
  | {
      readonly state: 'refused';
      readonly key: string;
      readonly name: string;
      readonly why: string;
      /** It may be added with all that is in it: only what it hides, or what it lacks, stood in the way. */
      readonly asItIs: boolean;
    };
export type Here = Extract<Staged, { state: 'here' }>;

export type StagedItems = { readonly items: readonly Staged[]; readonly note: string | null };

export const nothingStaged: StagedItems = { items: [], note: null };

/** What stands beside the line of Today. Its bytes are in the vault: here are only their names and sizes. */
export const useStaged = create<StagedItems>()(() => nothingStaged);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') useStaged.setState(nothingStaged, true);
});

/** Puts it in its place, or at the end. */
export const put = (s: StagedItems, item: Staged): StagedItems =>
  s.items.some(({ key }) => key === item.key)
    ? { ...s, items: s.items.map((one) => (one.key === item.key ? item : one)) }
    : { ...s, items: [...s.items, item] };

/** What came of one that may have been taken out meanwhile: then nothing. */
export const became = (s: StagedItems, item: Staged): StagedItems =>
  s.items.some(({ key }) => key === item.key) ? put(s, item) : s;

export const taken = (s: StagedItems, key: string): StagedItems => {
  const items = s.items.filter((one) => one.key !== key);
  return { items, note: items.length === 0 ? null : s.note };
};

export const progressed = (s: StagedItems, key: string, done: number): StagedItems => ({
  ...s,
  items: s.items.map((one) => (one.key === key && one.state === 'coming' ? { ...one, done } : one)),
});

/** A date, a size, a thumbnail: the same one, said anew. */
export const told = (s: StagedItems, attachment: Attachment): StagedItems => ({
  ...s,
  items: s.items.map((one) =>
    one.state === 'here' && one.attachment.id === attachment.id ? { ...one, attachment } : one,
  ),
});

/** Sealed in the vault already, found there again: after unlocking, or after a note was taken back. */
export const broughtBack = (s: StagedItems, attachments: readonly Attachment[]): StagedItems => {
  const known = new Set<string>(idsOf(s));
  const fresh = attachments.filter(({ id }) => !known.has(id));
  return {
    ...s,
    items: [
      ...fresh.map((attachment): Here => ({ state: 'here', key: attachment.id, attachment })),
      ...s.items,
    ],
  };
};

/** Refused before now: whoever presses Enter has read why. */
export const refusedIn = (s: StagedItems): string[] =>
  s.items.flatMap(({ state, key }) => (state === 'refused' ? [key] : []));

/** Kept with the line: no longer beside the next one. What was refused only while it was kept stays until it was read. */
export const keptWith = (
  s: StagedItems,
  ids: readonly AttachmentId[],
  read: readonly string[],
): StagedItems => ({
  note: null,
  items: s.items.filter((one) =>
    one.state === 'here' ? !ids.includes(one.attachment.id) : !read.includes(one.key),
  ),
});

export const hereOf = (s: StagedItems): Here[] => s.items.filter((one) => one.state === 'here');

export const idsOf = (s: StagedItems): AttachmentId[] => hereOf(s).map((one) => one.attachment.id);

/** Whether Enter would keep something although no word is written. */
export const holdsSome = (s: StagedItems): boolean => s.items.some(({ state }) => state !== 'refused');

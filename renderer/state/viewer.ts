import { create } from 'zustand';
import type { Attachment, AttachmentId } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** What is looked at: one of several photos or files, oldest first; two wound photos side by side when `compare`. */
export type Viewer = {
  readonly items: readonly Attachment[];
  readonly at: AttachmentId | null;
  readonly compare: boolean;
};

export const closed: Viewer = { items: [], at: null, compare: false };

export const useViewer = create<Viewer>()(() => closed);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') useViewer.setState(closed, true);
});

export const shownIn = (v: Viewer): Attachment | undefined => v.items.find(({ id }) => id === v.at);

/** Those that are walked through: all, or side by side only the wounds. */
export const walkOf = (v: Viewer): readonly Attachment[] =>
  v.compare ? v.items.filter(({ wound }) => wound !== undefined) : v.items;

/** The neighbour in that direction; undefined at the end. */
export function neighbour(v: Viewer, step: 1 | -1): Attachment | undefined {
  const walk = walkOf(v);
  const at = walk.findIndex(({ id }) => id === v.at);
  return at < 0 ? undefined : walk[at + step];
}

/** The wound photo before the one that is shown. */
export const woundBefore = (v: Viewer): Attachment | undefined =>
  shownIn(v)?.wound === undefined ? undefined : neighbour({ ...v, compare: true }, -1);

/** Side by side: the first wound photo has none before it, so the second is taken. */
export function comparing(v: Viewer): Viewer {
  const pair = { ...v, compare: true };
  return woundBefore(pair) === undefined ? { ...pair, at: neighbour(pair, 1)?.id ?? v.at } : pair;
}

/** More of them became known; the one that is shown stays. */
export const among = (v: Viewer, items: readonly Attachment[]): Viewer =>
  items.some(({ id }) => id === v.at) ? { ...v, items } : v;

export const retold = (v: Viewer, attachment: Attachment): Viewer => ({
  ...v,
  compare: v.compare && (attachment.id !== v.at || attachment.wound !== undefined),
  items: v.items.map((one) => (one.id === attachment.id ? attachment : one)),
});

/** One is gone: its neighbour is shown, or nothing. */
export function without(v: Viewer, id: AttachmentId): Viewer {
  const next = neighbour(v, 1) ?? neighbour(v, -1);
  const items = v.items.filter((one) => one.id !== id);
  if (next === undefined || v.at !== id) return items.length === 0 || v.at === id ? closed : { ...v, items };
  return { ...v, items, at: next.id };
}

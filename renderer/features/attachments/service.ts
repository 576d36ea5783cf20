import {
  type Attachment,
  type EntryId,
  MAX_ATTACHMENTS,
  newId,
  plainName,
  TendError,
} from '../../../src/contract/index.ts';
import { call, codeOf, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { changed, entryIn, inEveryList } from '../../state/journal.ts';
import { refreshStatus } from '../../state/session.ts';
import {
  became,
  type Here,
  idsOf,
  progressed,
  put,
  type Staged,
  taken,
  told,
  useStaged,
} from '../../state/staged.ts';
import { en } from '../../strings/en.ts';
import { bringIn, bytesOf } from './pieces.ts';
import { keepThumbnail } from './thumbnails.ts';

const set = useStaged.setState;

/** Files of this session, for whoever wants one of them kept with all that is in it. Never more than stand by the line. */
const originals = new Map<string, File>();
const stops = new Map<string, AbortController>();
/** One at a time: a file is in memory while it is sealed. */
let queue: Promise<unknown> = Promise.resolve();

/** Brings files to the line being written. They are sealed at once and belong to no note until the line is kept. */
export function stage(files: readonly File[]): void {
  const room = MAX_ATTACHMENTS - useStaged.getState().items.filter((one) => one.state !== 'refused').length;
  set((s) => ({ ...s, note: files.length > room ? en.attach.tooMany(MAX_ATTACHMENTS) : null }));
  for (const file of files.slice(0, Math.max(0, room))) {
    const key = newId<string>();
    originals.set(key, file);
    bring(key, file, false);
  }
}

/** The refused one once more, with where it was taken and all else that is in it. */
export function stageAsItIs(key: string): void {
  const file = originals.get(key);
  if (file !== undefined) bring(key, file, true);
}

/** Takes one out again; what is on its way is stopped. Nothing of it stays. */
export function takeOut(item: Staged): void {
  stops.get(item.key)?.abort();
  originals.delete(item.key);
  set((s) => taken(s, item.key));
  if (item.state === 'here') quietly(call('attachment.remove', { id: item.attachment.id }));
}

/** Brings the same file in again with, or without, what its camera wrote into it. */
export async function keepMetadata(item: Here, keep: boolean): Promise<Attachment | null> {
  const file = originals.get(item.key);
  if (file === undefined) return null;
  try {
    let fresh = await sealed(file, keep);
    const { takenAt, wound } = item.attachment;
    if (takenAt !== null || wound !== undefined) {
      fresh = await call('attachment.set', {
        id: fresh.id,
        ...(takenAt === null ? {} : { takenAt }),
        ...(wound === undefined ? {} : { wound }),
      });
    }
    set((s) => became(s, { ...item, attachment: fresh }));
    quietly(call('attachment.remove', { id: item.attachment.id }));
    return fresh;
  } catch (thrown) {
    set((s) => ({ ...s, note: sentenceOf(thrown) }));
    return null;
  }
}

/** Waits for what is on its way. */
export async function allHere(): Promise<void> {
  while (useStaged.getState().items.some(({ state }) => state === 'coming')) await queue;
}

/** Puts files beside a note that is kept already. */
export async function attachTo(entry: EntryId, files: readonly File[]): Promise<void> {
  say(en.attach.adding);
  let done = 0;
  let failed: unknown = null;
  for (const file of files) {
    try {
      const { id } = await sealed(file, false);
      await call('attachment.attach', { id, entryId: entry }).catch((thrown: unknown) => {
        quietly(call('attachment.remove', { id }));
        throw thrown;
      });
      done += 1;
    } catch (thrown) {
      failed = thrown;
    }
  }
  if (done > 0) await refreshEntry(entry);
  say(failed === null ? en.attach.added(done) : sentenceOf(failed));
}

/** The note as it is now, in the timeline. */
export async function refreshEntry(id: EntryId): Promise<void> {
  const entry = await call('journal.entry', { id });
  inEveryList((j) => (entryIn(j, id) === undefined ? j : changed(j, entry)));
}

/** Something about one was changed: wherever it is shown it says so. */
export function toldOf(attachment: Attachment): void {
  set((s) => told(s, attachment));
  if (attachment.entryId !== null) quietly(refreshEntry(attachment.entryId));
}

/** For good. */
export async function removeKept({ id, entryId }: Attachment): Promise<void> {
  await call('attachment.remove', { id });
  if (entryId !== null) await refreshEntry(entryId);
  quietly(refreshStatus());
}

/** Whether the file itself is still at hand, so that it can be brought in another way. */
export function isAtHand(key: string): boolean {
  return originals.has(key);
}

function bring(key: string, file: File, asItIs: boolean): void {
  const stop = new AbortController();
  stops.set(key, stop);
  set((s) => put(s, { state: 'coming', key, name: plainName(file.name), bytes: file.size, done: 0 }));
  queue = queue
    .then(() => arrive(key, file, asItIs, stop.signal))
    .finally(() => {
      stops.delete(key);
      // What was kept with an earlier line has no use for its file any more.
      const keys = new Set(useStaged.getState().items.map((one) => one.key));
      for (const one of originals.keys()) if (!keys.has(one)) originals.delete(one);
    });
}

async function arrive(key: string, file: File, asItIs: boolean, signal: AbortSignal): Promise<void> {
  try {
    if (signal.aborted) return;
    const onProgress = (done: number) => set((s) => progressed(s, key, done));
    const attachment = await sealed(file, asItIs, { signal, onProgress });
    if (signal.aborted) quietly(call('attachment.remove', { id: attachment.id }));
    else set((s) => became(s, { state: 'here', key, attachment }));
  } catch (thrown) {
    if (codeOf(thrown) === 'cancelled') return;
    const reason = thrown instanceof TendError ? thrown.data?.reason : undefined;
    const asItIsHelps = reason === 'metadata' || reason === 'cut-off';
    const why = sentenceOf(thrown);
    set((s) => became(s, { state: 'refused', key, name: plainName(file.name), why, asItIs: asItIsHelps }));
  }
}

/** Sealed in the vault, with its small picture where it has one; it belongs to no note yet. */
export async function sealed(
  file: File,
  asItIs: boolean,
  watched: Parameters<typeof bringIn>[1] = {},
): Promise<Attachment> {
  const attachment = await bringIn(file, { ...watched, keepMetadata: asItIs });
  if (attachment.kind !== 'photo') return attachment;
  try {
    return (await keepThumbnail(attachment, await bytesOf(file))).photo;
  } catch {
    // A picture that cannot be shown is kept all the same, and says so where it would stand.
    return attachment;
  }
}

/** In the order in which they stand. */
export const stagedIds = () => idsOf(useStaged.getState());

function say(text: string): void {
  useApp.setState((s) => noticed(s, text, false));
}

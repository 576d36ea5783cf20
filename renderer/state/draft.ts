import type { Attachment, AttachmentId, Draft } from '../../src/contract/index.ts';
import { call, quietly } from '../bridge.ts';
import { useApp } from './app.ts';
import { blank, useLine, written } from './line.ts';
import { broughtBack, idsOf, nothingStaged, useStaged } from './staged.ts';

const PAUSE_MS = 500;

/** Whether there is a vault to say anything to. */
let open = false;
/** What the vault has of the line; null while that is not known. */
let sealed: Draft | null = null;
/** A private line of whoever writes that waits behind the open one. */
let waiting: Draft | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;

/** From now on what is being written is sealed into the vault at every pause; locking and leaving seal it first. Called once. */
export function keepDrafts(): void {
  useLine.subscribe((line, before) => {
    if ((line.text === before.text && line.isPrivate === before.isPrivate) || !open) return;
    clearTimeout(pause);
    pause = setTimeout(() => quietly(sealDraft()), PAUSE_MS);
  });
  // What was brought to the line is in the vault already, where only the draft says that somebody wants it: at once.
  useStaged.subscribe((staged, before) => {
    if (open && !isSame(idsOf(staged), idsOf(before))) quietly(sealDraft());
  });
}

/** Seals what stands in the line now. @throws TendError when it could not */
export async function sealDraft(): Promise<void> {
  clearTimeout(pause);
  const { text, isPrivate } = useLine.getState();
  const { subject } = useApp.getState();
  const attachments = idsOf(useStaged.getState());
  const empty = text === '' && attachments.length === 0;
  // An empty line says nothing against what the vault may still have.
  const same =
    sealed === null
      ? empty
      : sealed.text === text &&
        isSame(sealed.attachments ?? [], attachments) &&
        (sealed.private === true) === isPrivate &&
        (empty || sealed.subject === subject);
  if (!open || same) return;
  const draft: Draft = {
    ...{ text, subject },
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(isPrivate && { private: true }),
  };
  const before = sealed;
  // While it is on its way already: a line that is kept and locked meanwhile must be known to be taken out again.
  sealed = draft;
  try {
    await call('draft.set', draft);
    // Others may see it now: it no longer stands as what nobody else sees. What waits there is another line.
    if (before?.private && !isPrivate) await call('draft.set', { text: '', private: true });
  } catch (thrown) {
    if (sealed === draft) sealed = before;
    throw thrown;
  }
}

/** After unlocking: what was being written is in the line again, unless something stands there. */
export async function bringDraftBack(): Promise<void> {
  open = true;
  const { waiting: behind, ...draft } = await call('draft.get', {});
  waiting = behind;
  const attachments = await stagedOf(draft.attachments ?? []);
  // Someone was quicker than this answer: what they wrote stands, and is sealed.
  sealed ??= draft;
  const quicker = useLine.getState().text.trim() !== '';
  // The words first: what comes beside them is sealed at once, and with them.
  if (!quicker && (draft.text !== '' || draft.private))
    useLine.setState((line) => ({ ...written(line, draft.text), isPrivate: draft.private === true }));
  useStaged.setState((s) => broughtBack(s, attachments));
  if (quicker) return sealDraft();
  if (draft.text === '' && attachments.length === 0) return;
  useApp.setState((s) =>
    s.subjects.some(({ name }) => name === draft.subject) ? { ...s, subject: draft.subject ?? s.subject } : s,
  );
}

/**
 * Somebody else writes from now on. An open line goes along; a private one is put aside for its writer, and theirs, if there
 * is one, comes back.
 */
export async function changeLine(change: () => void): Promise<void> {
  await sealDraft();
  const wasOpen = open;
  if (useLine.getState().isPrivate) {
    open = false;
    sealed = null;
    useLine.setState(blank, true);
    useStaged.setState(nothingStaged, true);
  }
  change();
  // Read anew: what it was asked about may rest on what whoever wrote before keeps to themselves.
  useLine.setState({ parse: null, readAbout: null, asked: [] });
  if (!wasOpen) return;
  if (useLine.getState().text.trim() === '' && useStaged.getState().items.length === 0) {
    sealed = null;
    return bringDraftBack();
  }
  waiting = (await call('draft.get', {})).waiting;
}

/** The line is its writer's alone, or is not any more. What waited as such is the same line then: nothing is written over. */
export function turnPrivate(isPrivate: boolean): void {
  const behind = isPrivate ? waiting : undefined;
  if (isPrivate) waiting = undefined;
  useLine.setState((line) => ({
    ...written(line, [behind?.text, line.text].filter(Boolean).join('\n')),
    isPrivate,
  }));
  if (behind?.attachments)
    quietly(stagedOf(behind.attachments).then((all) => useStaged.setState((s) => broughtBack(s, all))));
}

/** What was brought to the line, as far as it is still there and belongs to no note. */
async function stagedOf(ids: readonly AttachmentId[]): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  const { attachments } = await call('attachment.list', { staged: true });
  return ids.flatMap((id) => attachments.find((one) => one.id === id) ?? []);
}

function isSame(a: readonly AttachmentId[], b: readonly AttachmentId[]): boolean {
  return a.join() === b.join();
}

/** The vault is closed. The line itself stays where it is. */
export function draftsClosed(): void {
  open = false;
  sealed = null;
  waiting = undefined;
  clearTimeout(pause);
}

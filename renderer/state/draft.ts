import type { Attachment, AttachmentId, Draft } from '../../src/contract/index.ts';
import { call, quietly } from '../bridge.ts';
import { useApp } from './app.ts';
import { useLine, written } from './line.ts';
import { broughtBack, idsOf, useStaged } from './staged.ts';

const PAUSE_MS = 500;

/** Whether there is a vault to say anything to. */
let open = false;
/** What the vault has of the line; null while that is not known. */
let sealed: Draft | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;

/** From now on what is being written is sealed into the vault at every pause; locking and leaving seal it first. Called once. */
export function keepDrafts(): void {
  useLine.subscribe((line, before) => {
    if (line.text === before.text || !open) return;
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
  const { text } = useLine.getState();
  const { subject } = useApp.getState();
  const attachments = idsOf(useStaged.getState());
  const empty = text === '' && attachments.length === 0;
  // An empty line says nothing against what the vault may still have.
  const same =
    sealed === null
      ? empty
      : sealed.text === text &&
        isSame(sealed.attachments ?? [], attachments) &&
        (empty || sealed.subject === subject);
  if (!open || same) return;
  const draft: Draft = { text, subject, ...(attachments.length === 0 ? {} : { attachments }) };
  const before = sealed;
  // While it is on its way already: a line that is kept and locked meanwhile must be known to be taken out again.
  sealed = draft;
  try {
    await call('draft.set', draft);
  } catch (thrown) {
    if (sealed === draft) sealed = before;
    throw thrown;
  }
}

/** After unlocking: what was being written is in the line again, unless something stands there. */
export async function bringDraftBack(): Promise<void> {
  open = true;
  const draft = await call('draft.get', {});
  const attachments = await stagedOf(draft.attachments ?? []);
  // Someone was quicker than this answer: what they wrote stands, and is sealed.
  sealed ??= draft;
  const quicker = useLine.getState().text.trim() !== '';
  // The words first: what comes beside them is sealed at once, and with them.
  if (!quicker && draft.text !== '') useLine.setState((line) => written(line, draft.text));
  useStaged.setState((s) => broughtBack(s, attachments));
  if (quicker) return sealDraft();
  if (draft.text === '' && attachments.length === 0) return;
  useApp.setState((s) =>
    s.subjects.some(({ name }) => name === draft.subject) ? { ...s, subject: draft.subject ?? s.subject } : s,
  );
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
  clearTimeout(pause);
}

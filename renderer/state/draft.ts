import type { Draft } from '../../src/contract/index.ts';
import { call, quietly } from '../bridge.ts';
import { useApp } from './app.ts';
import { useLine, written } from './line.ts';

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
}

/** Seals what stands in the line now. @throws TendError when it could not */
export async function sealDraft(): Promise<void> {
  clearTimeout(pause);
  const { text } = useLine.getState();
  const { subject } = useApp.getState();
  // An empty line says nothing against what the vault may still have.
  const same =
    sealed === null ? text === '' : sealed.text === text && (text === '' || sealed.subject === subject);
  if (!open || same) return;
  const draft: Draft = { text, subject };
  await call('draft.set', draft);
  // Locked meanwhile, there is no vault to know about.
  if (open) sealed = draft;
}

/** After unlocking: what was being written is in the line again, unless something stands there. */
export async function bringDraftBack(): Promise<void> {
  open = true;
  const draft = await call('draft.get', {});
  // Someone was quicker than this answer: what they wrote stands, and is sealed.
  sealed ??= draft;
  if (useLine.getState().text.trim() !== '') return sealDraft();
  if (draft.text === '') return;
  useLine.setState((line) => written(line, draft.text));
  useApp.setState((s) =>
    s.subjects.some(({ name }) => name === draft.subject) ? { ...s, subject: draft.subject ?? s.subject } : s,
  );
}

/** The vault is closed. The line itself stays where it is. */
export function draftsClosed(): void {
  open = false;
  sealed = null;
  clearTimeout(pause);
}

import type { Draft } from '../../src/contract/index.ts';
import { call, quietly } from '../bridge.ts';
import { useApp } from './app.ts';
import { useLine, written } from './line.ts';

const PAUSE_MS = 500;

/** What the vault has of the line; null when that is not known, or nothing may be said to it. */
let sealed: Draft | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;

/** From now on what is being written is sealed into the vault at every pause, and when the page goes. Called once. */
export function keepDrafts(): void {
  useLine.subscribe((line, before) => {
    if (line.text === before.text || sealed === null) return;
    clearTimeout(pause);
    pause = setTimeout(() => quietly(sealDraft()), PAUSE_MS);
  });
  window.addEventListener('pagehide', () => quietly(sealDraft()));
}

/** Seals what stands in the line now. @throws TendError when it could not */
export async function sealDraft(): Promise<void> {
  clearTimeout(pause);
  const { text } = useLine.getState();
  const { subject } = useApp.getState();
  const same = sealed?.text === text && (text === '' || sealed.subject === subject);
  if (sealed === null || same) return;
  const draft: Draft = { text, subject };
  await call('draft.set', draft);
  // Locked meanwhile, there is no vault to know about.
  if (sealed !== null) sealed = draft;
}

/** After unlocking: what was being written is in the line again, unless something stands there. */
export async function bringDraftBack(): Promise<void> {
  const draft = await call('draft.get', {});
  sealed = draft;
  if (draft.text === '' || useLine.getState().text.trim() !== '') return;
  useLine.setState((line) => written(line, draft.text));
  useApp.setState((s) =>
    s.subjects.some(({ name }) => name === draft.subject) ? { ...s, subject: draft.subject ?? s.subject } : s,
  );
}

/** The vault is closed. The line itself stays where it is. */
export function draftsClosed(): void {
  sealed = null;
  clearTimeout(pause);
}

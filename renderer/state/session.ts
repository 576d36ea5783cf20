import type { Input, Settings } from '../../src/contract/index.ts';
import { call, onEvent, quietly, sentenceOf } from '../bridge.ts';
import { en } from '../strings/en.ts';
import * as app from './app.ts';
import { useApp } from './app.ts';
import { goOnWithLockedLine, refreshArrived } from './arrived.ts';
import { initialAsk, useAsk } from './ask.ts';
import { initialCrumb, useCrumb } from './crumb.ts';
import { bringDraftBack, draftsClosed, keepDrafts, sealDraft } from './draft.ts';
import { bringFormBack, formsClosed, keepForms, sealForm } from './half-filled.ts';
import { inEveryList, initialJournal } from './journal.ts';
import { emptied, useLeft } from './ledger.ts';
import { refreshPlace } from './place.ts';
import { useWriter } from './writer.ts';

const set = useApp.setState;
/** How long locking waits for the line to be sealed: on a busy machine that takes seconds, and nothing is shown meanwhile. */
const SEALING_MS = 8000;

/** Begins to listen to the core and finds out whether there is a vault. Called once. */
export function start(): void {
  onEvent('core', ({ state }) => {
    if (state === 'ready') void findVault();
    else if (useApp.getState().phase !== 'welcome') shut(state === 'crashed');
  });
  onEvent('index', (index) => set((s) => app.withIndex(s, index)));
  onEvent('models', (models) => set((s) => app.withModels(s, models)));
  onEvent('backup', (progress) => {
    set((s) => app.withBackup(s, progress));
    // One of the schedule comes and goes without being asked for.
    if (useApp.getState().backup === null && isInside()) quietly(refreshStatus());
  });
  onEvent('exam', (progress) => set((s) => app.withExam(s, progress)));
  onEvent('download', ({ id, ...download }) => set((s) => app.withDownload(s, id, download)));
  keepDrafts();
  keepForms();
  keepShown();
  void findVault();
}

/** Whom the window is about is kept in the vault, so that it opens about them again. */
function keepShown(): void {
  useApp.subscribe((now, before) => {
    const changed = now.phase !== before.phase || now.subject !== before.subject;
    if (changed && now.phase === 'open' && now.subject !== '')
      quietly(call('subject.show', { name: now.subject }));
  });
}

/** Finds out which door to show; asked again by the person when it could not be found out. */
export async function findVault(): Promise<void> {
  try {
    const { state } = await call('vault.state', {});
    if (state === 'open') await enter();
    else if (isInside()) shut(false);
    else set((s) => ({ ...s, phase: state === 'none' ? 'welcome' : 'locked', trouble: null }));
  } catch (thrown) {
    set((s) => (s.phase === 'starting' ? { ...s, trouble: sentenceOf(thrown) } : s));
  }
}

function isInside(): boolean {
  const { phase } = useApp.getState();
  return phase === 'open' || phase === 'beginning';
}

/** Forgets everything that was read under a key which is gone. The line being written stays. */
function shut(crashed: boolean): void {
  draftsClosed();
  formsClosed();
  useWriter.setState({ name: null });
  set((s) => app.locked(s, crashed || s.crashed));
  inEveryList(() => initialJournal);
  useAsk.setState(initialAsk);
  useCrumb.setState(initialCrumb);
  useLeft.setState(emptied);
}

/** Makes the vault; the recovery phrase comes next. @throws TendError to be shown beside the form. */
export async function createVault(input: Input<'vault.create'>): Promise<void> {
  await call('vault.create', input);
  set((s) => ({ ...s, phase: 'beginning' }));
}

/** From the first steps to the first page. */
export async function begin(): Promise<void> {
  try {
    await enter();
  } catch (thrown) {
    set((s) => ({ ...s, trouble: sentenceOf(thrown) }));
  }
}

/** A new recovery phrase; the one before stops working. @throws TendError `wrong-passphrase` */
export async function makePhrase(passphrase: string): Promise<string> {
  return (await call('vault.phrase.make', { passphrase })).phrase;
}

/** @throws TendError `wrong-phrase`, `weak-passphrase`, to be shown beside the form. */
export async function recover(phrase: string, newPassphrase: string): Promise<void> {
  await call('vault.recover', { phrase, newPassphrase });
  await enter();
}

/** @throws TendError `wrong-passphrase`, `weak-passphrase` */
export async function changePassphrase(old: string, fresh: string): Promise<void> {
  await call('vault.passphrase.change', { old, new: fresh });
}

/**
 * Makes the vault that the chosen backup holds; it is locked then.
 * @returns how many notes it has
 * @throws TendError `wrong-passphrase`, `wrong-phrase`, `damaged`, to be shown beside the form.
 */
export async function restore(way: Input<'vault.restore.picked'>): Promise<number> {
  return (await call('vault.restore.picked', way)).entries;
}

/** @throws TendError `wrong-passphrase` and others, to be shown beside the field. */
export async function unlock(passphrase: string): Promise<void> {
  await call('vault.unlock', { passphrase });
  await enter();
}

/**
 * Hides everything, seals what is being written and filled in, and locks. Main ends the core and this page with it: there is
 * nothing to do afterwards. A core that does not answer, or a full disk, must not keep it open.
 */
export function lock(): void {
  const { phase } = useApp.getState();
  if (phase === 'locking') return;
  set((s) => ({ ...s, phase: 'locking' }));
  const longEnough = new Promise((resolve) => setTimeout(resolve, SEALING_MS));
  const all = Promise.allSettled([sealDraft(), sealForm()]);
  Promise.race([all, longEnough])
    .then(() => call('vault.lock', {}))
    // Still open: that must be seen.
    .catch(() => set((s) => (s.phase === 'locking' ? { ...s, phase } : s)));
}

/** With what the system's keychain keeps. @throws TendError `wrong-keychain`, to be shown beside the button. */
export async function unlockByKeychain(): Promise<void> {
  await call('keychain.open', {});
  await enter();
}

async function enter(): Promise<void> {
  await Promise.all([refreshStatus(), refreshPeople(), refreshArrived()]);
  await Promise.all([bringDraftBack(), bringFormBack()]);
  goOnWithLockedLine();
  set(app.opened);
  // The system may take a second to answer.
  quietly(refreshPlace());
}

export async function refreshStatus(): Promise<void> {
  const status = await call('status', {});
  set((s) => app.withStatus(s, status));
  showTheme(status.settings.theme);
}

export async function refreshPeople(): Promise<void> {
  const [{ subjects, last }, { people }] = await Promise.all([
    call('subject.list', {}),
    call('person.list', {}),
  ]);
  set((s) => app.withPeople(s, subjects, people, last));
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await call('settings.set', change);
  await refreshStatus();
}

function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export async function addSubject(input: Input<'subject.add'>): Promise<void> {
  const subject = await call('subject.add', input);
  await Promise.all([refreshPeople(), refreshStatus()]);
  set((s) => app.noticed({ ...s, subject: subject.name }, en.who.added(subject.name), false));
}

export async function changeSubject(
  name: string,
  newName: string,
  fields: Omit<Input<'subject.set'>, 'name' | 'newName'>,
): Promise<void> {
  await call('subject.set', { name, ...fields, ...(newName === name ? {} : { newName }) });
  set((s) => (s.subject === name ? { ...s, subject: newName } : s));
  await Promise.all([refreshPeople(), refreshStatus()]);
}

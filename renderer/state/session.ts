import type { Input, Settings } from '../../src/contract/index.ts';
import { call, onEvent, sentenceOf } from '../bridge.ts';
import { en } from '../strings/en.ts';
import * as app from './app.ts';
import { useApp } from './app.ts';
import { initialAsk, useAsk } from './ask.ts';
import { initialCrumb, useCrumb } from './crumb.ts';
import { initialJournal, useJournal } from './journal.ts';
import { useLine } from './line.ts';

const set = useApp.setState;

/** Begins to listen to the core and finds out whether there is a vault. Called once. */
export function start(): void {
  onEvent('core', ({ state }) => {
    if (state === 'ready') void findVault();
    else if (useApp.getState().phase !== 'welcome') shut(state === 'crashed');
  });
  onEvent('index', (index) => set((s) => app.withIndex(s, index)));
  onEvent('models', (models) => set((s) => app.withModels(s, models)));
  onEvent('download', ({ id, ...download }) => set((s) => app.withDownload(s, id, download)));
  void findVault();
}

/** Finds out which door to show; asked again by the person when it could not be found out. */
export async function findVault(): Promise<void> {
  try {
    const { state } = await call('vault.state', {});
    if (state === 'open') await enter();
    else if (useApp.getState().phase === 'open') shut(false);
    else set((s) => ({ ...s, phase: state === 'none' ? 'welcome' : 'locked', trouble: null }));
  } catch (thrown) {
    set((s) => (s.phase === 'starting' ? { ...s, trouble: sentenceOf(thrown) } : s));
  }
}

/** Forgets everything that was read under a key which is gone. The line being written stays. */
function shut(crashed: boolean): void {
  set((s) => app.locked(s, crashed || s.crashed));
  useJournal.setState(initialJournal);
  useAsk.setState(initialAsk);
  useCrumb.setState(initialCrumb);
}

/** Makes the vault and opens it. @throws TendError to be shown beside the form. */
export async function createVault(input: Input<'vault.create'>): Promise<void> {
  await call('vault.create', input);
  await enter();
}

/** @throws TendError `wrong-passphrase` and others, to be shown beside the field. */
export async function unlock(passphrase: string): Promise<void> {
  await call('vault.unlock', { passphrase });
  await enter();
}

/** Locks, but asks first when a line would be lost. Asked a second time, it locks at once. */
export function askToLock(): void {
  if (useLine.getState().text.trim() === '' || useApp.getState().locking) lock();
  else set({ locking: true });
}

/** Main ends the core and this page with it: there is nothing to do afterwards. */
export function lock(): void {
  void call('vault.lock', {}).catch(() => undefined);
}

async function enter(): Promise<void> {
  await Promise.all([refreshStatus(), refreshPeople()]);
  set(app.opened);
}

export async function refreshStatus(): Promise<void> {
  const status = await call('status', {});
  set((s) => app.withStatus(s, status));
  showTheme(status.settings.theme);
}

export async function refreshPeople(): Promise<void> {
  const [{ subjects }, { people }] = await Promise.all([call('subject.list', {}), call('person.list', {})]);
  set((s) => app.withPeople(s, subjects, people));
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

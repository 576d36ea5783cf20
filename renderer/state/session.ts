import type { Input, Settings } from '../../src/contract/index.ts';
import { call, onEvent } from '../bridge.ts';
import { en } from '../strings/en.ts';
import * as app from './app.ts';
import { useApp } from './app.ts';

const set = useApp.setState;

/** Begins to listen to the core and finds out whether there is a vault. Called once. */
export function start(): void {
  onEvent('core', ({ state }) => {
    if (state === 'ready') void findVault();
    else set((s) => (s.phase === 'welcome' ? s : app.locked(s, state === 'crashed' || s.crashed)));
  });
  onEvent('index', (index) => set((s) => app.withIndex(s, index)));
  onEvent('models', (models) => set((s) => app.withModels(s, models)));
  onEvent('download', ({ id, ...download }) => set((s) => app.withDownload(s, id, download)));
  void findVault();
}

async function findVault(): Promise<void> {
  const { state } = await call('vault.state', {});
  if (state === 'open') return enter();
  set((s) =>
    s.phase === 'open' ? app.locked(s, s.crashed) : { ...s, phase: state === 'none' ? 'welcome' : 'locked' },
  );
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

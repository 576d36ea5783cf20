import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, TendError } from '../contract/index.ts';

/** The settings that decide whether anything may leave. Read afresh each time: a switch counts at once. */
export type ConsentSettings = { get(): Pick<Settings, 'crumbs' | 'local-only'> };

/** In the vault's folder, in plain words, so that it can be seen and made without Tend. The net process looks for it too. */
export const LOCAL_ONLY_FILE = 'local-only';

const SAYS = `While this file is here, Tend opens no connection for this vault: no question leaves, whatever is
set or pressed inside Tend. To allow it again, switch "local only" off in Tend's settings, or delete this file
and switch the setting off.
`;

/** Either the file or the setting is enough. What can't be looked at counts as there. */
export function isLocalOnly(vaultDir: string, settings: ConsentSettings): boolean {
  try {
    if (settings.get()['local-only'] !== 'off') return true;
    statSync(vaultDir);
    return statSync(join(vaultDir, LOCAL_ONLY_FILE), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Makes the file, or takes it away, as the setting was switched. */
export function markLocalOnly(vaultDir: string, on: boolean): void {
  const file = join(vaultDir, LOCAL_ONLY_FILE);
  if (on && !existsSync(file)) writeFileSync(file, SAYS, { mode: 0o600 });
  if (!on) rmSync(file, { force: true });
}

/** Why nothing can leave now, for a preview; null when it can. */
export function whyBlocked(vaultDir: string, settings: ConsentSettings): TendError | null {
  if (isLocalOnly(vaultDir, settings)) {
    return new TendError(
      'local-only',
      'Tend is set to stay on this laptop. Nothing can leave until you switch that off.',
    );
  }
  if (settings.get().crumbs !== 'on') {
    return new TendError(
      'crumbs-off',
      'Crumbs are off. Turn them on in Settings first; turning them on sends nothing.',
    );
  }
  return null;
}

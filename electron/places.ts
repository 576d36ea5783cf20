import { join, resolve } from 'node:path';
import { app } from 'electron';
import { dataFolder, defaultVault, modelsFolders } from '../src/paths.ts';

/** Where this start finds things. `--vault=` or `TEND_VAULT` names another vault, `--user-data-dir=` another profile. */
export function places() {
  const named = app.commandLine.getSwitchValue('vault') || process.env.TEND_VAULT;
  const [first, ...others] = modelsFolders();
  return {
    vaultDir: named ? resolve(named) : defaultVault(),
    modelsDirs: [first ?? '', ...others] as const,
    /** Chromium's own files. Nothing of a person is in it: the window's session lives in memory. */
    profileDir: app.commandLine.getSwitchValue('user-data-dir') || join(dataFolder(), 'window'),
    windowDir: join(import.meta.dirname, '..', 'renderer'),
    search: shortIdleTime(),
    preload: join(import.meta.dirname, 'preload.cjs'),
  };
}

/** `--lock-after-seconds=` lets a test see the window lock by itself. A package does not know it. */
function shortIdleTime(): string {
  const seconds = app.isPackaged ? '' : app.commandLine.getSwitchValue('lock-after-seconds');
  return /^\d+$/.test(seconds) ? `?lock-after-seconds=${seconds}` : '';
}

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
    preload: join(import.meta.dirname, 'preload.cjs'),
  };
}

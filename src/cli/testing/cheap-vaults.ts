/**
 * Loaded before `tend` by `node --import`: the vault it makes is cheap to open. That is no option of ours, so that
 * nothing that is shipped can ask for it; another module is found in the place of the one that says what it costs.
 */
import { registerHooks } from 'node:module';

const real = new URL('../../vault/passphrase.ts', import.meta.url).href;
const cheap = new URL('../../vault/testing/cheap-passphrase.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === real && context.parentURL !== cheap ? { ...found, url: cheap } : found;
  },
});

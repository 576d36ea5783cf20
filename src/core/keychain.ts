import { type keychainRequests, TendError } from '../contract/index.ts';
import type { Handlers } from './router.ts';

/** Asked of main by the window, which is where they end: a core alone has no keychain to speak to. */
export function keychainHandlers(): Pick<Handlers, keyof typeof keychainRequests> {
  const elsewhere = () => {
    throw new TendError('bad-input', 'Only the window speaks to this computer’s keychain.');
  };
  return {
    'keychain.state': elsewhere,
    'keychain.on': elsewhere,
    'keychain.off': elsewhere,
    'keychain.open': elsewhere,
  };
}

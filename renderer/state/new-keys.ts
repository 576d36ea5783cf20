import type { Input, KeysProgress, Output } from '../../src/contract/index.ts';
import { call, onEvent, quietly } from '../bridge.ts';
import { refreshArrived } from './arrived.ts';
import { stayOpen } from './idle.ts';
import { findVault, refreshStatus } from './session.ts';

/**
 * Gives the journal new keys. It is open as before when this ends, however it ends, unless it was locked meanwhile.
 * @throws TendError `wrong-passphrase`, `weak-passphrase`, `cancelled`, `disk-full` and others, to be shown beside the form
 */
export async function renewKeys(
  input: Input<'vault.keys.renew'>,
  onProgress: (progress: KeysProgress) => void,
): Promise<Output<'vault.keys.renew'>> {
  const deaf = onEvent('keys', (progress) => {
    // Somebody waits for this: it is not left alone.
    stayOpen();
    onProgress(progress);
  });
  try {
    const made = await call('vault.keys.renew', input);
    quietly(refreshStatus());
    // Whoever wrote a line on another way in meanwhile finds it named.
    quietly(refreshArrived());
    return made;
  } catch (thrown) {
    quietly(call('vault.state', {}).then(({ state }) => (state === 'open' ? refreshStatus() : findVault())));
    throw thrown;
  } finally {
    deaf();
  }
}

/** Too late once they are in force. */
export function stopRenewal(): void {
  quietly(call('vault.keys.renew.stop', {}));
}

import { call } from '../bridge.ts';

/**
 * Whether the keychain opens this vault: `none` there is none that protects, `off`, `on`, or `changed`: the one that
 * keeps the secret is not the one this computer has now.
 */
export type KeychainState = 'none' | 'off' | 'on' | 'changed';

/** The vault says whether it can be opened by one, main which there is and which keeps the secret. */
export async function keychainState(): Promise<KeychainState> {
  const [{ keychain: slot }, { backend, kept }] = await Promise.all([
    call('vault.state', {}),
    call('keychain.state', {}),
  ]);
  if (slot !== undefined && kept !== null) return kept === backend && kept === slot ? 'on' : 'changed';
  return backend === null ? 'none' : 'off';
}

/** @throws TendError `wrong-passphrase`, `no-keychain` */
export async function turnKeychainOn(passphrase: string): Promise<void> {
  await call('keychain.on', { passphrase });
}

export async function turnKeychainOff(): Promise<void> {
  await call('keychain.off', {});
}

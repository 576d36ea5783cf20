export type { ReadableDb, WritableDb } from './db.ts';
export { vaultError } from './errors.ts';
export { type HolderKind, signalLockHolder } from './lock.ts';
export { SCHEMA_VERSION } from './migrate.ts';
export { KDF_FLOOR } from './passphrase.ts';
export { newPhrase } from './phrase.ts';
export { scratchDb } from './scratch.ts';
export { createVault, openVault, recoverVault, type Vault, vaultState } from './vault.ts';

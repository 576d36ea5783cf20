export type { ReadableDb, WritableDb } from './db.ts';
export { vaultError } from './errors.ts';
export { type Holder, type HolderKind, lockHolder, signalLockHolder } from './lock.ts';
export { migrate, SCHEMA_VERSION } from './migrate.ts';
export { KDF_FLOOR, type KdfCost } from './passphrase.ts';
export { scratchDb } from './scratch.ts';
export {
  createVault,
  type NewVaultOptions,
  openVault,
  type Vault,
  type VaultOptions,
  vaultState,
} from './vault.ts';

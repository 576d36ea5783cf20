// Stands in the place of passphrase.ts in a `tend` that a test starts (src/cli/testing/bundled.ts).
import { KDF_FLOOR, type KdfCost } from '../passphrase.ts';

export * from '../passphrase.ts';

/** What a new vault costs to open: the least that is accepted, and not the half second of a real one. */
export function calibratedCost(): Promise<KdfCost> {
  return Promise.resolve(KDF_FLOOR);
}

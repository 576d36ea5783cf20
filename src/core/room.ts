import { TendError } from '../contract/index.ts';
import { vaultError } from '../vault/index.ts';

/**
 * Does upkeep that a vault can be read without. On a full disk, or one that takes no writing, it is left for the next
 * opening: whoever has no room left must still be able to read what is there.
 */
export function whenThereIsRoom(upkeep: () => void): void {
  try {
    upkeep();
  } catch (thrown) {
    const known = vaultError(thrown);
    if (!(known instanceof TendError) || !['disk-full', 'read-only'].includes(known.code)) throw thrown;
  }
}

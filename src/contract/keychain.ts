import { z } from 'zod';
import { KeychainBackend } from './keys.ts';

const Nothing = z.object({});
const Done = z.object({ done: z.literal(true) });

/**
 * What a page may ask about the system's keychain. Main answers, as it alone can speak to the keychain; it has core
 * make, drop and use the secret (`keyRequests`).
 */
export const keychainRequests = {
  /** `backend`: the keychain this computer has, null for none that protects. `kept`: the one that keeps this vault's secret. */
  'keychain.state': {
    input: Nothing,
    output: z.object({ backend: KeychainBackend.nullable(), kept: KeychainBackend.nullable() }),
  },
  /** `no-keychain` where there is none that protects. */
  'keychain.on': { input: z.object({ passphrase: z.string().min(1).max(1024) }), output: Done },
  'keychain.off': { input: Nothing, output: Done },
  /** `wrong-keychain` when it does not open the vault (any more), with what to do. */
  'keychain.open': { input: Nothing, output: Done },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

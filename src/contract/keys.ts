import { z } from 'zod';

const Nothing = z.object({});
const Done = z.object({ done: z.literal(true) });
const Passphrase = z.string().min(1).max(1024);

/** Which of the system's keychains it is, as Electron calls it (`gnome_libsecret`, `kwallet6`, `keychain`, `dpapi`). */
export const KeychainBackend = z.string().regex(/^[a-z0-9_]{1,40}$/);

/** 32 bytes that open the vault. */
const KeychainSecret = z.base64().length(44);

/** How far new keys are; `done` of `total` bytes that were copied, compared and sealed. Up to the end it can be stopped. */
export const KeysProgress = z.object({
  step: z.enum(['copying', 'checking', 'attachments', 'finishing']),
  done: z.number(),
  total: z.number(),
});
export type KeysProgress = z.infer<typeof KeysProgress>;

/** What concerns the ways into a vault. */
export const keyRequests = {
  /**
   * A secret that opens this vault, for the system's keychain to keep; the one before opens nothing from then on.
   * For main only: a page has no use for it.
   */
  'vault.keychain.make': {
    input: z.object({ passphrase: Passphrase, backend: KeychainBackend }),
    output: z.object({ secret: KeychainSecret }),
  },
  /** `wrong-keychain` when it opens nothing (any more): then the passphrase is asked for. For main only. */
  'vault.unlock.keychain': { input: z.object({ secret: KeychainSecret }), output: Done },
  /** From then on no keychain opens it; whoever keeps the secret forgets it too. For main only. */
  'vault.keychain.drop': { input: Nothing, output: Done },
  /**
   * Another root key, and with it every key anew; the vault is open again when this answers. Other requests are answered
   * `busy` meanwhile. Backups made before open with the passphrase and the phrase of their day.
   */
  'vault.keys.renew': {
    input: z.object({
      passphrase: Passphrase,
      /** Default: it stays. */
      newPassphrase: Passphrase.optional(),
      /** Whether there is a recovery phrase afterwards: a new one. Ask for it only where it is shown at once. */
      phrase: z.boolean(),
    }),
    output: z.object({
      generation: z.number().int(),
      phrase: z.string().optional(),
      /** Whether a keychain opened it before; now none does. */
      keychainDropped: z.boolean(),
      /** How many attachments were damaged before, and stay so. */
      damagedAttachments: z.number().int(),
    }),
  },
  /** Stops it; answered at once. Too late once the new keys are in force. */
  'vault.keys.renew.stop': { input: Nothing, output: Done },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

import { hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonicalBytes } from './canonical.ts';
import { KEY_BYTES, seal, unseal } from './keys.ts';
import { KDF_CEILING, KDF_FLOOR, type KdfCost, passphraseKey } from './passphrase.ts';
import { phraseEntropy, phraseKey } from './phrase.ts';

/** What a vault is opened with: by a person, or by what the system's keychain keeps for them (32 bytes). */
export type WayIn =
  | { readonly passphrase: string }
  | { readonly phrase: string }
  | { readonly keychain: Buffer };

export const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const SALT_BYTES = 16;
const sealedRoot = { nonce: hex(12), sealed: hex(KEY_BYTES + 16) };

const Argon2id = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().min(KDF_FLOOR.memoryKiB).max(KDF_CEILING.memoryKiB),
  passes: z.int().min(KDF_FLOOR.passes).max(KDF_CEILING.passes),
  parallelism: z.literal(1),
  salt: hex(SALT_BYTES),
});
const Hkdf = z.strictObject({ algorithm: z.literal('hkdf-sha256'), salt: hex(SALT_BYTES) });

export const PassphraseSlot = z.strictObject({ kind: z.literal('passphrase'), kdf: Argon2id, ...sealedRoot });
export const PhraseSlot = z.strictObject({ kind: z.literal('phrase'), kdf: Hkdf, ...sealedRoot });
/** `backend`: which of the system's keychains holds the secret, as Electron calls it. */
const KeychainSlot = z.strictObject({
  kind: z.literal('keychain'),
  kdf: Hkdf.extend({ backend: z.string().regex(/^[a-z0-9_]{1,40}$/) }),
  ...sealedRoot,
});

/** One way in. Each slot wraps the same root key. */
export const Slot = z.discriminatedUnion('kind', [PassphraseSlot, PhraseSlot, KeychainSlot]);
export type Slot = z.infer<typeof Slot>;

/**
 * Which vault a slot stands in, and in which form it is bound to it: 1 in headers of format 1, else 2. The form does not
 * follow the header's format, as a phrase slot can't be sealed again without the phrase. A slot moved to another
 * vault does not open.
 */
export type SlotHome = { readonly form: 1 | 2; readonly vault: string };

export async function passphraseSlot(
  home: SlotHome,
  passphrase: string,
  root: Buffer,
  { memoryKiB, passes }: KdfCost,
): Promise<Slot> {
  const salt = randomBytes(SALT_BYTES);
  const key = await passphraseKey(passphrase, salt, { memoryKiB, passes });
  const kdf = {
    algorithm: 'argon2id',
    memoryKiB,
    passes,
    parallelism: 1,
    salt: salt.toString('hex'),
  } as const;
  return sealedSlot(home, { kind: 'passphrase', kdf }, key, root);
}

/** @throws TendError `wrong-phrase` when these are not the words of a phrase */
export function phraseSlot(home: SlotHome, phrase: string, root: Buffer): Slot {
  const salt = randomBytes(SALT_BYTES);
  const entropy = phraseEntropy(phrase);
  const key = phraseKey(entropy, salt);
  entropy.fill(0);
  return sealedSlot(
    home,
    { kind: 'phrase', kdf: { algorithm: 'hkdf-sha256', salt: salt.toString('hex') } },
    key,
    root,
  );
}

/** @param secret 32 random bytes, for the keychain to keep */
export function keychainSlot(home: SlotHome, secret: Buffer, root: Buffer, backend: string): Slot {
  const salt = randomBytes(SALT_BYTES);
  const kdf = { algorithm: 'hkdf-sha256', backend, salt: salt.toString('hex') } as const;
  return sealedSlot(home, { kind: 'keychain', kdf }, keychainKey(secret, salt), root);
}

/** The root key in a slot, or undefined when this way does not open it. The caller zeroes it. */
export async function openSlot(home: SlotHome, slot: Slot, way: WayIn): Promise<Buffer | undefined> {
  const key = await slotKey(slot, way);
  if (key === undefined) return undefined;
  try {
    const box = { nonce: Buffer.from(slot.nonce, 'hex'), sealed: Buffer.from(slot.sealed, 'hex') };
    return unseal(key, box, slotBinding(home, slot));
  } finally {
    key.fill(0);
  }
}

async function slotKey(slot: Slot, way: WayIn): Promise<Buffer | undefined> {
  const salt = Buffer.from(slot.kdf.salt, 'hex');
  if (slot.kind === 'passphrase') {
    return 'passphrase' in way ? passphraseKey(way.passphrase, salt, slot.kdf) : undefined;
  }
  if (slot.kind === 'keychain') {
    return 'keychain' in way ? keychainKey(way.keychain, salt) : undefined;
  }
  if (!('phrase' in way)) return undefined;
  const entropy = phraseEntropy(way.phrase);
  try {
    return phraseKey(entropy, salt);
  } finally {
    entropy.fill(0);
  }
}

function keychainKey(secret: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'tend/v1/keychain', KEY_BYTES));
}

type Parameters = { [S in Slot as S['kind']]: Pick<S, 'kind' | 'kdf'> }[Slot['kind']];

function sealedSlot(home: SlotHome, parameters: Parameters, key: Buffer, root: Buffer): Slot {
  try {
    const { nonce, sealed } = seal(key, root, slotBinding(home, parameters));
    return { ...parameters, nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
  } finally {
    key.fill(0);
  }
}

/** What a slot is bound to: its vault, the format, and its own parameters. Never another slot: changing one must not break the rest. */
function slotBinding({ form, vault }: SlotHome, { kind, kdf }: Parameters): Buffer {
  return canonicalBytes({ format: form, vault, kind, kdf });
}

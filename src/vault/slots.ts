import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonicalBytes } from './canonical.ts';
import { KEY_BYTES, seal, unseal } from './keys.ts';
import { KDF_CEILING, KDF_FLOOR, type KdfCost, passphraseKey } from './passphrase.ts';
import { phraseEntropy, phraseKey } from './phrase.ts';

/** What a person opens a vault with. */
export type WayIn = { readonly passphrase: string } | { readonly phrase: string };

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
const PhraseSlot = z.strictObject({ kind: z.literal('phrase'), kdf: Hkdf, ...sealedRoot });

/** One way in. Each slot wraps the same root key. */
export const Slot = z.discriminatedUnion('kind', [PassphraseSlot, PhraseSlot]);
export type Slot = z.infer<typeof Slot>;

/** Which header a slot stands in. A slot moved to another vault or format does not open. */
export type SlotHome = { readonly format: number; readonly vault: string };

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
  if (!('phrase' in way)) return undefined;
  const entropy = phraseEntropy(way.phrase);
  try {
    return phraseKey(entropy, salt);
  } finally {
    entropy.fill(0);
  }
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
function slotBinding({ format, vault }: SlotHome, { kind, kdf }: Parameters): Buffer {
  return canonicalBytes({ format, vault, kind, kdf });
}

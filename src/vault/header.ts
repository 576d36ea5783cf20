import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { TendError } from '../contract/index.ts';
import { canonicalBytes } from './canonical.ts';
import { derivedKey, KEY_BYTES, seal, unseal } from './keys.ts';
import { KDF_CEILING, KDF_FLOOR, type KdfCost, passphraseKey } from './passphrase.ts';

/** The format of `vault.json` this Tend writes; docs/vault-format.md describes it. */
export const FORMAT = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const Argon2id = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().min(KDF_FLOOR.memoryKiB).max(KDF_CEILING.memoryKiB),
  passes: z.int().min(KDF_FLOOR.passes).max(KDF_CEILING.passes),
  parallelism: z.literal(1),
  salt: hex(16),
});

/** One way in. Each slot wraps the same root key; another kind has another shape and a format number of its own. */
const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: Argon2id,
  nonce: hex(12),
  sealed: hex(KEY_BYTES + 16),
});
const Slot = z.discriminatedUnion('kind', [PassphraseSlot]);
type Slot = z.infer<typeof Slot>;

const Header = z.strictObject({
  format: z.literal(FORMAT),
  vault: z.uuid(),
  generation: z.int().min(1).max(1_000_000),
  slots: z.array(Slot).min(1).max(8),
  mac: hex(32),
});
export type Header = z.infer<typeof Header>;

/** A header for a new vault, and nothing of it written yet. */
export async function newHeader(of: {
  vault: string;
  generation: number;
  passphrase: string;
  root: Buffer;
  cost: KdfCost;
}): Promise<Header> {
  const slot = await passphraseSlot(of.vault, of.passphrase, of.root, of.cost);
  const body: Omit<Header, 'mac'> = {
    format: FORMAT,
    vault: of.vault,
    generation: of.generation,
    slots: [slot],
  };
  return { ...body, mac: mac(body, of.root).toString('hex') };
}

/**
 * Reads a header's text. Nothing in it is trusted before `unlock`.
 * @throws TendError `newer-version` for a format of a later Tend, `damaged` for anything else that is not a header.
 */
export function parseHeader(text: string): Header {
  const json = parsedJson(text);
  const stated = z.object({ format: z.int().min(1) }).safeParse(json);
  if (stated.success && stated.data.format > FORMAT) {
    throw new TendError(
      'newer-version',
      'This vault was made by a newer Tend. Please update Tend on this laptop; nothing in the vault was changed.',
      { found: stated.data.format, known: FORMAT },
    );
  }
  const header = Header.safeParse(json);
  if (!header.success) throw damagedHeader();
  return header.data;
}

/**
 * The root key. The caller zeroes it.
 * @throws TendError `wrong-passphrase`, or `damaged` when the passphrase is right and the header is not what was written.
 */
export async function unlock(header: Header, passphrase: string): Promise<Buffer> {
  for (const slot of header.slots) {
    const root = await openSlot(header.vault, slot, passphrase);
    if (root === undefined) continue;
    if (timingSafeEqual(mac(header, root), Buffer.from(header.mac, 'hex'))) return root;
    root.fill(0);
    throw damagedHeader();
  }
  throw new TendError('wrong-passphrase', 'That passphrase does not open this vault. Please try again.');
}

async function passphraseSlot(vault: string, passphrase: string, root: Buffer, cost: KdfCost): Promise<Slot> {
  const salt = randomBytes(16);
  const parameters = {
    kind: 'passphrase',
    kdf: { algorithm: 'argon2id', ...cost, parallelism: 1, salt: salt.toString('hex') },
  } as const;
  const key = await passphraseKey(passphrase, salt, cost);
  try {
    const { nonce, sealed } = seal(key, root, slotBinding(vault, parameters));
    return { ...parameters, nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
  } finally {
    key.fill(0);
  }
}

async function openSlot(vault: string, slot: Slot, passphrase: string): Promise<Buffer | undefined> {
  const key = await passphraseKey(passphrase, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf);
  try {
    const box = { nonce: Buffer.from(slot.nonce, 'hex'), sealed: Buffer.from(slot.sealed, 'hex') };
    return unseal(key, box, slotBinding(vault, slot));
  } finally {
    key.fill(0);
  }
}

/** What a slot is bound to: its vault, the format, and its own parameters. Never another slot: changing one must not break the rest. */
function slotBinding(vault: string, { kind, kdf }: Pick<Slot, 'kind' | 'kdf'>): Buffer {
  return canonicalBytes({ format: FORMAT, vault, kind, kdf });
}

/** Covers the whole header but the MAC itself. */
function mac(header: Omit<Header, 'mac'>, root: Buffer): Buffer {
  const { format, vault, generation, slots } = header;
  const key = derivedKey(root, 'header');
  const tag = createHmac('sha256', key).update(canonicalBytes({ format, vault, generation, slots })).digest();
  key.fill(0);
  return tag;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damagedHeader();
  }
}

function damagedHeader(): TendError {
  return new TendError(
    'damaged',
    'The file vault.json of this vault is damaged. Nothing was changed. Please put back vault.json, or the whole folder, from a copy, and try again.',
    { part: 'header' },
  );
}

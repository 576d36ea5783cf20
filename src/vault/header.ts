import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { TendError } from '../contract/index.ts';
import { canonicalBytes } from './canonical.ts';
import { inboxRecipient } from './inbox-key.ts';
import { derivedKey } from './keys.ts';
import { KDF_DEFAULT, type KdfCost } from './passphrase.ts';
import {
  hex,
  keychainSlot,
  openSlot,
  PassphraseSlot,
  PhraseSlot,
  passphraseSlot,
  phraseSlot,
  Slot,
  type SlotHome,
  type WayIn,
} from './slots.ts';

/** The format of `vault.json` this Tend writes; docs/vault-format.md describes it and the one before. */
export const FORMAT = 3;

const common = { vault: z.uuid(), generation: z.int().min(1).max(1_000_000), mac: hex(32) };

const Header = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(1), slots: z.array(PassphraseSlot).min(1).max(8), ...common }),
  z.strictObject({
    format: z.literal(2),
    slots: z
      .array(z.discriminatedUnion('kind', [PassphraseSlot, PhraseSlot]))
      .min(1)
      .max(8),
    ...common,
  }),
  z.strictObject({
    format: z.literal(FORMAT),
    /** The age recipient that lines written while the vault is locked are sealed to. */
    inbox: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
    slots: z.array(Slot).min(1).max(8),
    ...common,
  }),
]);
export type Header = z.infer<typeof Header>;

/** What is sealed into new slots. Without a cost: that of the passphrase slot there is. */
export type NewSecrets = {
  readonly passphrase: string;
  readonly phrase?: string | undefined;
  /** `backend`: which of the system's keychains keeps the secret, as Electron calls it. */
  readonly keychain?: { readonly secret: Buffer; readonly backend: string };
  readonly cost?: KdfCost;
};

/** A header for a new vault, and nothing of it written yet. */
export async function newHeader(
  of: { readonly vault: string; readonly generation: number; readonly root: Buffer } & NewSecrets,
): Promise<Header> {
  const { vault, generation, root } = of;
  return sealedHeader({ vault, generation, slots: [] }, root, of);
}

/** The same vault with another root key, and nothing of it written yet; opened once with what it was sealed with. */
export async function renewedHeader(
  before: Header,
  next: { readonly generation: number; readonly root: Buffer },
  secrets: Omit<NewSecrets, 'cost'>,
): Promise<Header> {
  const slots: readonly Slot[] = before.slots;
  const cost = slots.find((slot) => slot.kind === 'passphrase')?.kdf ?? KDF_DEFAULT;
  const body = { vault: before.vault, generation: next.generation, slots: [] };
  return tried(await sealedHeader(body, next.root, { ...secrets, cost }), next.root, secrets);
}

/**
 * The same vault and keys, with the passphrase slot made anew, the phrase and the keychain slot when they are given,
 * and any other as it was. What comes back was opened with what it was sealed with, so that writing it locks nobody out.
 */
export async function rewrapped(header: Header, root: Buffer, secrets: NewSecrets): Promise<Header> {
  return tried(await sealedHeader(header, root, secrets), root, secrets);
}

/** A header as it will be read, when each of these secrets opens it. */
async function tried(sealed: Header, root: Buffer, secrets: NewSecrets): Promise<Header> {
  const fresh = parseHeader(JSON.stringify(sealed));
  const ways: WayIn[] = [{ passphrase: secrets.passphrase }];
  if (secrets.phrase !== undefined) ways.push({ phrase: secrets.phrase });
  if (secrets.keychain !== undefined) ways.push({ keychain: secrets.keychain.secret });
  for (const way of ways) {
    const opened = await unlock(fresh, way);
    const same = timingSafeEqual(opened, root);
    opened.fill(0);
    if (!same) throw damagedHeader();
  }
  return fresh;
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
 * @throws TendError `wrong-passphrase`, `wrong-phrase`, or `damaged` when that is right and the header is not what was written.
 */
export async function unlock(header: Header, way: WayIn): Promise<Buffer> {
  for (const slot of header.slots) {
    const root = await openSlot(homeOf(header), slot, way);
    if (root === undefined) continue;
    if (timingSafeEqual(mac(header, root), Buffer.from(header.mac, 'hex'))) return root;
    root.fill(0);
    throw damagedHeader();
  }
  if ('keychain' in way) throw wrongKeychain();
  throw 'passphrase' in way ? wrongPassphrase() : wrongPhrase(hasPhrase(header));
}

/**
 * The root key of a header that may be damaged: only that a slot opens is proven, and nothing else it says. For rescuing.
 * @throws TendError `wrong-passphrase`, `wrong-phrase`
 */
export async function rootOf(header: Header, way: WayIn): Promise<Buffer> {
  for (const slot of header.slots) {
    const root = await openSlot(homeOf(header), slot, way);
    if (root !== undefined) return root;
  }
  throw 'passphrase' in way ? wrongPassphrase() : wrongPhrase(hasPhrase(header));
}

/**
 * The same header in today's format, or undefined when it has it already, or can't have it: the slot of format 1 is
 * bound to that format and has to be sealed again by who knows the passphrase (`rewrapped`).
 */
export function upgraded(header: Header, root: Buffer): Header | undefined {
  if (header.format !== 2) return undefined;
  return signed(bodyOf(header), root);
}

/** The same vault and keys without the keychain slot. @throws TendError `damaged` when this is not what was written */
export function withoutKeychain(header: Header, root: Buffer): Header {
  if (!timingSafeEqual(mac(header, root), Buffer.from(header.mac, 'hex'))) throw damagedHeader();
  if (keychainBackend(header) === undefined) return header;
  return signed({ ...bodyOf(header), slots: header.slots.filter(({ kind }) => kind !== 'keychain') }, root);
}

/** Whether there is a recovery phrase for it. */
export function hasPhrase(header: Header): boolean {
  return header.slots.some(({ kind }) => kind === 'phrase');
}

/** Which of the system's keychains keeps a secret that opens it, or undefined for none. Not to be trusted before `unlock`. */
export function keychainBackend(header: Header): string | undefined {
  for (const slot of header.slots) if (slot.kind === 'keychain') return slot.kdf.backend;
  return undefined;
}

async function sealedHeader(
  of: Pick<Header, 'vault' | 'generation'> & { readonly slots: readonly Slot[] },
  root: Buffer,
  { passphrase, phrase, keychain, cost }: NewSecrets,
): Promise<Header> {
  const home: SlotHome = { form: 2, vault: of.vault };
  const before = of.slots.find((slot) => slot.kind === 'passphrase');
  const slots: Slot[] = [await passphraseSlot(home, passphrase, root, cost ?? before?.kdf ?? KDF_DEFAULT)];
  if (phrase !== undefined) slots.push(phraseSlot(home, phrase, root));
  if (keychain !== undefined) slots.push(keychainSlot(home, keychain.secret, root, keychain.backend));
  const fresh = new Set(slots.map(({ kind }) => kind));
  const kept = of.slots.filter(({ kind }) => !fresh.has(kind));
  return signed({ vault: of.vault, generation: of.generation, slots: [...slots, ...kept] }, root);
}

function homeOf({ format, vault }: Header): SlotHome {
  return { form: format === 1 ? 1 : 2, vault };
}

type Body = Pick<Header, 'vault' | 'generation'> & { readonly slots: Slot[] };

function bodyOf({ vault, generation, slots }: Header): Body {
  return { vault, generation, slots };
}

function signed(body: Body, root: Buffer): Header {
  const whole = { format: FORMAT, inbox: inboxRecipient(root), ...body } as const;
  return { ...whole, mac: mac(whole, root).toString('hex') };
}

/** Covers the whole header but the MAC itself. */
function mac(
  { mac: _, ...covered }: Header | (Omit<Header, 'mac'> & { readonly mac?: string }),
  root: Buffer,
): Buffer {
  const key = derivedKey(root, 'header');
  const tag = createHmac('sha256', key).update(canonicalBytes(covered)).digest();
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

function wrongPassphrase(): TendError {
  return new TendError('wrong-passphrase', 'That passphrase does not open this vault. Please try again.');
}

function wrongPhrase(there: boolean): TendError {
  return new TendError(
    'wrong-phrase',
    there
      ? 'That is a recovery phrase, but not the one of this vault. Please look for the newest one you wrote down for it.'
      : 'This vault has no recovery phrase, so only its passphrase opens it.',
  );
}

function wrongKeychain(): TendError {
  return new TendError(
    'wrong-keychain',
    'What this computer’s keychain keeps does not open this vault any more. Please use your passphrase.',
  );
}

function damagedHeader(): TendError {
  return new TendError(
    'damaged',
    'The file vault.json of this vault is damaged. Nothing was changed. Please put back vault.json, or the whole folder, from a copy, and try again. In a terminal, tend rescue --to FOLDER makes a new vault of what can still be read.',
    { part: 'header' },
  );
}

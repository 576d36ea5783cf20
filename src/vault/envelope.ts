import { open } from 'node:fs/promises';
import { bech32 } from '@scure/base';
import type { Identity } from 'age-encryption';
import { TendError } from '../contract/index.ts';
import { bytesOfFile } from './archive.ts';
import { canonicalBytes } from './canonical.ts';
import { type Header, parseHeader } from './header.ts';
import { MAX_HEADER_BYTES } from './header-file.ts';
import { derivedKey } from './keys.ts';

/** The stanza of the age header that carries `vault.json`, and how the payload is laid out. */
const STANZA = 'tend/vault';

/** 1: the journal alone, as it is. 2: an archive of the journal and the attachments. */
export type Layout = 1 | 2;
const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['1', 1],
  ['2', 2],
]);
const WRITTEN: Layout = 2;

/** What stands in the clear in such a file. Nothing of it is trusted before the header is unlocked. */
export type Envelope = { readonly header: Header; readonly layout: Layout };

/**
 * A payload in the age format: encrypted to the X25519 key that is derived from the root key, with the vault's header
 * among age's own, so that the file and a passphrase or phrase are enough anywhere.
 */
export async function sealed(
  payload: ReadableStream<Uint8Array>,
  header: Header,
  root: Buffer,
): Promise<ReadableStream<Uint8Array>> {
  const { Encrypter, identityToRecipient, Stanza } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identityOf(root)));
  encrypter.addRecipient({
    wrapFileKey: () => [new Stanza([STANZA, String(WRITTEN)], canonicalBytes(header))],
  });
  return encrypter.encrypt(payload);
}

/**
 * Reads the start of such a file.
 * @throws TendError `not-found`, `damaged`, `newer-version`
 */
export async function readEnvelope(file: string): Promise<Envelope> {
  const { Decrypter } = await age();
  const start = await startOf(file);
  let args: readonly string[] = [];
  let body: Uint8Array | undefined;
  const looking: Identity = {
    unwrapFileKey(stanzas) {
      const found = stanzas.find((stanza) => stanza.args[0] === STANZA);
      args = found?.args ?? [];
      body = found?.body;
      return null;
    },
  };
  const decrypter = new Decrypter();
  decrypter.addIdentity(looking);
  // It always fails, as this identity only looks.
  await decrypter.decryptHeader(start).catch(() => {});
  if (body === undefined) throw damagedBackup();
  const header = parseHeader(Buffer.from(body).toString('utf8'));
  const layout = args.length === 2 ? LAYOUTS.get(args[1] ?? '') : undefined;
  if (layout !== undefined) return { header, layout };
  throw new TendError(
    'newer-version',
    'This backup was made by a newer Tend. Please update Tend on this laptop and try again.',
  );
}

/** The payload of such a file. Reading it fails when it is not, whole, what was written. */
export async function opened(file: string, root: Buffer): Promise<ReadableStream<Uint8Array>> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(root));
  return decrypter.decrypt(bytesOfFile(file));
}

export function damagedBackup(): TendError {
  return new TendError(
    'damaged',
    'This file is not a backup of Tend’s, or it is damaged. Nothing was changed. Please try another copy of it, or an older backup.',
    { part: 'backup' },
  );
}

/** Loaded when a backup is made or read: every other start is faster without it. */
function age() {
  return import('age-encryption');
}

/** `AGE-SECRET-KEY-1…`: with it, any age tool opens the file. Text, as the library wants it; it cannot be zeroed. */
function identityOf(root: Buffer): string {
  const scalar = derivedKey(root, 'backup');
  try {
    return bech32.encodeFromBytes('AGE-SECRET-KEY-', scalar).toUpperCase();
  } finally {
    scalar.fill(0);
  }
}

/** More than an age header with a vault's header in it can have. */
async function startOf(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const bytes = Buffer.alloc(2 * MAX_HEADER_BYTES);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new TendError(
        'not-found',
        'There is no such file. Please check its name, and that its disk is there.',
      );
    }
    throw error.code === 'EISDIR' ? damagedBackup() : error;
  }
}

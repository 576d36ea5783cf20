import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { bech32 } from '@scure/base';
import type { Identity } from 'age-encryption';
import { TendError } from '../contract/index.ts';
import { canonicalBytes } from './canonical.ts';
import { vaultError } from './errors.ts';
import { type Header, parseHeader } from './header.ts';
import { MAX_HEADER_BYTES } from './header-file.ts';
import { derivedKey } from './keys.ts';

/** The stanza of the age header that carries `vault.json`, and how the payload is laid out. */
const STANZA = 'tend/vault';
const LAYOUT = '1';
const CHUNK_BYTES = 1024 * 1024;

/**
 * Writes a file in the age format: encrypted to the X25519 key that is derived from the root key, with the vault's
 * header among age's own, so that the file and a passphrase or phrase are enough anywhere. On return it is on disk.
 * @param to must not exist yet
 */
export async function sealEnvelope(from: string, to: string, header: Header, root: Buffer): Promise<void> {
  const { Encrypter, identityToRecipient, Stanza } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identityOf(root)));
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza([STANZA, LAYOUT], canonicalBytes(header))] });
  await writeDurably(await encrypter.encrypt(bytesOf(from)), to);
}

/**
 * The vault's header in such a file. Nothing in it is trusted before it is unlocked.
 * @throws TendError `not-found`, `damaged`, `newer-version`
 */
export async function envelopeHeader(file: string): Promise<Header> {
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
  if (args.length === 2 && args[1] === LAYOUT) return header;
  throw new TendError(
    'newer-version',
    'This backup was made by a newer Tend. Please update Tend on this laptop and try again.',
  );
}

/** @param to must not exist yet. On return it is on disk. @throws TendError `damaged` when it is not, whole, what was written */
export async function openEnvelope(file: string, to: string, root: Buffer): Promise<void> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(root));
  try {
    await writeDurably(await decrypter.decrypt(bytesOf(file)), to);
  } catch (error) {
    const known = vaultError(error);
    throw known instanceof TendError ? known : damagedBackup();
  }
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

function bytesOf(file: string): ReadableStream<Uint8Array> {
  // Node's own declaration of the web's stream differs from the global one in name only.
  return Readable.toWeb(createReadStream(file, { highWaterMark: CHUNK_BYTES })) as ReadableStream<Uint8Array>;
}

async function writeDurably(bytes: ReadableStream<Uint8Array>, to: string): Promise<void> {
  const file = await open(to, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
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

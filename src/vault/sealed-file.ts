import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { bech32 } from '@scure/base';
import { TendError } from '../contract/index.ts';
import { vaultError } from './errors.ts';
import { syncFolder } from './files.ts';
import { paddedLength } from './padding.ts';

/** Where the bytes of one attachment are, and what opens them. */
export type SealedFile = {
  /** The file's name in its folder: 16 random bytes in hexadecimal. */
  readonly file: string;
  /** 32 bytes, an X25519 secret of this file's own. */
  readonly secret: Buffer;
};

export const SEALED_NAME = /^[0-9a-f]{32}$/;
export const PART = '.part';

/** Handed to the cipher at once; a multiple of age's 64 KiB chunks. */
const PIECE_BYTES = 1024 * 1024;
/** More than the age header of one X25519 stanza takes. */
const MOST_HEADER_BYTES = 1024;

/**
 * Seals bytes into a new file of a folder, in the age format, under a key of their own. On return the file and its name
 * are on disk; when it throws, nothing is left.
 * @param file a name that is not taken
 */
export async function sealFile(folder: string, file: string, bytes: Uint8Array): Promise<SealedFile> {
  const secret = randomBytes(32);
  const part = join(folder, `${file}${PART}`);
  try {
    const { Encrypter, identityToRecipient } = await age();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identityOf(secret)));
    await writeDurably(await encrypter.encrypt(padded(bytes)), part);
    await rename(part, join(folder, file));
    syncFolder(folder);
    return { file, secret };
  } catch (error) {
    secret.fill(0);
    for (const name of [part, join(folder, file)]) await rm(name, { force: true }).catch(() => {});
    throw vaultError(error);
  }
}

/**
 * The bytes that were sealed, whole and as they were; never a part of them.
 * @param bytes how many there were
 * @throws TendError `damaged` when the file is missing, cut, changed, longer, or another's
 */
export async function openSealed(
  folder: string,
  { file, secret }: SealedFile,
  bytes: number,
): Promise<Uint8Array> {
  const path = join(folder, file);
  const length = paddedLength(bytes);
  const plain = new Uint8Array(length);
  let at = 0;
  try {
    // Somebody may have put anything there: it is not read into memory before its size is seen.
    if ((await stat(path)).size > sealedBytes(length)) throw damagedAttachment();
    const { Decrypter } = await age();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identityOf(secret));
    for await (const chunk of await decrypter.decrypt(bytesOf(path))) {
      plain.set(chunk, at);
      at += chunk.length;
    }
  } catch (error) {
    plain.fill(0);
    if (!existsSync(path)) throw damagedAttachment();
    const known = vaultError(error);
    throw known instanceof TendError ? known : damagedAttachment();
  }
  if (at !== length || plain.subarray(bytes).some((byte) => byte !== 0)) throw damagedAttachment();
  return plain.subarray(0, bytes);
}

export function damagedAttachment(): TendError {
  return new TendError(
    'damaged',
    'The file of this attachment is damaged or missing, so it is not shown. Everything else is untouched. A backup from before may still have it whole.',
    { part: 'attachment' },
  );
}

/** What a sealed file may have at most: age adds a header, 16 bytes of nonce, and 16 bytes to each 64 KiB. */
function sealedBytes(length: number): number {
  return MOST_HEADER_BYTES + 16 + length + 16 * (Math.ceil(length / 65_536) || 1);
}

/** Loaded when the first attachment is: every other start is faster without it. */
function age() {
  return import('age-encryption');
}

/** `AGE-SECRET-KEY-1…`: with it, any age tool opens the file. Text, as the library wants it; it cannot be zeroed. */
function identityOf(secret: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
}

/** In pieces, so that the event loop turns between them. */
function padded(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const length = paddedLength(bytes.length);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const end = Math.min(at + PIECE_BYTES, bytes.length);
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, end));
      else controller.enqueue(new Uint8Array(Math.min(PIECE_BYTES, length - at)));
      at = at < bytes.length ? end : Math.min(length, at + PIECE_BYTES);
      if (at >= length) controller.close();
    },
  });
}

/** In pieces too: a large file must not hold up what else is asked of core. */
function bytesOf(path: string): ReadableStream<Uint8Array> {
  // Node's own declaration of the web's stream differs from the global one in name only.
  return Readable.toWeb(createReadStream(path, { highWaterMark: PIECE_BYTES })) as ReadableStream<Uint8Array>;
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

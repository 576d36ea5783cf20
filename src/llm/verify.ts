import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { TendError } from '../contract/index.ts';

/** What a model file must be before anything native may read it. */
export type Expected = { readonly path: string; readonly bytes: number; readonly sha256: string };

const GGUF_MAGIC = 'GGUF';
const HEADER_BYTES = 8;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Checks size, GGUF header and SHA-256, in this order, so that most damage is found without reading a gigabyte.
 * llama.cpp's own reader is native code that trusts lengths in the file: nothing unverified reaches it.
 *
 * @param known the identity an earlier call returned for this file; if it still fits, the hash is not computed again
 * @returns the file's identity (size, change time, inode)
 * @throws TendError `model-missing` when it cannot be read, `model-damaged` when it is not what the catalogue says
 */
export async function verifyModel(expected: Expected, known?: string): Promise<string> {
  const file = await open(expected.path, 'r').catch(() => {
    throw new TendError('model-missing', 'The model file is not there. Please get it again in Settings.');
  });
  try {
    const { size, mtimeMs, ino } = await file.stat();
    const identity = `${size}:${mtimeMs}:${ino}`;
    if (identity === known) return identity;
    if (size !== expected.bytes) throw damaged('size');
    if (!(await hasHeader(file))) throw damaged('header');
    if ((await sha256Of(file)) !== expected.sha256) throw damaged('hash');
    return identity;
  } finally {
    await file.close();
  }
}

async function hasHeader(file: FileHandle): Promise<boolean> {
  const head = Buffer.alloc(HEADER_BYTES);
  const { bytesRead } = await file.read(head, 0, HEADER_BYTES, 0);
  return bytesRead === HEADER_BYTES && isHeader(head);
}

/** A first look that costs nothing: whether a file begins as a model does. A file that cannot be read does not. */
export function beginsAsModel(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEADER_BYTES);
      return readSync(file, head, 0, HEADER_BYTES, 0) === HEADER_BYTES && isHeader(head);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function isHeader(head: Buffer): boolean {
  const version = head.readUInt32LE(4);
  return head.toString('latin1', 0, 4) === GGUF_MAGIC && version >= 2 && version <= 3;
}

async function sha256Of(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}

function damaged(what: 'size' | 'header' | 'hash'): TendError {
  return new TendError(
    'model-damaged',
    'The model file on this laptop is not the one its makers published: it may be cut short or changed. It was not loaded. Please get it again.',
    { check: what },
  );
}

import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { type IncomingMessage, get as overHttp } from 'node:http';
import { get as overHttps } from 'node:https';
import { dirname } from 'node:path';
import { TendError } from '../contract/index.ts';
import type { NetPort } from '../transport/index.ts';
import { allowedAddress } from './address.ts';
import { inWords, networkError } from './failure.ts';

/** A source that says nothing for this long is gone; what came so far is kept and continued later. */
const silenceMs = 60_000;
/** Hubs answer with the address of their store. */
const maxRedirects = 5;
const progressEveryBytes = 1_000_000;

type Download = Parameters<NetPort['download']>[0];

/**
 * Fetches a file into `<to>.part`, continuing what is there, checks size and SHA-256, then renames it into place:
 * a file at `to` is always whole and always the one that was asked for.
 * @throws TendError `network` (the part is kept), `model-damaged` (it is removed), `disk-full`, `read-only`, `cancelled`.
 */
export async function download(request: Download): Promise<undefined> {
  const part = `${request.to}.part`;
  try {
    const had = await sizeOf(part);
    const hash = await (had < request.bytes ? fetchRest(request, part, had) : hashOf(part));
    const isWhole = (await sizeOf(part)) === request.bytes;
    if (!isWhole || hash.digest('hex') !== request.sha256.toLowerCase()) throw damaged();
    await intoPlace(part, request.to);
  } catch (thrown) {
    const error = translated(thrown, request.signal);
    if (error.code === 'model-damaged') await rm(part, { force: true });
    throw error;
  }
}

/** Asks for what is missing and appends it; returns the hash of the whole part. */
async function fetchRest(request: Download, part: string, had: number): Promise<Hash> {
  const response = await answered(request, had);
  const continues = response.statusCode === 206 && startsAt(response.headers['content-range'], had);
  // A source that cannot continue sends everything again, or nonsense: then what is there is written over.
  if (!continues && response.statusCode !== 200)
    throw networkError('The source cannot continue this file.', false);
  const hash = continues ? await hashOf(part) : createHash('sha256');
  const file = await open(part, continues ? 'a' : 'w');
  try {
    let done = continues ? had : 0;
    let told = 0;
    for await (const chunk of response) {
      const bytes = chunk as Buffer; // no encoding is set, so a response gives buffers
      done += bytes.length;
      if (done > request.bytes) throw damaged();
      await file.writeFile(bytes);
      hash.update(bytes);
      if (done - told >= progressEveryBytes || done === request.bytes) {
        told = done;
        request.onProgress?.(done);
      }
    }
    await file.sync();
    if (done < request.bytes)
      throw networkError('The source stopped in the middle. What came so far is kept.', false);
  } finally {
    await file.close();
  }
  return hash;
}

/** The response to a GET from byte `from` on, after redirects (https stays https). */
async function answered(request: Download, from: number): Promise<IncomingMessage> {
  let url = allowedAddress(request.url);
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const response = await get(url, from, request.signal);
    const status = response.statusCode ?? 0;
    if (status === 200 || status === 206) return response;
    response.destroy();
    const next = status >= 300 && status < 400 ? response.headers.location : undefined;
    if (next === undefined)
      throw networkError(`The source answered ${status} instead of the file.`, false, status);
    const target = allowedAddress(new URL(next, url).href);
    if (url.protocol === 'https:' && target.protocol !== 'https:') {
      throw new TendError('refused', 'The source wanted to go on without encryption. Tend does not follow.');
    }
    url = target;
  }
  throw networkError('The source sent us in circles.', false);
}

function get(url: URL, from: number, signal: AbortSignal | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(
      url,
      {
        agent: false,
        headers: { Connection: 'close', ...(from > 0 ? { Range: `bytes=${from}-` } : {}) },
        timeout: silenceMs,
        ...(signal === undefined ? {} : { signal }),
      },
      resolve,
    );
    request.on('timeout', () => request.destroy(networkError('The source fell silent.', false)));
    request.on('error', reject);
  });
}

async function hashOf(file: string): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

function startsAt(contentRange: string | undefined, from: number): boolean {
  return contentRange?.startsWith(`bytes ${from}-`) ?? false;
}

/** The file's bytes are synced before this; the folder's entry after, so that a power cut leaves either name, whole. */
async function intoPlace(part: string, to: string): Promise<void> {
  await rename(part, to);
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const folder = await open(dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function damaged(): TendError {
  return new TendError(
    'model-damaged',
    'The file that came is not the one the catalogue names, so it was removed. Please try again, or another source.',
  );
}

function translated(thrown: unknown, signal: AbortSignal | undefined): TendError {
  if (thrown instanceof TendError) return thrown;
  if (signal?.aborted) return new TendError('cancelled', 'Stopped. What came so far is kept.');
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new TendError('disk-full', 'The disk is full. Please make room; what came so far is kept.');
  }
  if (
    typeof code === 'string' &&
    ['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)
  ) {
    return new TendError(
      'read-only',
      'Tend cannot write into its folder for models. Please check that it is there and yours.',
    );
  }
  return networkError(inWords(thrown, false), false);
}

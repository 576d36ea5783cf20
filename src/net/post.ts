import { type IncomingMessage, request as overHttp } from 'node:http';
import { TendError } from '../contract/index.ts';
import type { NetPort } from '../transport/index.ts';
import { allowedAddress } from './address.ts';
import { connected } from './connection.ts';
import { inWords, networkError } from './failure.ts';

/** More than any answer in words; beyond it somebody is filling memory. */
const MAX_ANSWER_BYTES = 4_000_000;

type Post = Parameters<NetPort['post']>[0];
type Reply = Awaited<ReturnType<NetPort['post']>>;

/**
 * Sends exactly `body`, once: no retry, no redirect followed, no cookie, no agent string; beside the caller's
 * headers only what HTTP needs (Host, Content-Length, Connection: close).
 * @throws TendError `network` with `data.sent`, `cancelled` with `data.sent`, `refused`, `bad-input`.
 */
export async function post({ url: address, proxy, timeoutMs, signal, ...what }: Post): Promise<Reply> {
  const url = allowedAddress(address, what.own === true);
  const stop = new AbortController();
  /** Why it was stopped, when it was. From the moment the request is written, bytes may have left. */
  let why: 'in-time' | 'cancelled' | undefined;
  let sent = false;
  const end = (reason: 'in-time' | 'cancelled') => () => {
    why ??= reason;
    stop.abort();
  };
  const cancelled = end('cancelled');
  if (signal?.aborted) cancelled();
  signal?.addEventListener('abort', cancelled, { once: true });
  const timer = setTimeout(end('in-time'), timeoutMs);
  try {
    const socket = await connected(url, proxy, stop.signal);
    sent = true;
    return await answered(url, socket, what, stop.signal, () => why);
  } catch (error) {
    if (error instanceof TendError) throw error;
    if (why === 'cancelled') throw new TendError('cancelled', 'Stopped.', { sent });
    if (why === 'in-time') throw networkError(`There was no answer in time. ${inWords(null, sent)}`, sent);
    throw networkError(inWords(error, sent), sent);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancelled);
  }
}

function answered(
  url: URL,
  socket: Awaited<ReturnType<typeof connected>>,
  { headers, body }: Pick<Post, 'headers' | 'body'>,
  signal: AbortSignal,
  why: () => 'in-time' | 'cancelled' | undefined,
): Promise<Reply> {
  const bytes = Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    const request = overHttp({
      method: 'POST',
      host: url.hostname.replace(/^\[|\]$/g, ''),
      path: `${url.pathname}${url.search}`,
      // The socket stands already, encrypted where it has to be; with an agent it would not be taken.
      createConnection: () => socket,
      headers: { Host: url.host, ...headers, 'Content-Length': bytes.length, Connection: 'close' },
      signal,
    });
    // Once an answer comes it is its own reading that says how it ended.
    let answering = false;
    request.on('error', (error) => {
      if (!answering) reject(error);
    });
    request.on('response', (response) => {
      answering = true;
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400) {
        request.destroy();
        const said = 'The other side wanted to send the question elsewhere. Tend does not follow.';
        reject(networkError(said, true, status));
        return;
      }
      read(response).then(({ body, cut }) => {
        request.destroy();
        const ended = why();
        // Whoever stopped it wants no part of it.
        if (ended === 'cancelled') reject(new Error('stopped'));
        // One of no told length ends without an error when it is stopped.
        else resolve({ status, body, cut: cut === 'too-long' ? cut : (ended ?? cut) });
      }, reject);
    });
    request.end(bytes);
  });
}

/** What came, and why that is not all of it. */
async function read(response: IncomingMessage): Promise<Pick<Reply, 'body' | 'cut'>> {
  const parts: Buffer[] = [];
  let length = 0;
  let cut: Reply['cut'] = null;
  try {
    for await (const chunk of response) {
      const part = chunk as Buffer; // no encoding is set, so a response gives buffers
      parts.push(part.subarray(0, MAX_ANSWER_BYTES - length));
      length += part.length;
      if (length > MAX_ANSWER_BYTES) {
        cut = 'too-long';
        break;
      }
    }
  } catch {
    cut = 'broke-off';
  }
  return { body: Buffer.concat(parts).toString('utf8'), cut };
}

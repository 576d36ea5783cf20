import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { TendError } from '../contract/index.ts';
import type { NetPort } from '../transport/index.ts';
import { allowedAddress } from './address.ts';
import { inWords, networkError } from './failure.ts';

/** More than any answer in words; beyond it somebody is filling memory. */
const maxAnswerBytes = 4_000_000;

type Post = Parameters<NetPort['post']>[0];

/**
 * Sends exactly `body`, once: no retry, no redirect followed, no cookie, no agent string; beside the caller's
 * headers only what HTTP needs (Host, Content-Length, Connection: close).
 * @throws TendError `network` with `data.sent`, `cancelled` with `data.sent`, `refused`, `bad-input`.
 */
export function post({ url: address, headers, body, timeoutMs, signal }: Post): ReturnType<NetPort['post']> {
  const url = allowedAddress(address);
  const bytes = Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    // From the moment a connection stands, bytes may have left. Node writes the request right then.
    let sent = false;
    let failure: TendError | undefined;
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'Content-Length': bytes.length, Connection: 'close' },
    });
    const stop = (error: TendError) => {
      failure ??= error;
      request.destroy();
      reject(failure);
    };
    const stopped = () => stop(new TendError('cancelled', 'Stopped.', { sent }));
    const timer = setTimeout(
      () => stop(networkError(`There was no answer in time. ${inWords(null, sent)}`, sent)),
      timeoutMs,
    );
    request.once('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        sent = true;
      }),
    );
    request.on('error', (error) => stop(networkError(inWords(error, sent), sent)));
    request.on('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stopped);
    });
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400) {
        stop(
          networkError(
            'The other side wanted to send the question elsewhere. Tend does not follow.',
            true,
            status,
          ),
        );
        return;
      }
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        length += part.length;
        parts.push(part);
        if (length > maxAnswerBytes) stop(networkError('The answer was too long to be one.', true, status));
      });
      response.on('error', (error) => stop(networkError(inWords(error, true), true)));
      response.on('end', () => {
        if (failure === undefined) resolve({ status, body: Buffer.concat(parts).toString('utf8') });
      });
    });
    if (signal?.aborted) stopped();
    else {
      signal?.addEventListener('abort', stopped, { once: true });
      request.end(bytes);
    }
  });
}

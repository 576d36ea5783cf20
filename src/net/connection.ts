import { once } from 'node:events';
import { isIP, type Socket, connect as tcp } from 'node:net';
import { connect as tls } from 'node:tls';
import { readProxy, throughProxy } from './proxy.ts';

/**
 * A connection that stands: through the proxy if there is one, and with the other side's certificate checked where the address is https.
 * Not a byte of a question goes out before that.
 */
export async function connected(url: URL, proxy: string | undefined, signal: AbortSignal): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const way = proxy === undefined ? undefined : readProxy(proxy);
  let socket = await opened(tcp({ host: way?.host ?? host, port: way?.port ?? port }), 'connect', signal);
  if (way !== undefined) {
    if (way.kind === 'https') socket = await opened(secured(socket, way.host), 'secureConnect', signal);
    await unlessAborted(throughProxy(socket, way, { host, port }), socket, signal);
  }
  return url.protocol === 'https:' ? opened(secured(socket, host), 'secureConnect', signal) : socket;
}

function secured(socket: Socket, host: string): Socket {
  // Said once more although it is the default: a certificate that is wrong ends it here.
  return tls({ socket, host, rejectUnauthorized: true, ...(isIP(host) === 0 && { servername: host }) });
}

async function opened(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Socket> {
  return unlessAborted(
    once(socket, event).then(() => socket),
    socket,
    signal,
  );
}

async function unlessAborted<T>(work: Promise<T>, socket: Socket, signal: AbortSignal): Promise<T> {
  const stop = () => socket.destroy(new Error('stopped'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await work;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

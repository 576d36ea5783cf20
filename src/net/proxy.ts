import type { Socket } from 'node:net';
import { TendError } from '../contract/index.ts';

/** A proxy on the way out, as a person entered it: http://, https:// (spoken to over TLS itself) or socks5://. */
export type Proxy = {
  readonly kind: 'http' | 'https' | 'socks5';
  readonly host: string;
  readonly port: number;
  readonly login: { readonly name: string; readonly password: string } | undefined;
};

/** @throws TendError `bad-input` */
export function readProxy(address: string): Proxy {
  const url = URL.parse(address);
  const kind = kinds.get(url?.protocol ?? '');
  if (url === null || kind === undefined || url.hostname === '') {
    throw new TendError('bad-input', 'This is not the address of a proxy.');
  }
  return {
    kind,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? ports[kind] : Number(url.port),
    login:
      url.username === '' && url.password === ''
        ? undefined
        : { name: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
  };
}

const kinds: ReadonlyMap<string, Proxy['kind']> = new Map([
  ['http:', 'http'],
  ['https:', 'https'],
  ['socks5:', 'socks5'],
]);
const ports = { http: 80, https: 443, socks5: 1080 } as const;

/**
 * Asks a proxy to connect onward; from then on the socket speaks with the target. The target's name goes to the proxy, so that nothing here
 * looks it up.
 */
export async function throughProxy(
  socket: Socket,
  { kind, login }: Proxy,
  target: { readonly host: string; readonly port: number },
): Promise<void> {
  const reader = readerOf(socket);
  try {
    if (kind === 'socks5') await socks5(socket, reader, login, target);
    else await connectMethod(socket, reader, login, target);
  } finally {
    reader.done();
  }
}

type Target = { readonly host: string; readonly port: number };

/** RFC 9110 §9.3.6. */
async function connectMethod(
  socket: Socket,
  reader: Reader,
  login: Proxy['login'],
  { host, port }: Target,
): Promise<void> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const secret = login && Buffer.from(`${login.name}:${login.password}`, 'utf8').toString('base64');
  socket.write(
    `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${secret === undefined ? '' : `Proxy-Authorization: Basic ${secret}\r\n`}\r\n`,
  );
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(await reader.head())?.[1];
  if (status === '407') throw new ProxyRefused('The proxy wants a name and a password, or others.');
  if (status === undefined || !status.startsWith('2')) {
    throw new ProxyRefused('The proxy would not connect to that address.');
  }
}

/** RFC 1928, with a name and password by RFC 1929. */
async function socks5(
  socket: Socket,
  reader: Reader,
  login: Proxy['login'],
  { host, port }: Target,
): Promise<void> {
  const method = login === undefined ? 0 : 2;
  socket.write(Buffer.from([5, 1, method]));
  const chosen = await reader.bytes(2);
  if (chosen[0] !== 5 || chosen[1] !== method) {
    throw new ProxyRefused('The proxy wants another way to log in, or is no SOCKS5 proxy.');
  }
  if (login !== undefined) {
    const [name, password] = [Buffer.from(login.name), Buffer.from(login.password)];
    socket.write(
      Buffer.concat([Buffer.from([1, name.length]), name, Buffer.from([password.length]), password]),
    );
    if ((await reader.bytes(2))[1] !== 0) {
      throw new ProxyRefused('The proxy did not accept the name and password.');
    }
  }
  const name = Buffer.from(host);
  socket.write(
    Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([port >> 8, port & 255])]),
  );
  const answer = await reader.bytes(4);
  if (answer[0] !== 5 || answer[1] !== 0)
    throw new ProxyRefused('The proxy would not connect to that address.');
  // The address it went out from, which nobody needs.
  const length = answer[3] === 1 ? 4 : answer[3] === 4 ? 16 : ((await reader.bytes(1))[0] ?? 0);
  await reader.bytes(length + 2);
}

/** A proxy that said no. Nothing has left: it was asked for a connection only. */
export class ProxyRefused extends Error {}

type Reader = {
  bytes(count: number): Promise<Buffer>;
  /** Up to the empty line. */
  head(): Promise<string>;
  /** Puts back what was read too much. */
  done(): void;
};

const MOST_HEAD_BYTES = 16_000;

function readerOf(socket: Socket): Reader {
  let had = Buffer.alloc(0);
  const more = () =>
    new Promise<void>((resolve, reject) => {
      const clear = () =>
        socket.off('readable', look).off('end', ended).off('close', ended).off('error', failed);
      const look = () => {
        const chunk: Buffer | null = socket.read();
        if (chunk === null) return;
        had = Buffer.concat([had, chunk]);
        clear();
        resolve();
      };
      const ended = () => {
        clear();
        reject(new ProxyRefused('The proxy closed the connection.'));
      };
      const failed = (error: Error) => {
        clear();
        reject(error);
      };
      socket.on('readable', look).on('end', ended).on('close', ended).on('error', failed);
      look();
    });
  const take = (count: number) => {
    const part = had.subarray(0, count);
    had = had.subarray(count);
    return part;
  };
  return {
    async bytes(count) {
      while (had.length < count) await more();
      return take(count);
    },
    async head() {
      for (;;) {
        const end = had.indexOf('\r\n\r\n');
        if (end >= 0) return take(end + 4).toString('latin1');
        if (had.length > MOST_HEAD_BYTES) throw new ProxyRefused('The proxy answered something else.');
        await more();
      }
    },
    done() {
      if (had.length > 0) socket.unshift(had);
    },
  };
}

import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { TendError } from '../contract/index.ts';
import { connectNet, type NetPort, nodeHost } from '../transport/index.ts';
import { selfSigned } from './testing/certificate.ts';
import { connectServer, type Seen, socksServer } from './testing/proxies.ts';

// Real servers on loopback that mean no good, and the real net process, one for each request.
const net = connectNet(nodeHost());
const body = '{"model":"m","messages":[{"role":"user","content":"An adult has itching."}]}';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('a certificate that is wrong', () => {
  test('ends it before a byte of the question is written; the same one, trusted, lets it through', async () => {
    let heard = 0;
    const port = await secured((socket) => {
      socket.on('data', (data) => {
        heard += data.length;
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      });
    });
    const url = `https://localhost:${port}/v1/chat/completions`;
    expect(await failure(post(url))).toMatchObject({
      code: 'network',
      message: 'The other side could not prove who it is. Nothing has left.',
      data: { sent: false },
    });
    expect(heard).toBe(0);
    const trusting = connectNet(nodeHost({ env: { NODE_EXTRA_CA_CERTS: authority() } }));
    expect(await trusting.post({ url, headers: {}, body, timeoutMs: 20_000 })).toMatchObject({ body: 'ok' });
    expect(heard).toBeGreaterThan(body.length);
  });

  test('is one for another name, too, also behind a proxy', async () => {
    let heard = 0;
    const port = await secured((socket) => socket.on('data', (data) => (heard += data.length)));
    const trusting = connectNet(nodeHost({ env: { NODE_EXTRA_CA_CERTS: authority() } }));
    const seen: Seen[] = [];
    const proxy = `socks5://127.0.0.1:${await listening(socksServer(seen))}`;
    for (const more of [{}, { proxy }]) {
      const url =
        more.proxy === undefined ? `https://127.0.0.1:${port}/` : `https://api.example.org:${port}/`;
      const error = await failure(trusting.post({ url, headers: {}, body, timeoutMs: 20_000, ...more }));
      expect(error).toMatchObject({ code: 'network', data: { sent: false } });
      expect(error.message).toContain('could not prove who it is');
    }
    expect(seen.map(({ target }) => target)).toEqual([`api.example.org:${port}`]);
    expect(heard).toBe(0);
  });
});

describe('an answer that does not end', () => {
  test('of ten megabytes is cut off while it is read, and the line to it', async () => {
    const chunk = Buffer.alloc(100_000, 'a');
    let written = 0;
    const closed = Promise.withResolvers<void>();
    const port = await plain((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n');
        const more = () => {
          while (written < 10_000_000 && socket.writable) {
            written += chunk.length;
            if (!socket.write(chunk)) return;
          }
        };
        socket.on('drain', more);
        socket.on('close', () => closed.resolve());
        more();
      });
    });
    const { cut, body: read } = await post(`http://127.0.0.1:${port}/`);
    expect(cut).toBe('too-long');
    expect(read).toHaveLength(4_000_000);
    await closed.promise;
    expect(written).toBeLessThan(10_000_000);
  });

  test.each<[string, (socket: Socket) => void, object]>([
    [
      'a head, a letter at a time',
      (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n'.repeat(900)),
      { failed: true },
    ],
    [
      'a body, a letter at a time',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {"a":1}\n\n');
        drip(socket, ': still here\n'.repeat(900));
      },
      { cut: 'in-time' },
    ],
  ])(
    'comes as %s: it is left when the time is over, whatever still drips',
    async (_what, answer, outcome) => {
      const port = await plain((socket) => socket.once('data', () => answer(socket)));
      const began = performance.now();
      const ended = await post(`http://127.0.0.1:${port}/`, { timeoutMs: 1500 }).catch(
        (error: TendError) => ({
          failed: error.data?.sent,
        }),
      );
      expect(ended).toMatchObject(outcome);
      // The process has to start as well; what is dripped would take minutes.
      expect(performance.now() - began).toBeLessThan(30_000);
    },
  );
});

describe('through a proxy', () => {
  const ways = [
    ['SOCKS5', 'socks5', socksServer],
    ['HTTP', 'http', connectServer],
  ] as const;

  test.each(ways)(
    '%s: the bytes arrive, and the name is looked up by the proxy alone',
    async (_name, scheme, server) => {
      const seen: Seen[] = [];
      const received: string[] = [];
      const target = await vendor(received);
      const proxy = `${scheme}://127.0.0.1:${await listening(server(seen))}`;
      // No resolver knows this name: only the proxy is asked for it.
      const url = `http://hall.internal:${target}/v1/chat/completions`;
      expect(await post(url, { proxy })).toMatchObject({ status: 200, body: '{}' });
      expect(seen).toEqual([{ target: `hall.internal:${target}`, login: undefined }]);
      expect(received).toEqual([body]);
      expect(await failure(post(url))).toMatchObject({ data: { sent: false } });
    },
  );

  test.each(ways)(
    '%s: its password goes to it alone; without it, or refused, nothing has left',
    async (_name, scheme, server) => {
      const seen: Seen[] = [];
      const received: string[] = [];
      const url = `http://hall.internal:${await vendor(received)}/`;
      const port = await listening(server(seen, { login: 'me:p@ss' }));
      const at = (login: string) => `${scheme}://${login}127.0.0.1:${port}`;
      expect(await post(url, { proxy: at('me:p%40ss@') })).toMatchObject({ status: 200 });
      expect(seen.at(-1)?.login).toBe('me:p@ss');
      for (const proxy of [
        at(''),
        at('me:wrong@'),
        `${scheme}://127.0.0.1:${await listening(server(seen, { refuse: true }))}`,
      ]) {
        const error = await failure(post(url, { proxy }));
        expect(error).toMatchObject({ code: 'network', data: { sent: false } });
        expect(error.message).toMatch(/proxy .*Nothing has left/);
        expect(error.message).not.toMatch(/p@ss|wrong/);
      }
      expect(received).toHaveLength(1);
    },
  );

  test('that says something else, or nothing, is left in time', async () => {
    const odd = await plain((socket) =>
      socket.once('data', () => socket.write('220 mail.example ESMTP\r\n\r\n')),
    );
    const silent = await plain(() => {});
    for (const proxy of [
      `socks5://127.0.0.1:${odd}`,
      `http://127.0.0.1:${odd}`,
      `socks5://127.0.0.1:${silent}`,
    ]) {
      const error = await failure(post('http://hall.internal:1/', { proxy, timeoutMs: 1500 }));
      expect(error, proxy).toMatchObject({ code: 'network', data: { sent: false } });
    }
  });
});

test('a machine marked as one’s own may be reached without encryption, wherever it is; another may not', async () => {
  const url = `http://0x7f000001.example.invalid:${await vendor([])}/`;
  expect((await failure(post(url))).code).toBe('refused');
  // Its name leads nowhere here: that it was looked for is what is asked.
  expect(await failure(post(url, { own: true }))).toMatchObject({ code: 'network', data: { sent: false } });
});

function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at >= text.length || !socket.writable) clearInterval(timer);
    else socket.write(text[at++] ?? '');
  }, 50);
  socket.on('close', () => clearInterval(timer));
}

function authority(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-net-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'authority.pem');
  writeFileSync(file, selfSigned.cert);
  return file;
}

function post(url: string, more: Partial<Parameters<NetPort['post']>[0]> = {}) {
  return net.post({ url, headers: {}, body, timeoutMs: 20_000, ...more });
}

async function failure(promise: Promise<unknown>): Promise<TendError> {
  return promise.then(
    () => Promise.reject(new Error('expected to fail')),
    (error: TendError) => error,
  );
}

function secured(answer: (socket: Socket) => void): Promise<number> {
  const server = createTlsServer(selfSigned, (socket) => {
    socket.on('error', () => {});
    answer(socket);
  });
  server.on('tlsClientError', () => {});
  return listening(server);
}

function plain(answer: (socket: Socket) => void): Promise<number> {
  return listening(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      answer(socket);
    }),
  );
}

function vendor(received: string[]): Promise<number> {
  return listening(
    createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        response.end('{}');
      });
    }),
  );
}

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port; // a TCP server's address is never a string
}

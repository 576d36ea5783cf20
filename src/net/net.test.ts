import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TendError } from '../contract/index.ts';
import { connectNet, type NetPort, nodeHost } from '../transport/index.ts';

// Each request here goes through the real process, over the real transport, to a real server on loopback.
const net = connectNet(nodeHost());
const body = '{"model":"m","messages":[{"role":"user","content":"né 体 \\u0000 🙂"}]}';

let servers: Server[];
let folder: string;
beforeEach(async () => {
  servers = [];
  folder = await mkdtemp(join(tmpdir(), 'tend-net-'));
});
afterEach(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

describe('a crumb', () => {
  test('leaves once, byte for byte, with no agent string and no cookie', async () => {
    const seen: string[] = [];
    const url = await tcp((socket) => {
      socket.on('data', (data) => seen.push(data.toString('latin1')));
      setTimeout(
        () => socket.end('HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 5\r\n\r\nhello'),
        300,
      );
    });
    const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer k' };
    expect(await post(url, { headers })).toEqual({ status: 200, body: 'hello', cut: null });
    const [head, ...rest] = seen.join('').split('\r\n\r\n');
    expect(Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8')).toBe(body);
    const names = head
      ?.split('\r\n')
      .slice(1)
      .map((line) => line.split(':')[0]?.toLowerCase());
    expect(names?.toSorted()).toEqual([
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
  });

  test('is not sent elsewhere when the receiver redirects, and is not said to have stayed', async () => {
    let second = 0;
    const elsewhere = await http((_, response) => {
      second += 1;
      response.end('caught');
    });
    const url = await http((_, response) => response.writeHead(307, { Location: elsewhere }).end());
    expect(await failure(post(url))).toMatchObject({ code: 'network', data: { sent: true, status: 307 } });
    expect(second).toBe(0);
  });

  test('whose answer breaks off is told as "may have left", and is not tried again', async () => {
    let connections = 0;
    const url = await tcp((socket) => {
      connections += 1;
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"cho'));
    });
    // What came is handed on: it may be the beginning of an answer.
    expect(await post(url)).toEqual({ status: 200, body: '{"cho', cut: 'broke-off' });
    const silent = await tcp((socket) => {
      connections += 1;
      socket.once('data', () => socket.destroy());
    });
    expect(await failure(post(silent))).toMatchObject({ code: 'network', data: { sent: true } });
    expect(connections).toBe(2);
  });

  test('that reaches nobody is told as "nothing has left"', async () => {
    const url = await tcp(() => {});
    for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
    expect(await failure(post(url))).toMatchObject({ code: 'network', data: { sent: false } });
  });

  test('can be stopped, and waits no longer than it was told', async () => {
    const url = await tcp(() => {});
    expect(await failure(post(url, { timeoutMs: 200 }))).toMatchObject({
      code: 'network',
      data: { sent: true },
    });
    const stop = new AbortController();
    servers[0]?.once('connection', () => stop.abort());
    expect(await failure(post(url, { signal: stop.signal }))).toMatchObject({ code: 'cancelled' });
  });

  test('never goes out unencrypted beyond the house, nor with a password in its address', async () => {
    for (const url of [
      'http://example.com/v1',
      'http://93.184.216.34/',
      'https://me:secret@example.com/',
      'ftp://a/',
    ]) {
      expect((await failure(post(url))).code).toMatch(/^(refused|bad-input)$/);
    }
  });

  test('cannot leave while local-only is on, neither by the environment nor by the file', async () => {
    let requests = 0;
    const url = await http((_, response) => {
      requests += 1;
      response.end('{}');
    });
    const file = join(folder, 'local-only');
    for (const env of [{ TEND_LOCAL_ONLY: '1' }, { TEND_LOCAL_ONLY_FILE: file }]) {
      await writeFile(file, '');
      const refusing = connectNet(nodeHost({ env }));
      expect(await failure(refusing.post({ url, headers: {}, body, timeoutMs: 5000 }))).toMatchObject({
        code: 'local-only',
        data: { sent: false },
      });
    }
    await rm(file);
    expect(requests).toBe(0);
    const allowed = connectNet(nodeHost({ env: { TEND_LOCAL_ONLY_FILE: file } }));
    expect((await allowed.post({ url, headers: {}, body, timeoutMs: 5000 })).status).toBe(200);
  });
});

describe('a model', () => {
  const bytes = Buffer.alloc(3_000_000, 'tend ');
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  test('arrives whole under its name, with progress, after a redirect', async () => {
    const store = await http((_, response) => response.end(bytes));
    const url = await http((_, response) => response.writeHead(302, { Location: store }).end());
    const progress: number[] = [];
    await get(url, { onProgress: (done) => progress.push(done) });
    expect(
      createHash('sha256')
        .update(await readFile(to()))
        .digest('hex'),
    ).toBe(sha256);
    expect(progress.at(-1)).toBe(bytes.length);
    expect(await readdir(folder)).toEqual(['model.gguf']);
  });

  test('that broke off is kept and continued, not fetched again', async () => {
    const ranges: (string | undefined)[] = [];
    const url = await http((request, response) => {
      ranges.push(request.headers.range);
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (from === 0) {
        response.writeHead(200, { 'Content-Length': bytes.length });
        response.write(bytes.subarray(0, 1_000_000), () => response.destroy());
      } else {
        response.writeHead(206, { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` });
        response.end(bytes.subarray(from));
      }
    });
    expect(await failure(get(url))).toMatchObject({ code: 'network' });
    expect(existsSync(to())).toBe(false);
    await get(url);
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d+-$/);
    expect((await readFile(to())).equals(bytes)).toBe(true);
  });

  test('is begun again when the source cannot continue', async () => {
    await writeFile(`${to()}.part`, 'something else');
    await get(await http((_, response) => response.end(bytes)));
    expect((await readFile(to())).equals(bytes)).toBe(true);
  });

  test('with other bytes than the catalogue names is removed and never loaded', async () => {
    const wrong = Buffer.from(bytes);
    wrong[1_234_567] = 0;
    const url = await http((_, response) => response.end(wrong));
    expect((await failure(get(url))).code).toBe('model-damaged');
    const longer = await http((_, response) => response.end(Buffer.concat([bytes, bytes])));
    expect((await failure(get(longer))).code).toBe('model-damaged');
    expect(await readdir(folder)).toEqual([]);
  });

  test.runIf(existsSync('/dev/full'))('that does not fit on the disk says so', async () => {
    // A device that is always full, under the part's name: the real system's own error.
    await symlink('/dev/full', `${to()}.part`);
    expect((await failure(get(await http((_, response) => response.end(bytes))))).code).toBe('disk-full');
  });

  test('whose folder cannot be written to says so', async () => {
    const url = await http((_, response) => response.end(bytes));
    await writeFile(join(folder, 'models'), 'a file where a folder should be');
    expect((await failure(get(url, { to: join(folder, 'models', 'model.gguf') }))).code).toBe('read-only');
  });

  const to = () => join(folder, 'model.gguf');
  const get = (url: string, more: { to?: string; onProgress?: (done: number) => void } = {}) =>
    net.download({ url, to: to(), bytes: bytes.length, sha256, ...more });
});

function post(url: string, more: Partial<Parameters<NetPort['post']>[0]> = {}) {
  return net.post({ url, headers: {}, body, timeoutMs: 10_000, ...more });
}

async function failure(promise: Promise<unknown>): Promise<TendError> {
  return promise.then(
    () => Promise.reject(new Error('expected to fail')),
    (error: TendError) => error,
  );
}

function http(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  return listening(createServer(answer));
}

function tcp(answer: (socket: Socket) => void): Promise<string> {
  return listening(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      answer(socket);
    }),
  );
}

async function listening(server: Server): Promise<string> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return `http://127.0.0.1:${port}/v1/chat/completions`;
}

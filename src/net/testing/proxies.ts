import { connect, createServer, type Server, type Socket } from 'node:net';

export type Seen = { readonly target: string; readonly login: string | undefined };
type Options = { readonly login?: string; readonly refuse?: boolean };

/** A SOCKS5 server (RFC 1928, 1929) as far as a proxy needs it: CONNECT by name, with or without a password. */
export function socksServer(seen: Seen[], { login, refuse = false }: Options = {}): Server {
  return createServer((socket) => {
    socket.on('error', () => {});
    const read = reader(socket);
    void (async () => {
      const [, count = 0] = await read(2);
      const methods = [...(await read(count))];
      const method = login === undefined ? 0 : 2;
      socket.write(Buffer.from([5, methods.includes(method) ? method : 255]));
      if (!methods.includes(method)) return socket.end();
      let given: string | undefined;
      if (login !== undefined) {
        const name = await read((await read(2))[1] ?? 0);
        given = `${name}:${await read((await read(1))[0] ?? 0)}`;
        socket.write(Buffer.from([1, given === login ? 0 : 1]));
        if (given !== login) return socket.end();
      }
      const [, , , kind = 0] = await read(4);
      const name = kind === 3 ? String(await read((await read(1))[0] ?? 0)) : `address of kind ${kind}`;
      const port = (await read(2)).readUInt16BE();
      seen.push({ target: `${name}:${port}`, login: given });
      if (refuse) return socket.end(Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]));
      joined(socket, port, Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
    })();
  });
}

/** An HTTP proxy's CONNECT (RFC 9110 §9.3.6). */
export function connectServer(seen: Seen[], { login, refuse = false }: Options = {}): Server {
  return createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (head) => {
      const text = head.toString('latin1');
      const target = /^CONNECT (\S+) HTTP/.exec(text)?.[1] ?? '';
      const basic = /^Proxy-Authorization: Basic (\S+)/im.exec(text)?.[1];
      const given = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString();
      seen.push({ target, login: given });
      if (given !== login) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      if (refuse) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      joined(
        socket,
        Number(target.split(':').at(-1)),
        Buffer.from('HTTP/1.1 200 Connected\r\nVia: a test\r\n\r\n'),
      );
    });
  });
}

/** Whatever name was asked for, it is this machine. */
function joined(socket: Socket, port: number, greeting: Buffer): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.write(greeting);
    socket.pipe(onward).pipe(socket);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}

function reader(socket: Socket): (count: number) => Promise<Buffer> {
  return async (count) => {
    for (;;) {
      const part: Buffer | null = count === 0 ? Buffer.alloc(0) : socket.read(count);
      if (part !== null) return part;
      await new Promise((resolve) => socket.once('readable', resolve));
    }
  };
}

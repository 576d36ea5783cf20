import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** An answer of a vendor, as the OpenAI protocol has it. */
export function say(content: string): string {
  return JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
}

/** A real server in a vendor's place. */
export async function vendor(answer: (response: ServerResponse) => unknown) {
  const received: { url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const { promise: gotOne, resolve } = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      });
      resolve();
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return { url: `http://127.0.0.1:${port}/v1`, received, gotOne, close };
}

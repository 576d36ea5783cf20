import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectNet, nodeHost } from '../transport/index.ts';
import { type CatalogueModel, readCatalogue } from './catalogue.ts';
import { createLlm } from './client.ts';
import type { Llm } from './port.ts';

const [original] = readCatalogue().models;
if (original === undefined) throw new Error('the catalogue is empty');
const file = resolve('models', original.file);
let folder = '';
let server: Server;
let answer: (response: ServerResponse) => void;
let llm: Llm;
const downloads: { doneBytes: number; source: string }[] = [];

/** A catalogue whose model comes from a server on this machine, after an address where nobody answers. */
async function start(): Promise<void> {
  server = createServer((_request, response) => answer(response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A listening TCP server's address.
  const { port } = server.address() as AddressInfo;
  const model: CatalogueModel = {
    ...(original as CatalogueModel),
    sources: [
      { kind: 'url', url: 'http://127.0.0.1:9/nobody.gguf' },
      { kind: 'url', url: `http://127.0.0.1:${port}/model.gguf` },
    ],
  };
  const host = nodeHost();
  llm = createLlm({
    host,
    net: connectNet(host),
    catalogue: { version: 1, models: [model] },
    modelsDirs: [folder],
    emit: (name, payload) => {
      // The event's name says which payload it is.
      if (name === 'download') downloads.push(payload as (typeof downloads)[number]);
    },
  });
}

const id = original.id;
const state = () => llm.status().models[0]?.state;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tend-fetch-'));
  downloads.length = 0;
  await start();
});
afterEach(() => {
  llm.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a model comes from the first address that answers, with progress, and is ready to use', async () => {
  answer = (response) => {
    createReadStream(file).pipe(response);
  };
  expect(state()).toBe('absent');
  await llm.get(id);
  expect(state()).toBe('present');
  expect(downloads.at(-1)).toMatchObject({ source: '127.0.0.1' });
  expect(downloads.at(-1)?.doneBytes).toBeGreaterThan(0);
  await expect(llm.embed(['hello'])).resolves.toHaveLength(1);
});

test('another file of the same size is refused and does not take the name', async () => {
  answer = (response) => response.end(Buffer.alloc(original.bytes, 'x'));
  await expect(llm.get(id)).rejects.toMatchObject({ code: 'model-damaged' });
  expect(existsSync(join(folder, original.file))).toBe(false);
  expect(state()).toBe('absent');
});

test('a file of the right size that holds something else is called damaged, also by the next start, and is replaced', async () => {
  const spoilt = readFileSync(file).fill(0, 1_000_000);
  writeFileSync(join(folder, original.file), Buffer.alloc(original.bytes));
  expect(state(), 'zeros from the first byte').toBe('damaged');
  writeFileSync(join(folder, original.file), spoilt);
  expect(state(), 'zeros behind a good beginning').toBe('present');
  await expect(llm.embed(['hello'])).rejects.toMatchObject({ code: 'model-damaged' });
  expect(state()).toBe('damaged');

  answer = (response) => response.destroy();
  llm.close();
  server.close();
  await start();
  expect(state(), 'by the next start').toBe('damaged');
  await expect(llm.get(id)).rejects.toMatchObject({ code: 'network' });
  expect(state()).toBe('damaged');
  answer = (response) => {
    createReadStream(file).pipe(response);
  };
  await llm.get(id);
  expect(state()).toBe('present');
  await expect(llm.embed(['hello'])).resolves.toHaveLength(1);
});

test('a fetch can be stopped, and says so', async () => {
  answer = (response) => {
    response.write(Buffer.alloc(1_000_000));
    // The rest never comes.
    llm.stopGetting(id);
  };
  await expect(llm.get(id)).rejects.toMatchObject({ code: 'cancelled' });
  expect(state()).toBe('absent');
});

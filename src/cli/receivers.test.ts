import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDesk, open, removeDesk } from './testing/run.ts';

// Two real servers on loopback in the place of two companies.
type Vendor = { readonly url: string; readonly arrived: string[]; close(): void };
const desk = makeDesk();
const json = (text: string): unknown => JSON.parse(text);
let one: Vendor;
let two: Vendor;

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Nana', '--json']);
  await open(desk, ['subject', 'add', 'Maya', '--born', '2018-05', '--sex', 'f']);
  one = await vendor('Contact with dairy often causes hives. Drowsiness is a listed effect of melatonin.');
  two = await vendor('Hives are often caused by contact with dairy.');
  await open(desk, ['settings', 'set', 'crumbs', 'on']);
});
afterAll(() => {
  one.close();
  two.close();
  removeDesk(desk);
});

async function vendor(content: string): Promise<Vendor> {
  const arrived: string[] = [];
  const server = createServer(async (request, response) => {
    arrived.push(await text(request));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}/v1`,
    arrived,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a receiver', () => {
  test('is added with what a person read about it, and never tells its key or its proxy’s password', async () => {
    const [key, proxy] = [join(desk.folder, 'key'), join(desk.folder, 'proxy')];
    writeFileSync(key, 'sk-KEYCANARY\n', { mode: 0o600 });
    writeFileSync(proxy, 'socks5://me:PROXYCANARY@127.0.0.1:9050\n', { mode: 0o600 });
    const added = await open(desk, [
      ...['provider', 'add', 'Far', '--url', 'https://api.example.org/v1/', '--model', 'big', '--stream'],
      ...['--key-file', key, '--proxy-file', proxy, '--timeout', '30', '--retention', 'kept 30 days'],
      ...['--retention-page', 'https://example.org/privacy', '--retention-read', '2026-11-20'],
      ...['--price-in', '2', '--price-out', '8', '--currency', 'EUR', '--json'],
    ]);
    expect(json(added.stdout)).toEqual({
      ...{ name: 'Far', url: 'https://api.example.org/v1', model: 'big', hasKey: true, own: false },
      ...{ where: 'internet', proxy: 'socks5://127.0.0.1:9050', timeoutSeconds: 30, stream: true },
      retention: { words: 'kept 30 days', page: 'https://example.org/privacy', read: '2026-11-20' },
      price: { in: 2, out: 8, currency: 'EUR' },
    });
    const listed = await open(desk, ['provider', 'list']);
    expect(listed.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'kept 30 days (https://example.org/privacy, read on 2026-11-20)',
    );
    for (const canary of ['KEYCANARY', 'PROXYCANARY']) {
      expect(
        added.stdout + listed.stdout + (await open(desk, ['provider', 'list', '--json'])).stdout,
      ).not.toContain(canary);
    }
    const said = await open(desk, ['provider', 'set', 'Far', '--proxy', 'socks5://a:b@127.0.0.1:1']);
    expect(said.status).toBe(2);
    const moved = await open(desk, [
      'provider',
      'set',
      'Far',
      '--url',
      'https://other.example.org/v1',
      '--json',
    ]);
    expect(json(moved.stdout)).toMatchObject({
      hasKey: false,
      proxy: 'socks5://127.0.0.1:9050',
      timeoutSeconds: 30,
    });
    expect((await open(desk, ['provider', 'remove', 'Far'])).status).toBe(0);
  });

  test('is tried with fixed words about nobody, and that stands in the ledger', async () => {
    await open(desk, ['provider', 'add', 'One', '--url', one.url, '--model', 'small']);
    const unsaid = await open(desk, ['provider', 'test', 'One']);
    expect([unsaid.status, one.arrived.length]).toEqual([2, 0]);
    const bytes = '{"model":"small","messages":[{"role":"user","content":"Say hello."}]}';
    const wrong = await open(desk, ['provider', 'test', 'One', '--yes-send-exactly', '0'.repeat(64)]);
    expect([wrong.status, one.arrived.length]).toEqual([1, 0]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const tested = await open(desk, ['provider', 'test', 'One', '--yes-send-exactly', sha256, '--json']);
    expect(json(tested.stdout)).toMatchObject({ state: 'answered', purpose: 'test', bytes, predicates: [] });
    expect(json(tested.stdout)).not.toHaveProperty('subject');
    expect(one.arrived.splice(0)).toEqual([bytes]);
  });
});

describe('a crumb to two receivers', () => {
  let id: string;

  test('arrives at each once, with the bytes that were shown for it', async () => {
    await open(desk, ['provider', 'add', 'Two', '--url', two.url, '--model', 'other', '--stream']);
    const previewed = await open(desk, [
      ...['crumb', 'preview', 'Can dairy make Maya itch?', '--subject', 'Maya'],
      ...['--provider', 'One', '--provider', 'Two', '--json'],
    ]);
    const preview = json(previewed.stdout) as {
      id: string;
      refused: unknown[];
      letters: { receiver: string; bytes: string; sha256: string }[];
    };
    expect(preview.refused).toEqual([]);
    expect(preview.letters.map(({ bytes }) => JSON.parse(bytes))).toMatchObject([
      { model: 'small' },
      { model: 'other', stream: true },
    ]);
    id = preview.id;
    const yes = preview.letters.flatMap(({ sha256 }) => ['--yes-send-exactly', sha256]);
    const sent = await open(desk, ['crumb', 'send', id, ...yes, '--json']);
    expect(json(sent.stdout)).toMatchObject({
      rows: [
        { receiver: 'One', state: 'answered', subject: 'Maya', together: id },
        { receiver: 'Two', state: 'answered', subject: 'Maya', together: id },
      ],
    });
    expect([one.arrived, two.arrived]).toEqual([[preview.letters[0]?.bytes], [preview.letters[1]?.bytes]]);
    const again = await open(desk, ['crumb', 'send', id, ...yes, '--json']);
    expect(json(again.stdout)).toMatchObject({ error: { code: 'already-sent' } });
  });

  test('comes home: each sentence held against what is recorded, and both beside each other', async () => {
    const asked = await open(desk, ['crumb', 'asked', '--subject', 'Maya', '--json']);
    expect(json(asked.stdout)).toMatchObject({ asked: [{ id, question: 'Can dairy make Maya itch?' }] });
    const read = await open(desk, ['crumb', 'asked', id]);
    expect(read.stdout).toContain('nothing recorded here says this');
    expect(read.stdout).toMatch(/Beside each other/);
    expect(read.stdout).toMatch(/Only One says\s+One: |Only One says\s+Drowsiness/);
  });

  test('can be added up by company, looked for, exported and forgotten', async () => {
    const gathered = await open(desk, ['ledger', 'providers', '--json']);
    expect(json(gathered.stdout)).toMatchObject({
      providers: [
        { receivers: ['One'], crumbs: 1, tests: 1, subjects: [{ subject: 'Maya', crumbs: 1 }] },
        { receivers: ['Two'], crumbs: 1, tests: 0 },
      ],
    });
    expect((await open(desk, ['ledger', '--provider', 'Nobody'])).status).toBe(5);
    const found = await open(desk, ['ledger', '--words', 'hives caused', '--json']);
    expect((json(found.stdout) as { rows: unknown[] }).rows).toHaveLength(1);

    const file = join(desk.folder, 'ledger.jsonl');
    expect((await open(desk, ['ledger', 'export', file])).status).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines.map(({ type }) => type)).toEqual([
      'ledger',
      ...Array(3).fill('crumb'),
      ...Array(6).fill('row'),
    ]);
    expect((await open(desk, ['ledger', 'export', file])).status).toBe(2);

    expect((await open(desk, ['crumb', 'forget', id])).status).toBe(0);
    const after = await open(desk, ['ledger', '--verify', '--json']);
    expect(after.status).toBe(0);
    expect(json(after.stdout)).toMatchObject({
      intact: true,
      rows: [{}, { id, bytes: '', predicates: [], forgotten: expect.any(String) }, { receiver: 'Two' }],
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decode, encode, type Input, type Method, type Output, type Reply } from '../contract/index.ts';
import { type Core, createCore } from '../core.ts';
import { modelsFolders } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';

let folder: string;
let core: Core;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-core-'));
  core = start();
});

afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): Core {
  const [home = '', ...others] = modelsFolders();
  return createCore({
    vaultDir: join(folder, 'vault'),
    modelsDirs: [home, ...others],
    host: nodeHost(),
    holder: 'terminal',
    zone: 'Europe/Berlin',
    indexing: 'when-searching',
    emit: () => {},
  });
}

async function reply<M extends Method>(method: M, input: Input<M>): Promise<Reply> {
  // The core's own reply, a line above the wire.
  return decode(await core.handle(method, encode(input))) as Reply;
}

async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await reply(method, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Output<M>;
}

const passphrase = 'a short sentence of mine';

test('the sample week is remembered from the first moment, and leaves nothing behind when it is removed', async () => {
  await call('vault.create', { passphrase, owner: 'Anna', start: 'sample' });
  const sample = (await call('subject.list', {})).subjects.filter((subject) => subject.sample);
  expect(sample).toHaveLength(2);
  for (const { name } of sample) {
    expect((await call('memory.list', { subject: name })).statements.length).toBeGreaterThan(0);
  }
  await call('sample.remove', {});
  const status = await call('status', {});
  expect(status.counts).toMatchObject({ entries: 0, events: 0 });
  expect(status.subjects.map(({ name }) => name)).toEqual(['Anna']);
});

test('everything is there after locking and unlocking, and nothing answers in between', async () => {
  await call('vault.create', { passphrase, owner: 'Anna', start: 'empty' });
  const { entry } = await call('journal.add', { text: 'itchy arms 3/10' });
  await call('vault.lock', {});
  expect(await reply('journal.timeline', {})).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(await reply('vault.unlock', { passphrase: 'not this one' })).toMatchObject({
    ok: false,
    error: { code: 'wrong-passphrase' },
  });
  await call('vault.unlock', { passphrase });
  expect((await call('journal.timeline', {})).entries.map(({ id }) => id)).toEqual([entry.id]);
});

test('a second opening at the same moment does not disturb the first', async () => {
  await call('vault.create', { passphrase, owner: 'Anna', start: 'empty' });
  await call('vault.lock', {});
  const both = await Promise.all([
    reply('vault.unlock', { passphrase }),
    reply('vault.unlock', { passphrase }),
  ]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect((await call('vault.state', {})).state).toBe('open');
});

test('with local only on, no model is fetched', async () => {
  await call('vault.create', { passphrase, owner: 'Anna', start: 'empty' });
  await call('settings.set', { 'local-only': 'on' });
  expect(await reply('models.get', { id: 'qwen2.5-coder-0.5b-instruct-q4_k_m' })).toMatchObject({
    ok: false,
    error: { code: 'local-only' },
  });
});

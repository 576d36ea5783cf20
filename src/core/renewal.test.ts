import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  decode,
  encode,
  type Input,
  KeysProgress,
  type Method,
  type Output,
  type Reply,
} from '../contract/index.ts';
import { type Core, createCore } from '../core.ts';
import { modelsFolders } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';

const passphrase = 'a short sentence of mine';

let folder: string;
let core: Core;
let told: KeysProgress[];
/** Called with each progress that is told. */
let onProgress: () => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-renewal-'));
  told = [];
  onProgress = () => {};
  const [home = '', ...others] = modelsFolders();
  core = createCore({
    vaultDir: join(folder, 'vault'),
    modelsDirs: [home, ...others],
    host: nodeHost(),
    holder: 'terminal',
    zone: 'Europe/Berlin',
    indexing: 'when-searching',
    emit(name, payload) {
      if (name !== 'keys') return;
      told.push(KeysProgress.parse(decode(payload)));
      onProgress();
    },
  });
});

afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function reply<M extends Method>(method: M, input: Input<M>): Promise<Reply> {
  // The core's own reply, a line above the wire.
  return decode(await core.handle(method, encode(input))) as Reply;
}

async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await reply(method, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Output<M>;
}

const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
const make = () => call('vault.create', { passphrase, owner: 'Anna', start: 'empty' });
const journals = () => readdirSync(join(folder, 'vault')).filter((name) => name.startsWith('journal-'));

test('what was forgotten is not learned again after new keys, and what was kept is', async () => {
  await make();
  const line = () => call('journal.add', { text: 'headache 4/10 after the coffee' });
  for (let i = 0; i < 4; i++) await line();
  const topics = async () => (await call('memory.list', {})).statements.map(({ id, text }) => ({ id, text }));
  const [first, ...others] = await topics();
  if (first === undefined || others.length === 0) throw new Error('Nothing was learned.');
  await call('memory.forget', { id: first.id });
  await call('vault.keys.renew', { passphrase, phrase: false });
  await line();
  const after = (await topics()).map(({ text }) => text.split(/[,:]/)[0]);
  expect(after).not.toContain(first.text.split(/[,:]/)[0]);
  expect(after).toHaveLength(others.length);
});

test('new keys need the passphrase, and a wrong or a weak one closes nothing', async () => {
  await make();
  expect(await reply('vault.keys.renew', { passphrase: 'not this one', phrase: false })).toEqual(
    refused('wrong-passphrase'),
  );
  expect(await reply('vault.keys.renew', { passphrase, newPassphrase: 'short', phrase: false })).toEqual(
    refused('weak-passphrase'),
  );
  expect(told).toEqual([]);
  expect((await call('status', {})).vault).toBe('open');
});

test('while new keys are made everything else waits kindly; afterwards it is open as before', async () => {
  await make();
  await call('journal.add', { text: 'itchy arms 3/10' });
  const meanwhile: Promise<Reply>[] = [];
  onProgress = () => {
    if (meanwhile.length === 0) {
      meanwhile.push(
        reply('status', {}),
        reply('vault.unlock', { passphrase }),
        reply('vault.keys.renew', { passphrase, phrase: false }),
        reply('vault.state', {}),
      );
    }
  };
  const renewed = await call('vault.keys.renew', { passphrase, phrase: true });
  expect(renewed).toMatchObject({ generation: 2, keychainDropped: false, damagedAttachments: 0 });
  expect(renewed.phrase?.split(' ')).toHaveLength(24);
  expect(await Promise.all(meanwhile)).toEqual([
    refused('busy'),
    refused('busy'),
    refused('busy'),
    { ok: true, value: { state: 'open' } },
  ]);
  expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(['copying', 'checking', 'finishing']));
  expect((await call('journal.timeline', {})).entries).toHaveLength(1);
  expect((await call('status', {})).recoveryPhrase).toBe(true);
  expect(journals().filter((name) => name.endsWith('.db'))).toEqual(['journal-2.db']);
});

test('stopped new keys leave the vault open under the old ones', async () => {
  await make();
  onProgress = () => void call('vault.keys.renew.stop', {});
  expect(await reply('vault.keys.renew', { passphrase, phrase: false })).toEqual(refused('cancelled'));
  await call('journal.add', { text: 'itchy arms 3/10' });
  expect(journals().filter((name) => name.endsWith('.db'))).toEqual(['journal-1.db']);
});

test('locking while new keys are made leaves it locked, under the one or the other', async () => {
  await make();
  let locking: Promise<Reply> | undefined;
  onProgress = () => {
    locking ??= reply('vault.lock', {});
  };
  expect(await reply('vault.keys.renew', { passphrase, phrase: false })).toEqual(refused('cancelled'));
  expect(await locking).toMatchObject({ ok: true });
  expect((await call('vault.state', {})).state).toBe('locked');
  await call('vault.unlock', { passphrase });
});

test('a keychain’s secret opens it until it is dropped, or new keys are made, and then says so', async () => {
  await make();
  const { secret } = await call('vault.keychain.make', { passphrase, backend: 'gnome_libsecret' });
  expect((await call('status', {})).keychain).toBe('gnome_libsecret');
  await call('vault.lock', {});
  expect(await call('vault.state', {})).toEqual({ state: 'locked', keychain: 'gnome_libsecret' });
  const other = Buffer.alloc(32).toString('base64');
  expect(await reply('vault.unlock.keychain', { secret: other })).toEqual(refused('wrong-keychain'));
  await call('vault.unlock.keychain', { secret });

  expect((await call('vault.keys.renew', { passphrase, phrase: false })).keychainDropped).toBe(true);
  const again = await call('vault.keychain.make', { passphrase, backend: 'kwallet6' });
  await call('vault.keychain.drop', {});
  await call('vault.lock', {});
  for (const gone of [secret, again.secret]) {
    expect(await reply('vault.unlock.keychain', { secret: gone })).toEqual(refused('wrong-keychain'));
  }
});

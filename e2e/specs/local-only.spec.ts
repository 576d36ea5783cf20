import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ourNode } from '../../scripts/lib/run.ts';
import { repository } from '../fixtures/electron.ts';
import { callsIn, contactsIn, straceCommand } from '../fixtures/network.ts';
import { localServer } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { environmentOf, makeWorld, removeWorld, type World } from '../fixtures/world.ts';
import { passphrase } from '../pages/door.ts';

test.skip(process.platform !== 'linux', 'strace is Linux');

let world: World;
test.beforeEach(() => {
  world = makeWorld();
});
test.afterEach(() => removeWorld(world));

/** The real command with all its processes under strace; what they asked of the network is in the world's traces. */
async function traced(...args: readonly string[]) {
  const file = join(world.root, 'passphrase');
  writeFileSync(file, passphrase, { mode: 0o600 });
  const words = [ourNode, 'src/cli.ts', ...args, '--vault', world.vault, '--passphrase-file', file, '--json'];
  const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const child = spawn('sh', ['-c', `${straceCommand(world)} ${quoted}`], {
    cwd: repository,
    env: environmentOf(world),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { status: Number(status), said: JSON.parse(printed) };
}

test('with the readable file in the vault’s folder no command opens a connection, whatever is set; without it one does', async () => {
  const vendor = await localServer(JSON.stringify({ choices: [{ message: { content: 'Hello.' } }] }));
  await traced('init', '--owner', 'Anna');
  await traced('subject', 'add', 'Maya', '--born', '2018');
  await traced('provider', 'add', 'Near', '--url', `${vendor.url}/v1`, '--model', 'm');
  await traced('settings', 'set', 'crumbs', 'on');
  const preview = (await traced('crumb', 'preview', 'Can melatonin cause itching?', '--subject', 'Maya'))
    .said;
  expect(preview).toMatchObject({ refused: [], blocked: null });

  const body = '{"model":"m","messages":[{"role":"user","content":"Say hello."}]}';
  const hash = await digest(body);
  writeFileSync(join(world.vault, 'local-only'), 'made by hand, without Tend\n');
  for (const args of [
    ['provider', 'test', 'Near', '--yes-send-exactly', hash],
    ['crumb', 'send', preview.id, '--yes-send-exactly', preview.sha256],
    ['models', 'get', 'qwen2.5-coder-0.5b-instruct-q4_k_m'],
  ]) {
    const { status, said } = await traced(...args);
    expect([status, said.error?.code], args.join(' ')).toEqual([1, 'local-only']);
  }
  expect(callsIn(world), 'the trace saw the processes at work').toBeGreaterThan(20);
  expect(contactsIn(world)).toEqual([]);
  expect((await traced('ledger')).said.rows).toEqual([]);

  // The same, planted: this instrument sees what it is there to see.
  rmSync(join(world.vault, 'local-only'));
  const sent = await traced('provider', 'test', 'Near', '--yes-send-exactly', hash);
  expect(sent.said).toMatchObject({ state: 'answered', purpose: 'test' });
  expect(contactsIn(world).map(({ address, port }) => `${address}:${port}`)).toEqual([
    `127.0.0.1:${vendor.port}`,
  ]);
  expect(vendor.received.map((one) => one.body)).toEqual([body]);
  vendor.close();
});

async function digest(words: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(words))).toString('hex');
}

test('the switch makes the file, in plain words, and takes it away', async () => {
  await traced('init', '--owner', 'Anna');
  const file = join(world.vault, 'local-only');
  expect(existsSync(file)).toBe(false);
  await traced('settings', 'set', 'local-only', 'on');
  expect(readFileSync(file, 'utf8')).toContain('Tend opens no connection');
  await traced('settings', 'set', 'local-only', 'off');
  expect(readdirSync(world.vault)).not.toContain('local-only');
});

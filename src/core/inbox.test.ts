import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import {
  decode,
  encode,
  type Input,
  isMethod,
  type Method,
  type Output,
  type Reply,
  requests,
} from '../contract/index.ts';
import { type Core, createCore } from '../core.ts';
import { modelsFolders } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';

let folder: string;
let core: Core;
/** What the core's clock says; moved by hand. */
let wallMs = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-inbox-'));
  wallMs = Date.parse('2026-02-09T20:00:00+01:00');
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
    wall: () => wallMs,
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

async function lockedVault(country?: string): Promise<void> {
  await call('vault.create', { passphrase, owner: 'Nana', start: 'empty', ...(country && { country }) });
  await call('subject.add', { name: 'Maya', born: '2018' });
  await call('vault.lock', {});
}

test('a line of last night is an entry with its own time, its chips and its warnings; undo takes it back', async () => {
  await lockedVault();
  const night = '2026-02-09T03:10:00+01:00';
  const text = 'Maya lips swelling and cannot breathe';
  const { sealed, redFlags, waiting } = await call('inbox.seal', { text, now: night });
  const now = expect.objectContaining({ level: 'now' });
  expect(redFlags).toContainEqual(now);
  await call('inbox.seal', { text: 'gave Maya 2.5 mg melatonin', now: '2026-02-09T03:20:00+01:00' });
  expect(waiting).toBe(1);
  expect(await call('inbox.state', {})).toEqual({ canSeal: true, waiting: 2, unreadable: 0 });

  await call('vault.unlock', { passphrase });
  const arrived = await call('inbox.arrived', {});
  expect(arrived).toMatchObject({
    lines: [{ id: sealed.id, subject: 'Maya', redFlags: expect.arrayContaining([now]) }, { redFlags: [] }],
    unreadable: 0,
    waiting: 0,
  });
  const { entries } = await call('journal.timeline', { subject: 'Maya' });
  expect(entries).toMatchObject([
    { id: sealed.id, text, observer: 'Nana', whileLocked: true, createdAt: night, at: { start: night } },
    { whileLocked: true, events: [{ kind: 'dose', amount: { value: 2.5, unit: 'mg' } }] },
  ]);
  expect(await call('journal.undo', {})).toMatchObject({ undone: 'add', text: 'gave Maya 2.5 mg melatonin' });
  const own = await call('journal.add', { text: 'Maya slept' });
  expect(own.entry).not.toHaveProperty('whileLocked');

  await call('vault.lock', {});
  await call('vault.unlock', { passphrase });
  expect((await call('inbox.arrived', {})).lines).toEqual([]);
});

test('words are kept whatever stands around them: a time no day has, a name nobody has, a zone nobody knows', async () => {
  await lockedVault();
  const texts = ['headache 25:70', 'itchy arms', 'slept well'];
  await call('inbox.seal', { text: texts[0] ?? '' });
  await call('inbox.seal', { text: texts[1] ?? '', subject: 'Nobody' });
  await call('inbox.seal', { text: texts[2] ?? '', subject: 'Maya', observer: 'Aunt Jo' });
  expect(await reply('inbox.seal', { text: ' \n' })).toMatchObject({ error: { code: 'empty-line' } });
  expect(await reply('inbox.seal', { text: 'x'.repeat(20_001) })).toMatchObject({
    error: { code: 'line-too-long' },
  });
  await call('vault.unlock', { passphrase });
  expect(await call('inbox.arrived', {})).toMatchObject({ unreadable: 0, waiting: 0 });
  const subjects = (await call('subject.list', {})).subjects.map(({ name }) => name);
  const pages = await Promise.all(subjects.map((subject) => call('journal.timeline', { subject })));
  expect(pages.flatMap(({ entries }) => entries.map(({ text }) => text)).toSorted()).toEqual(
    texts.toSorted(),
  );
});

test('a line that says a day on which nobody can have written it is kept with the time of unlocking', async () => {
  await lockedVault();
  const days = [
    '0001-01-01T00:00:00Z',
    '1999-12-31T12:00:00Z',
    '2026-02-11T03:10:00+01:00',
    '9999-12-31T00:00:00Z',
  ];
  for (const now of days) await call('inbox.seal', { text: `Maya slept since ${now.slice(0, 4)}`, now });
  // Within a day: two clocks, or two zones, that are not quite the same.
  const ahead = '2026-02-10T12:00:00+01:00';
  await call('inbox.seal', { text: 'Maya woke', now: ahead });
  await call('vault.unlock', { passphrase });
  expect(await call('inbox.arrived', {})).toMatchObject({ unreadable: 0, waiting: 0 });
  const { entries } = await call('journal.timeline', { subject: 'Maya' });
  expect(entries.map(({ createdAt, whileLocked }) => [createdAt, whileLocked])).toEqual([
    ...days.map(() => ['2026-02-09T20:00:00+01:00', true]),
    [ahead, true],
  ]);
});

test('a file that is there again, after a crash or from a copy, makes no second entry, nor brings a deleted one back', async () => {
  await lockedVault();
  await call('inbox.seal', { text: 'Maya slept' });
  const inbox = join(folder, 'vault', 'inbox');
  cpSync(inbox, join(folder, 'copy'), { recursive: true });
  await call('vault.unlock', { passphrase });
  const [entry] = (await call('journal.timeline', { subject: 'Maya' })).entries;
  for (const deed of ['none', 'delete']) {
    if (deed === 'delete' && entry) await call('journal.delete', { id: entry.id });
    await call('vault.lock', {});
    cpSync(join(folder, 'copy'), inbox, { recursive: true });
    await call('vault.unlock', { passphrase });
    expect(await call('inbox.arrived', {})).toEqual({ lines: [], unreadable: 0, waiting: 0 });
    expect((await call('journal.timeline', { subject: 'Maya' })).entries).toHaveLength(
      deed === 'none' ? 1 : 0,
    );
  }
});

test('the number of a warning is that of the country that was set, also while locked, and nobody’s words make it another', async () => {
  await lockedVault('GB');
  const text = 'Maya cannot breathe';
  const numberOf = async () => (await call('inbox.flags', { text })).redFlags.map(({ number }) => number);
  expect(await numberOf()).toEqual(['999']);
  const file = join(folder, 'vault', 'lock-screen.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ country: 'GB' });
  for (const wrong of ['{"country":"call 0900 123456"}', '{"country":"ZZ"}', 'GB', '{'.repeat(5000)]) {
    writeFileSync(file, wrong);
    expect(await numberOf(), wrong.slice(0, 40)).toEqual([undefined]);
  }
  await call('vault.unlock', { passphrase });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ country: 'GB' });
  await call('settings.set', { country: 'US' });
  await call('vault.lock', {});
  expect(await numberOf()).toEqual(['911']);
});

test('a number that was added is behind the key, but for those the person wants at the lock screen, which stand there in the clear', async () => {
  await lockedVault('GB');
  const file = join(folder, 'vault', 'lock-screen.json');
  const text = 'Maya cannot breathe';
  const flag = async () => (await call('inbox.flags', { text })).redFlags[0];
  await call('vault.unlock', { passphrase });
  const { id } = await call('number.add', {
    kind: 'emergency',
    label: 'Mrs Quince',
    number: '0344 892 0111',
  });
  const parsed = (await call('journal.parse', { text })).redFlags[0];
  expect(parsed).toMatchObject({ number: '999', numbers: [{ label: 'Mrs Quince' }] });
  await call('vault.lock', {});
  expect(readFileSync(file, 'utf8')).toBe('{"country":"GB"}\n');
  expect(await flag()).not.toHaveProperty('numbers');

  await call('vault.unlock', { passphrase });
  await call('number.set', { id, lockScreen: true });
  await call('vault.lock', {});
  expect(await flag()).toMatchObject({
    number: '999',
    numbers: [{ kind: 'emergency', label: 'Mrs Quince', number: '0344 892 0111', own: true }],
  });
  // Whoever can write in the folder can add one there; never in the place of the country's, and never longer than a number is.
  const written = (numbers: unknown) => writeFileSync(file, JSON.stringify({ country: 'GB', numbers }));
  written([
    { kind: 'emergency', label: 'x', number: 'call 0900 123' },
    { kind: 'police', label: 'x', number: '1' },
  ]);
  expect(await flag()).toMatchObject({ number: '999' });
  expect(await flag()).not.toHaveProperty('numbers');
  written([{ kind: 'emergency', label: 'x', number: '999', own: false }, 7, null]);
  expect(await flag()).not.toHaveProperty('numbers');

  await call('vault.unlock', { passphrase });
  expect(readFileSync(file, 'utf8')).toContain('Mrs Quince');
  await call('number.remove', { id });
  expect(readFileSync(file, 'utf8')).toBe('{"country":"GB"}\n');
});

test('a clinician’s plan is behind the key: the line at the lock screen is never lowered by it, only once it is read', async () => {
  await lockedVault();
  await call('vault.unlock', { passphrase });
  await call('fact.plan', {
    ...{ subject: 'Maya', plan: { kind: 'usual-seizure', underMinutes: 2 }, givenBy: 'Dr Lindqvist' },
    ...{ givenOn: '2026-01-03', reviewBy: '2026-06-03' },
  });
  const text = 'Maya had her usual seizure, stiffened and jerked, 90 seconds';
  const levels = (flags: readonly { level: string }[]) => flags.map(({ level }) => level);
  expect(levels((await call('journal.parse', { text })).redFlags)).toEqual(['today']);
  await call('vault.lock', {});
  expect(levels((await call('inbox.flags', { text })).redFlags)).toEqual(['now']);
  expect(levels((await call('inbox.seal', { text })).redFlags)).toEqual(['now']);
  await call('vault.unlock', { passphrase });
  expect((await call('inbox.arrived', {})).lines.map(({ redFlags }) => levels(redFlags))).toEqual([
    ['today'],
  ]);
});

test('while locked, nothing is answered but how to open it, what this machine can do, and the sealing of a line', async () => {
  await lockedVault();
  await call('vault.unlock', { passphrase });
  await call('journal.add', { text: 'the zephyrquince sang to Maya' });
  await call('vault.lock', {});
  const answering: Method[] = [];
  for (const method of Object.keys(requests).filter(isMethod)) {
    const bytes = await core.handle(method, encode(smallest(method)));
    if ((decode(bytes) as Reply).ok) answering.push(method);
    expect(Buffer.from(bytes).toString(), method).not.toMatch(/zephyrquince|Maya|Nana/);
  }
  expect(answering.toSorted()).toEqual([
    'inbox.flags',
    'inbox.seal',
    'inbox.state',
    'models.exam.stop',
    'models.list',
    'models.stop',
    'vault.keys.renew.stop',
    'vault.lock',
    'vault.state',
  ]);
});

/** The smallest input that a method's schema takes. */
function smallest(method: Method): unknown {
  return sample(z.toJSONSchema(requests[method].input, { io: 'input', unrepresentable: 'any' }));
}

function sample(schema: z.core.JSONSchema._JSONSchema): unknown {
  if (typeof schema === 'boolean') return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(sample));
  const one = (schema.anyOf ?? schema.oneOf)?.[0];
  if (one !== undefined) return sample(one);
  if (schema.type === 'object') {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? true)]));
  }
  if (schema.type === 'array') return [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return false;
  if (schema.format === 'uuid') return '01890000-0000-7000-8000-000000000000';
  if (schema.format === 'date-time') return '2026-02-09T03:10:00+01:00';
  if (schema.format === 'uri') return 'https://example.org';
  // Also whole base64.
  return 'a'.repeat(schema.minLength ?? 4);
}

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../contract/index.ts';
import { jsonRows } from '../exchange/testing.ts';
import { openVault } from '../vault/index.ts';
import { ended, makeDesk, open, PASSPHRASE, removeDesk, start, tend } from './testing/run.ts';

const desk = makeDesk();
const out = join(desk.folder, 'out');
const at = ['--now', '2026-02-08T21:30:00+01:00'];
const span = ['--from', '2026-02-02', '--to', '2026-02-08', '--subject', 'Maya'];
const hostile = '<script>alert(1)</script> & "itchy" arms 3/10\u202e';

beforeAll(async () => {
  mkdirSync(out);
  await open(desk, ['init', '--owner', 'Anna', '--country', 'DE']);
  for (const name of ['Maya', 'Finn']) await open(desk, ['subject', 'add', name]);
  await open(desk, ['fact', 'add', 'medicine', 'Keppra 250 mg twice a day', '--subject', 'Maya']);
  const lines = [
    { text: hostile, subject: 'Maya' },
    { text: 'keppra 250 mg at 07:30, no rash today', subject: 'Maya' },
    { text: 'FINNCANARY had a cold', subject: 'Finn' },
  ].map((line) => JSON.stringify(line));
  await open(desk, ['add', '-', ...at], lines.join('\n'));
});
afterAll(() => removeDesk(desk));

test('everything is written out by one command, and a script is told where and how much', async () => {
  const { status, stdout, stderr } = await open(desk, ['export', out, '--json', ...at]);
  expect(status).toBe(0);
  const value = JSON.parse(stdout);
  expect(value).toMatchObject({
    format: 1,
    folder: 'tend-export-2026-02-08',
    counts: { entry: 3 },
    files: 0,
  });
  expect(stderr).toBe('');
  expect(jsonRows(value.path).filter(({ type }) => type === 'entry')).toHaveLength(3);

  const one = await open(desk, [
    'export',
    out,
    '--subject',
    'Maya',
    '--from',
    '2026-02-08',
    '--files',
    ...at,
  ]);
  expect(one.stdout).toContain('not encrypted');
  const folder = join(out, 'tend-export-2026-02-08-2');
  expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).not.toMatch(/Finn|FINNCANARY/);
  expect(readdirSync(folder)).toContain('files');
});

test('a wrong passphrase, a place that is not there and a span that is no span write nothing', async () => {
  const before = readdirSync(out);
  const wrong = await tend(desk, ['export', out, '--passphrase-file', '-', '--json'], 'not this one\n');
  expect(wrong.status).toBe(3);
  expect((await open(desk, ['export'])).status).toBe(2);
  expect((await open(desk, ['export', join(out, 'no', 'such')])).status).toBe(2);
  expect((await open(desk, ['export', out, '--from', 'tuesday'])).status).toBe(2);
  expect((await open(desk, ['export', out, '--subject', 'Zoe'])).status).toBe(5);
  expect(readdirSync(out)).toEqual(before);
});

test('a page is printed for people, and for scripts as what it is made of', async () => {
  const { stdout } = await open(desk, ['page', ...span, ...at]);
  for (const said of [
    'About Maya',
    '2 to 8 February 2026, 7 days',
    'Written by:   Anna (2 notes)',
    'Not clinically verified',
    'In an emergency call 112.',
    'Keppra 250 mg twice a day',
    '250 mg 1×',
    'Looked for, not there: 1 day: 8 Feb',
    'Not looked for: 6 days: 2–7 Feb',
    'Nothing was written down.',
  ]) {
    expect(stdout.replaceAll(/\n +/g, ' ')).toContain(said);
  }
  expect(stdout).not.toContain('FINNCANARY');
  const { days } = JSON.parse((await open(desk, ['page', ...span, ...at, '--json'])).stdout);
  expect(days.days).toHaveLength(2);
  expect((await open(desk, ['page', '--to', '2026-02-30'])).status).toBe(2);
  expect((await open(desk, ['page', '--from', '2026-02-09', '--to', '2026-02-08'])).status).toBe(2);
});

test('as a file it is the owner’s alone, never over another, and nobody’s words are markup in it', async () => {
  const file = join(out, 'page.html');
  expect((await open(desk, ['page', file, ...span, ...at])).stdout).toContain('not encrypted');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;itchy&quot;');
  expect(html).not.toMatch(/<script|https?:|\u202e/);
  expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('A page from Tend');
  expect((await open(desk, ['page', file, ...span, ...at])).status).toBe(2);
  const text = join(out, 'page.txt');
  writeFileSync(text, 'mine');
  expect((await open(desk, ['page', text, ...span, ...at])).status).toBe(2);
  expect(readFileSync(text, 'utf8')).toBe('mine');
});

test('Ctrl-C in the middle leaves nothing of it', async () => {
  const other = makeDesk();
  const folder = join(other.folder, 'out');
  mkdirSync(folder);
  await open(other, ['init', '--owner', 'Anna']);
  const vault = await openVault(other.vault, PASSPHRASE);
  const insert = vault.db.prepare(`
    INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
    VALUES (:uid, 1, 1, 'itchy arms', :ms, :ms, 60, 'Europe/Berlin', 'minute', :ms)`);
  vault.db.transaction(() => {
    for (let ms = 0; ms < 60_000; ms++) insert.run({ uid: newId(), ms });
  })();
  vault.close();
  const child = start(other, ['--passphrase-file', other.passphraseFile, 'export', folder]);
  await expect.poll(() => readdirSync(folder), { timeout: 30_000, interval: 5 }).toHaveLength(1);
  child.kill('SIGINT');
  // By the signal: null, not a status.
  expect(await ended(child)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  removeDesk(other);
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attachment } from '../contract/index.ts';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const fixture = (name: string) => fileURLToPath(new URL(`../attachments/fixtures/${name}`, import.meta.url));
const json = (text: string) => JSON.parse(text);
let entry = '';

beforeAll(async () => {
  expect((await open(desk, ['init', '--owner', 'Nana'])).status).toBe(0);
  entry = json((await open(desk, ['add', 'changed the dressing', '--json'])).stdout).entry.id;
});
afterAll(() => removeDesk(desk));

test('photos are put to an entry, found again on it, and saved without the place they were taken at', async () => {
  const files = [fixture('baseline.jpg'), fixture('rgb.png')];
  const attached = await open(desk, [
    'attach',
    entry,
    ...files,
    '--length-mm',
    '21.5',
    '--width-mm',
    '8',
    '--json',
  ]);
  expect(attached.stderr).toBe('');
  const { attachments }: { attachments: Attachment[] } = json(attached.stdout);
  expect(attachments).toMatchObject([
    { entryId: entry, name: 'baseline.jpg', metadata: 'removed', wound: { lengthMm: 21.5, widthMm: 8 } },
    { entryId: entry, name: 'rgb.png' },
  ]);
  expect(json((await open(desk, ['attachments', '--wounds', '--json'])).stdout).attachments).toHaveLength(2);
  const { stdout } = await open(desk, ['timeline']);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'photo · baseline.jpg · 48 × 64 · 2 kB · taken Sun 8 Feb 2026, 20:10 · wound 21.5 × 8 mm',
  );

  const copy = join(desk.folder, 'copy.jpg');
  const id = attachments[0]?.id ?? '';
  expect((await open(desk, ['attachment', 'save', id, copy])).status).toBe(0);
  if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(readFileSync(copy).includes('CANARY')).toBe(false);
  expect((await open(desk, ['attachment', 'save', id, copy])).status).toBe(2);

  expect((await open(desk, ['attachment', 'remove', id])).status).toBe(0);
  expect(json((await open(desk, ['attachments', entry, '--json'])).stdout).attachments).toHaveLength(1);
});

test('of several files either all are put to the entry or none, and an error names no file', async () => {
  const [empty, film] = [join(desk.folder, 'empty'), join(desk.folder, 'film.mov')];
  writeFileSync(empty, '');
  writeFileSync(film, Buffer.concat([Buffer.from('\0\0\0\x14ftypqt  '), Buffer.alloc(1_300_000, 7)]));
  const before = readdirSync(join(desk.vault, 'attachments-1')).length;
  for (const bad of [empty, join(desk.folder, 'secret-name.jpg')]) {
    const { status, stderr } = await open(desk, ['attach', entry, film, bad]);
    expect(status, bad).toBe(2);
    expect(stderr).not.toContain('secret');
  }
  expect(readdirSync(join(desk.vault, 'attachments-1'))).toHaveLength(before);
  const kept = await open(desk, ['attach', entry, film, '--taken', '2026-02-01']);
  expect(kept.stdout).toContain('film.mov · 1.3 MB · taken Sun 1 Feb 2026');
  expect((await open(desk, ['attach', entry, film, '--length-mm', 'two'])).status).toBe(2);
});
